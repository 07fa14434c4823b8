import Portrayal
import SimpleFeatures
import Testing

@Suite("Painter")
struct PainterTests {
    static let type = FeatureType(
        name: "vie", properties: [Property("tipo", .text), Property("peso", .real)], geometry: .lineString, srid: 3857)
    static let red = Color(red: 255, green: 0, blue: 0)
    static let green = Color(red: 0, green: 255, blue: 0)
    static let blue = Color(red: 0, green: 0, blue: 255)

    static func batch(_ features: [(Geometry, String?)]) -> FeatureBatch {
        var batch = FeatureBatch(type: type)
        for (index, feature) in features.enumerated() {
            batch.append(
                id: String(index), geometry: feature.0, values: [feature.1.map { .text($0) } ?? .null, .real(8)])
        }
        return batch
    }

    /// A canvas of 100 × 100 pixels that shows (0, 0) to (100, 100), one unit a pixel.
    static func draw(_ style: Style, _ batch: FeatureBatch, scale: Double = 1000) -> Recorder {
        let window = Envelope(minX: 0, minY: 0, maxX: 100, maxY: 100)
        var canvas = Recorder(width: 100, height: 100, background: .white)
        var painter = Painter(
            style: style, type: type, mapping: PixelMapping(envelope: window, width: 100, height: 100),
            scaleDenominator: scale)
        painter.paint(batch, rows: 0..<batch.count, on: &canvas)
        return canvas
    }

    static func line(_ color: Color, width: Double = 1, dashes: [Double] = []) -> Symbolizer {
        .line(LineSymbolizer(stroke: Outline(color, width: width, dashes: dashes)))
    }
    static func tipo(_ value: String) -> Filter {
        .compare(.property("tipo"), .equal, .literal(.text(value)), matchCase: true)
    }
    static let street = Geometry.lineString([10, 10, 90, 90])

    @Test("Every rule that selects a feature draws it; the else rule draws what no other selects")
    func rules() {
        let style = Style(featureTypeStyles: [
            FeatureTypeStyle(rules: [
                Rule(isElse: true, symbolizers: [Self.line(Self.blue)]),
                Rule(filter: Self.tipo("calle"), symbolizers: [Self.line(Self.red)]),
                Rule(filter: .not(.isNull(.property("tipo"))), symbolizers: [Self.line(Self.green)]),
            ])
        ])
        let batch = Self.batch([(Self.street, "calle"), (Self.street, "rio"), (Self.street, nil)])
        #expect(Self.draw(style, batch).colors == [Self.red, Self.green, Self.green, Self.blue])
    }

    @Test("The least scale belongs to a rule, the greatest does not; an else rule heeds only rules of its scale")
    func scales() {
        let style = Style(featureTypeStyles: [
            FeatureTypeStyle(rules: [
                Rule(minScaleDenominator: 1000, maxScaleDenominator: 2000, symbolizers: [Self.line(Self.red)]),
                Rule(isElse: true, symbolizers: [Self.line(Self.blue)]),
            ])
        ])
        let batch = Self.batch([(Self.street, nil)])
        for (scale, color) in [(999.9, Self.blue), (1000, Self.red), (1999.9, Self.red), (2000, Self.blue)] {
            #expect(Self.draw(style, batch, scale: scale).colors == [color])
        }
    }

    @Test("The casings of all lines lie under the fillings of all lines")
    func casing() {
        let style = Style(featureTypeStyles: [
            FeatureTypeStyle(rules: [Rule(symbolizers: [Self.line(Self.red, width: 5)])]),
            FeatureTypeStyle(rules: [Rule(symbolizers: [Self.line(Self.green, width: 3)])]),
        ])
        let batch = Self.batch([(Self.street, nil), (Self.street, nil)])
        #expect(Self.draw(style, batch).colors == [Self.red, Self.red, Self.green, Self.green])
    }

    @Test("A metre on the ground is as many pixels as the scale says")
    func metres() {
        let style = Style(.line(LineSymbolizer(unit: .metre, stroke: Outline(Self.red, width: 2))))
        guard case .stroke(_, let width, _) = Self.draw(style, Self.batch([(Self.street, nil)])).events.first else {
            Issue.record("a stroke")
            return
        }
        #expect(abs(width - 2 / 0.28) < 1e-9)
    }

