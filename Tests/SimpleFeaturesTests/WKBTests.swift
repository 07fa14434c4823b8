import SimpleFeatures
import Testing

@Suite("Well-known binary and the SpatiaLite BLOB")
struct WKBTests {
    static let geometries: [Geometry] = [
        .point(x: 291855.05, y: 5034609.07),
        .lineString([0, 0, 1, 2, 3, 4]),
        .polygon([[0, 0, 4, 0, 4, 4, 0, 0], [1, 1, 2, 1, 2, 2, 1, 1]]),
        .multiPolygon([[[0, 0, 4, 0, 4, 4, 0, 0]], [[9, 9, 10, 9, 10, 10, 9, 9]]]),
        .multi([[[1, 2]], [[3, 4]]], as: .multiPoint),
        .multi([[[1, 2, 3, 4]], [[5, 6, 7, 8]]], as: .multiLineString),
    ]

    @Test("What is written reads back the same", arguments: geometries)
    func roundTrip(geometry: Geometry) throws {
        #expect(try WKB.decode(WKB.encode(geometry)) == geometry)
        #expect(try SpatiaLiteBlob.decode(SpatiaLiteBlob.encode(geometry, srid: 25833)) == geometry)
    }

    @Test("Cut short at any byte, it is refused and the column is as before", arguments: geometries)
    func cut(geometry: Geometry) {
        let blob = SpatiaLiteBlob.encode(geometry, srid: 25833)
        var column = GeometryColumn()
        column.append(.point(x: 1, y: 2))
        for length in 0..<blob.count {
            let short = Array(blob[..<length])
            #expect(throws: WKBError.self) { try unsafe SpatiaLiteBlob.decode(short.span.bytes, into: &column) }
            #expect(column.count == 1 && column.pointCount == 1)
        }
    }

    @Test("A count larger than the bytes is refused before anything is reserved")
    func absurdCount() {
        let bytes: [UInt8] = [1, 2, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F]
        #expect(throws: WKBError.self) { try WKB.decode(bytes) }
    }
}
