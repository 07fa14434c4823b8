public import FeatureStores
public import Languages
public import YAMLText

/// Why an import came to nothing. Whatever was there before is untouched.
public enum ImportError: Error, Sendable, CustomStringConvertible {
    /// A file cannot be opened or read.
    case unreadable(path: String, reason: LocalizedText)
    /// A place in a data file; line and column count from 1, in bytes, and 0 stands for the whole of it.
    case malformed(file: String, line: Int, column: Int, message: LocalizedText)
    /// The manifest, or another file that a person wrote.
    case mistakes(Mistakes)
    /// The database refused.
    case store(StoreError)
    /// What stands in the place of the database cannot be read, and is not overwritten.
    case occupied(path: String, reason: String)
    /// The database cannot be put in its place.
    case unwritable(path: String, reason: LocalizedText)

    static func malformed(
        file: String, line: Int, column: Int = 0, it italian: String, en english: String
    ) -> ImportError {
        .malformed(file: file, line: line, column: column, message: LocalizedText(it: italian, en: english))
    }

    /// What a person reads, after the place: a file, a line.
    public var words: LocalizedText {
        switch self {
        case .unreadable(let path, let reason):
            return LocalizedText(it: "\(path): non è leggibile: ", en: "\(path): cannot be read: ") + reason
        case .malformed(let file, let line, let column, let message):
            let place = [line, column].prefix { $0 > 0 }.map { ":\($0)" }.joined()
            return message.map { "\(file)\(place): " + $0 }
        case .mistakes(let mistakes): return mistakes.words
        case .store(.unavailable(let reason)), .store(.fault(let reason)): return LocalizedText(database: reason)
        case .store(.tooLarge(let words)): return words
        case .store(let error): return LocalizedText(database: "\(error)")
        case .occupied(let path, let reason):
            let words = LocalizedText(database: reason)
            return LocalizedText(
                it:
                    "\(path): non viene sovrascritto: \(words.italian). Spostarlo altrove, o indicare un’altra base "
                    + "dati.",
                en: "\(path): will not be overwritten: \(words[.english]). Move it away, or name another database.")
        case .unwritable(let path, let reason):
            return LocalizedText(it: "\(path): non si può scrivere: ", en: "\(path): cannot be written: ") + reason
        }
    }

    public var description: String { words[.english] }
}
