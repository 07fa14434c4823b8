public import SimpleFeatures

/// The integer grid of one vector tile: where it lies, how fine it is, how far beyond its edge it reaches.
///
/// Source: Mapbox Vector Tile 2.1, 4.1 and 4.3: y counts down from the top left corner.
public struct TileGrid: Hashable, Sendable {
    /// The tile's rectangle, in the CRS of the coordinates that it is given.
    public var envelope: Envelope
    /// Units along an edge.
    public var extent: Int32
    /// How far beyond its edge a tile holds geometry, in units, so that lines and symbols go on across it.
    public var buffer: Int32
    /// How far in units a line may move when it is simplified; 0 leaves every vertex.
    public var tolerance: Int32

    /// - Parameters:
    ///   - extent: 1 to 65536.
    ///   - buffer: 0 to 65536.
    public init(envelope: Envelope, extent: Int32 = 4096, buffer: Int32 = 64, tolerance: Int32 = 4) {
        self.envelope = envelope
        self.extent = min(max(extent, 1), 65536)
        self.buffer = min(max(buffer, 0), 65536)
        self.tolerance = min(max(tolerance, 0), 65536)
    }

    /// The tile and its buffer: what to ask a store for.
    public var bufferedEnvelope: Envelope {
        let share = Double(buffer) / Double(extent)
        return Envelope(
            minX: envelope.minX - envelope.width * share, minY: envelope.minY - envelope.height * share,
            maxX: envelope.maxX + envelope.width * share, maxY: envelope.maxY + envelope.height * share)
    }

    /// The lowest and highest unit that geometry may have.
    var bounds: (low: Int32, high: Int32) { (-buffer, extent + buffer) }

    /// Coordinates beyond this are cut to it, so that products of two fit 64 bits.
    static let farthest = 268_435_456.0

    /// The nearest unit, held to what products of two can hold.
    @inline(__always)
    private static func unit(_ number: Double) -> Int32 {
        let held = min(max(number, -farthest), farthest)
        return Int32(held + (held < 0 ? -0.5 : 0.5))
    }

    /// Appends `points` in units, without repetitions.
    ///
    /// - Parameters:
    ///   - place: from the coordinates to those of ``envelope``.
    ///   - places: memory for the points in between, whatever it holds.
    /// - Returns: `false` when a coordinate is no number, or none of the points' box is on the tile or its buffer.
    func quantise<Points: TilePlacement>(
        _ points: Range<Int>, of coordinates: Span<Double>, by place: Points, through places: inout [Double],
        into path: inout [TilePoint]
    ) -> Bool {
        let scaleX = Double(extent) / (envelope.maxX - envelope.minX)
        let scaleY = Double(extent) / (envelope.maxY - envelope.minY)
        var low = TilePoint(repeating: .max)
        var high = TilePoint(repeating: .min)
        var last: TilePoint?
        places.removeAll(keepingCapacity: true)
        place.place(points, of: coordinates, into: &places)
        let placed = places.span
        for point in 0..<placed.count / 2 {
            let x = (placed[2 * point] - envelope.minX) * scaleX
            let y = (envelope.maxY - placed[2 * point + 1]) * scaleY
            guard !x.isNaN, !y.isNaN else { return false }
            let quantised = TilePoint(Self.unit(x), Self.unit(y))
            guard quantised != last else { continue }
            path.append(quantised)
            low = pointwiseMin(low, quantised)
            high = pointwiseMax(high, quantised)
            last = quantised
        }
        let bounds = bounds
        return low.x <= bounds.high && low.y <= bounds.high && high.x >= bounds.low && high.y >= bounds.low
    }
}

/// Where coordinates lie in the CRS of a tile.
public protocol TilePlacement: Sendable {
    /// Appends where points of `coordinates` (`x0, y0, x1, y1, …`) lie.
    func place(_ points: Range<Int>, of coordinates: Span<Double>, into places: inout [Double])
}

/// Coordinates that are in the tile's CRS already.
struct SameCRS: TilePlacement {
    func place(_ points: Range<Int>, of coordinates: Span<Double>, into places: inout [Double]) {
        for index in (2 * points.lowerBound)..<(2 * points.upperBound) { places.append(coordinates[index]) }
    }
}

/// A place on a tile, x right and y down, in units of its grid.
typealias TilePoint = SIMD2<Int32>
