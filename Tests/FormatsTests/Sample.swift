import Formats
import ReferenceSystems
import SimpleFeatures

/// A small collection with every kind of value.
enum Sample {
    static func type(_ kind: GeometryKind?) -> FeatureType {
        FeatureType(
            name: "prova",
            properties: [
                Property("nome", .text), Property("civico", .integer), Property("area m²", .real),
                Property("attivo", .boolean), Property("dal", .date), Property("visto", .dateTime),
            ], geometry: kind, srid: 25833)
    }

    static func batch(_ kind: GeometryKind?, _ geometries: [Geometry?]) -> FeatureBatch {
        var batch = FeatureBatch(type: type(kind))
        for (index, geometry) in geometries.enumerated() {
            batch.append(
                id: "\(index + 1)", geometry: geometry,
                values: [
                    .text("Calle \"Larga\", <S. Marco> & \(index)\n"), .integer(Int64(index)), .real(12.5),
                    .boolean(index == 0), .text("2025-01-31"), .text("2025-01-31T12:00:00Z"),
                ])
        }
        batch.append(id: "A/b c", geometry: nil, values: Array(repeating: .null, count: 6))
        return batch
    }

    /// Shell clockwise, hole anticlockwise: both the wrong way round for GeoJSON.
    static let polygon = Geometry.polygon([[0, 0, 0, 10, 10, 10, 10, 0, 0, 0], [2, 2, 4, 2, 4, 4, 2, 4, 2, 2]])

    static func write(
        _ format: some FeatureFormat, _ encoding: FeatureEncoding, _ batches: [FeatureBatch],
        trailer: CollectionMembers = CollectionMembers()
    ) -> String {
        var encoder = format.encoder(for: encoding)
        var bytes: [UInt8] = []
        encoder.begin(into: &bytes)
        for batch in batches { encoder.write(batch, into: &bytes) }
        encoder.end(trailer, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
