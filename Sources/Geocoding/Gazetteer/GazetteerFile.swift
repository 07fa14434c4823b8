import Glibc

/// Collects the sections of a gazetteer and writes them as one file, whole or not at all.
///
/// The sections are kept as they come and written one after the other: the file is never in memory a second time.
struct GazetteerFile {
    private var sections: [any FileSection] = []
    private let mostRows: Int

    /// - Parameter mostRows: elements of a section at most.
    init(mostRows: Int = GazetteerFormat.mostRows) { self.mostRows = mostRows }

    /// - Throws: ``GazetteerError/tooLarge(what:count:most:)`` when other columns cannot number the elements.
    mutating func add<Element: BitwiseCopyable>(
        _ section: GazetteerFormat.Section, _ elements: [Element]
    ) throws(GazetteerError) {
        // Coordinates are numbered in pairs.
        guard elements.count / (section == .points ? 2 : 1) <= mostRows else {
            throw .tooLarge(what: "rows of the section \(section)", count: elements.count, most: mostRows)
        }
        sections.append(SectionColumn(section: section, elements: elements))
    }

    /// Writes beside `path` and renames over it: whoever has the old file mapped keeps it.
    ///
    /// - Returns: bytes written. - Throws: ``GazetteerError/unwritable(path:reason:)``.
    func write(to path: String, definition: UInt64) throws(GazetteerError) -> Int {
        let temporary = "\(path).\(getpid()).tmp"
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .unwritable(path: path, reason: Self.reason()) }
        var length = 0
        var isDone = true
        let head = head(definition)
        unsafe head.withUnsafeBytes { unsafe isDone = Self.write($0, to: descriptor) }
        length += head.count
        unsafe visitPieces { piece in
            guard isDone else { return }
            isDone = unsafe Self.write(piece, to: descriptor)
            length += piece.count
        }
        isDone = isDone && fsync(descriptor) == 0
        let reason = Self.reason()
        close(descriptor)
        guard isDone else {
            unsafe unlink(temporary)
            throw .unwritable(path: path, reason: reason)
        }
        guard unsafe rename(temporary, path) == 0 else {
            let reason = Self.reason()
            unsafe unlink(temporary)
            throw .unwritable(path: path, reason: reason)
        }
        return length
    }

    /// - Returns: whether all of it was written.
    @unsafe private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = unsafe Glibc.write(
                descriptor, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    private static func reason() -> String { unsafe String(cString: strerror(errno)) }

    private static func align(_ offset: Int) -> Int {
        (offset + GazetteerFormat.alignment - 1) & ~(GazetteerFormat.alignment - 1)
    }

    /// All that follows the head, in pieces whose sizes are multiples of ``GazetteerFormat/alignment``.
    @unsafe private func visitPieces(_ visit: (UnsafeRawBufferPointer) -> Void) {
        unsafe directory().withUnsafeBytes { unsafe visit($0) }
        for section in sections {
            unsafe section.withBytes { bytes in
                let whole = bytes.count & ~(GazetteerFormat.alignment - 1)
                if whole > 0 { unsafe visit(UnsafeRawBufferPointer(rebasing: bytes[..<whole])) }
                guard whole < bytes.count else { return }
                var rest = unsafe [UInt8](bytes[whole...])
                rest += repeatElement(0, count: GazetteerFormat.alignment - rest.count)
                unsafe rest.withUnsafeBytes { unsafe visit($0) }
            }
        }
    }

    private func directory() -> [UInt8] {
        var offset = Self.align(GazetteerFormat.headSize + sections.count * GazetteerFormat.entrySize)
        let size = offset - GazetteerFormat.headSize
        var directory: [UInt8] = []
        for section in sections {
            Self.append(section.section.rawValue, to: &directory)
            Self.append(UInt32(section.elementSize), to: &directory)
            Self.append(UInt64(offset), to: &directory)
            Self.append(UInt64(section.count), to: &directory)
            offset = Self.align(offset + section.count * section.elementSize)
        }
        directory += repeatElement(0, count: size - directory.count)
        return directory
    }

    private func head(_ definition: UInt64) -> [UInt8] {
        var checksum = Checksum()
        var length = GazetteerFormat.headSize
        unsafe visitPieces { piece in
            unsafe checksum.add(piece)
            length += piece.count
        }
        var head: [UInt8] = []
        Self.append(GazetteerFormat.magic, to: &head)
        Self.append(GazetteerFormat.version, to: &head)
        Self.append(UInt32(sections.count), to: &head)
        Self.append(UInt64(length), to: &head)
        Self.append(checksum.value, to: &head)
        Self.append(definition, to: &head)
        head.append(contentsOf: repeatElement(0, count: GazetteerFormat.headSize - head.count))
        return head
    }

    private static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
        unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
    }
}

/// A section of a file that is being written.
private protocol FileSection {
    var section: GazetteerFormat.Section { get }
    var elementSize: Int { get }
    var count: Int { get }
    @unsafe func withBytes(_ body: (UnsafeRawBufferPointer) -> Void)
}

private struct SectionColumn<Element: BitwiseCopyable>: FileSection {
    let section: GazetteerFormat.Section
    let elements: [Element]
    var elementSize: Int { MemoryLayout<Element>.stride }
    var count: Int { elements.count }

    @unsafe func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
        unsafe elements.withUnsafeBytes { unsafe body($0) }
    }
}
