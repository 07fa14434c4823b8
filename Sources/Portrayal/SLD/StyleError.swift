/// A style document that cannot be read.
public struct StyleError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    public var line: Int
    /// For a person; says what was wrong and what would be right.
    public var message: String

    public init(line: Int, _ message: String) {
        self.line = line
        self.message = message
    }

    public var description: String { "line \(line): \(message)" }
}

/// Something in a style document that was read over.
public struct StyleWarning: Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    public var line: Int
    public var message: String

    public var description: String { "line \(line): \(message)" }
}

/// Of `names`, the one that was meant: the nearest by edits, where it is near.
func nearest(to name: String, of names: [String]) -> String? {
    let wished = Array(name.lowercased())
    func edits(_ other: String) -> Int {
        let other = Array(other.lowercased())
        var row = Array(0...other.count)
        for (index, letter) in wished.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in other.indices {
                let above = row[column + 1]
                row[column + 1] = min(above + 1, row[column] + 1, diagonal + (letter == other[column] ? 0 : 1))
                diagonal = above
            }
        }
        return row[other.count]
    }
    guard wished.count <= 64 else { return nil }
    let best = names.map { (name: $0, edits: edits($0)) }.min { $0.edits < $1.edits }
    return best.flatMap { $0.edits <= max(2, wished.count / 3) ? $0.name : nil }
}
