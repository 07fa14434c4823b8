import Languages
import SimpleFeatures

/// From the coordinates of a CXF to a CRS.
///
/// The Agenzia exports a sheet in its original frame (Cassini-Soldner, rarely Gauss-Boaga), in Roma 40/Gauss-Boaga
/// (EPSG:3003, 3004) or in ETRF2000/UTM (EPSG:7791, 7792); the file does not say which.
/// Source: Agenzia delle Entrate, *Export mappa*.
struct CXFFrame {
    let srid: Int32
    private let affine: AffineTransformation?

    /// Why coordinates do not tell their frame, and what would.
    struct Unknown: Error {
        var message: LocalizedText
    }

    /// - Parameter sample: coordinates of the first object, as the file has them.
    init(_ frame: CadastralOptions.Frame, sample: [Double]) throws(Unknown) {
        switch frame {
        case .epsg(let code): (srid, affine) = (code, nil)
        case .local(let transformation, let code): (srid, affine) = (code, transformation)
        case .derived:
            let envelope = Geometry.lineString(sample).envelope
            guard let zone = Self.zones.first(where: { $0.extent.contains(envelope) }) else {
                throw Unknown(message: Self.explanation(envelope))
            }
            (srid, affine) = (zone.srid, nil)
        }
    }

    /// Gauss-Boaga over Italy: false eastings of 1500 and 2520 km, northings of Italy.
    private static let zones: [(srid: Int32, extent: Envelope)] = [
        (3003, Envelope(minX: 1_200_000, minY: 3_800_000, maxX: 1_999_999, maxY: 5_300_000)),
        (3004, Envelope(minX: 2_100_000, minY: 3_800_000, maxX: 3_000_000, maxY: 5_300_000)),
    ]
    /// Either zone of UTM over Italy: the numbers of one place on Earth lie in both.
    private static let utm = Envelope(minX: 150_000, minY: 3_800_000, maxX: 850_000, maxY: 5_300_000)

    private static func explanation(_ found: Envelope) -> LocalizedText {
        let place = "\(found.minX), \(found.minY)"
        if utm.contains(found) {
            return LocalizedText(
                it:
                    "non si conosce la zona delle coordinate UTM \(place); indicare il sistema di riferimento "
                    + "(--epsg): "
                    + "EPSG:7791 per la zona 32 (ovest), EPSG:7792 per la zona 33 (est, Venezia)",
                en: "expected to know the zone of the UTM coordinates \(place); give the CRS: EPSG:7791 for zone 32 "
                    + "(west), EPSG:7792 for zone 33 (east, Venezia)")
        }
        return LocalizedText(
            it: "occorrono coordinate Gauss-Boaga (EPSG:3003 o 3004), ci sono \(place): un sistema originale "
                + "Cassini-Soldner; esportare di nuovo il foglio in Roma 40/Gauss-Boaga o ETRF2000/UTM, oppure "
                + "indicare il "
                + "sistema di riferimento (--epsg) se è un altro",
            en: "expected Gauss-Boaga coordinates (EPSG:3003 or 3004), found \(place): an original Cassini-Soldner "
                + "frame; export the sheet again in Roma 40/Gauss-Boaga or ETRF2000/UTM, or give the CRS if it is "
                + "another"
        )
    }

    func apply(to coordinates: inout [Double]) {
        guard let affine else { return }
        for index in stride(from: 0, to: coordinates.count, by: 2) {
            (coordinates[index], coordinates[index + 1]) = affine(x: coordinates[index], y: coordinates[index + 1])
        }
    }
}
