import Glibc
import Synchronization

/// A line of text, set: which glyphs, and how far each moves the pen.
public struct ShapedText: Sendable {
    public struct Glyph: Sendable {
        /// The font's own index; 0 where the face has no glyph for the letter.
        public var index: UInt32
        /// The byte of the text's UTF-8 at which the letters of this glyph begin.
        public var cluster: Int
        /// In pixels.
        public var advance: Double
        /// The glyph's offset from the pen, in pixels, y down.
        public var x: Double
        public var y: Double
    }

    public let face: FontFace
    /// Pixels an em.
    public let size: Double
    public let glyphs: [Glyph]
    /// The sum of the advances, in pixels.
    public let width: Double
    /// Above the baseline, in pixels.
    public var ascent: Double { face.ascent * size }
    /// Below the baseline, in pixels; positive.
    public var descent: Double { face.descent * size }

    /// The text on a straight baseline that begins at a point.
    ///
    /// - Parameter angle: Radians, clockwise as seen.
    public func placed(x: Double, y: Double, angle: Double = 0) -> PlacedText {
        let (cosine, sine) = (angle == 0 ? 1 : cos(angle), angle == 0 ? 0 : sin(angle))
        var pen = 0.0
        let placed = glyphs.map { glyph in
            let along = pen + glyph.x
            pen += glyph.advance
            return PlacedText.Glyph(
                index: glyph.index, x: x + along * cosine - glyph.y * sine, y: y + along * sine + glyph.y * cosine,
                angle: angle)
        }
        return PlacedText(face: face, size: size, glyphs: placed)
    }
}

extension FontFace {
    /// Sets a line of text; set once for all sizes, and kept by its string unless that is long.
    ///
    /// - Parameter size: Pixels an em.
    public func shape(_ text: String, size: Double) -> ShapedText {
        let ems = shapes.withLock { $0[text] } ?? shapeAnew(text)
        var width = 0.0
        let glyphs = ems.map { glyph in
            width += glyph.advance * size
            return ShapedText.Glyph(
                index: glyph.index, cluster: glyph.cluster, advance: glyph.advance * size, x: glyph.x * size,
                y: glyph.y * size)
        }
        return ShapedText(face: self, size: size, glyphs: glyphs, width: width)
    }

    /// The width of a line of text, in pixels.
    func width(of text: String, size: Double) -> Double {
        (shapes.withLock { $0[text] } ?? shapeAnew(text)).reduce(0) { $0 + $1.advance * size }
    }

    private func shapeAnew(_ text: String) -> [ShapedText.Glyph] {
        let glyphs = font.shape(text)
        shapes.withLock { $0.keep(glyphs, for: text) }
        return glyphs
    }
}
