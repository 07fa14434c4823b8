import Portrayal
import Publishing
import ReferenceSystems
import SimpleFeatures
import Tiles

/// GetMap and tiles at the scales of a street, a district and the whole comune, with and without labels.
struct MapBench {
    private let publisher: Publisher
    init(_ publisher: Publisher) { self.publisher = publisher }

    /// Middle of the picture (EPSG:3857) and metres a pixel.
    private static let places: [(name: String, x: Double, y: Double, metresPerPixel: Double)] = [
        ("street", 1_362_900, 5_699_500, 0.6), ("district", 1_363_000, 5_699_300, 4.8),
        ("whole comune", 1_370_000, 5_690_000, 90),
    ]

    func run(_ report: inout BenchReport) async throws {
        let catalog = publisher.catalog
        guard let map = catalog.map("mappa") else { return }
        let drawings = try catalog.drawings(of: map)
        let silent = drawings.map { drawing in
            LayerDrawing(layer: drawing.layer, style: drawing.style.withoutLabels)
        }
        for (width, height) in [(256, 256), (1024, 768)] {
            for place in Self.places {
                for (words, drawn) in [("no labels", silent), ("labels", drawings)] {
                    let halfWidth = Double(width) / 2 * place.metresPerPixel
                    let halfHeight = Double(height) / 2 * place.metresPerPixel
                    let plan = MapPlan(
                        width: width, height: height,
                        envelope: Envelope(
                            minX: place.x - halfWidth, minY: place.y - halfHeight, maxX: place.x + halfWidth,
                            maxY: place.y + halfHeight),
                        crs: .webMercator, drawings: drawn)
                    let time = try await best(of: 40) { _ = try await publisher.image(plan, as: .png) }
                    report.add("GetMap \(width)x\(height) \(place.name), \(words)", milliseconds: time)
                }
            }
        }
        try await vectorTiles(map, &report)
    }

    private func vectorTiles(_ map: MapDefinition, _ report: inout BenchReport) async throws {
        guard let set = publisher.catalog.tileMatrixSet("WebMercatorQuad") else { return }
        for (level, column, row) in [(10, 546, 366), (14, 8745, 5857), (16, 34982, 23430)] {
            let plan = TilePlan(
                subject: try TileSubject(map, in: publisher.catalog), matrixSet: set,
                address: TileAddress(level: level, column: column, row: row),
                encoding: .vector)
            let time = try await best(of: 40) { _ = try await publisher.tile(plan) }
            report.add("MVT z\(level)", milliseconds: time)
        }
    }
}

extension Style {
    /// The same without its text symbolizers.
    var withoutLabels: Style {
        var style = self
        for type in style.featureTypeStyles.indices {
            for rule in style.featureTypeStyles[type].rules.indices {
                style.featureTypeStyles[type].rules[rule].symbolizers.removeAll { symbolizer in
                    if case .text = symbolizer { true } else { false }
                }
            }
        }
        return style
    }
}
