/// The lines of a CXF or SUP file in turn, without CR, LF, the closing `\` some have, and white space around.
struct CXFLines {
    var file: String { source.name }
    /// Of the line read last, counted from 1.
    private(set) var number = 0
    var progress: (done: Int, total: Int) { (source.position, source.size) }
    private let source: ByteSource
    private var bytes: [UInt8]
    private var start = 0
    private var isAtEnd = false
    private var pending: String?

    /// - Parameter first: what has been read of `source` already.
    init(_ source: ByteSource, _ first: [UInt8] = []) {
        self.source = source
        bytes = first
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    }

    /// - Returns: `nil` at the end of the file.
    /// - Throws: ``ImportError``, also for a line of more than 64 kB: no CXF has one.
    mutating func next() throws(ImportError) -> String? {
        if let line = pending.take() {
            number += 1
            return line
        }
        var searched = start
        while true {
            if let end = bytes[searched...].firstIndex(of: 0x0A) {
                return take(upTo: end, next: end + 1)
            }
            guard bytes.count - start <= 65_536 else {
                throw .malformed(
                    file: file, line: number + 1, column: 0, it: "occorrono righe di testo, non dati binari",
                    en: "expected lines of text, not binary")
            }
            if isAtEnd { return start < bytes.count ? take(upTo: bytes.count, next: bytes.count) : nil }
            bytes.removeFirst(start)
            start = 0
            searched = bytes.count
            isAtEnd = try !source.read(into: &bytes)
        }
    }

    /// Gives back the line just read: ``next()`` returns it again.
    mutating func unread(_ line: String) {
        pending = line
        number -= 1
    }

    private mutating func take(upTo end: Int, next: Int) -> String {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        var line = bytes[start..<end]
        start = next
        number += 1
        while let last = line.last, isSpace(last) || last == 0x5C { line.removeLast() }
        line = line.drop(while: isSpace)
        // The format is older than UTF-8: what is not ASCII is Latin-1.
        if line.allSatisfy({ $0 < 0x80 }) { return String(decoding: line, as: UTF8.self) }
        return String(String.UnicodeScalarView(line.map { Unicode.Scalar($0) }))
    }
}
