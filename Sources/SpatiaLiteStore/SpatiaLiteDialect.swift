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

    /// As for a rectangle: the R*Tree selects, a box that lies in the polygon takes what lies in it, and GEOS decides
    /// for the rest.
    func intersects(_ collection: String, geometryColumn: String, polygon: Geometry, srid: Int32) -> SQLStatement {
        let index = "idx_\(collection)_\(geometryColumn)".sqlIdentifier
        let (outer, inner) = (polygon.envelope, polygon.inscribedEnvelope)
        var parameters: [Value] = [.real(outer.minX), .real(outer.maxX), .real(outer.minY), .real(outer.maxY)]
        var contained = "0"
        if !inner.isEmpty {
            contained = "MbrContains(BuildMbr(?, ?, ?, ?, ?), \(geometryColumn)) = 1"
            parameters += [inner.minX, inner.minY, inner.maxX, inner.maxY].map { .real($0) }
            parameters.append(.integer(Int64(srid)))
        }
        parameters += [.text(WKT.encode(polygon)), .integer(Int64(srid))]
        // The subquery is evaluated once; the text would be read again for every row without it.
        return SQLStatement(
            """
            fid IN (SELECT pkid FROM \(index) WHERE xmax >= ? AND xmin <= ? AND ymax >= ? AND ymin <= ?) \
            AND (\(contained) OR ST_Intersects((SELECT GeomFromText(?, ?)), \(geometryColumn)) <> 0)
            """, parameters: parameters)
    }

    func fold(_ expression: String) -> String { "fold(\(expression))" }
}
