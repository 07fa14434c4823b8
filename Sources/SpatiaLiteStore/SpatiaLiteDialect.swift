import FeatureStores
import SimpleFeatures

/// SQL of SQLite with SpatiaLite.
struct SpatiaLiteDialect: Dialect {
    func geometry(_ column: String) -> String { column }

    /// The R*Tree selects (its boxes are single precision, rounded outwards), the BLOB's exact box decides for what
    /// lies wholly inside, and GEOS for what straddles the border.
    func intersects(_ collection: String, geometryColumn: String, envelope: Envelope, srid: Int32) -> SQLStatement {
        let index = "idx_\(collection)_\(geometryColumn)".sqlIdentifier
        let box = "BuildMbr(?, ?, ?, ?, ?)"
        let sides: [Value] = [
            .real(envelope.minX), .real(envelope.minY), .real(envelope.maxX), .real(envelope.maxY),
            .integer(Int64(srid)),
        ]
        return SQLStatement(
            """
            fid IN (SELECT pkid FROM \(index) WHERE xmax >= ? AND xmin <= ? AND ymax >= ? AND ymin <= ?) \
            AND (MbrContains(\(box), \(geometryColumn)) = 1 OR ST_Intersects(\(box), \(geometryColumn)) <> 0)
            """,
            parameters: [
                .real(envelope.minX), .real(envelope.maxX), .real(envelope.minY), .real(envelope.maxY),
            ] + sides + sides)
    }

    func fold(_ expression: String) -> String { "fold(\(expression))" }
}
