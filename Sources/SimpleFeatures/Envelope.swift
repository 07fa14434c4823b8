/// An axis-parallel rectangle, `[minX, minY, maxX, maxY]`. x is east and y is north, always.
///
/// An envelope carries no CRS; whoever hands one across a module hands the CRS along.
/// Source: OGC 06-103r4 (Simple Feature Access), 6.1.2 `Envelope`.
public struct Envelope: Hashable, Sendable {
    public var minX: Double
    public var minY: Double
    public var maxX: Double
    public var maxY: Double

    public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.minX = minX
        self.minY = minY
        self.maxX = maxX
        self.maxY = maxY
    }

    /// The envelope of nothing: the neutral element of ``union(_:)``.
    public static let empty = Envelope(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)

    /// Whether the envelope holds no point at all. A NaN anywhere makes it empty.
    public var isEmpty: Bool { !(minX <= maxX && minY <= maxY) }
    public var width: Double { isEmpty ? 0 : maxX - minX }
    public var height: Double { isEmpty ? 0 : maxY - minY }
    public var centerX: Double { (minX + maxX) / 2 }
    public var centerY: Double { (minY + maxY) / 2 }

    /// Whether the two share at least a point; touching counts.
    @inlinable public func intersects(_ other: Envelope) -> Bool {
        minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
    }

    /// Whether `other` lies wholly inside; touching the border counts as inside.
    @inlinable public func contains(_ other: Envelope) -> Bool {
        minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
    }

    @inlinable public func contains(x: Double, y: Double) -> Bool {
        minX <= x && x <= maxX && minY <= y && y <= maxY
    }

    public func union(_ other: Envelope) -> Envelope {
        if isEmpty { return other }
        if other.isEmpty { return self }
        return Envelope(
            minX: min(minX, other.minX), minY: min(minY, other.minY),
            maxX: max(maxX, other.maxX), maxY: max(maxY, other.maxY))
    }

    public func intersection(_ other: Envelope) -> Envelope {
        let shared = Envelope(
            minX: max(minX, other.minX), minY: max(minY, other.minY),
            maxX: min(maxX, other.maxX), maxY: min(maxY, other.maxY))
        return shared.isEmpty ? .empty : shared
    }

    /// Grown by `margin` on every side, in the units of the coordinates; negative shrinks.
    public func expanded(by margin: Double) -> Envelope {
        isEmpty
            ? self : Envelope(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
    }

    /// Grows so as to hold the point.
    @inlinable public mutating func extend(x: Double, y: Double) {
        if x < minX { minX = x }
        if x > maxX { maxX = x }
        if y < minY { minY = y }
        if y > maxY { maxY = y }
    }
}