    @Test("A line far beyond the picture is cut near its border, and its dashes stay where they were")
    func guardBand() {
        let style = Style(Self.line(Self.red, dashes: [6, 4]))
        let canvas = Self.draw(style, Self.batch([(.lineString([-1e12, 50, 1e12, 50]), nil)]))
        #expect(canvas.coordinates.count == 1)
        #expect(canvas.coordinates.joined().allSatisfy { abs($0) < 200 })
        let near = Self.draw(style, Self.batch([(.lineString([-1000, 50, 1000, 50]), nil)]))
        guard case .stroke(_, _, let offset) = near.events.first, let first = near.coordinates.first?.first else {
            Issue.record("a stroke")
            return
        }
        // From the line's start to where the stroke begins there are whole periods and the offset.
        let periods = (Double(first) + 1000 - offset) / 10
        #expect(abs(periods - periods.rounded()) < 1e-6)
    }

    @Test("A polygon around the whole picture fills it")
    func surrounding() {
        let world = Geometry.polygon([[-1e9, -1e9, 1e9, -1e9, 1e9, 1e9, -1e9, 1e9, -1e9, -1e9]])
        let canvas = Self.draw(Style(.polygon(PolygonSymbolizer(fill: Fill(Self.red)))), Self.batch([(world, nil)]))
        #expect(canvas.events == [.fill(Self.red)])
        let xs = stride(from: 0, to: canvas.coordinates[0].count, by: 2).map { canvas.coordinates[0][$0] }
        #expect((xs.min() ?? 1) <= 0 && (xs.max() ?? 0) >= 100)
        #expect(xs.allSatisfy { abs($0) < 200 })
    }

    /// Three flights of a bridge, 10 apart and 60 long.
    static let flights = [40.0, 50, 60].map { (Geometry.lineString([20, $0, 80, $0]), String?.none) }

    @Test("Lines nearer to each other than the gap are one surface, whose outer edges stay where they were")
    func merging() throws {
        // From edge to edge there are 7.
        let symbolizer = LineSymbolizer(stroke: Outline(Self.red, width: 3), mergeGap: 8)
        let canvas = Self.draw(Style(.line(symbolizer)), Self.batch(Self.flights))
        #expect(canvas.events == [.fill(Self.red)] && canvas.ends == [1])
        let coordinates = try #require(canvas.coordinates.first)
        let xs = stride(from: 0, to: coordinates.count, by: 2).map { coordinates[$0] }
        let ys = stride(from: 1, to: coordinates.count, by: 2).map { coordinates[$0] }
        for (found, expected) in [(xs.min(), 20), (xs.max(), 80), (ys.min(), 38.5), (ys.max(), 61.5)] {
            #expect(abs((found ?? 0) - Float(expected)) < 0.01)
        }
    }

    @Test("A casing with the gap less what it is wider has the shape of its filling")
    func mergingCasing() {
        let widths: [(width: Double, gap: Double)] = [(3, 8), (5, 6)]
        let areas = widths.map { width, gap in
            let symbolizer = LineSymbolizer(stroke: Outline(Self.red, width: width), mergeGap: gap)
            let canvas = Self.draw(Style(.line(symbolizer)), Self.batch(Self.flights))
            return canvas.ends
        }
        #expect(areas == [[1], [1]])
    }

    @Test("Lines farther from each other than the gap are drawn as they are", arguments: [6.0, 0])
    func notMerging(gap: Double) {
        let symbolizer = LineSymbolizer(stroke: Outline(Self.red, width: 3), mergeGap: gap)
        let canvas = Self.draw(Style(.line(symbolizer)), Self.batch(Self.flights))
        let stroke = Recorder.Event.stroke(Self.red, width: 3, dashOffset: 0)
        #expect(canvas.events == (gap > 0 ? [stroke] : [stroke, stroke, stroke]))
        #expect(canvas.ends == (gap > 0 ? [3] : [1, 1, 1]))
    }

