public import SimpleFeatures

/// Finds room for labels, those of high priority first.
///
/// The result depends on the candidates and the bounds, and not on the order they come in. So that tiles agree, the
/// labels of a block of tiles are placed at once, in pixels that are aligned to the world, and each tile draws those
/// that meet it; none crosses the border of the block.
public struct LabelPlacer: Sendable {
    /// What becomes of a label that crosses the border of the bounds.
    public enum Border: Sendable {
        /// Left out, or placed elsewhere.
        case keepsInside
        /// Drawn, and cut by the picture.
        case cuts
    }

    /// Labels of a map that are looked for a place at all, the foremost first: ten times what a large picture has
    /// room for. A posted style can ask for one at every feature of every layer.
    public static let candidateLimit = 20_000
    /// Glyphs of a map in all: with fewer pixels for each, nobody reads a picture of 4096 × 4096.
    private static let glyphLimit = 500_000

    private let fonts: FontLibrary

    public init(fonts: FontLibrary) { self.fonts = fonts }

    /// - Parameters:
    ///   - candidates: those beyond ``candidateLimit`` get no place.
    ///   - obstacles: boxes that no label may lie on, in pixels.
    ///   - bounds: pixels of the picture, or of the block of tiles; less than a million either way.
    ///   - isStopped: asked for every candidate; once `true`, what has a place so far is returned at once.
    /// - Returns: in the order of drawing.
    public func place(
        _ candidates: [LabelCandidate], around obstacles: [Envelope] = [], in bounds: Envelope,
        border: Border = .keepsInside, isStopped: () -> Bool = { false }
    ) -> [PlacedLabel] {
        guard !bounds.isEmpty, bounds.width < 1e6, bounds.height < 1e6 else { return [] }
        let candidates = Self.grouped(Self.foremost(candidates))
        var index = CollisionIndex(bounds: bounds)
        for obstacle in obstacles where obstacle.intersects(bounds) { index.take(obstacle) }
        var namesakes = NamesakeIndex(extent: max(bounds.width, bounds.height))
        var glyphCount = 0
        var faces: [ObjectIdentifier: FontFace] = [:]
        var placed: [PlacedLabel] = []
        for number in Self.order(candidates) where glyphCount < Self.glyphLimit {
            if isStopped() { break }
            let candidate = candidates[number]
            let style = candidate.style
            let face = style.face ?? faces[ObjectIdentifier(style)] ?? fonts.face(for: style.font)
            faces[ObjectIdentifier(style)] = face
            let setting = LabelSetting(candidate, face: face)
            // Of blocks laid side by side the one that holds the anchor names it, and no other.
            if border == .keepsInside, let anchor = setting.anchor, !bounds.contains(anchor) { continue }
            let options = style.options
            let hasRoom = { (box: Envelope) in
                if border == .keepsInside, !bounds.contains(box) { return false }
                return !options.conflictResolution || index.isFree(box.expanded(by: options.spaceAround))
            }
            for alternatives in setting.slots where glyphCount < Self.glyphLimit && !isStopped() {
                for alternative in alternatives {
                    guard let proposal = alternative(hasRoom) else { continue }
                    let box = proposal.bounds
                    guard bounds.intersects(box), !box.isEmpty else { continue }
                    let (x, y) = (box.centerX, box.centerY)
                    if options.minGroupDistance > 0,
                        namesakes.isNear(candidate.text, x: x, y: y, distance: options.minGroupDistance)
                    {
                        continue
                    }
                    if options.conflictResolution {
                        for box in proposal.boxes { index.take(box.expanded(by: options.spaceAround)) }
                    }
                    namesakes.insert(candidate.text, x: x, y: y)
                    glyphCount += proposal.lines.reduce(0) { $0 + $1.glyphs.count }
                    placed.append(
                        PlacedLabel(
                            text: candidate.text, lines: proposal.lines, fill: style.fill, halo: style.halo,
                            graphics: proposal.graphics, bounds: box))
                    break
                }
            }
        }
        return placed
    }

    /// The candidates that go first, as many as get a place at most; which ones does not depend on their order.
    public static func foremost(
        _ candidates: [LabelCandidate], limit: Int = candidateLimit
    ) -> [LabelCandidate] {
        guard candidates.count > limit else { return candidates }
        return order(candidates).prefix(max(limit, 0)).map { candidates[$0] }
    }

    /// Who goes first: high priority, and of equals whom a number picks that depends on text and place alone.
    private static func order(_ candidates: [LabelCandidate]) -> [Int] {
        let keys = candidates.map { (priority: $0.priority, hash: $0.hash) }
        return candidates.indices.sorted { first, second in
            if keys[first].priority != keys[second].priority { return keys[first].priority > keys[second].priority }
            if keys[first].hash != keys[second].hash { return keys[first].hash < keys[second].hash }
            return candidates[first].text < candidates[second].text
        }
    }

    /// Makes one of the candidates that are to be grouped: all their lines, their largest area, their first point.
    private static func grouped(_ candidates: [LabelCandidate]) -> [LabelCandidate] {
        struct Key: Hashable {
            var text: String
            var layer: Int
        }
        var result: [LabelCandidate] = []
        var groups: [Key: LabelCandidate] = [:]
        for candidate in candidates {
            guard candidate.style.options.group else {
                result.append(candidate)
                continue
            }
            let key = Key(text: candidate.text, layer: candidate.layer)
            guard var group = groups.removeValue(forKey: key) else {
                groups[key] = candidate
                continue
            }
            group.merge(candidate)
            groups[key] = group
        }
        return result
            + groups.values.map { group in
                guard case .lines(let lines) = group.place, lines.count > 1 else { return group }
                var sorted = group
                sorted.place = .lines(lines.sorted { $0.lexicographicallyPrecedes($1) })
                return sorted
            }
    }
}

extension LabelCandidate {
    fileprivate mutating func merge(_ other: LabelCandidate) {
        priority = max(priority, other.priority)
        switch (place, other.place) {
        case (.lines(var lines), .lines(let others)):
            place = .lines([])
            lines += others
            place = .lines(lines)
        case (.area(let area), .area(let other)):
            let (size, otherSize) = (
                area.envelope.width * area.envelope.height, other.envelope.width * other.envelope.height
            )
            let goesFirst = (other.envelope.minX, other.envelope.minY) < (area.envelope.minX, area.envelope.minY)
            if otherSize > size || (otherSize == size && goesFirst) { place = .area(other) }
        default: if other.position < position { place = other.place }
        }
    }
}

extension Envelope {
    /// Whether the point lies inside, on the left or on the top edge: of neighbours one alone holds it.
    fileprivate func contains(_ point: (x: Double, y: Double)) -> Bool {
        minX <= point.x && point.x < maxX && minY <= point.y && point.y < maxY
    }
}
