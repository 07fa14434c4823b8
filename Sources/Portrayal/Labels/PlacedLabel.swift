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
    /// Whether a part of a label may lie in a box.
    typealias Room = (Envelope) -> Bool
    /// Sets a label at one place; `nil` where it does not fit or has no room.
    typealias Maker = (Room) -> LabelProposal?

    var lines: [PlacedText]
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

    /// Adds parts up to the first that has no room. - Returns: whether all have.
    mutating func take(_ boxes: [Envelope], _ hasRoom: Room) -> Bool {
        boxes.allSatisfy { take($0, hasRoom) }
    }
}
