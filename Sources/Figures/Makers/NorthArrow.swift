/// An arrow to the north with an N.
public struct NorthArrow: Hashable, Sendable {
    public var center: PaperPoint
    /// From end to end, millimetres.
    public var length: Double
    /// Where the north is, degrees clockwise from the upper edge of the paper.
    public var direction: Double

    public init(at center: PaperPoint, length: Double = 14, direction: Double = 0) {
        self.center = center
        self.length = length
        self.direction = direction
    }

    public var elements: [Element] {
        guard center.isDrawable, direction.isFinite, (0.1...1000).contains(length) else { return [] }
        func at(_ x: Double, _ y: Double) -> PaperPoint {
            center + PaperPoint(x * length, y * length).turned(degrees: direction)
        }
        let (tip, left, right, notch) = (at(0, -0.32), at(-0.2, 0.5), at(0.2, 0.5), at(0, 0.34))
        let thin = Stroke(width: 0.2, join: .miter)
        return [
            .path(.polygon([tip, left, notch]), fill: Fill(.black), stroke: thin),
            .path(.polygon([tip, right, notch]), fill: Fill(.white), stroke: thin),
            .text(
                Lettering(
                    "N", at: at(0, -0.44), size: length * 0.27, face: .bold, anchor: .middle, baseline: .middle,
                    rotation: direction)),
        ]
    }
}
