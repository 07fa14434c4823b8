/// How much a document may ask of its reader. Whatever is larger is refused with the line where it became so.
public struct XMLLimits: Hashable, Sendable {
    /// Bytes of the whole document, as they came.
    public var bytes: Int
    /// Elements inside elements; libxml2 itself stops at 256.
    public var depth: Int
    /// Attributes of one element.
    public var attributes: Int
    /// Bytes of UTF-8 of one attribute's value.
    public var attributeBytes: Int
    /// Bytes of UTF-8 of the text between two tags.
    public var textBytes: Int
    /// Namespace declarations in scope at one place.
    public var namespaces: Int
    /// Different element and attribute names.
    public var names: Int

    public init(
        bytes: Int = 4 << 20, depth: Int = 100, attributes: Int = 100, attributeBytes: Int = 1 << 16,
        textBytes: Int = 1 << 20, namespaces: Int = 100, names: Int = 10_000
    ) {
        self.bytes = bytes
        self.depth = depth
        self.attributes = attributes
        self.attributeBytes = attributeBytes
        self.textBytes = textBytes
        self.namespaces = namespaces
        self.names = names
    }

    /// For request bodies and style files: 4 MiB.
    public static let request = XMLLimits()
    /// For data files that are streamed: 1 TiB in all, 64 MiB in one text.
    public static let dataset = XMLLimits(bytes: 1 << 40, textBytes: 64 << 20)
}
