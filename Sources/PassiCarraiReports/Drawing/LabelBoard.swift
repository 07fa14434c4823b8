import Figures

/// Which parts of the paper are written on already.
struct LabelBoard {
    private var taken: [[PaperPoint]] = []
    /// Drawn on, and to be kept free where there is room elsewhere.
    private var avoided: [[PaperPoint]] = []
    let frame: PaperBox

    init(frame: PaperBox) { self.frame = frame }

    /// - Parameter corners: of a rectangle, turned or not.
    mutating func take(_ corners: [PaperPoint]) {
        if corners.count >= 3 { taken.append(corners) }
    }

    /// - Parameter outline: convex, or the box round what is not.
    mutating func avoid(_ outline: [PaperPoint]) {
        guard outline.count >= 3, let box = PaperBox(around: outline) else { return }
        avoided.append(outline.count == 4 ? outline : box.corners)
    }

    /// Something drawn that a text should not stand on: boxes along a line.
    mutating func take(line: [PaperPoint], width: Double) {
        for (start, end) in zip(line, line.dropFirst()) {
            guard let ahead = (end - start).unit else { continue }
            let side = ahead.left * (width / 2)
            taken.append([start + side, end + side, end - side, start - side])
        }
    }

    func isFree(_ corners: [PaperPoint]) -> Bool {
        corners.allSatisfy { frame.contains($0) } && !taken.contains { Self.overlap($0, corners) }
    }

    /// The first of several places that is free, taken; one that is to be avoided only where no other is left. `nil`
    /// when none is free.
    mutating func place(_ candidates: [Lettering]) -> Lettering? {
        let free = candidates.filter { isFree($0.corners(margin: 0.4)) }
        let best = free.first { candidate in
            let corners = candidate.corners(margin: 0.2)
            return !avoided.contains { Self.overlap($0, corners) }
        }
        guard let chosen = best ?? free.first else { return nil }
        take(chosen.corners(margin: 0.4))
        return chosen
    }

    /// Whether two convex outlines overlap: no side of either parts them.
    private static func overlap(_ one: [PaperPoint], _ other: [PaperPoint]) -> Bool {
        for outline in [one, other] {
            for index in outline.indices {
                let edge = outline[(index + 1) % outline.count] - outline[index]
                let axis = PaperPoint(-edge.y, edge.x)
                func reach(_ points: [PaperPoint]) -> ClosedRange<Double> {
                    let values = points.map { $0.x * axis.x + $0.y * axis.y }
                    return (values.min() ?? 0)...(values.max() ?? 0)
                }
                let (a, b) = (reach(one), reach(other))
                if a.upperBound <= b.lowerBound || b.upperBound <= a.lowerBound { return false }
            }
        }
        return true
    }
}
