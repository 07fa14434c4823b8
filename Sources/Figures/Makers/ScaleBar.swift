/// A bar that shows how long metres are on the paper, and the scale in words: it stays true on a copy.
public struct ScaleBar: Hashable, Sendable {
    /// 500 for 1:500.
    public var denominator: Double
    /// Where its left end stands, on its upper edge.
    public var place: PaperPoint
    /// It is no longer than this, millimetres.
    public var room: Double = 50
    public var textSize = 2.2

    public init(denominator: Double, at place: PaperPoint) {
        self.denominator = denominator
        self.place = place
    }

    /// Metres of one of its four fields: 1, 2 or 5 times a power of ten. `nil` for a scale that is none.
    var field: Double? {
        guard denominator >= 0.001, denominator <= 1e9, room > 0, room < PaperPoint.limit else { return nil }
        let longest = room / 4 * denominator / 1000
        var power = 1e-6
        while power * 10 <= longest { power *= 10 }
        return [5.0, 2, 1].first { $0 * power <= longest }.map { $0 * power }
    }

    /// Millimetres on the paper.
    public var length: Double { (field ?? 0) * 4000 / denominator }

    public var elements: [Element] {
        guard let field, place.isDrawable else { return [] }
        let step = field * 1000 / denominator
        let height = 1.4
        var elements: [Element] = []
        for index in 0..<4 {
            let x = place.x + Double(index) * step
            let box = PaperBox(minX: x, minY: place.y, maxX: x + step, maxY: place.y + height)
            elements.append(
                .path(
                    .rectangle(box), fill: Fill(index.isMultiple(of: 2) ? .black : .white),
                    stroke: Stroke(width: 0.18, join: .miter)))
        }
        for index in [0, 1, 2, 4] {
            let metres = Double(index) * field
            let text = metres == metres.rounded() ? "\(Int(metres))" : "\((metres * 1000).rounded() / 1000)"
            elements.append(
                .text(
                    Lettering(
                        index == 4 ? text + " m" : text,
                        at: PaperPoint(place.x + Double(index) * step, place.y + height + textSize), size: textSize,
                        anchor: .middle)))
        }
        return elements
    }
}