    @Test("Streets that meet or cross are no neighbours, those that run together are, whatever their direction")
    func neighbours() {
        let symbolizer = LineSymbolizer(stroke: Outline(Self.red, width: 3), mergeGap: 8)
        for (other, isMerged) in [
            ([80.0, 40, 80, 90], false), ([50, 20, 50, 80], false), ([80, 40, 95, 44], false),
            ([80, 48, 20, 49], true),
        ] {
            let lines = [Geometry.lineString([20, 40, 80, 40]), .lineString(other)]
            let canvas = Self.draw(Style(.line(symbolizer)), Self.batch(lines.map { ($0, nil) }))
            #expect(canvas.events.contains(.fill(Self.red)) == isMerged, "\(other)")
        }
    }

    @Test("What is merged lies over the other lines of its pass, and below those of the next")
    func mergingOrder() {
        let style = Style(featureTypeStyles: [
            FeatureTypeStyle(rules: [
                Rule(
                    filter: Self.tipo("ponte"),
                    symbolizers: [.line(LineSymbolizer(stroke: Outline(Self.red, width: 3), mergeGap: 8))]),
                Rule(filter: Self.tipo("calle"), symbolizers: [Self.line(Self.green)]),
            ]),
            FeatureTypeStyle(rules: [Rule(symbolizers: [Self.line(Self.blue)])]),
        ])
        let batch = Self.batch([(Self.street, "ponte"), (Self.street, "calle")])
        #expect(Self.draw(style, batch).colors == [Self.green, Self.red, Self.blue, Self.blue])
    }

    @Test("More lines than can be merged are drawn by themselves")
    func mergingLimit() {
        let many = (0..<25).map { line in
            (
                Geometry.lineString((0..<1000).flatMap { [$0.isMultiple(of: 2) ? 5.0 : 95, Double(line) * 3.9 + 2] }),
                String?.none
            )
        }
        let symbolizer = LineSymbolizer(stroke: Outline(Self.red, width: 1), mergeGap: 2)
        let canvas = Self.draw(Style(.line(symbolizer)), Self.batch(many))
        #expect(canvas.ends == [1, 1, 1, 1, 1, 20])
    }

    @Test("What lies outside is not drawn")
    func outside() {
        let far = Geometry.lineString([500, 500, 600, 600])
        #expect(Self.draw(Style(Self.line(Self.red)), Self.batch([(far, nil)])).events.isEmpty)
    }

    @Test("A thousand polygons under a pixel draw one faint pixel")
    func specks() {
        let speck = Geometry.polygon([[50.1, 50.1, 50.3, 50.1, 50.3, 50.3, 50.1, 50.1]])
        let batch = Self.batch(Array(repeating: (speck, nil), count: 1000))
        let canvas = Self.draw(Style(.polygon(PolygonSymbolizer(fill: Fill(Self.red)))), batch)
        #expect(canvas.events == [.fill(Self.red.opacity(0.35))])
    }

    @Test("With the boxes of the rows the same is drawn as without")
    func boxes() {
        let style = Style(featureTypeStyles: [
            FeatureTypeStyle(rules: [
                Rule(filter: Self.tipo("calle"), symbolizers: [Self.line(Self.red)]),
                Rule(isElse: true, symbolizers: [Self.line(Self.blue)]),
            ])
        ])
        var random = SystemRandomNumberGenerator()
        let batch = Self.batch(
            (0..<2000).map { index in
                // A quarter lies beyond the picture, a few are larger than half a pixel.
                let x = Double.random(in: -10...110, using: &random)
                let y = Double.random(in: -10...110, using: &random)
                let side = index % 50 == 0 ? 3.0 : 0.3
                return (.lineString([x, y, x + side, y + side]), index % 3 == 0 ? "calle" : nil)
            })
        let window = Envelope(minX: 0, minY: 0, maxX: 100, maxY: 100)
        let boxes = (0..<batch.count).map { batch.geometries.envelope(ofRow: $0) }
        let drawn = [[], boxes].map { boxes in
            var canvas = Recorder(width: 100, height: 100, background: .white)
            var painter = Painter(
                style: style, type: Self.type, mapping: PixelMapping(envelope: window, width: 100, height: 100),
                scaleDenominator: 1000)
            painter.paint(batch, rows: 0..<batch.count, boxes: boxes, pass: 0, on: &canvas)
            return canvas.colors
        }
        #expect(drawn[0].count > 100 && drawn[0] == drawn[1])
    }

