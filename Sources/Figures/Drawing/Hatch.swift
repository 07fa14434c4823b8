/// Lines or dots at equal distances, by which an area is told from another without any colour.
///
/// They go on from one area to the next: two neighbours with the same hatch look like one.
public struct Hatch: Hashable, Sendable {
    public enum Pattern: Hashable, Sendable { case lines, crossed, dots }

    public var pattern: Pattern
    /// Between two lines, millimetres; at least 0.3 is kept.
    public var spacing: Double
    /// Degrees clockwise from the right.
    public var angle: Double
    public var stroke: Stroke

    public init(_ pattern: Pattern, spacing: Double, angle: Double = -45, stroke: Stroke = Stroke(width: 0.13)) {
        self.pattern = pattern
        self.spacing = spacing
        self.angle = angle
        self.stroke = stroke
    }

    /// The lines that cross `box`, to be clipped to the area. Empty where the numbers are none.
    func outline(over box: PaperBox) -> Outline {
        let angles = pattern == .crossed ? [angle, angle + 90] : [angle]
        return angles.reduce(Outline()) { $0 + lines(over: box, at: $1) }
    }

    /// What the lines are drawn with: dots are ends of lines that have no length.
    var pen: Stroke {
        guard pattern == .dots else { return stroke }
        var pen = stroke
        pen.cap = .round
        pen.dashes = [0.001, max(spacing, 0.3)]
        return pen
    }

    private func lines(over box: PaperBox, at angle: Double) -> Outline {
        let spacing = max(spacing, 0.3)
        guard spacing.isFinite, angle.isFinite, box.corners.allSatisfy(\.isDrawable) else { return Outline() }
        let turned = box.corners.map { $0.turned(degrees: -angle) }
        guard let reach = PaperBox(around: turned) else { return Outline() }
        let (first, last) = ((reach.minY / spacing).rounded(.down), (reach.maxY / spacing).rounded(.up))
        guard last - first < 20_000 else { return Outline() }
        // Dots begin at a multiple of their spacing, so that they too go on from area to area.
        let start = (reach.minX / spacing).rounded(.down) * spacing
        return Outline(
            stride(from: first, through: last, by: 1).flatMap { row -> [Outline.Segment] in
                let from = PaperPoint(start, row * spacing).turned(degrees: angle)
                let to = PaperPoint(reach.maxX, row * spacing).turned(degrees: angle)
                return [.move(from), .line(to)]
            })
    }
}
