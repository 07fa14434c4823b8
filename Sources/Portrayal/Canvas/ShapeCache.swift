/// Texts that a face has set, in ems. Bounded by its glyphs, so that no style posted by a client fills the memory.
struct ShapeCache {
    private var shapes: [String: [ShapedText.Glyph]] = [:]
    private var glyphCount = 0

    var count: Int { shapes.count }

    subscript(text: String) -> [ShapedText.Glyph]? { shapes[text] }

    /// Keeps a text of at most 256 bytes; all go when there are 8192 texts, or 256 Ki glyphs (10 MiB).
    mutating func keep(_ glyphs: [ShapedText.Glyph], for text: String) {
        guard text.utf8.count <= 256 else { return }
        if shapes.count >= 8192 || glyphCount + glyphs.count > 1 << 18 {
            shapes.removeAll(keepingCapacity: true)
            glyphCount = 0
        }
        glyphCount += glyphs.count
        shapes[text] = glyphs
    }
}
