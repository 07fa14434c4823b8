public import FeatureStores
public import YAMLText

/// Why an import came to nothing. Whatever was there before is untouched.
public enum ImportError: Error, Sendable, CustomStringConvertible {
    /// A file cannot be opened or read.
    case unreadable(path: String, reason: String)
    /// A place in a data file; line and column count from 1, in bytes, and 0 stands for the whole of it.
    case malformed(file: String, line: Int, column: Int, message: String)
    /// The manifest, or another file that a person wrote.
    case mistakes(Mistakes)
    /// The database refused.
    case store(StoreError)
    /// What stands in the place of the database cannot be read, and is not overwritten.
    case occupied(path: String, reason: String)
    /// The database cannot be put in its place.
    case unwritable(path: String, reason: String)

    public var description: String {
        switch self {
        case .unreadable(let path, let reason): return "\(path): cannot be read: \(reason)"
        case .malformed(let file, let line, let column, let message):
            let place = [line, column].prefix { $0 > 0 }.map { ":\($0)" }.joined()
            return "\(file)\(place): \(message)"
        case .mistakes(let mistakes): return mistakes.description
        case .store(.unavailable(let reason)), .store(.fault(let reason)): return reason
        case .store(let error): return "\(error)"
        case .occupied(let path, let reason):
            return "\(path): will not be overwritten: \(reason). Move it away, or name another database."
        case .unwritable(let path, let reason): return "\(path): cannot be written: \(reason)"
        }
    }
}
