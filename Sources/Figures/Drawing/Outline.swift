import Glibc

/// Lines and curves, open and closed, one after the other. Areas are filled by the even-odd rule.
public struct Outline: Hashable, Sendable {
    public enum Segment: Hashable, Sendable {
        case move(PaperPoint)
        case line(PaperPoint)
        /// A cubic Bézier curve: two handles, then its end.
        case curve(PaperPoint, PaperPoint, PaperPoint)
        case close
    }

    public var segments: [Segment]

    public init(_ segments: [Segment] = []) { self.segments = segments }

    /// An open line through all points.
    public static func polyline(_ points: [PaperPoint]) -> Outline {
        Outline(points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) })
    }

    public static func line(_ from: PaperPoint, _ to: PaperPoint) -> Outline { polyline([from, to]) }

    /// Closed rings: the outer one and its holes, or several areas.
    public static func polygon(_ rings: [PaperPoint]...) -> Outline { polygon(rings: rings) }

    public static func polygon(rings: [[PaperPoint]]) -> Outline {
        Outline(rings.filter { !$0.isEmpty }.flatMap { polyline($0).segments + [.close] })
    }

    public static func rectangle(_ box: PaperBox) -> Outline { polygon(box.corners) }

    public static func circle(_ center: PaperPoint, radius: Double) -> Outline {
        var circle = arc(center, radius: radius, from: 0, to: 360)
        circle.segments.append(.close)
        return circle
    }

    /// An arc from one direction to another, in degrees clockwise from the right. More than a full turn is one turn.
    public static func arc(_ center: PaperPoint, radius: Double, from: Double, to: Double) -> Outline {
        guard from.isFinite, to.isFinite else { return Outline() }
        let sweep = min(max(to - from, -360), 360)
        let count = max(1, Int((sweep.magnitude / 90).rounded(.up)))
        let step = sweep / Double(count)
        let handle = 4.0 / 3 * tan(step * .pi / 720)
        func at(_ degrees: Double) -> (place: PaperPoint, ahead: PaperPoint) {
            let spoke = PaperPoint(radius, 0).turned(degrees: degrees)
            return (center + spoke, PaperPoint(-spoke.y, spoke.x) * handle)
        }
        var segments: [Segment] = [.move(at(from).place)]
        for index in 0..<count {
            let (start, end) = (at(from + Double(index) * step), at(from + Double(index + 1) * step))
            segments.append(.curve(start.place + start.ahead, end.place - end.ahead, end.place))
        }
        return Outline(segments)
    }

    public static func + (one: Outline, other: Outline) -> Outline { Outline(one.segments + other.segments) }

    /// Every point that is written, handles of curves included.
    public var points: [PaperPoint] {
        segments.flatMap { segment -> [PaperPoint] in
            switch segment {
            case .move(let point), .line(let point): [point]
            case .curve(let first, let second, let end): [first, second, end]
            case .close: []
            }
        }
    }

    /// Finite, begun by a move, and within reach of a sheet of paper: anything else is left out of the drawing.
    var isDrawable: Bool {
        guard case .move = segments.first else { return false }
        return points.allSatisfy(\.isDrawable)
    }
}