    @Test("Points nearer than half a pixel to the one before are left out, ends never")
    func decimation() {
        let coordinates = (0...1000).flatMap { [10 + Double($0) * 0.01, 50.0] }
        let canvas = Self.draw(Style(Self.line(Self.red)), Self.batch([(.lineString(coordinates), nil)]))
        #expect(canvas.coordinates[0].count / 2 <= 22)
        #expect(canvas.coordinates[0].first == 10 && canvas.coordinates[0][canvas.coordinates[0].count - 2] == 20)
    }

    @Test("Coordinates that are no numbers are passed over", arguments: [Double.nan, .infinity, -.infinity, 1e308])
    func notFinite(value: Double) {
        for symbolizer in [
            Self.line(Self.red), .polygon(PolygonSymbolizer(fill: Fill(), stroke: Outline())),
            .polygon(PolygonSymbolizer(fill: Fill(graphic: Graphic(Mark(.slash))))),
            .polygon(PolygonSymbolizer(fill: Fill(graphic: Graphic(Mark(.circle))))),
            .point(PointSymbolizer(graphic: Graphic())),
        ] {
            for shape in [
                Geometry.lineString([10, 10, value, 20, 30, value]), .point(x: value, y: 1),
                .polygon([[10, 10, value, value, 30, 10, 10, 10]]),
            ] {
                let canvas = Self.draw(Style(symbolizer), Self.batch([(shape, nil)]))
                #expect(canvas.coordinates.joined().allSatisfy { $0.isFinite })
            }
        }
    }

    @Test("Lengths beyond all measure draw nothing that is not finite")
    func absurdLengths() {
        for length in [1e300, Double.greatestFiniteMagnitude] {
            let outline = Outline(Self.red, width: length, dashes: [length, 1], dashOffset: length)
            let graphic = Graphic(
                Mark(.star), size: .literal(.real(length)), rotation: .literal(.real(length)), displacementX: length)
            for symbolizer: Symbolizer in [
                .line(LineSymbolizer(unit: .metre, stroke: outline, perpendicularOffset: length)),
                .line(LineSymbolizer(stroke: outline, graphicStroke: GraphicStroke(graphic, gap: length))),
                .point(PointSymbolizer(unit: .metre, graphic: graphic)),
            ] {
                let canvas = Self.draw(Style(symbolizer), Self.batch([(Self.street, nil)]), scale: 1e-9)
                #expect(canvas.coordinates.joined().allSatisfy { $0.isFinite })
            }
        }
    }

    @Test("A hatch fills its polygon with lines a fixed distance apart, wherever the picture begins")
    func hatch() {
        let square = Geometry.polygon([[20, 20, 60, 20, 60, 60, 20, 60, 20, 20]])
        let hatch = Style(
            .polygon(
                PolygonSymbolizer(
                    fill: Fill(graphic: Graphic(Mark(.horizontalLine), size: .literal(.integer(8)))))))
        let canvas = Self.draw(hatch, Self.batch([(square, nil)]))
        #expect(canvas.ends == [5])
        let ys = stride(from: 1, to: canvas.coordinates[0].count, by: 4).map { canvas.coordinates[0][$0] }
        #expect(ys.allSatisfy { $0.truncatingRemainder(dividingBy: 8) == 0 })
    }

    @Test("A mark is as large as the feature's property says")
    func size() {
        let style = Style(
            .point(
                PointSymbolizer(graphic: Graphic(Mark(.square, fill: Self.red, stroke: nil), size: .property("peso")))))
        let canvas = Self.draw(style, Self.batch([(.point(x: 50, y: 50), nil)]))
        #expect(canvas.coordinates == [[46, 46, 54, 46, 54, 54, 46, 54]])
    }

    @Test("A mark can have an outline of its own, y up in the square about the point")
    func outline() {
        var mark = Mark(.square, fill: Self.red, stroke: nil)
        mark.outline = MarkOutline(name: "wkt://POLYGON((-0.5 -0.5, 0.5 -0.5, 0 0.5, -0.5 -0.5))")
        let style = Style(.point(PointSymbolizer(graphic: Graphic(mark, size: .literal(.integer(10))))))
        let canvas = Self.draw(style, Self.batch([(.point(x: 50, y: 50), nil)]))
        #expect(canvas.coordinates == [[45, 55, 55, 55, 50, 45]])
    }
}

