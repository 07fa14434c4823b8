/// A window on a ``ByteSource`` that can be made longer until a whole record lies in it.
struct ByteBuffer {
    private(set) var bytes: [UInt8] = []
    /// Where the record that is being read begins.
    var start = 0
    let source: ByteSource
    private var isAtEnd = false
    /// No record may be longer: 64 MB.
    private let longestRecord: Int

    init(_ source: ByteSource, longestRecord: Int = 1 << 26) {
        self.source = source
        self.longestRecord = longestRecord
    }

    /// Makes the window longer. Indices change: go on from ``start``, which is 0 then.
    ///
    /// - Returns: `false` when the window holds all there is.
    mutating func extend(line: Int) throws(ImportError) -> Bool {
        guard !isAtEnd else { return false }
        if start > 0 {
            bytes.removeFirst(start)
            start = 0
        }
        guard bytes.count <= longestRecord else {
            throw .malformed(
                file: source.name, line: line, column: 0, it: "la registrazione supera \(longestRecord) byte",
                en: "the record is longer than \(longestRecord) bytes")
        }
        isAtEnd = try !source.read(into: &bytes)
        return !isAtEnd
    }
}
