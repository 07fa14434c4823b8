import SimpleFeatures
import Testing
import Tiles
import Topology

@Suite("Vector tile")
struct VectorTileTests {
    /// One unit of the grid is one of the CRS; the north edge is at 4096.
    static let grid = TileGrid(envelope: Envelope(minX: 0, minY: 0, maxX: 4096, maxY: 4096), tolerance: 0)

    private func tile(_ geometries: [Geometry?], _ grid: TileGrid = grid) throws -> [DecodedTile.Feature] {
        let kind = geometries.compactMap { $0?.kind }.first
        var batch = FeatureBatch(type: FeatureType(name: "a", properties: [], geometry: kind, srid: 25833))
        for (index, geometry) in geometries.enumerated() {
            batch.append(id: "\(index)", geometry: geometry, values: [])
        }
        var tile = VectorTile(grid)
        tile.write(batch, layer: "a")
        return try DecodedTile(tile.encode()).layers.first?.features ?? []
    }

    private func area(_ ring: [SIMD2<Int>]) -> Int {
        zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
    }

    static let cases: [(geometry: Geometry, type: Int, paths: [[SIMD2<Int>]])] = [
        (.point(x: 10, y: 4000), 1, [[SIMD2(10, 96)]]),
        (.point(x: 5000, y: 0), 1, []),
        (.multi([[[1, 1]], [[-100, 1]], [[2, 2]]], as: .multiPoint), 1, [[SIMD2(1, 4095)], [SIMD2(2, 4094)]]),
        (.lineString([0, 4096, 10, 4096]), 2, [[SIMD2(0, 0), SIMD2(10, 0)]]),
        (.lineString([-1000, 0, 5000, 0]), 2, [[SIMD2(-64, 4096), SIMD2(4160, 4096)]]),
        (
            .lineString([0, 0, 0, 9000, 100, 9000, 100, 0]), 2,
            [[SIMD2(0, 4096), SIMD2(0, -64)], [SIMD2(100, -64), SIMD2(100, 4096)]]
        ),
        (.lineString([5, 5, 5.1, 5.1]), 2, []),
        (.lineString([-200, 4000, 200, 4500]), 2, []),
        (.polygon([[0, 0, 1, 0, 1, 0.1, 0, 0]]), 3, []),
    ]

