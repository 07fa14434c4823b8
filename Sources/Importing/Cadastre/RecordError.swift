/// One object of a file that cannot be taken over, and why.
public struct RecordError: Error, Hashable, Sendable, CustomStringConvertible {
    public var file: String
    /// Counted from 1.
    public var line: Int
    /// What was expected and what was found.
    public var message: String

    public init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    public var description: String { "\(file):\(line): \(message)" }

    /// The same place and words as the error that ends an import.
    public var importError: ImportError { .malformed(file: file, line: line, column: 0, message: message) }
}
