import FoundationEssentials
import ReferenceSystems
import SimpleFeatures
import Testing
import Tiles

@Suite("Tile matrix set")
struct TileMatrixSetTests {
    /// A definition as it is in the project's own folder.
    static func file(_ name: String) throws -> [UInt8] {
        let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return try Array(Data(contentsOf: URL(fileURLWithPath: "/" + folder + "/tiles/" + name + ".json")))
    }

    static func set(_ name: String) throws -> TileMatrixSet { try TileMatrixSet(reading: file(name)) }

    @Test("The web's own set has its first tile around the world and doubles from level to level")
    func webMercator() throws {
        let set = try Self.set("WebMercatorQuad")
        #expect(set.id == "WebMercatorQuad" && set.crs == .webMercator && set.matrices.count == 23)
        let world = try #require(set.envelope(of: TileAddress(level: 0, column: 0, row: 0)))
        #expect(abs(world.minX + 20_037_508.3427892) < 1e-6 && abs(world.maxX - 20_037_508.3427892) < 1e-5)
        #expect(abs(world.minY + 20_037_508.3427892) < 1e-5)
        for (level, matrix) in set.matrices.enumerated() {
            #expect(matrix.matrixWidth == 1 << level)
            #expect(abs(matrix.scaleDenominator * 0.00028 / matrix.cellSize - 1) < 1e-9)
        }
        // San Marco at zoom 15, as every slippy map counts it.
        let tile = try #require(set.envelope(of: TileAddress(level: 15, column: 17507, row: 11731)))
        #expect(tile.contains(x: 1_373_548, y: 5_690_106))
    }

    @Test("A set whose CRS puts the northing first is read with x east")
    func northingFirst() throws {
        let set = try Self.set("RDN2008UTM33")
        #expect(set.crs.isNorthingFirst)
        let matrix = try #require(set.matrices.last)
        #expect(matrix.originX == -500_000 && matrix.originY == 5_300_000 && matrix.cellSize == 0.03125)
        let limits = try #require(
            set.limits(covering: Envelope(minX: 270_000, minY: 5_000_000, maxX: 330_000, maxY: 5_070_000)).last)
        let corner = try #require(
            set.envelope(
                of: TileAddress(level: 18, column: limits.columns.lowerBound, row: limits.rows.upperBound)))
        #expect(corner.contains(x: 270_000, y: 5_000_000))
    }

    @Test("Limits hold the extent, and not the neighbour that only shares an edge")
    func limits() throws {
        let set = try Self.set("RDN2008UTM33")
        let tile = try #require(set.envelope(of: TileAddress(level: 8, column: 90, row: 30)))
        let limits = set.limits(covering: tile, levels: 7..<10)
        #expect(limits.map(\.columns) == [45...45, 90...90, 180...181])
        #expect(limits.map(\.rows) == [15...15, 30...30, 60...61])
        #expect(limits[1].contains(TileAddress(level: 8, column: 90, row: 30)) && limits[2].count == 4)
        #expect(TileAddress(level: 8, column: 91, row: 31).parent == TileAddress(level: 7, column: 45, row: 15))
        let huge = Envelope(minX: -.infinity, minY: -1e300, maxX: .infinity, maxY: 1e300)
        #expect(set.limits(covering: huge).map(\.columns.count) == (0..<19).map { 1 << $0 })
        #expect(set.limits(covering: .empty).isEmpty)
        #expect(set.limits(covering: Envelope(minX: .nan, minY: 0, maxX: 1, maxY: 1)).isEmpty)
        let point = Envelope(minX: 300_000, minY: 5_000_000, maxX: 300_000, maxY: 5_000_000)
        #expect(set.limits(covering: point).allSatisfy { $0.count == 1 })
    }

    @Test("An address outside its matrix has no envelope")
    func outside() throws {
        let set = try Self.set("WebMercatorQuad")
        for address in [(-1, 0, 0), (23, 0, 0), (1, 2, 0), (1, 0, -1), (Int.max, Int.max, Int.min)] {
            #expect(set.envelope(of: TileAddress(level: address.0, column: address.1, row: address.2)) == nil)
        }
    }

    @Test("The level for a cell size is the coarsest that is fine enough")
    func level() throws {
        let set = try Self.set("RDN2008UTM33")
        #expect([1e9, 8192, 5000, 1, 0.001].map(set.level(cellSize:)) == [0, 0, 1, 13, 18])
    }

    static let mistakes: [(from: String, to: String, member: String)] = [
        (#""id": "RDN2008UTM33","#, "", "id"),
        ("EPSG/0/6708", "EPSG/0/0", "crs"),
        (#""cellSize": 4096.0"#, #""cellSize": "x""#, "tileMatrices[1].cellSize"),
        (#""cellSize": 4096.0"#, #""cellSize": -1"#, "tileMatrices[1].cellSize"),
        (#""cellSize": 4096.0"#, #""cellSize": 9999"#, "tileMatrices[1]"),
        (#""matrixWidth": 2,"#, #""matrixWidth": 0,"#, "tileMatrices[1].matrixWidth"),
        (#""matrixWidth": 2,"#, #""matrixWidth": 99999999999999999999,"#, ""),
        ("[5300000.0, -500000.0]", "[5300000.0]", "tileMatrices[0].pointOfOrigin"),
        (#""topLeft""#, #""bottomLeft""#, "tileMatrices[0].cornerOfOrigin"),
        ("{", "[", ""),
    ]

    @Test("A mistake in a definition is named by its member", arguments: mistakes)
    func mistake(from: String, to: String, member: String) throws {
        var wrong = try String(decoding: Self.file("RDN2008UTM33"), as: UTF8.self)
        let range = try #require(wrong.firstRange(of: from))
        wrong.replaceSubrange(range, with: to)
        do throws(TileMatrixSetError) {
            _ = try TileMatrixSet(reading: Array(wrong.utf8))
            Issue.record("accepted \(to)")
        } catch {
            #expect(error.member == member, "\(error)")
        }
    }

    @Test("A definition cut short or with bytes changed is refused or read, and never traps")
    func fuzz() throws {
        let whole = try Self.file("RDN2008UTM33")
        for length in stride(from: 0, to: whole.count - 2, by: 41) {
            #expect(throws: TileMatrixSetError.self) { try TileMatrixSet(reading: Array(whole[..<length])) }
        }
        for place in stride(from: 3, to: whole.count, by: 17) {
            for byte in [0x00, 0x22, 0x2D, 0x39, 0x7D, 0xFF] as [UInt8] {
                var bytes = whole
                bytes[place] = byte
                _ = try? TileMatrixSet(reading: bytes)
            }
        }
    }
}
