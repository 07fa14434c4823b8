import CISAL

/// One running compression: ISA-L's stream and its scratch, owned here and by nobody else.
///
/// `@unchecked Sendable`: nothing else can reach the two allocations, and every use of them is `mutating`.
@safe struct Compressor: ~Copyable, @unchecked Sendable {
    /// What is written around the deflate blocks.
    enum Wrapper {
        case gzip, zlib
        fileprivate var flag: UInt16 { UInt16(self == .gzip ? IGZIP_GZIP : IGZIP_ZLIB) }
    }

    /// What follows the input: more of it, a pause that the reader must be able to decode up to, or nothing.
    enum Continuation { case more, pause, end }

    private let stream: UnsafeMutablePointer<isal_zstream>
    private let scratch: UnsafeMutablePointer<UInt8>

    init(_ wrapper: Wrapper, level: CompressionLevel) {
        unsafe stream = .allocate(capacity: 1)
        unsafe scratch = .allocate(capacity: max(1, level.scratchSize))
        unsafe isal_deflate_init(stream)
        unsafe stream.pointee.level = level.rawValue
        unsafe stream.pointee.level_buf = level.scratchSize > 0 ? scratch : nil
        unsafe stream.pointee.level_buf_size = UInt32(level.scratchSize)
        unsafe stream.pointee.gzip_flag = wrapper.flag
    }

    deinit {
        unsafe stream.deallocate()
        unsafe scratch.deallocate()
    }

    /// Compresses `bytes` and appends what is ready to `output`.
    mutating func write(_ bytes: RawSpan, then next: Continuation, into output: inout [UInt8]) {
        unsafe bytes.withUnsafeBytes { input in
            var rest = unsafe input[...]
            repeat {
                // The C side counts in 32 bits.
                let part = unsafe UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
                unsafe rest = rest.dropFirst(part.count)
                unsafe run(part, then: unsafe rest.isEmpty ? next : .more, into: &output)
            } while unsafe !rest.isEmpty
        }
    }

    private mutating func run(
        _ input: UnsafeRawBufferPointer, then next: Continuation, into output: inout [UInt8]
    ) {
        // ISA-L reads through the pointer and never writes.
        unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(
            mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
        unsafe stream.pointee.avail_in = UInt32(input.count)
        unsafe stream.pointee.end_of_stream = next == .end ? 1 : 0
        unsafe stream.pointee.flush = UInt16(next == .pause ? SYNC_FLUSH : NO_FLUSH)
        var room = input.count / 2 + 1024
        repeat {
            let written = output.count
            output.reserveCapacity(written + room)
            unsafe output.append(addingCapacity: room, from: stream)
            room *= 2
        } while unsafe stream.pointee.avail_out == 0
    }
}

extension [UInt8] {
    /// Lets ISA-L write up to `room` bytes at the end.
    fileprivate mutating func append(addingCapacity room: Int, from stream: UnsafeMutablePointer<isal_zstream>) {
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            unsafe stream.pointee.next_out = buffer.baseAddress
            unsafe stream.pointee.avail_out = UInt32(room)
            let code = unsafe isal_deflate(stream)
            precondition(code == COMP_OK, "ISA-L refused its own settings")
            count = unsafe room - Int(stream.pointee.avail_out)
        }
        append(contentsOf: piece)
    }
}
