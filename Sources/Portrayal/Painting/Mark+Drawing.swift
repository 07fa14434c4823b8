import Glibc
import SimpleFeatures

extension Mark {
    /// Draws the shape centred on a point.
    ///
    /// - Parameters:
    ///   - size: height in pixels.
    ///   - angle: radians clockwise.
    ///   - unit: pixels for a unit of the stroke.
    func draw<C: Canvas>(
        x: Double, y: Double, size: Double, angle: Double, opacity: Double, unit: Double, path: inout Path,
        on canvas: inout C
    ) {
        path.removeAll()
        let sine = sin(angle)
        let cosine = cos(angle)
        for corners in outline?.paths ?? shape.outlines(size: size) {
            for point in stride(from: 0, to: corners.count, by: 2) {
                let dx = corners[point] * size
                let dy = corners[point + 1] * size
                path.line(x: x + dx * cosine - dy * sine, y: y + dx * sine + dy * cosine)
            }
            path.end(closed: !isLinear)
        }
        if !isLinear, let fill { canvas.fill(path, fill.opacity(opacity)) }
        guard let stroke = stroke ?? (isLinear ? Outline() : nil), stroke.width > 0 else { return }
        canvas.stroke(path, stroke.stroke(unit: unit), stroke.color.opacity(opacity))
    }
}

extension Mark.Shape {
    /// The shape within the unit square about (0, 0), y down, as closed rings or open lines.
    fileprivate func outlines(size: Double) -> [[Double]] {
        switch self {
        case .square: [[-0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5]]
        case .circle: [Self.polygon(corners: max(12, min(96, Int(size * 1.5) + 8)))]
        case .dot: [Self.polygon(corners: 12).map { $0 / 2 }]
        case .triangle: [[0, -0.5, 0.5, 0.5, -0.5, 0.5]]
        case .star: [Self.starCorners]
        case .cross:
            [[-1, -3, 1, -3, 1, -1, 3, -1, 3, 1, 1, 1, 1, 3, -1, 3, -1, 1, -3, 1, -3, -1, -1, -1].map { $0 / 6 }]
        case .x:
            [[-2, -3, 0, -1, 2, -3, 3, -2, 1, 0, 3, 2, 2, 3, 0, 1, -2, 3, -3, 2, -1, 0, -3, -2].map { $0 / 6 }]
        case .diamond: [[0, -0.5, 0.5, 0, 0, 0.5, -0.5, 0]]
        case .pentagon: [Self.polygon(corners: 5)]
        case .hexagon: [Self.polygon(corners: 6)]
        case .arrow: [[0, -0.5, 0.4, 0.1, 0.15, 0.1, 0.15, 0.5, -0.15, 0.5, -0.15, 0.1, -0.4, 0.1]]
        case .horizontalLine: [[-0.5, 0, 0.5, 0]]
        case .verticalLine: [[0, -0.5, 0, 0.5]]
        case .slash: [[-0.5, 0.5, 0.5, -0.5]]
        case .backslash: [[-0.5, -0.5, 0.5, 0.5]]
        case .plus: [[-0.5, 0, 0.5, 0], [0, -0.5, 0, 0.5]]
        case .times: [[-0.5, 0.5, 0.5, -0.5], [-0.5, -0.5, 0.5, 0.5]]
        }
    }

    private static func polygon(corners: Int) -> [Double] {
        (0..<corners).flatMap { corner in
            let angle = Double(corner) / Double(corners) * 2 * .pi
            return [sin(angle) / 2, -cos(angle) / 2]
        }
    }

    private static let starCorners: [Double] = (0..<10).flatMap { corner in
        let angle = Double(corner) / 10 * 2 * .pi
        let radius = corner.isMultiple(of: 2) ? 0.5 : 0.191
        return [sin(angle) * radius, -cos(angle) * radius]
    }

    /// The directions of the parallel lines that the shape makes when it fills an area; none for one that is scattered.
    var hatchDirections: [Double] {
        switch self {
        case .horizontalLine: [0]
        case .verticalLine: [.pi / 2]
        case .slash: [-.pi / 4]
        case .backslash: [.pi / 4]
        case .plus: [0, .pi / 2]
        case .times: [-.pi / 4, .pi / 4]
        default: []
        }
    }
}

extension Path {
    mutating func append(rectangle: Envelope) {
        line(x: rectangle.minX, y: rectangle.minY)
        line(x: rectangle.maxX, y: rectangle.minY)
        line(x: rectangle.maxX, y: rectangle.maxY)
        line(x: rectangle.minX, y: rectangle.maxY)
        end(closed: true)
    }
}