@Suite("Outlines of marks")
struct MarkOutlineTests {
    @Test(
        "Well-known text of lines and areas is read",
        arguments: [
            "wkt://LINESTRING(0 0, 0.5 0.5)", "wkt://MULTILINESTRING((0 0,0.5 0.5),(0 0.5, 0.5 0))",
            "WKT://Polygon ((0 0, 0.5 0, 0.5 0.5))", "wkt://MULTIPOLYGON(((0 0,.5 0,.5 .5)), ((0 0,-0.5 0,-0.5 -0.5)))",
        ])
    func read(name: String) { #expect(MarkOutline(name: name)?.name == name) }

    @Test(
        "Anything else is none",
        arguments: [
            "wkt://", "wkt://POINT(0 0)", "wkt://POLYGON(0 0, 1 1)", "wkt://POLYGON((0 0, 1 1)", "wkt://POLYGON((0 0))",
            "wkt://POLYGON(((0 0, 1 1, 1 0)))", "wkt://LINESTRING(0 0, 9 9)", "wkt://LINESTRING(0 0, nan 1)",
            "wkt://LINESTRING(0 0 0, 1 1 1)", "wkt://LINESTRING())(0 0, 1 1)", "circle",
            "wkt://LINESTRING(" + (0...500).map { _ in "0 0" }.joined(separator: ",") + ")",
        ])
    func refused(name: String) { #expect(MarkOutline(name: name) == nil) }
}

@Suite("Pixel mapping")
struct PixelMappingTests {
    @Test("A grid of an affine map maps like it, inside and outside")
    func grid() throws {
        let window = Envelope(minX: 100, minY: 200, maxX: 300, maxY: 300)
        let affine = PixelMapping(envelope: window, width: 400, height: 200)
        var nodes: [Double] = []
        for row in 0...8 {
            for column in 0...8 {
                let pixel = affine.pixel(x: 100 + 25 * Double(column), y: 200 + 12.5 * Double(row))
                nodes += [pixel.x, pixel.y]
            }
        }
        let grid = try #require(PixelMapping(extent: window, columns: 8, rows: 8, nodes: nodes))
        for (x, y) in [(100.0, 200.0), (300, 300), (123.4, 277.7), (-1000, 5000), (299.999, 200.001)] {
            let (expected, found) = (affine.pixel(x: x, y: y), grid.pixel(x: x, y: y))
            #expect(abs(expected.x - found.x) < 1e-6 && abs(expected.y - found.y) < 1e-6)
        }
    }

    @Test("A grid that bends is met at its nodes, and evenly between them")
    func bent() throws {
        let window = Envelope(minX: 0, minY: 0, maxX: 2, maxY: 1)
        let nodes: [Double] = [0, 10, 4, 10, 10, 10, 0, 0, 4, 1, 10, 0]
        let grid = try #require(PixelMapping(extent: window, columns: 2, rows: 1, nodes: nodes))
        for (x, y, expected) in [(0.0, 0.0, (0.0, 10.0)), (1, 1, (4, 1)), (2, 0, (10, 10)), (1.5, 0.5, (7, 5.25))] {
            let found = grid.pixel(x: x, y: y)
            #expect(abs(found.x - expected.0) < 1e-9 && abs(found.y - expected.1) < 1e-9)
        }
    }

    @Test("Numbers that do not fit each other make no grid")
    func refused() {
        let window = Envelope(minX: 0, minY: 0, maxX: 1, maxY: 1)
        #expect(PixelMapping(extent: window, columns: 1, rows: 1, nodes: [0, 0]) == nil)
        #expect(PixelMapping(extent: window, columns: 0, rows: 1, nodes: []) == nil)
        #expect(PixelMapping(extent: .empty, columns: 1, rows: 1, nodes: [0, 0, 1, 0, 0, 1, 1, 1]) == nil)
        #expect(PixelMapping(extent: window, columns: 1, rows: 1, nodes: [0, 0, 1, 0, 0, 1, 1, .nan]) == nil)
    }
}
