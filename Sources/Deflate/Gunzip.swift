import CISAL

/// Unpacks gzip a piece at a time, for files that need not fit in memory; members in a row count as one content.
///
/// Checksums are verified. Memory is some 80 kB whatever the input says: the caller bounds every piece of output.
/// Source: RFC 1952.
@safe public struct Gunzip: ~Copyable {
    private let state: UnsafeMutablePointer<inflate_state>
    /// Whether the input may end here: the last member is complete.
    public private(set) var isComplete = false

    public init() {
        unsafe state = .allocate(capacity: 1)
        unsafe isal_inflate_init(state)
        unsafe state.pointee.crc_flag = UInt32(ISAL_GZIP)
    }

    deinit { unsafe state.deallocate() }

    /// Unpacks `input[position...]`, moves `position` past what was used, and appends at most `count` bytes.
    ///
    /// Give the same input again until fewer than `count` bytes were appended and `position` is at its end.
    /// - Throws: ``DeflateError/corrupt(_:)`` when the bytes are no gzip, or a checksum does not agree.
    public mutating func read(
        _ input: [UInt8], from position: inout Int, into output: inout [UInt8], atMost count: Int
    ) throws(DeflateError) {
        precondition(position >= 0 && position <= input.count, "a position inside the input")
        if isComplete {
            guard position < input.count else { return }
            unsafe isal_inflate_reset(state)
            unsafe state.pointee.crc_flag = UInt32(ISAL_GZIP)
            isComplete = false
        }
        let available = min(input.count - position, Int(UInt32.max))
        let start = output.count
        output.append(contentsOf: repeatElement(0, count: count))
        var (code, unread, unwritten) = (CInt(0), 0, 0)
        unsafe input.withUnsafeBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                // ISA-L only reads what `next_in` points at.
                let next = unsafe source.baseAddress?.advanced(by: position)
                unsafe state.pointee.next_in = unsafe UnsafeMutablePointer(mutating: next)
                unsafe state.pointee.avail_in = UInt32(available)
                unsafe state.pointee.next_out = unsafe target.baseAddress?.advanced(by: start)
                unsafe state.pointee.avail_out = UInt32(clamping: count)
                unsafe code = isal_inflate(state)
                unsafe unread = Int(state.pointee.avail_in)
                unsafe unwritten = Int(state.pointee.avail_out)
            }
        }
        output.removeLast(unwritten)
        guard code >= 0 && code != ISAL_NEED_DICT else {
            throw .corrupt("this is no gzip file, or a damaged one")
        }
        position += available - unread
        isComplete = unsafe state.pointee.block_state == ISAL_BLOCK_FINISH
        // Whole bytes that were taken in beyond the end of the member.
        if isComplete { position -= unsafe min(position, Int(state.pointee.read_in_length / 8)) }
    }
}
