public import SimpleFeatures

/// From one CRS to another; coordinates are x east, y north on both sides, whatever the registers say.
///
/// Operations come from PROJ's database for the area of the Città metropolitana; a ballpark one (no datum shift: 78 m
/// off for Monte Mario) is refused. Values can be shared between threads.
public struct Transformation: Hashable, Sendable {
    public let source: CRS
    public let target: CRS
    /// The stated accuracy in metres; `nil` where the register has none. Compare: EPSG:3003 to 6708 is 4 m.
    public let accuracy: Double?

    /// Where operations must be valid: the Città metropolitana di Venezia, degrees, `[west, south, east, north]`.
    public static let areaOfInterest = Envelope(minX: 11.9, minY: 45.0, maxX: 13.2, maxY: 45.9)

    /// - Throws: ``CRSError/noOperation(from:to:)``. Cost: up to 70 ms for a pair never used before.
    public init(from source: CRS, to target: CRS) throws(CRSError) {
        self.source = source
        self.target = target
        if source == target || Self.areSameOnMap(source, target) {
            accuracy = 0
        } else {
            let stated = try OperationPool.shared.with(from: source, to: target) { $0.accuracy }
            accuracy = stated >= 0 ? stated : nil
        }
    }

    public var isIdentity: Bool { source == target || Self.areSameOnMap(source, target) }

    /// Transforms `x0, y0, x1, y1, …` in place. A point that has no image becomes infinite.
    public func transform(_ coordinates: inout [Double]) {
        guard !isIdentity else { return }
        // The operation was made once in init; making it again can only fail if the database went away meanwhile.
        let done: Void? = try? OperationPool.shared.with(from: source, to: target) { $0.transform(&coordinates) }
        if done == nil { coordinates = coordinates.map { _ in .infinity } }
    }

    public func transform(x: Double, y: Double) -> (x: Double, y: Double) {
        var point = [x, y]
        transform(&point)
        return (point[0], point[1])
    }

    /// The box of the image of `envelope`, its sides sampled at 21 points each; points without an image are left out.
    ///
    /// - Returns: ``Envelope/empty`` when no point of it has an image.
    public func transform(_ envelope: Envelope) -> Envelope {
        guard !envelope.isEmpty, !isIdentity else { return envelope }
        let steps = 20
        var points: [Double] = []
        for row in 0...steps {
            for column in 0...steps {
                points.append(envelope.minX + envelope.width * Double(column) / Double(steps))
                points.append(envelope.minY + envelope.height * Double(row) / Double(steps))
            }
        }
        transform(&points)
        var image = Envelope.empty
        for index in stride(from: 0, to: points.count, by: 2) where points[index].isFinite && points[index + 1].isFinite
        {
            image.extend(x: points[index], y: points[index + 1])
        }
        return image
    }

    /// CRS84 and EPSG:4326 differ in the order of axes on the wire, and here there is only one order.
    private static func areSameOnMap(_ one: CRS, _ other: CRS) -> Bool {
        let twins: Set<Int32> = [0, 4326]
        return twins.contains(one.code) && twins.contains(other.code)
    }
}
