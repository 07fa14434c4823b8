import Glibc

/// A file mapped for reading; unmapped when the last who holds it lets go.
///
/// `@unchecked Sendable`: the memory is read only. A file that is replaced by a rename stays mapped as it was; one that
/// is cut short in place by a stranger is the one thing that this cannot survive, and gazetteers are never written so.
@safe final class MappedFile: @unchecked Sendable {
    let count: Int
    private let start: UnsafeRawPointer?

    /// - Throws: ``GazetteerError/unreadable(path:reason:)``.
    init(_ path: String) throws(GazetteerError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: Self.reason()) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: Self.reason()) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "it is no file") }
        count = Int(status.st_size)
        guard count > 0 else {
            unsafe start = nil
            return
        }
        let mapped = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else {
            throw .unreadable(path: path, reason: Self.reason())
        }
        unsafe start = UnsafeRawPointer(mapped)
    }

    deinit {
        if let start = unsafe start { unsafe munmap(UnsafeMutableRawPointer(mutating: start), count) }
    }

    private static func reason() -> String { unsafe String(cString: strerror(errno)) }

    /// A number at a byte that is a multiple of its size; 0 beyond the end.
    func load<Number: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Number.Type) -> Number {
        guard let start = unsafe start, offset >= 0, offset + MemoryLayout<Number>.size <= count else { return 0 }
        return Number(littleEndian: unsafe start.loadUnaligned(fromByteOffset: offset, as: type))
    }

    /// A column; `nil` when it does not lie within the file or is not aligned.
    func column<Element: BitwiseCopyable>(_ type: Element.Type, at offset: Int, count elements: Int) -> FixedArray<
        Element
    >? {
        let (size, overflow) = elements.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
        guard elements >= 0, !overflow, offset >= 0, offset % 16 == 0, size <= count, offset <= count - size else {
            return nil
        }
        guard elements > 0, let start = unsafe start else { return FixedArray() }
        return unsafe FixedArray(start + offset, count: elements)
    }

    /// Lets go of the memory of what has been read, if that is much: it is read again where it is asked for.
    func letGo() {
        guard count > 1 << 28, let start = unsafe start else { return }
        unsafe madvise(UnsafeMutableRawPointer(mutating: start), count, MADV_DONTNEED)
    }

    /// Over everything from `offset` on.
    func checksum(from offset: Int) -> UInt64 {
        guard let start = unsafe start, offset < count else { return Checksum().value }
        var checksum = Checksum()
        unsafe checksum.add(UnsafeRawBufferPointer(start: start + offset, count: count - offset))
        return checksum.value
    }
}

/// A checksum that keeps up with memory: four lanes of multiply and rotate. Tells damage, not malice.
struct Checksum {
    private var lanes: (UInt64, UInt64, UInt64, UInt64) = (
        0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63
    )
    private var length: UInt64 = 0

    /// - Parameter bytes: all of them at once, or pieces whose sizes are multiples of 32.
    @unsafe mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var offset = 0
        while offset + 32 <= bytes.count {
            lanes.0 = Self.mix(lanes.0, unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            lanes.1 = Self.mix(lanes.1, unsafe bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
            lanes.2 = Self.mix(lanes.2, unsafe bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
            lanes.3 = Self.mix(lanes.3, unsafe bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
            offset += 32
        }
        while offset < bytes.count {
            lanes.0 = Self.mix(lanes.0, UInt64(unsafe bytes[offset]))
            offset += 1
        }
        length &+= UInt64(bytes.count)
    }

    var value: UInt64 {
        var result = length
        for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { result = Self.mix(result, lane) }
        return result
    }

    @inline(__always) private static func mix(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        let product = (lane ^ word) &* 0x9E37_79B1_85EB_CA87
        return product << 31 | product >> 33
    }
}
