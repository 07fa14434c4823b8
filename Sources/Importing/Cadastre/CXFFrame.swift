import SimpleFeatures

/// From the coordinates of a CXF to a CRS.
struct CXFFrame {
    let srid: Int32
    private let affine: AffineTransformation?

    /// - Parameter sample: coordinates of the first object, as the file has them.
    /// - Returns: `nil` when the origin is local and nothing is said of it.
    init?(_ frame: CadastralOptions.Frame, sample: [Double]) {
        switch frame {
        case .epsg(let code): (srid, affine) = (code, nil)
        case .local(let transformation, let code): (srid, affine) = (code, transformation)
        case .derived:
            let envelope = Geometry.lineString(sample).envelope
            guard let zone = Self.zones.first(where: { $0.extent.contains(envelope) }) else { return nil }
            (srid, affine) = (zone.srid, nil)
        }
    }

    /// Gauss-Boaga over Italy: false eastings of 1500 and 2520 km, northings of Italy.
    private static let zones: [(srid: Int32, extent: Envelope)] = [
        (3003, Envelope(minX: 1_200_000, minY: 3_800_000, maxX: 1_999_999, maxY: 5_300_000)),
        (3004, Envelope(minX: 2_100_000, minY: 3_800_000, maxX: 3_000_000, maxY: 5_300_000)),
    ]

    func apply(to coordinates: inout [Double]) {
        guard let affine else { return }
        for index in stride(from: 0, to: coordinates.count, by: 2) {
            (coordinates[index], coordinates[index + 1]) = affine(x: coordinates[index], y: coordinates[index + 1])
        }
    }
}
