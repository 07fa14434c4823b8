public import Languages

/// Something wrong in a file that a person wrote, and where: `layers/pontili.yaml:7: style "pontilli" does not exist`.
public struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// As the person would name it, relative to the project.
    public var file: String
    /// From 1; 0 where the whole file is meant.
    public var line: Int
    public var message: LocalizedText

    public init(file: String, line: Int, _ message: LocalizedText) {
        self.file = file
        self.line = line
        self.message = message
    }

    public init(file: String, line: Int, it italian: String, en english: String) {
        self.init(file: file, line: line, LocalizedText(it: italian, en: english))
    }

    /// The message after its place, which is the same in every language.
    public var words: LocalizedText { message.map { (line > 0 ? "\(file):\(line): " : "\(file): ") + $0 } }

    public var description: String { words[.english] }
}

/// All mistakes of a catalog at once, so that a person mends them in one go.
public struct Mistakes: Error, Sendable, CustomStringConvertible {
    public var list: [Mistake]
    public init(_ list: [Mistake]) { self.list = list }

    /// A line for each.
    public var words: LocalizedText {
        let all = list.map(\.words)
        return LocalizedText(
            it: all.map(\.italian).joined(separator: "\n"), en: all.map { $0[.english] }.joined(separator: "\n"))
    }

    public var description: String { words[.english] }
}

/// The word a person probably meant.
public enum Nearest {
    /// The closest of `candidates` within a third of the word's length, at least two edits; `nil` when none is close.
    public static func match(_ word: String, among candidates: some Sequence<String>) -> String? {
        // A word longer than any name was never meant to be one, and comparing takes the product of the lengths.
        guard word.utf8.count <= 200 else { return nil }
        var best: (distance: Int, candidate: String)?
        for candidate in candidates {
            let distance = edits(Array(word.lowercased().utf8), Array(candidate.lowercased().utf8))
            if distance < best?.distance ?? max(2, word.utf8.count / 3) + 1 { best = (distance, candidate) }
        }
        return best?.candidate
    }

    /// `; il più vicino: pontili`, `; nearest: pontili`, or nothing.
    public static func hint(_ word: String, among candidates: some Sequence<String>) -> LocalizedText {
        match(word, among: candidates).map { LocalizedText(it: "; il più vicino: \($0)", en: "; nearest: \($0)") }
            ?? LocalizedText(it: "", en: "")
    }

    /// Levenshtein's distance.
    private static func edits(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var row = Array(0...other.count)
        for (index, byte) in one.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in other.indices {
                let above = row[column + 1]
                row[column + 1] = min(above + 1, row[column] + 1, diagonal + (byte == other[column] ? 0 : 1))
                diagonal = above
            }
        }
        return row[other.count]
    }
}