    @Test("Geometries are rounded to the grid and cut to its buffer", arguments: cases)
    func geometry(value: Geometry, type: Int, paths: [[SIMD2<Int>]]) throws {
        let feature = try tile([value]).first
        #expect((feature?.paths ?? []) == paths)
        if let feature { #expect(feature.type == type) }
    }

    @Test("Whole numbers become ids of the tile; two ids never become one")
    func identifiers() throws {
        var batch = FeatureBatch(type: FeatureType(name: "a", properties: [], geometry: .point, srid: 25833))
        for id in ["7", "007", "0", "00", "70", "-7", "a"] {
            batch.append(id: id, geometry: .point(x: 5, y: 5), values: [])
        }
        var tile = VectorTile(Self.grid)
        tile.write(batch, layer: "a")
        let features = try DecodedTile(tile.encode()).layers.first?.features ?? []
        #expect(features.map(\.id) == [7, nil, 0, nil, 70, nil, nil])
    }

    @Test("Rows are picked, placed and reduced to the properties that are published")
    func rows() throws {
        struct Doubled: TilePlacement {
            func place(_ points: Range<Int>, of coordinates: Span<Double>, into places: inout [Double]) {
                for index in (2 * points.lowerBound)..<(2 * points.upperBound) { places.append(2 * coordinates[index]) }
            }
        }
        let name = Property("nome", .text)
        let type = FeatureType(name: "a", properties: [Property("n", .integer), name], geometry: .point, srid: 25833)
        var batch = FeatureBatch(type: type)
        for index in 0..<4 {
            batch.append(
                id: "\(index)", geometry: .point(x: Double(index), y: 2048),
                values: [.integer(7), .text(index < 3 ? "uno" : "due")])
        }
        var tile = VectorTile(Self.grid)
        let published = FeatureType(name: "a", properties: [name], geometry: .point, srid: 25833)
        tile.write(batch, rows: [1, 2, 3], as: published, by: Doubled(), layer: "a")
        let layer = try #require(try DecodedTile(tile.encode()).layers.first)
        #expect(layer.features.map(\.paths) == [2, 4, 6].map { [[SIMD2($0, 0)]] })
        #expect(layer.keys == ["nome"] && layer.values.count == 2)
        #expect(layer.features.map(\.tags) == [[0, 0], [0, 0], [0, 1]])
    }

    @Test("Shells run clockwise on the screen and holes against them, whatever the source did")
    func orientation() throws {
        let shell: [Double] = [0, 0, 100, 0, 100, 100, 0, 100, 0, 0]
        let hole: [Double] = [20, 20, 40, 20, 40, 40, 20, 40, 20, 20]
        func reversed(_ ring: [Double]) -> [Double] {
            stride(from: ring.count - 2, through: 0, by: -2).flatMap { [ring[$0], ring[$0 + 1]] }
        }
        for rings in [[shell, hole], [reversed(shell), hole], [shell, reversed(hole)]] {
            let feature = try #require(try tile([.polygon(rings)]).first)
            #expect(feature.paths.map(area) == [20000, -800])
        }
    }

    @Test("A polygon larger than the tile becomes the tile with its buffer")
    func covering() throws {
        let far = 1e12
        let feature = try #require(
            try tile([.polygon([[-far, -far, far, -far, far, far, -far, far, -far, -far]])]).first)
        #expect(feature.paths.map(area) == [2 * 4224 * 4224])
        #expect(Set(feature.paths[0]) == [SIMD2(-64, -64), SIMD2(4160, -64), SIMD2(4160, 4160), SIMD2(-64, 4160)])
    }

    @Test("A shell that vanishes takes its holes along; the other parts stay")
    func vanishing() throws {
        let geometry = Geometry.multiPolygon([
            [[0, 0, 0.2, 0, 0.2, 0.2, 0, 0], [9, 9, 20, 9, 20, 20, 9, 9]],
            [[100, 100, 200, 100, 200, 200, 100, 100]],
        ])
        #expect(try tile([geometry]).first?.paths.map(area) == [10000])
    }

    @Test("Coordinates that are no numbers, or absurdly far, never trap")
    func absurd() throws {
        let numbers = [Double.nan, .infinity, -.infinity, 1e308, -1e308, 0, 4096]
        for a in numbers {
            for b in numbers {
                _ = try tile([.point(x: a, y: b)])
                _ = try tile([.lineString([a, b, b, a, 1, 1])])
                _ = try tile([.polygon([[a, b, 0, 0, b, a, a, b]])])
            }
        }
        let flat = TileGrid(envelope: Envelope(minX: 1, minY: 1, maxX: 1, maxY: 1))
        _ = try tile([.point(x: 1, y: 1), .point(x: 2, y: 2), .lineString([0, 0, 3, 3])], flat)
    }

