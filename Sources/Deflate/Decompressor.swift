import CISAL

/// One running decompression: ISA-L's state, owned here and by nobody else.
@safe struct Decompressor: ~Copyable {
    enum Wrapper { case gzip, zlib }

    private let state: UnsafeMutablePointer<inflate_state>
    private let wrapper: Wrapper

    init(_ wrapper: Wrapper) {
        unsafe state = .allocate(capacity: 1)
        self.wrapper = wrapper
        unsafe isal_inflate_init(state)
        unsafe state.pointee.crc_flag = UInt32(wrapper == .gzip ? ISAL_GZIP : ISAL_ZLIB)
    }

    deinit { unsafe state.deallocate() }

    /// The content of the stream, or of every gzip member in turn.
    mutating func read(_ bytes: [UInt8], limit: Int) throws(DeflateError) -> [UInt8] {
        var content: [UInt8] = []
        var start = 0
        repeat {
            guard start < bytes.count else { throw .truncated }
            start += try member(bytes, from: start, limit: limit, into: &content)
            unsafe isal_inflate_reset(state)
            unsafe state.pointee.crc_flag = UInt32(wrapper == .gzip ? ISAL_GZIP : ISAL_ZLIB)
        } while wrapper == .gzip && start < bytes.count
        return content
    }

    /// Reads one member. - Returns: The bytes of input it took.
    private mutating func member(
        _ bytes: [UInt8], from start: Int, limit: Int, into content: inout [UInt8]
    ) throws(DeflateError) -> Int {
        let available = min(bytes.count - start, Int(UInt32.max))
        unsafe state.pointee.avail_in = UInt32(available)
        var room = min(4 * available + 1024, 1 << 26)
        while true {
            let (code, isFinished, isFull) = unsafe bytes.withUnsafeBufferPointer { input in
                let rest = unsafe input.baseAddress?.advanced(
                    by: start + available - Int(state.pointee.avail_in))
                unsafe state.pointee.next_in = UnsafeMutablePointer(mutating: rest)
                return step(room: room, into: &content)
            }
            guard code >= 0 && code != ISAL_NEED_DICT else { throw .corrupt(Self.reason(code)) }
            guard content.count <= limit else { throw .tooLarge(limit: limit) }
            if isFinished { break }
            guard isFull else { throw .truncated }
            room = min(2 * room, 1 << 26)
        }
        return unsafe available - Int(state.pointee.avail_in) - Int(state.pointee.read_in_length / 8)
    }

    private mutating func step(
        room: Int, into content: inout [UInt8]
    ) -> (code: Int32, isFinished: Bool, isFull: Bool) {
        var code: Int32 = 0
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            unsafe state.pointee.next_out = buffer.baseAddress
            unsafe state.pointee.avail_out = UInt32(room)
            code = unsafe isal_inflate(state)
            count = unsafe room - Int(state.pointee.avail_out)
        }
        content.append(contentsOf: piece)
        return unsafe (code, state.pointee.block_state == ISAL_BLOCK_FINISH, piece.count == room)
    }

    private static func reason(_ code: Int32) -> String {
        switch code {
        case ISAL_INVALID_WRAPPER, ISAL_UNSUPPORTED_METHOD: "the header is not that of a gzip or zlib stream"
        case ISAL_INCORRECT_CHECKSUM: "the checksum does not match the content"
        case ISAL_NEED_DICT: "the stream needs a dictionary, which is not supported"
        default: "a block cannot be decoded"
        }
    }
}
