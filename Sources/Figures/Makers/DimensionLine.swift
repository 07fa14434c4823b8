/// A measured length as a surveyor draws it: witness lines, a line between them that ends in arrows or ticks, and the
/// figure over its middle, readable from below or from the right. Source: ISO 129-1.
public struct DimensionLine: Hashable, Sendable {
    public enum Terminator: Hashable, Sendable { case arrow, tick }

    /// What is measured, from end to end: two points, or a line with bends that is followed.
    public var path: [PaperPoint]
    /// How far left of the path, as one goes along it, the dimension stands, millimetres. Negative for the right.
    public var offset: Double
    public var text: String
    public var terminator: Terminator = .arrow
    public var color: Color = .black
    public var width = 0.18
    /// The height of the type, millimetres.
    public var textSize = 2.5
    public var face: Lettering.Face = .semibold
    /// Dashes of the dimension line: empty for what was measured.
    public var dashes: [Double] = []

    public init(along path: [PaperPoint], offset: Double, text: String) {
        self.path = path
        self.offset = offset
        self.text = text
    }

    public init(from start: PaperPoint, to end: PaperPoint, offset: Double, text: String) {
        self.init(along: [start, end], offset: offset, text: text)
    }

    private var stroke: Stroke { Stroke(color, width: width) }

    /// The drawing; empty where the path has no length.
    public var elements: [Element] {
        guard path.allSatisfy(\.isDrawable), offset.isFinite, textSize > 0, textSize.isFinite else { return [] }
        let path = path.withoutRepetition
        guard path.count >= 2 else { return [] }
        let line = path.shifted(left: offset)
        let length = line.length
        let isNarrow = length < 5.5
        return witnesses(path, line) + [.path(.polyline(line), stroke: dashed)] + ends(line, outside: isNarrow)
            + figure(line, length)
    }

    private var dashed: Stroke {
        var stroke = stroke
        stroke.dashes = dashes
        return stroke
    }

    /// From a millimetre off the measured point to a millimetre past the line.
    private func witnesses(_ path: [PaperPoint], _ line: [PaperPoint]) -> [Element] {
        guard offset.magnitude > 1.5 else { return [] }
        return [(path[0], line[0]), (path[path.count - 1], line[line.count - 1])].compactMap { foot, top in
            guard let up = (top - foot).unit else { return nil }
            return .path(.line(foot + up * 0.8, top + up * 1.2), stroke: stroke)
        }
    }

    private func ends(_ line: [PaperPoint], outside: Bool) -> [Element] {
        let count = line.count
        return [(line[0], line[1]), (line[count - 1], line[count - 2])].flatMap { tip, inner -> [Element] in
            guard let inward = (inner - tip).unit else { return [] }
            if terminator == .tick {
                let slant = (inward + inward.left) * 0.9
                return [.path(.line(tip - slant, tip + slant), stroke: Stroke(color, width: 2 * width))]
            }
            let origin = outside ? tip - inward * 4 : tip + inward
            let head = Element.arrowhead(at: tip, from: origin, length: 2, color: color)
            let tail: [Element] = outside ? [.path(.line(origin, tip - inward * 1.5), stroke: stroke)] : []
            return tail + (head.map { [$0] } ?? [])
        }
    }

    private func figure(_ line: [PaperPoint], _ length: Double) -> [Element] {
        guard let setting = setting(line, length) else { return [] }
        return [.text(setting)]
    }

    /// The figure on its place; beside the line where it is too long for it.
    private func setting(_ line: [PaperPoint], _ length: Double) -> Lettering? {
        guard let (middle, ahead) = line.point(at: length / 2) else { return nil }
        let angle = readable(direction(of: ahead))
        let up = PaperPoint(0, -1).turned(degrees: angle)
        var text = Lettering(
            text, at: middle + up * 0.9, size: textSize, face: face, anchor: .middle, rotation: angle, color: color,
            halo: Lettering.Halo(width: 0.55))
        guard text.width > length - 1 else { return text }
        // Past the end that is farther to the right, on the line prolonged.
        let last = line[line.count - 1]
        let isForward = PaperPoint(1, 0).turned(degrees: angle).dot(ahead) >= 0
        guard let outward = isForward ? (last - line[line.count - 2]).unit : (line[0] - line[1]).unit else {
            return nil
        }
        text.place = (isForward ? last : line[0]) + outward * (length < 5.5 ? 4.8 : 2.5)
        text.anchor = .start
        text.baseline = .middle
        return text
    }

    /// The four corners of the figure, so that nothing else is written there.
    public var textCorners: [PaperPoint] {
        let line = path.withoutRepetition.shifted(left: offset)
        return setting(line, line.length)?.corners(margin: 0.5) ?? []
    }
}

extension PaperPoint {
    func dot(_ other: PaperPoint) -> Double { x * other.x + y * other.y }
}

extension [PaperPoint] {
    /// Along the line, millimetres.
    public var length: Double { zip(self, dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) } }

    var withoutRepetition: [PaperPoint] {
        reduce(into: []) { line, point in
            if let last = line.last, last.distance(to: point) <= 1e-6 { return }
            line.append(point)
        }
    }

    /// The place so far along the line, and its direction there.
    public func point(at distance: Double) -> (place: PaperPoint, ahead: PaperPoint)? {
        var rest = distance
        var last: (place: PaperPoint, ahead: PaperPoint)?
        for (start, end) in zip(self, dropFirst()) {
            guard let ahead = (end - start).unit else { continue }
            let length = start.distance(to: end)
            if rest <= length { return (start + ahead * Swift.max(rest, 0), ahead) }
            rest -= length
            last = (end, ahead)
        }
        return last
    }

    /// The line moved sideways: corners are mitred, up to twice the distance.
    public func shifted(left distance: Double) -> [PaperPoint] {
        guard count >= 2, distance != 0 else { return self }
        let normals = zip(self, dropFirst()).map { ($0.1 - $0.0).unit?.left ?? PaperPoint(0, 0) }
        return indices.map { index in
            let before = normals[Swift.max(index - 1, 0)]
            let after = normals[Swift.min(index, normals.count - 1)]
            let sum = before + after
            guard let along = sum.unit else { return self[index] + after * distance }
            return self[index] + along * (distance / Swift.max(along.dot(after), 0.5))
        }
    }
}
