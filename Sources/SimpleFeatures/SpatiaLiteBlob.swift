/// The geometry BLOB of SpatiaLite 4 and 5.
///
/// Layout: `00`, byte order, srid, four doubles of envelope, `7C`, class, body, `FE`. XY, XYZ, XYM and XYZM are read
/// (z and m dropped), compressed classes (`+ 1,000,000`) too. Source: SpatiaLite, *BLOB-Geometry format*.
public enum SpatiaLiteBlob {
    /// Appends the geometry in `blob` to `column` as one feature. On an error the column is left as it was.
    public static func decode(_ blob: borrowing RawSpan, into column: inout GeometryColumn) throws(WKBError) {
        guard blob.byteCount >= 45, blob.byte(0) == 0x00, blob.byte(38) == 0x7C else {
            throw WKBError(offset: 0, expected: "a SpatiaLite geometry")
        }
        let count = column.count
        var reader = CoordinateReader(offset: 39, littleEndian: blob.byte(1) == 1)
        do {
            try reader.geometry(blob, into: &column, markers: .spatiaLite)
        } catch {
            column.truncate(to: count)
            throw error
        }
        guard reader.offset < blob.byteCount, blob.byte(reader.offset) == 0xFE else {
            column.truncate(to: count)
            throw WKBError(offset: reader.offset, expected: "the closing mark FE")
        }
    }

    /// - Throws: ``WKBError`` with the offset of the first byte that does not fit.
    public static func decode(_ blob: [UInt8]) throws(WKBError) -> Geometry {
        var column = GeometryColumn()
        try unsafe decode(blob.span.bytes, into: &column)
        guard let geometry = column[0] else { throw WKBError(offset: 0, expected: "a geometry that is not empty") }
        return geometry
    }

    /// The BLOB of one geometry, little-endian, uncompressed, XY.
    public static func encode(_ geometry: Geometry, srid: Int32) -> [UInt8] {
        var bytes: [UInt8] = [0x00, 0x01]
        bytes.reserveCapacity(60 + geometry.coordinates.count * 8)
        let envelope = geometry.envelope
        bytes.append(littleEndian: srid)
        for value in [envelope.minX, envelope.minY, envelope.maxX, envelope.maxY] {
            bytes.append(littleEndian: value.bitPattern)
        }
        bytes.append(0x7C)
        bytes.append(geometry: geometry, partMark: [0x69])
        bytes.append(0xFE)
        return bytes
    }
}
