/// Why bytes could not be decompressed.
public enum DeflateError: Error, Hashable, Sendable {
    /// The bytes are no stream of the expected kind, or were changed on the way.
    case corrupt(String)
    /// The stream ends before its last block.
    case truncated
    /// The content is longer than the caller allows, in bytes.
    case tooLarge(limit: Int)
}
