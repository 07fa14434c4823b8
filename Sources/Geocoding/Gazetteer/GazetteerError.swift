/// Why a gazetteer cannot be opened or made. The texts name the file and what would help.
public enum GazetteerError: Error, Hashable, Sendable, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    /// Not a gazetteer at all.
    case notAGazetteer(path: String)
    /// Made by another version of the program.
    case otherVersion(path: String, found: Int, wanted: Int)
    case damaged(path: String, what: String)
    case unwritable(path: String, reason: String)
    /// A collection that a gazetteer is made of cannot be read.
    case source(collection: String, reason: String)
    /// There is more of something than the file can number.
    case tooLarge(what: String, count: Int, most: Int)

    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .notAGazetteer(let path): "\(path) is no gazetteer"
        case .otherVersion(let path, let found, let wanted):
            "\(path) has version \(found) and this program reads \(wanted): build it again"
        case .damaged(let path, let what): "\(path) is damaged (\(what)): build it again"
        case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
        case .source(let collection, let reason): "the collection \(collection) cannot be read: \(reason)"
        case .tooLarge(let what, let count, let most):
            "a gazetteer holds \(most) \(what) at most, and these are \(count): make one for each part of the area"
        }
    }
}
