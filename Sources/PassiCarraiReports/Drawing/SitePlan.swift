public import Figures
import PassiCarrai
import SimpleFeatures

/// A drawing on paper; ``PassiCarrai`` calls what was measured a figure.
public typealias Drawing = Figures.Figure
typealias Shape = PassiCarrai.Figure

/// Where the metres of the site stand on the paper: north is up.
struct SitePlan {
    /// 500 for 1:500.
    let denominator: Double
    let center: Position
    /// The part of the paper that shows the site.
    let frame: PaperBox

    func callAsFunction(_ position: Position) -> PaperPoint {
        let scale = 1000 / denominator
        return PaperPoint(
            frame.center.x + (position.x - center.x) * scale, frame.center.y - (position.y - center.y) * scale)
    }

    /// Without points nearer to each other than any pen draws.
    func callAsFunction(_ line: [Position]) -> [PaperPoint] {
        var points: [PaperPoint] = []
        for (index, position) in line.enumerated() {
            let point = self(position)
            if let last = points.last, index < line.count - 1, last.distance(to: point) < 0.04 { continue }
            points.append(point)
        }
        return points
    }

    /// A closed ring, without its first point again.
    func ring(_ ring: [Position]) -> [PaperPoint] {
        var points = self(ring)
        if points.count > 1, let last = points.last, last.distance(to: points[0]) < 0.001 { points.removeLast() }
        return points
    }

    func rings(_ geometry: Geometry) -> [[PaperPoint]] {
        guard geometry.kind.dimension == 2 else { return [] }
        return geometry.pathEnds.indices.map { path in
            ring(geometry.path(path).map { Position(geometry.coordinates[2 * $0], geometry.coordinates[2 * $0 + 1]) })
        }
    }

    func millimetres(_ metres: Double) -> Double { metres * 1000 / denominator }
    func metres(_ millimetres: Double) -> Double { millimetres * denominator / 1000 }

    /// What of the site is on the paper, metres.
    var window: Envelope {
        let (width, height) = (metres(frame.width) / 2, metres(frame.height) / 2)
        return Envelope(
            minX: center.x - width, minY: center.y - height, maxX: center.x + width, maxY: center.y + height)
    }

    func shows(_ line: [Position]) -> Bool {
        var box = Envelope.empty
        for point in line { box.extend(x: point.x, y: point.y) }
        return !box.isEmpty && box.intersects(window)
    }
}

extension Position {
    func distance(from other: Position) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }

    func moved(_ direction: Position, by length: Double) -> Position {
        Position(x + direction.x * length, y + direction.y * length)
    }
}

extension Shape {
    /// Every position of it.
    var everyPosition: [Position] {
        switch self {
        case .point(let point): [point]
        case .line(let line): line
        case .area(let rings): rings.flatMap { $0 }
        case .group(let shapes): shapes.flatMap(\.everyPosition)
        }
    }

    var areas: [[[Position]]] {
        switch self {
        case .area(let rings): [rings]
        case .group(let shapes): shapes.flatMap(\.areas)
        case .point, .line: []
        }
    }

    var lines: [[Position]] {
        switch self {
        case .line(let line): [line]
        case .group(let shapes): shapes.flatMap(\.lines)
        case .point, .area: []
        }
    }
}
