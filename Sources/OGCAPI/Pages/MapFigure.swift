import Languages
import Markup
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// A small map of where something lies: the tiles of the catalog's first map, and the thing drawn over them.
///
/// One SVG image without script, which grows and shrinks with its page. Source: W3C SVG 2; OGC 17-083r4, annex D.1.
struct MapFigure {
    /// What is drawn over the map.
    enum Shape {
        case box
        case geometry(GeometryColumn, row: Int)
    }

    private static let (width, height) = (640.0, 320.0)
    /// Pixels that the shape leaves free at each side.
    private static let margin = 30.0
    private static let tileSize = 256.0
    /// Half the circumference of the globe, metres: the edge of the web's maps.
    private static let edge = 20_037_508.342789244
    private static let deepest = 17

    private let page: Page
    private let map: MapDefinition
    private let layer: Layer
    private let envelope: Envelope
    private let zoom: Int
    /// Metres of a pixel.
    private let resolution: Double
    /// Pixels of a tile's side: 181 to 362.
    private let tileSize: Double
    /// The upper left corner, in pixels of the whole world.
    private let (left, top): (Double, Double)

    /// - Parameter envelope: in web Mercator.
    /// - Returns: `nil` when there is no map to draw on, or nothing to show.
    init?(_ page: Page, _ layer: Layer, _ map: MapDefinition?, around envelope: Envelope) {
        let sides = [envelope.minX, envelope.minY, envelope.maxX, envelope.maxY]
        guard let map, !envelope.isEmpty, sides.allSatisfy({ abs($0) <= Self.edge }) else { return nil }
        self.page = page
        self.layer = layer
        self.map = map
        self.envelope = envelope
        let (freeWidth, freeHeight) = (Self.width - 2 * Self.margin, Self.height - 2 * Self.margin)
        let finest = 2 * Self.edge / Self.tileSize / Double(1 << Self.deepest)
        let needed = max(envelope.width / freeWidth, envelope.height / freeHeight)
        resolution = max(needed, finest)
        // The level whose tiles need the least stretching.
        var zoom = Self.deepest
        var ratio = resolution / finest
        while zoom > 0, ratio > 2.0.squareRoot() {
            zoom -= 1
            ratio /= 2
        }
        self.zoom = zoom
        tileSize = Self.tileSize / ratio
        left = (((envelope.minX + envelope.maxX) / 2 + Self.edge) / resolution - Self.width / 2).rounded()
        top = ((Self.edge - (envelope.minY + envelope.maxY) / 2) / resolution - Self.height / 2).rounded()
    }

    func write(_ shape: Shape, title: String, baseURL: String, _ writer: inout XMLWriter) {
        writer.element("figure") { writer in
            let label = "\(page.words.position): \(title)"
            writer.element(
                "svg", ["viewBox": "0 0 \(Int(Self.width)) \(Int(Self.height))", "role": "img", "aria-label": label]
            ) { writer in
                tiles(baseURL, &writer)
                switch shape {
                case .box: box(&writer)
                case .geometry(let column, let row): draw(row, of: column, &writer)
                }
            }
            writer.element("figcaption") { writer in
                writer.element("a", ["href": address(baseURL)], text: page.words.openMap)
                writer.text(" · \(page.words.background): \(map.title[page.language])")
            }
            // Whoever shows a map says whose it is, beside it.
            writer.element("p", ["class": "credit"], text: "\(page.words.source): \(page.credit(map, at: scale))")
        }
    }

    /// The scale denominator of the tiles, whose pixels are 0.28 mm. Source: OGC 17-083r4, 6.2.
    private var scale: Double { 2 * Self.edge / Self.tileSize / Double(1 << zoom) / 0.00028 }

    private func tiles(_ baseURL: String, _ writer: inout XMLWriter) {
        let count = 1 << zoom
        let columns = Int((left / tileSize).rounded(.down))...Int(((left + Self.width) / tileSize).rounded(.down))
        let rows = Int((top / tileSize).rounded(.down))...Int(((top + Self.height) / tileSize).rounded(.down))
        for row in rows where (0..<count).contains(row) {
            for column in columns where (0..<count).contains(column) {
                writer.element(
                    "image",
                    [
                        "href": "\(baseURL)/tiles/\(map.name.percentEncoded)/\(zoom)/\(column)/\(row).png",
                        "x": (Double(column) * tileSize - left).pixels, "y": (Double(row) * tileSize - top).pixels,
                        // A little more than the tile, so that no seam shows.
                        "width": (tileSize + 0.5).pixels, "height": (tileSize + 0.5).pixels,
                    ])
            }
        }
    }

    /// Pixels from the upper left corner.
    private func pixel(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        ((x + Self.edge) / resolution - left, (Self.edge - y) / resolution - top)
    }

    private func box(_ writer: inout XMLWriter) {
        let (first, last) = (pixel(envelope.minX, envelope.maxY), pixel(envelope.maxX, envelope.minY))
        writer.element(
            "rect",
            [
                "x": first.x.pixels, "y": first.y.pixels, "width": (last.x - first.x).pixels,
                "height": (last.y - first.y).pixels, "class": "extent",
            ])
    }

    private func draw(_ row: Int, of column: GeometryColumn, _ writer: inout XMLWriter) {
        let dimension = column.kinds[row].dimension
        guard dimension > 0 else {
            for point in column.points(ofRow: row) {
                let pixel = pixel(column.coordinates[2 * point], column.coordinates[2 * point + 1])
                writer.element("circle", ["cx": pixel.x.pixels, "cy": pixel.y.pixels, "r": "7", "class": "shape"])
            }
            return
        }
        var path = ""
        for part in column.parts(ofRow: row) {
            for line in column.paths(ofPart: part) {
                append(column.points(ofPath: line), of: column, to: &path)
                if dimension == 2 { path += "Z" }
            }
        }
        writer.element("path", ["d": path, "class": dimension == 2 ? "shape" : "shape line"])
    }

    /// Points nearer than half a pixel to the one before are left out.
    private func append(_ points: Range<Int>, of column: GeometryColumn, to path: inout String) {
        var last: (x: Double, y: Double)?
        for point in points {
            let here = pixel(column.coordinates[2 * point], column.coordinates[2 * point + 1])
            if let last, point < points.upperBound - 1, abs(here.x - last.x) < 0.5, abs(here.y - last.y) < 0.5 {
                continue
            }
            path += (last == nil ? "M" : "L") + here.x.pixels + " " + here.y.pixels
            last = here
        }
    }

    /// The page with the map, at the same place.
    private func address(_ baseURL: String) -> String {
        let middle = ((envelope.minX + envelope.maxX) / 2, (envelope.minY + envelope.maxY) / 2)
        guard let step = try? Transformation(from: .webMercator, to: .crs84) else { return baseURL + "/" }
        let (longitude, latitude) = step.transform(x: middle.0, y: middle.1)
        let layers = layer.isPublished(.tiles) ? "&layers=" + layer.name.percentEncoded : ""
        return
            "\(baseURL)/#map=\(zoom)/\(latitude.degrees)/\(longitude.degrees)\(layers)&lang=\(page.language.rawValue)"
    }
}

extension Double {
    fileprivate var pixels: String { decimal(1) }
    fileprivate var degrees: String { decimal(5) }

    private func decimal(_ decimals: Int) -> String {
        var bytes: [UInt8] = []
        bytes.append(self, DecimalText(decimals: decimals))
        return String(decoding: bytes, as: UTF8.self)
    }
}
