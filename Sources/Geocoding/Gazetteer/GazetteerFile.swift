import Glibc

/// Collects the sections of a gazetteer and writes them as one file, whole or not at all.
struct GazetteerFile {
    private struct Part {
        var section: GazetteerFormat.Section
        var elementSize: Int
        var count: Int
        var bytes: [UInt8]
    }

    private var parts: [Part] = []

    mutating func add<Element: BitwiseCopyable>(_ section: GazetteerFormat.Section, _ elements: [Element]) {
        let bytes = unsafe elements.withUnsafeBytes { unsafe [UInt8]($0) }
        parts.append(
            Part(section: section, elementSize: MemoryLayout<Element>.stride, count: elements.count, bytes: bytes))
    }

    /// Writes beside `path` and renames over it: whoever has the old file mapped keeps it.
    ///
    /// - Returns: bytes written. - Throws: ``GazetteerError/unwritable(path:reason:)``.
    func write(to path: String, definition: UInt64) throws(GazetteerError) -> Int {
        let bytes = serialized(definition)
        let temporary = "\(path).\(getpid()).tmp"
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .unwritable(path: path, reason: Self.reason()) }
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
            }
            guard count > 0 else {
                let reason = Self.reason()
                close(descriptor)
                unsafe unlink(temporary)
                throw .unwritable(path: path, reason: reason)
            }
            written += count
        }
        let isDone = fsync(descriptor) == 0
        close(descriptor)
        guard isDone, unsafe rename(temporary, path) == 0 else {
            let reason = Self.reason()
            unsafe unlink(temporary)
            throw .unwritable(path: path, reason: reason)
        }
        return bytes.count
    }

    private static func reason() -> String { unsafe String(cString: strerror(errno)) }

    func serialized(_ definition: UInt64) -> [UInt8] {
        let align = { (offset: Int) in (offset + GazetteerFormat.alignment - 1) & ~(GazetteerFormat.alignment - 1) }
        var offset = align(GazetteerFormat.headSize + parts.count * GazetteerFormat.entrySize)
        var directory: [UInt8] = []
        for part in parts {
            Self.append(part.section.rawValue, to: &directory)
            Self.append(UInt32(part.elementSize), to: &directory)
            Self.append(UInt64(offset), to: &directory)
            Self.append(UInt64(part.count), to: &directory)
            offset = align(offset + part.bytes.count)
        }
        var body = directory
        body.reserveCapacity(offset)
        for part in parts {
            let place = align(GazetteerFormat.headSize + body.count) - GazetteerFormat.headSize
            body.append(contentsOf: repeatElement(0, count: place - body.count))
            body.append(contentsOf: part.bytes)
        }
        body.append(contentsOf: repeatElement(0, count: offset - GazetteerFormat.headSize - body.count))
        var checksum = Checksum()
        unsafe body.withUnsafeBytes { unsafe checksum.add($0) }
        var head: [UInt8] = []
        Self.append(GazetteerFormat.magic, to: &head)
        Self.append(GazetteerFormat.version, to: &head)
        Self.append(UInt32(parts.count), to: &head)
        Self.append(UInt64(offset), to: &head)
        Self.append(checksum.value, to: &head)
        Self.append(definition, to: &head)
        head.append(contentsOf: repeatElement(0, count: GazetteerFormat.headSize - head.count))
        return head + body
    }

    private static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
        unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
    }
}
