import FeatureStores
import Portrayal
import ReferenceSystems
import SimpleFeatures
import Support
import Testing

@testable import Publishing

@Suite("Overviews")
struct OverviewTests {
    /// Sixty by sixty areas of 60 m with borders of thirteen points each, crooked by less than 4 m, in which some are
    /// gardens of a few metres.
    private static let areas: FeatureBatch = {
        var batch = FeatureBatch(
            type: FeatureType(name: "isole", properties: [Property("nome", .text)], geometry: .polygon, srid: 25833))
        func bend(_ number: Int) -> Double { Double((number &* 7919) % 101) / 101 * 8 - 4 }
        func side(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int) -> [Double] {
            (0..<12).flatMap { step -> [Double] in
                // Counted from the same end by both neighbours: they have the same numbers.
                let place = x0 + y0 < x1 + y1 ? step : 12 - step
                let off = step == 0 ? 0 : bend((min(x0, x1) &* 131 &+ min(y0, y1) &* 31) &* 17 &+ place)
                let x = Double(min(x0, x1)) + Double(abs(x1 - x0)) * Double(place) / 12
                let y = Double(min(y0, y1)) + Double(abs(y1 - y0)) * Double(place) / 12
                return [290_000 + 60 * x + (y0 == y1 ? 0 : off), 5_034_000 + 60 * y + (y0 == y1 ? off : 0)]
            }
        }
        for row in 0..<60 {
            for cell in 0..<60 {
                let ring =
                    side(cell, row, cell + 1, row) + side(cell + 1, row, cell + 1, row + 1)
                    + side(cell + 1, row + 1, cell, row + 1) + side(cell, row + 1, cell, row)
                batch.append(
                    id: "\(batch.count)", geometry: .polygon([ring + ring.prefix(2)]), values: [.text("a")])
                guard (row + cell) % 5 == 0 else { continue }
                let (x, y) = (290_030 + 60 * Double(cell), 5_034_030 + 60 * Double(row))
                batch.append(
                    id: "\(batch.count)", geometry: .polygon([[x, y, x + 4, y, x + 4, y + 3, x, y + 3, x, y]]),
                    values: [.text("b")])
            }
        }
        return batch
    }()

    private struct Pictures {
        var full: Raster
        var thinned: Raster
        var copies: Int
    }

    /// The same map of every vertex and of the thinned copy.
    private func pictures(_ style: String, metresPerPixel: Double, _ crs: CRS = .utm33) async throws -> Pictures {
        let town = try Town([Self.areas, Town.points()])
        defer { town.folder.remove() }
        try town.write("styles/isole.sld", style)
        let publisher = try await town.publisher()
        let middle = try Transformation(from: .utm33, to: crs).transform(x: 291_800, y: 5_035_800)
        let half = 100 * metresPerPixel * (crs == .webMercator ? 1.425 : 1)
        let plan = MapPlan(
            width: 200, height: 200,
            envelope: Envelope(
                minX: middle.x - half, minY: middle.y - half, maxX: middle.x + half, maxY: middle.y + half),
            crs: crs, drawings: try publisher.catalog.tileSubject("isole").drawings)
        let layers = try await publisher.snapshots(for: plan)
        let stop = StopFlag()
        let full = try Publisher.raster(plan, layers, publisher.fonts, border: .cuts, stop)
        let before = publisher.snapshots.bytes
        let thinned = try Publisher.raster(
            plan, layers, publisher.fonts, copies: publisher.snapshots, border: .cuts, stop)
        return Pictures(full: full, thinned: thinned, copies: publisher.snapshots.bytes - before)
    }

    /// For every other pixel how far its red is from what the other picture has within a pixel.
    private func farthest(_ one: Raster, _ other: Raster) -> [Int] {
        var distances: [Int] = []
        for y in stride(from: 1, to: one.height - 1, by: 2) {
            for x in stride(from: 1, to: one.width - 1, by: 2) {
                let level = Int(one.pixels[4 * (y * one.width + x)])
                var (least, most) = (255, 0)
                for row in (y - 1)...(y + 1) {
                    for column in (x - 1)...(x + 1) {
                        let near = Int(other.pixels[4 * (row * one.width + column)])
                        (least, most) = (min(least, near), max(most, near))
                    }
                }
                distances.append(max(least - level, level - most, 0))
            }
        }
        return distances.sorted()
    }

    @Test(
        "They show what every vertex shows, moved by less than half a pixel",
        arguments: [18.0, 26, 37], [CRS.utm33, .webMercator])
    func tolerance(metresPerPixel: Double, crs: CRS) async throws {
        let style = Town.area("#88AA88").replacing(
            "</PolygonSymbolizer>",
            with: "<Stroke><SvgParameter name=\"stroke\">#222222</SvgParameter></Stroke></PolygonSymbolizer>")
        let pictures = try await pictures(style, metresPerPixel: metresPerPixel, crs)
        #expect(pictures.copies > 0)
        #expect(pictures.copies < Self.areas.geometries.memorySize)
        for distances in [farthest(pictures.full, pictures.thinned), farthest(pictures.thinned, pictures.full)] {
            #expect(distances.last ?? 0 <= 96)
            #expect(distances[distances.count * 99 / 100] <= 32)
        }
    }

    @Test("No gap opens between neighbours", arguments: [18.0, 37])
    func gaps(metresPerPixel: Double) async throws {
        let pictures = try await pictures(Town.area("#000000"), metresPerPixel: metresPerPixel)
        func lightest(_ raster: Raster) -> UInt8 {
            var lightest: UInt8 = 0
            for y in 60..<140 {
                for x in 60..<140 { lightest = max(lightest, raster.pixels[4 * (y * raster.width + x)]) }
            }
            return lightest
        }
        #expect(Int(lightest(pictures.thinned)) <= Int(lightest(pictures.full)) + 40)
    }

    @Test("What is smaller than a pixel is shown as ever, and few features are drawn with every vertex")
    func small() async throws {
        let specks = try await pictures(Town.area("#AA0000"), metresPerPixel: 400)
        #expect(specks.copies == 0)
        #expect(specks.full.pixels == specks.thinned.pixels)
        let street = try await pictures(Town.area("#AA0000"), metresPerPixel: 1)
        #expect(street.copies == 0)
        #expect(street.full.pixels == street.thinned.pixels)
    }
}
