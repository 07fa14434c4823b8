import CCairo
public import Portrayal

/// The canvas of Cairo: the reference that the pictures of ``Rasteriser`` are compared with.
public struct CairoCanvas: Canvas {
    public let width: Int
    public let height: Int
    private let context: CairoContext

    public init(width: Int, height: Int, background: Color) {
        precondition(1...32_000 ~= width && 1...32_000 ~= height, "a picture has 1 to 32,000 pixels a side")
        self.width = width
        self.height = height
        context = CairoContext(width: width, height: height)
        context.paint(background)
    }

    public mutating func fill(_ path: borrowing Path, _ color: Color) {
        context.trace(path, closingAll: .all)
        context.fill(color, CAIRO_FILL_RULE_EVEN_ODD)
    }

    public mutating func stroke(_ path: borrowing Path, _ stroke: Stroke, _ color: Color) {
        guard stroke.width > 0, stroke.width.isFinite else { return }
        context.trace(path, closingAll: .asMarked)
        context.stroke(stroke, color)
    }

    public mutating func draw(_ text: borrowing PlacedText, fill: Color, halo: Halo?) {
        var path = Path()
        for glyph in text.glyphs {
            text.face.outline(glyph.index).append(
                to: &path, size: text.size, x: glyph.x, y: glyph.y, angle: glyph.angle)
        }
        if let halo, halo.radius > 0 {
            context.trace(path, closingAll: .all)
            context.halo(halo)
        }
        context.trace(path, closingAll: .all)
        context.fill(fill, CAIRO_FILL_RULE_WINDING)
    }

    public mutating func draw(_ raster: borrowing Raster, x: Double, y: Double, opacity: Double) {
        guard raster.width > 0, raster.height > 0, x.isFinite, y.isFinite else { return }
        let picture = CairoContext(width: raster.width, height: raster.height)
        picture.write(raster.pixels)
        context.paint(picture, x: x.rounded(), y: y.rounded(), opacity: opacity)
    }

    public consuming func raster() -> Raster { Raster(width: width, height: height, pixels: context.pixels()) }
}