    @Test("Random polygons, however tangled, become valid ones inside the buffer")
    func random() throws {
        var random = SystemSequence(state: 3)
        for _ in 0..<60 {
            var ring: [Double] = []
            for _ in 0..<Int.random(in: 3...40, using: &random) {
                ring += [.random(in: -2000...6000, using: &random), .random(in: -2000...6000, using: &random)]
            }
            ring += ring[0...1]
            for tolerance in [Int32(0), 4, 64] {
                var grid = Self.grid
                grid.tolerance = tolerance
                for feature in try tile([.polygon([ring])], grid) {
                    #expect(
                        feature.paths.joined().allSatisfy { (-64...4160).contains($0.x) && (-64...4160).contains($0.y) }
                    )
                    #expect(try polygons(feature).validityProblem() == nil)
                }
            }
        }
    }

    /// The rings of a feature as the specification groups them: each clockwise one begins a polygon.
    private func polygons(_ feature: DecodedTile.Feature) -> Geometry {
        var parts: [[[Double]]] = []
        for path in feature.paths {
            let closed = (path + path.prefix(1)).flatMap { [Double($0.x), Double($0.y)] }
            if area(path) > 0 { parts.append([closed]) } else { parts[parts.count - 1].append(closed) }
        }
        return .multiPolygon(parts)
    }

    @Test("Thousands of values are each there once, under the number that their features name; wrong UTF-8 is repaired")
    func manyValues() throws {
        let properties = [Property("a", .text), Property("b", .real), Property("c", .integer)]
        let type = FeatureType(name: "a", properties: properties, geometry: .point, srid: 25833)
        var batch = FeatureBatch(type: type)
        for index in 0..<3000 {
            batch.append(
                id: "\(index)", geometry: .point(x: 5, y: 5),
                values: [
                    .text("è \(index % 1000)"), .real(Double(index % 700) / 4), .integer(Int64(index % 1500 - 750)),
                ])
        }
        batch.ids.append("wrong")
        batch.geometries.append(.point(x: 5, y: 5))
        batch.columns[0].append(utf8: [0x61, 0xFF, 0x62])
        batch.columns[1].append(real: nil)
        batch.columns[2].append(integer: nil)
        var tile = VectorTile(Self.grid)
        tile.write(batch, layer: "a")
        let layer = try #require(try DecodedTile(tile.encode()).layers.first)
        #expect(layer.values.count == 1000 + 700 + 1500 + 1 && Set(layer.values).count >= 1000 + 700)
        for (index, feature) in layer.features.dropLast().enumerated() {
            #expect(layer.values[feature.tags[1]] == "è \(index % 1000)")
            #expect(layer.values[feature.tags[5]] == "\(index % 1500 - 750)")
        }
        #expect(layer.features.last.map { layer.values[$0.tags[1]] } == "a\u{FFFD}b")
    }

    @Test("Properties share their keys and values; nulls are left out; whole ids are kept")
    func properties() throws {
        let type = FeatureType(
            name: "civici",
            properties: [
                Property("via", .text), Property("numero", .integer), Property("quota", .real),
                Property("ok", .boolean),
            ], geometry: .point, srid: 25833)
        var batch = FeatureBatch(type: type)
        batch.append(
            id: "7", geometry: .point(x: 1, y: 1), values: [.text("Calle"), .integer(-5), .real(1.5), .boolean(true)])
        batch.append(
            id: "8a", geometry: .point(x: 2, y: 2), values: [.text("Calle"), .integer(300), .null, .boolean(false)])
        batch.append(id: "9", geometry: nil, values: [.null, .null, .null, .null])
        var tile = VectorTile(Self.grid)
        tile.write(batch, layer: "civici")
        tile.write(FeatureBatch(type: type), layer: "vuoto")
        tile.write(batch, layer: "civici")
        let layers = try DecodedTile(tile.encode()).layers
        let layer = try #require(layers.first)
        #expect(layers.count == 1 && tile.featureCount == 4)
        #expect(layer.name == "civici" && layer.version == 2 && layer.extent == 4096)
        #expect(layer.keys == ["via", "numero", "quota", "ok"])
        #expect(layer.values == ["Calle", "-5", "1.5", "true", "300", "false"])
        #expect(layer.features.map(\.id) == [7, nil, 7, nil])
        #expect(layer.features[1].tags == [0, 0, 1, 4, 3, 5])
    }

    @Test("A tile of nothing has no bytes")
    func nothing() throws { #expect(VectorTile(Self.grid).encode().isEmpty) }

    @Test("Simplifying moves no line farther than the tolerance and keeps its ends")
    func simplification() throws {
        var grid = Self.grid
        grid.tolerance = 8
        var wave: [Double] = []
        for step in 0...200 { wave += [Double(step * 10), step % 2 == 0 ? 1003 : 997] }
        #expect(try tile([.lineString(wave)], grid).first?.paths == [[SIMD2(0, 3093), SIMD2(2000, 3093)]])
    }
}

/// A random sequence that is the same in every run.
private struct SystemSequence: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
