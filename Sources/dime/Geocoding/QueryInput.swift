import Glibc

/// Lines of standard input, each given as soon as it has ended.
struct QueryInput: Sequence, IteratorProtocol {
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// Bytes of a line; what is longer is cut there.
    private static let longest = 1 << 20

    static let isTerminal = isatty(STDIN_FILENO) == 1

    /// The next line that is not empty, mended where it is not UTF-8, without a byte order mark.
    mutating func next() -> String? {
        while let line = nextLine() {
            var text = Substring(String(decoding: line, as: UTF8.self))
            if text.first == "\u{FEFF}" { text = text.dropFirst() }
            text = text.drop { $0.isWhitespace }
            while text.last?.isWhitespace == true { text = text.dropLast() }
            if !text.isEmpty { return String(text) }
        }
        return nil
    }

    private mutating func nextLine() -> ArraySlice<UInt8>? {
        var scanned = start
        while true {
            if let end = buffer[scanned...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return buffer[start..<Swift.min(end, start + Self.longest)]
            }
            guard !isAtEnd else {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                return buffer[start..<Swift.min(buffer.count, start + Self.longest)]
            }
            buffer.removeSubrange(..<start)
            start = 0
            // A line that never ends is kept up to its bound.
            if buffer.count > 2 * Self.longest { buffer.removeSubrange(Self.longest...) }
            scanned = buffer.count
            read()
        }
    }

    private mutating func read() {
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { bytes, count in
            var got = -1
            repeat {
                got = unsafe Self.read(bytes.baseAddress, bytes.count)
            } while got < 0 && errno == EINTR
            count = Swift.max(0, got)
        }
        if chunk.isEmpty { isAtEnd = true }
        buffer.append(contentsOf: chunk)
    }

    private static func read(_ start: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
        unsafe Glibc.read(STDIN_FILENO, start, count)
    }
}
