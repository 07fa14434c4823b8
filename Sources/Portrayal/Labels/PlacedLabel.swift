public import SimpleFeatures

/// A label with a place of its own, in the pixels of the bounds that it was placed in.
public struct PlacedLabel: Sendable {
    public var text: String
    /// One for each line of text.
    public var lines: [PlacedText]
    public var fill: Color
    public var halo: Halo?
    /// Drawn below the text, in order.
    var graphics: [PlacedGraphic] = []
    /// With its halo and its graphics.
    public var bounds: Envelope

    /// Draws the label where it meets the canvas.
    ///
    /// - Parameters:
    ///   - x: of the canvas's corner, in the pixels that the label was placed in.
    public func draw<C: Canvas>(on canvas: inout C, originX x: Double = 0, originY y: Double = 0) {
        let frame = Envelope(minX: x, minY: y, maxX: x + Double(canvas.width), maxY: y + Double(canvas.height))
        guard frame.intersects(bounds) else { return }
        for graphic in graphics { graphic.draw(on: &canvas, originX: x, originY: y) }
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

/// A graphic of a label, with a place of its own.
struct PlacedGraphic: Sendable {
    let drawing: GraphicDrawing
    /// Its middle, in pixels.
    let x: Double
    let y: Double
    let size: GraphicSize

    /// - Parameters:
    ///   - x: of the point that it stands on; anchor and displacement are its own.
    init(_ drawing: GraphicDrawing, size: GraphicSize, x: Double, y: Double) {
        self.drawing = drawing
        self.size = size
        self.x = x + drawing.dx + (0.5 - drawing.anchorX) * size.height
        self.y = y + drawing.dy - (0.5 - drawing.anchorY) * size.height
    }

    /// With its outline.
    var box: Envelope {
        let half = (size.height + (drawing.mark.stroke?.width ?? 0) * drawing.unit) / 2
        return Envelope(minX: x - half, minY: y - half, maxX: x + half, maxY: y + half)
    }

    func draw<C: Canvas>(on canvas: inout C, originX: Double, originY: Double) {
        var path = Path()
        drawing.mark.draw(
            x: x - originX, y: y - originY, size: size.height, angle: size.angle, opacity: drawing.opacity,
            unit: drawing.unit, path: &path, on: &canvas)
    }
}

/// A label that could stand there, before it is known whether there is room.
struct LabelProposal {
    /// Whether a part of a label may lie in a box.
    typealias Room = (Envelope) -> Bool
    /// Sets a label at one place; `nil` where it does not fit or has no room.
    typealias Maker = (Room) -> LabelProposal?

    var lines: [PlacedText]
    private(set) var graphics: [PlacedGraphic] = []
    private(set) var boxes: [Envelope]

    init(lines: [PlacedText], boxes: [Envelope]) {
        self.lines = lines
        self.boxes = boxes
    }

    var bounds: Envelope { boxes.reduce(.empty) { $0.union($1) } }

    /// Adds a part. - Returns: whether it has room.
    mutating func take(_ box: Envelope, _ hasRoom: Room) -> Bool {
        boxes.append(box)
        return hasRoom(box)
    }

    /// Adds graphics, each of which takes its box. - Returns: whether all have room.
    mutating func take(_ graphics: [PlacedGraphic], _ hasRoom: Room) -> Bool {
        self.graphics += graphics
        return take(graphics.map(\.box), hasRoom)
    }

    /// Adds parts up to the first that has no room. - Returns: whether all have.
    mutating func take(_ boxes: [Envelope], _ hasRoom: Room) -> Bool {
        boxes.allSatisfy { take($0, hasRoom) }
    }
}
