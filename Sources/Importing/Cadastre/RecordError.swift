public import Languages

/// One object of a file that cannot be taken over, and why.
public struct RecordError: Error, Hashable, Sendable, CustomStringConvertible {
    public var file: String
    /// Counted from 1.
    public var line: Int
    /// What was expected and what was found.
    public var message: LocalizedText

    public init(file: String, line: Int, message: LocalizedText) {
        self.file = file
        self.line = line
        self.message = message
    }

    init(file: String, line: Int, it italian: String, en english: String) {
        self.init(file: file, line: line, message: LocalizedText(it: italian, en: english))
    }

    /// The message after its place, which is the same in every language.
    public var words: LocalizedText { message.map { "\(file):\(line): " + $0 } }

    public var description: String { words[.english] }

    /// The same place and words as the error that ends an import.
    public var importError: ImportError { .malformed(file: file, line: line, column: 0, message: message) }
}
