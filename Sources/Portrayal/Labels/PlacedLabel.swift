public import SimpleFeatures

/// A label with a place of its own, in the pixels of the bounds that it was placed in.
public struct PlacedLabel: Sendable {
    public var text: String
    /// One for each line of text.
    public var lines: [PlacedText]
    public var fill: Color
    public var halo: Halo?
    /// With its halo.
    public var bounds: Envelope

    /// Draws the label where it meets the canvas.
    ///
    /// - Parameters:
    ///   - x: of the canvas's corner, in the pixels that the label was placed in.
    public func draw<C: Canvas>(on canvas: inout C, originX x: Double = 0, originY y: Double = 0) {
        let frame = Envelope(minX: x, minY: y, maxX: x + Double(canvas.width), maxY: y + Double(canvas.height))
        guard frame.intersects(bounds) else { return }
        for line in lines {
            var moved = line
            if x != 0 || y != 0 {
                for index in moved.glyphs.indices {
                    moved.glyphs[index].x -= x
                    moved.glyphs[index].y -= y
                }
            }
            canvas.draw(moved, fill: fill, halo: halo)
        }
    }
}

/// A label that could stand there, before it is known whether there is room.
struct LabelProposal {
    var lines: [PlacedText]
    var boxes: [Envelope]

    var bounds: Envelope { boxes.reduce(.empty) { $0.union($1) } }
}
