import Markup
import SimpleFeatures

/// Writes the geometry of one row as well-known text, straight from the column. Source: OGC 06-103r4, 7.2.
struct WKTText {
    private let positions: PositionText

    init(_ encoding: FeatureEncoding) { positions = PositionText(.wkt, encoding) }

    func write(_ row: Int, of column: GeometryColumn, into bytes: inout [UInt8]) {
        let parts = column.parts(ofRow: row)
        guard !parts.isEmpty else { return }
        let kind = column.kinds[row]
        bytes.append(contentsOf: kind.name.uppercased().utf8)
        bytes.append(0x20)
        list(parts, isNested: kind.isMulti, into: &bytes) { part, bytes in
            list(column.paths(ofPart: part), isNested: kind.dimension == 2, into: &bytes) { path, bytes in
                bytes.append(0x28)
                positions.write(column.points(ofPath: path), of: column.coordinates.span, into: &bytes)
                bytes.append(0x29)
            }
        }
    }

    /// The items with commas between them, in parentheses of their own if they are nested.
    private func list(
        _ items: Range<Int>, isNested: Bool, into bytes: inout [UInt8], _ write: (Int, inout [UInt8]) -> Void
    ) {
        if isNested { bytes.append(0x28) }
        for item in items {
            if item > items.lowerBound { bytes.append(0x2C) }
            write(item, &bytes)
        }
        if isNested { bytes.append(0x29) }
    }
}
