import SimpleFeatures

/// What was measured, to be drawn: points, lines, areas, and several of them.
public indirect enum Figure: Hashable, Sendable, Codable {
    case point(Position)
    case line([Position])
    /// Closed rings, the shell first.
    case area([[Position]])
    case group([Figure])

    /// Every line and area of a geometry; nothing of an empty one.
    init(_ geometry: Geometry) {
        var figures: [Figure] = []
        for part in geometry.partEnds.indices {
            let paths = geometry.part(part).map { path in
                geometry.path(path).map {
                    Position(geometry.coordinates[2 * $0], geometry.coordinates[2 * $0 + 1])
                }
            }
            switch geometry.kind.dimension {
            case 0: figures += paths.joined().map { .point($0) }
            case 1: figures += paths.map { .line($0) }
            default: figures.append(.area(paths))
            }
        }
        self = figures.count == 1 ? figures[0] : .group(figures)
    }

    /// Every position of it.
    var positions: [Position] {
        switch self {
        case .point(let point): [point]
        case .line(let line): line
        case .area(let rings): rings.flatMap { $0 }
        case .group(let figures): figures.flatMap(\.positions)
        }
    }
}

extension Geometry {
    static func line(_ points: [Position]) -> Geometry { .lineString(points.flatMap { [$0.x, $0.y] }) }

    /// - Parameter ring: closed.
    static func area(_ ring: [Position]) -> Geometry { .polygon([ring.flatMap { [$0.x, $0.y] }]) }

    /// The parts, each by itself.
    var pieces: [Geometry] {
        partEnds.indices.map { index in
            let rings = part(index).map { path in
                self.path(path).flatMap { [coordinates[2 * $0], coordinates[2 * $0 + 1]] }
            }
            return .multi([rings], as: kind.single)
        }
    }

    /// Every position, closing points included.
    var positions: [Position] {
        stride(from: 0, to: coordinates.count - 1, by: 2).map { Position(coordinates[$0], coordinates[$0 + 1]) }
    }
}
