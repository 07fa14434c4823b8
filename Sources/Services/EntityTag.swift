import Deflate

extension String {
    /// The text boiled down to an entity tag.
    public var entityTag: String { FNV1a(utf8).text }
}
