/// A place in a binary geometry where something else was expected.
public struct WKBError: Error, Hashable, Sendable {
    /// Bytes from the start.
    public var offset: Int
    public var expected: String
    public init(offset: Int, expected: String) {
        self.offset = offset
        self.expected = expected
    }
}

/// Well-known binary. Source: OGC 06-103r4, 8.2; the EWKB flags of PostGIS and ISO z/m codes are read too.
public enum WKB {
    /// Appends the geometry in `bytes` to `column` as one feature. On an error the column is left as it was.
    public static func decode(_ bytes: borrowing RawSpan, into column: inout GeometryColumn) throws(WKBError) {
        guard bytes.byteCount >= 5, bytes.byte(0) <= 1 else { throw WKBError(offset: 0, expected: "a byte order mark") }
        let count = column.count
        var reader = CoordinateReader(offset: 1, littleEndian: bytes.byte(0) == 1)
        do {
            try reader.geometry(bytes, into: &column, markers: .wkb)
        } catch {
            column.truncate(to: count)
            throw error
        }
    }

    /// - Throws: ``WKBError`` with the offset of the first byte that does not fit.
    public static func decode(_ bytes: [UInt8]) throws(WKBError) -> Geometry {
        var column = GeometryColumn()
        try unsafe decode(bytes.span.bytes, into: &column)
        guard let geometry = column[0] else { throw WKBError(offset: 0, expected: "a geometry that is not empty") }
        return geometry
    }

    /// Little-endian WKB, XY.
    public static func encode(_ geometry: Geometry) -> [UInt8] {
        var bytes: [UInt8] = [0x01]
        bytes.reserveCapacity(16 + geometry.coordinates.count * 8)
        bytes.append(geometry: geometry, partMark: [0x01])
        return bytes
    }
}
