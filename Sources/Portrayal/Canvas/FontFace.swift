import CHarfBuzz
import Synchronization

/// One cut of a type family, loaded once and used from any thread.
///
/// HarfBuzz shapes the text and yields the outlines; the rasteriser draws them. Glyphs are not hinted: they keep their
/// shape at every sub-pixel position.
public final class FontFace: Sendable, Hashable {
    /// The name of the file without its extension, as `OpenSans-Bold`.
    public let name: String
    public let family: String
    /// 400 is regular, 700 bold. Source: OpenType, OS/2 `usWeightClass`.
    public let weight: Double
    /// 100 is normal, 75 condensed. Source: OpenType, OS/2 `usWidthClass`.
    public let width: Double
    public let isItalic: Bool
    /// Above the baseline, in ems.
    public let ascent: Double
    /// Below the baseline, in ems; positive.
    public let descent: Double

    let font: FontHandle
    let shapes = Mutex(ShapeCache())
    let outlines = Mutex<[UInt32: GlyphOutline]>([:])
    let bitmaps = Mutex<[GlyphKey: GlyphBitmap]>([:])
    let contours = Mutex<[GlyphKey: GlyphContour]>([:])

    /// - Throws: ``FontError`` when the file cannot be read or holds no outlines.
    public init(path: String) throws(FontError) {
        font = try FontHandle(path: path)
        let file = path.split(separator: "/").last.map(String.init) ?? path
        name = String(file.prefix { $0 != "." })
        family = font.family ?? name
        weight = font.style(HB_STYLE_TAG_WEIGHT)
        width = font.style(HB_STYLE_TAG_WIDTH)
        isItalic = font.style(HB_STYLE_TAG_ITALIC) > 0 || font.style(HB_STYLE_TAG_SLANT_ANGLE) < 0
        (ascent, descent) = font.extents
    }

    /// Texts that are kept as they were set.
    package var keptTextCount: Int { shapes.withLock(\.count) }

    public static func == (left: FontFace, right: FontFace) -> Bool { left === right }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

    /// The outline of a glyph in ems, y down, from the cache or the font.
    package func outline(_ glyph: UInt32) -> GlyphOutline {
        if let known = outlines.withLock({ $0[glyph] }) { return known }
        let outline = font.outline(glyph)
        outlines.withLock { $0[glyph] = outline }
        return outline
    }
}
