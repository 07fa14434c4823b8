/// A place on the paper: millimetres from its upper left corner, x to the right, y **down**.
public struct PaperPoint: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    /// What is drawn lies within ten metres of the corner: farther out a number is a mistake, not a place.
    static let limit = 10_000.0

    var isDrawable: Bool { x.magnitude <= PaperPoint.limit && y.magnitude <= PaperPoint.limit }

    public static func + (point: PaperPoint, shift: PaperPoint) -> PaperPoint {
        PaperPoint(point.x + shift.x, point.y + shift.y)
    }

    public static func - (point: PaperPoint, shift: PaperPoint) -> PaperPoint {
        PaperPoint(point.x - shift.x, point.y - shift.y)
    }

    public static func * (point: PaperPoint, factor: Double) -> PaperPoint {
        PaperPoint(point.x * factor, point.y * factor)
    }

    /// The distance from the origin.
    public var length: Double { (x * x + y * y).squareRoot() }

    public func distance(to other: PaperPoint) -> Double { (other - self).length }

    public func middle(to other: PaperPoint) -> PaperPoint { PaperPoint((x + other.x) / 2, (y + other.y) / 2) }

    /// The same direction with length 1; `nil` for no direction.
    public var unit: PaperPoint? {
        let length = length
        guard length > 1e-9, length.isFinite else { return nil }
        return PaperPoint(x / length, y / length)
    }

    /// A quarter turn to the left of whoever goes this way, seen on the paper.
    public var left: PaperPoint { PaperPoint(y, -x) }

    /// Turned clockwise, as one sees it.
    public func turned(degrees: Double) -> PaperPoint {
        let (sine, cosine) = sineAndCosine(degrees: degrees)
        return PaperPoint(x * cosine - y * sine, x * sine + y * cosine)
    }
}

/// A rectangle on the paper, in millimetres.
public struct PaperBox: Hashable, Sendable {
    public var minX: Double
    public var minY: Double
    public var maxX: Double
    public var maxY: Double

    public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
    }

    /// The smallest box round the points; `nil` when there is none.
    public init?(around points: some Sequence<PaperPoint>) {
        var box: PaperBox?
        for point in points {
            box =
                box.map { $0.including(point) } ?? PaperBox(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)
        }
        guard let box else { return nil }
        self = box
    }

    public var width: Double { maxX - minX }
    public var height: Double { maxY - minY }
    public var center: PaperPoint { PaperPoint((minX + maxX) / 2, (minY + maxY) / 2) }
    public var corners: [PaperPoint] {
        [PaperPoint(minX, minY), PaperPoint(maxX, minY), PaperPoint(maxX, maxY), PaperPoint(minX, maxY)]
    }

    public func including(_ point: PaperPoint) -> PaperBox {
        PaperBox(
            minX: min(minX, point.x), minY: min(minY, point.y), maxX: max(maxX, point.x), maxY: max(maxY, point.y))
    }

    /// Larger by so many millimetres on every side.
    public func grown(by margin: Double) -> PaperBox {
        PaperBox(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
    }

    public func contains(_ point: PaperPoint) -> Bool {
        minX...max(minX, maxX) ~= point.x && minY...max(minY, maxY) ~= point.y
    }

    public func meets(_ other: PaperBox) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }
}
