/// The geometries of a batch in one set of flat arrays, laid out like ``Geometry`` with one level more.
///
/// feature → parts → paths → points. A feature without geometry has no parts.
public struct GeometryColumn: Sendable {
    public private(set) var kinds: [GeometryKind] = []
    /// For each feature, the index of the part past its last one.
    public private(set) var featureEnds: [Int32] = []
    /// For each part, the index of the path past its last one.
    public private(set) var partEnds: [Int32] = []
    /// For each path, the index of the point past its last one.
    public private(set) var pathEnds: [Int32] = []
    /// `x0, y0, x1, y1, …` of every feature in turn.
    public var coordinates: [Double] = []

    public init() {}

    public var count: Int { kinds.count }
    public var pointCount: Int { coordinates.count / 2 }

    /// The parts of feature `row`, as a range of part indices.
    @inlinable public func parts(ofRow row: Int) -> Range<Int> {
        (row == 0 ? 0 : Int(featureEnds[row - 1]))..<Int(featureEnds[row])
    }

    /// The paths of part `part`, as a range of path indices.
    @inlinable public func paths(ofPart part: Int) -> Range<Int> {
        (part == 0 ? 0 : Int(partEnds[part - 1]))..<Int(partEnds[part])
    }

    /// The points of path `path`, as a range of point indices: point `i` is `coordinates[2 * i]`, `[2 * i + 1]`.
    @inlinable public func points(ofPath path: Int) -> Range<Int> {
        (path == 0 ? 0 : Int(pathEnds[path - 1]))..<Int(pathEnds[path])
    }

    /// All points of feature `row`, as a range of point indices.
    @inlinable public func points(ofRow row: Int) -> Range<Int> {
        let parts = parts(ofRow: row)
        guard !parts.isEmpty else { return 0..<0 }
        let first = paths(ofPart: parts.lowerBound).lowerBound
        let last = paths(ofPart: parts.upperBound - 1).upperBound
        guard first < last else { return 0..<0 }
        return points(ofPath: first).lowerBound..<points(ofPath: last - 1).upperBound
    }

    @inlinable public func isNull(_ row: Int) -> Bool { parts(ofRow: row).isEmpty }

    public func envelope(ofRow row: Int) -> Envelope {
        var envelope = Envelope.empty
        for point in points(ofRow: row) { envelope.extend(x: coordinates[2 * point], y: coordinates[2 * point + 1]) }
        return envelope
    }

    /// A copy of one feature's geometry; `nil` if it has none.
    public subscript(row: Int) -> Geometry? {
        let parts = parts(ofRow: row)
        guard !parts.isEmpty else { return nil }
        let firstPath = paths(ofPart: parts.lowerBound).lowerBound
        let points = points(ofRow: row)
        var geometry = Geometry(kind: kinds[row], coordinates: [], pathEnds: [], partEnds: [])
        geometry.coordinates = Array(coordinates[(2 * points.lowerBound)..<(2 * points.upperBound)])
        for part in parts {
            for path in paths(ofPart: part) { geometry.pathEnds.append(Int(pathEnds[path]) - points.lowerBound) }
            geometry.partEnds.append(Int(partEnds[part]) - firstPath)
        }
        return geometry
    }

    // MARK: Building, a feature at a time

    /// Ends the path whose points were just appended to ``coordinates``.
    @inlinable public mutating func endPath() { _endPath() }
    /// Ends the part whose paths were just ended.
    @inlinable public mutating func endPart() { _endPart() }
    /// Ends the feature whose parts were just ended.
    @inlinable public mutating func endFeature(_ kind: GeometryKind) { _endFeature(kind) }

    @usableFromInline mutating func _endPath() { pathEnds.append(Int32(coordinates.count / 2)) }
    @usableFromInline mutating func _endPart() { partEnds.append(Int32(pathEnds.count)) }
    @usableFromInline mutating func _endFeature(_ kind: GeometryKind) {
        kinds.append(kind)
        featureEnds.append(Int32(partEnds.count))
    }

    /// Appends one geometry; `nil` appends a feature without one.
    public mutating func append(_ geometry: Geometry?) {
        guard let geometry else { return _endFeature(.point) }
        let points = Int32(pointCount)
        let paths = Int32(pathEnds.count)
        coordinates.append(contentsOf: geometry.coordinates)
        pathEnds.append(contentsOf: geometry.pathEnds.map { points + Int32($0) })
        partEnds.append(contentsOf: geometry.partEnds.map { paths + Int32($0) })
        _endFeature(geometry.kind)
    }

    public mutating func append(contentsOf other: GeometryColumn) {
        let (parts, paths, points) = (Int32(partEnds.count), Int32(pathEnds.count), Int32(pointCount))
        kinds.append(contentsOf: other.kinds)
        featureEnds.append(contentsOf: other.featureEnds.lazy.map { parts + $0 })
        partEnds.append(contentsOf: other.partEnds.lazy.map { paths + $0 })
        pathEnds.append(contentsOf: other.pathEnds.lazy.map { points + $0 })
        coordinates.append(contentsOf: other.coordinates)
    }

    /// Takes back the features from `count` on, and whatever was begun after the last one: for a reader that finds
    /// its input broken midway.
    public mutating func truncate(to count: Int) {
        kinds.removeLast(kinds.count - count)
        featureEnds.removeLast(featureEnds.count - count)
        partEnds.removeLast(partEnds.count - Int(featureEnds.last ?? 0))
        pathEnds.removeLast(pathEnds.count - Int(partEnds.last ?? 0))
        coordinates.removeLast(coordinates.count - 2 * Int(pathEnds.last ?? 0))
    }

    public mutating func removeAll(keepingCapacity: Bool) {
        kinds.removeAll(keepingCapacity: keepingCapacity)
        featureEnds.removeAll(keepingCapacity: keepingCapacity)
        partEnds.removeAll(keepingCapacity: keepingCapacity)
        pathEnds.removeAll(keepingCapacity: keepingCapacity)
        coordinates.removeAll(keepingCapacity: keepingCapacity)
    }
}
