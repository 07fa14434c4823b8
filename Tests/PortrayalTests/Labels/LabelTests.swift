import Portrayal
import SimpleFeatures
import Testing

@Suite("Labels")
struct LabelTests {
    static let folder = TextTests.folder
    let placer: LabelPlacer
    init() throws { placer = LabelPlacer(fonts: try FontLibrary(folder: Self.folder)) }

    static let bounds = Envelope(minX: 0, minY: 0, maxX: 400, maxY: 400)
    static let type = FeatureType(
        name: "vie", properties: [Property("nome", .text), Property("peso", .real)], geometry: .lineString, srid: 3857)

    static func text(_ placement: LabelPlacement, _ change: (inout LabelOptions) -> Void = { _ in }) -> TextSymbolizer {
        var options = LabelOptions()
        change(&options)
        return TextSymbolizer(
            label: .property("nome"), font: Font(size: 12), halo: Halo(radius: 1, color: .white), placement: placement,
            priority: .property("peso"), options: options)
    }

    /// The candidates of features whose coordinates are pixels already, with y up from the bottom of 400.
    static func candidates(
        _ symbolizer: TextSymbolizer, _ features: [(Geometry, String, Double)], fonts: FontLibrary? = nil
    ) -> [LabelCandidate] {
        var batch = FeatureBatch(type: type)
        for (index, feature) in features.enumerated() {
            batch.append(id: String(index), geometry: feature.0, values: [.text(feature.1), .real(feature.2)])
        }
        let painter = Painter(
            style: Style(.text(symbolizer)), type: type,
            mapping: PixelMapping(envelope: bounds, width: 400, height: 400), scaleDenominator: 1000,
            fonts: fonts)
        return painter.labels(batch, rows: 0..<batch.count, in: bounds)
    }

    @Test("Of two labels in one place the one of higher priority is drawn, whatever their order")
    func priority() {
        let features: [(Geometry, String, Double)] = [
            (.point(x: 200, y: 200), "Calle", 1), (.point(x: 205, y: 202), "Campo", 2),
        ]
        for features in [features, features.reversed()] {
            let placed = placer.place(Self.candidates(Self.text(.point(PointPlacement())), features), in: Self.bounds)
            #expect(placed.map(\.text) == ["Campo"])
        }
    }

    @Test("A label too long for its line is no candidate where the fonts are known; what is placed stays the same")
    func tooLong() throws {
        let features = (0..<40).map { index -> (Geometry, String, Double) in
            let (x, y) = (Double(index % 5) * 80, Double(index / 5) * 50 + 10)
            let name = index % 3 == 0 ? "Rio" : index % 3 == 1 ? "Calle del Forno\nVecchio" : "Fondamenta Nuove"
            return (.lineString([x, y, x + Double(index), y + 3, x + Double(2 * index), y]), name, 1)
        }
        let library = try FontLibrary(folder: Self.folder)
        let changes: [(inout LabelOptions) -> Void] = [
            { _ in }, { $0.followLine = true }, { $0.group = true }, { $0.autoWrap = 40 },
            {
                $0.followLine = true
                $0.repeat = 30
            },
        ]
        for change in changes {
            let text = Self.text(.line(LinePlacement()), change)
            let (all, fitting) = (Self.candidates(text, features), Self.candidates(text, features, fonts: library))
            let placed = [all, fitting].map { placer.place($0, in: Self.bounds) }
            #expect(placed[0].map(\.text) == placed[1].map(\.text))
            #expect(placed[0].map(\.bounds) == placed[1].map(\.bounds))
        }
        let plain = Self.text(.line(LinePlacement()))
        #expect(Self.candidates(plain, features).count == 40)
        #expect(Self.candidates(plain, features, fonts: library).count < 30)
    }

    @Test("A label that is displaced goes to the other side for want of room")
    func fallback() {
        let beside = PointPlacement(anchorX: 0, anchorY: 0.5, displacementX: 6)
        let features: [(Geometry, String, Double)] = [
            (.point(x: 200, y: 200), "Primo", 2), (.point(x: 196, y: 200), "Altro", 1),
        ]
        let placed = placer.place(Self.candidates(Self.text(.point(beside)), features), in: Self.bounds)
        #expect(placed.map(\.text) == ["Primo", "Altro"])
        #expect(placed[0].bounds.minX > 200 && placed[1].bounds.maxX < 196)
    }

    @Test("No two labels that give way overlap, and none leaves the block")
    func collisions() {
        var features: [(Geometry, String, Double)] = []
        for index in 0..<600 {
            features.append(
                (.point(x: Double(index * 37 % 401), y: Double(index * 91 % 397)), "Calle \(index)", Double(index % 3)))
        }
        let candidates = Self.candidates(Self.text(.point(PointPlacement())) { $0.maxDisplacement = 20 }, features)
        let placed = placer.place(candidates, in: Self.bounds)
        #expect(placed.count > 50)
        for (index, label) in placed.enumerated() {
            #expect(Self.bounds.contains(label.bounds))
            #expect(!placed[..<index].contains { $0.bounds.intersects(label.bounds) })
        }
        let again = placer.place(candidates.shuffled(), in: Self.bounds)
        #expect(again.map(\.text) == placed.map(\.text))
        #expect(again.map(\.bounds) == placed.map(\.bounds))
    }

    @Test("Segments of one street carry one name along all of them, whatever their order and direction")
    func merging() {
        let pieces: [(Geometry, String, Double)] = (0..<20).map { index in
            let (from, to) = (Double(index) * 20, Double(index) * 20 + 20)
            return (.lineString(index.isMultiple(of: 3) ? [to, 200, from, 200] : [from, 200, to, 200]), "Riva", 0)
        }
        let grouped = Self.text(.line(LinePlacement())) {
            $0.group = true
            $0.followLine = true
        }
        let placed = placer.place(Self.candidates(grouped, pieces), in: Self.bounds)
        #expect(placed.map(\.text) == ["Riva"])
        #expect(abs((placed.first?.bounds.centerX ?? 0) - 200) < 5)
        #expect(
            placer.place(Self.candidates(grouped, pieces.reversed()), in: Self.bounds).map(\.bounds)
                == placed.map(\.bounds))
        let alone = Self.text(.line(LinePlacement())) { $0.followLine = true }
        #expect(placer.place(Self.candidates(alone, pieces), in: Self.bounds).isEmpty)
        let repeated = Self.text(.line(LinePlacement())) {
            $0.group = true
            $0.repeat = 80
        }
        #expect(placer.place(Self.candidates(repeated, pieces), in: Self.bounds).count == 3)
    }

    @Test("Letters follow a bend and read upright, whichever way the line runs")
    func bend() throws {
        let arc = (0...40).flatMap { step -> [Double] in
            let t = Double(step) / 40
            return [50 + 300 * t, 100 + 600 * t * (1 - t)]
        }
        let back = stride(from: arc.count - 2, through: 0, by: -2).flatMap { [arc[$0], arc[$0 + 1]] }
        let symbolizer = Self.text(.line(LinePlacement())) { $0.followLine = true }
        for line in [arc, back] {
            let placed = placer.place(
                Self.candidates(symbolizer, [(.lineString(line), "Fondamenta dei Ormesini", 0)]), in: Self.bounds)
            let glyphs = try #require(placed.first?.lines.first?.glyphs)
            #expect(glyphs.count == 23)
            #expect(glyphs.allSatisfy { abs($0.angle) < .pi / 2 })
            #expect((glyphs.first?.angle ?? 0) < 0 && (glyphs.last?.angle ?? 0) > 0)
            #expect((glyphs.first?.x ?? 0) < (glyphs.last?.x ?? 0))
        }
    }

    @Test("A corner sharper than the style allows is not written around")
    func corner() {
        let symbolizer = Self.text(.line(LinePlacement())) {
            $0.followLine = true
            $0.maxAngleDelta = 15
        }
        let corner = Geometry.lineString([180, 200, 200, 200, 200, 180])
        #expect(placer.place(Self.candidates(symbolizer, [(corner, "Corte", 0)]), in: Self.bounds).isEmpty)
    }

    @Test("The label of an area lies in it, in the part that is seen")
    func area() {
        let shape = Geometry.polygon([[300, 20, 900, 20, 900, 390, 300, 390, 300, 20]])
        let placed = placer.place(
            Self.candidates(Self.text(.point(PointPlacement())), [(shape, "Isola", 0)]), in: Self.bounds)
        #expect(placed.count == 1)
        #expect(placed.allSatisfy { $0.bounds.minX > 300 && $0.bounds.maxX < 400 })
        let narrow = Geometry.polygon([[300, 20, 306, 20, 306, 390, 300, 390, 300, 20]])
        #expect(
            placer.place(
                Self.candidates(Self.text(.point(PointPlacement())), [(narrow, "Isola Lunga", 0)]), in: Self.bounds
            ).isEmpty)
    }

    @Test("Tiles of one block show the same labels, each of them whole")
    func tiles() {
        let features: [(Geometry, String, Double)] = (0..<60).map { index in
            (.point(x: Double(index * 53 % 400), y: Double(index * 29 % 400)), "Ramo \(index)", 0)
        }
        let placed = placer.place(Self.candidates(Self.text(.point(PointPlacement())), features), in: Self.bounds)
        var drawn = 0
        for x in [0.0, 200] {
            for y in [0.0, 200] {
                var tile = Recorder(width: 200, height: 200, background: .white)
                for label in placed { label.draw(on: &tile, originX: x, originY: y) }
                drawn += tile.events.count
            }
        }
        #expect(drawn >= placed.count && placed.count > 20)
    }

    @Test("A label has 256 letters at most, the last of them an ellipsis where it was cut")
    func length() throws {
        for text in [String(repeating: "à", count: 60_000), "a" + String(repeating: "\u{301}", count: 60_000)] {
            let candidates = Self.candidates(Self.text(.point(PointPlacement())), [(.point(x: 9, y: 9), text, 0)])
            let label = try #require(candidates.first).text
            #expect(label.unicodeScalars.count == 256 && label.unicodeScalars.last == "…")
        }
        let whole = String(repeating: "è", count: 256)
        let candidates = Self.candidates(Self.text(.point(PointPlacement())), [(.point(x: 9, y: 9), whole, 0)])
        #expect(candidates.map(\.text) == [whole])
    }

    @Test("Of too many candidates those of highest priority are left, whatever their order")
    func foremost() {
        let features: [(Geometry, String, Double)] = (0..<300).map {
            (.point(x: Double($0), y: 9), "Calle \($0)", Double($0 / 100))
        }
        let candidates = Self.candidates(Self.text(.point(PointPlacement())), features)
        let left = LabelPlacer.foremost(candidates, limit: 150)
        #expect(left.count == 150 && left.count { $0.priority == 2 } == 100 && left.allSatisfy { $0.priority > 0 })
        #expect(LabelPlacer.foremost(candidates.reversed(), limit: 150).map(\.text) == left.map(\.text))
    }

    @Test("Labels of one text keep the distance that their style asks for", arguments: [30.0, 130, 1000])
    func distance(distance: Double) {
        let features: [(Geometry, String, Double)] = (0..<400).map {
            (.point(x: Double($0 % 20) * 18 + 30, y: Double($0 / 20) * 18 + 20), "Rio", 0)
        }
        let symbolizer = Self.text(.point(PointPlacement())) {
            $0.conflictResolution = false
            $0.minGroupDistance = distance
        }
        let placed = placer.place(Self.candidates(symbolizer, features), in: Self.bounds).map(\.bounds)
        func isNear(_ a: Envelope, _ b: Envelope) -> Bool {
            let (x, y) = (a.centerX - b.centerX, a.centerY - b.centerY)
            return x * x + y * y < distance * distance
        }
        for (index, box) in placed.enumerated() { #expect(!placed[..<index].contains { isNear($0, box) }) }
        #expect(distance == 1000 ? placed.count == 1 : placed.count > 2)
    }

    @Test("Placing ends with the candidate at which it is stopped")
    func stopped() {
        let features: [(Geometry, String, Double)] = (0..<100).map { (.point(x: Double($0) * 3 + 40, y: 90), "Rio", 0) }
        let symbolizer = Self.text(.point(PointPlacement())) { $0.conflictResolution = false }
        let candidates = Self.candidates(symbolizer, features)
        var asked = 0
        let some = placer.place(candidates, in: Self.bounds) {
            asked += 1
            return asked > 20
        }
        #expect(placer.place(candidates, in: Self.bounds).count == 100 && some.count < 20)
    }

    static func graphic(_ size: Double) -> Graphic {
        Graphic(Mark(.circle, fill: PainterTests.red, stroke: nil), size: .literal(.real(size)))
    }

    @Test("A graphic goes with its label: both have room or neither is drawn")
    func graphics() {
        var symbolizer = Self.text(.point(PointPlacement(anchorX: 0, displacementX: 8)))
        symbolizer.graphics = [Self.graphic(10)]
        symbolizer.graphicPlacement = .independent
        let features: [(Geometry, String, Double)] = [
            (.point(x: 200, y: 200), "Museo", 2), (.point(x: 204, y: 203), "Chiesa", 1),
            (.point(x: 90, y: 90), "Teatro", 0),
        ]
        let placed = placer.place(Self.candidates(symbolizer, features), in: Self.bounds)
        #expect(placed.map(\.text) == ["Museo", "Teatro"])
        var canvas = Recorder(width: 400, height: 400, background: .white)
        for label in placed { label.draw(on: &canvas, originX: 10) }
        #expect(canvas.events == [.fill(PainterTests.red), .text, .fill(PainterTests.red), .text])
        let xs = canvas.coordinates[0].indices.filter { $0 % 2 == 0 }.map { canvas.coordinates[0][$0] }
        #expect(abs((xs.min() ?? 0) - 185) < 0.3 && abs((xs.max() ?? 0) - 195) < 0.3)
        #expect(placed[0].bounds.minX <= 195 && placed[0].bounds.maxX > 220)
    }

    @Test("A graphic of the label is drawn in the middle of the text")
    func shield() {
        var symbolizer = Self.text(.point(PointPlacement(anchorX: 0, displacementX: 30)))
        symbolizer.graphics = [Self.graphic(10)]
        let placed = placer.place(
            Self.candidates(symbolizer, [(.point(x: 200, y: 200), "SS 14", 0)]), in: Self.bounds)
        var canvas = Recorder(width: 400, height: 400, background: .white)
        for label in placed { label.draw(on: &canvas) }
        let xs = canvas.coordinates[0].indices.filter { $0 % 2 == 0 }.map { Double(canvas.coordinates[0][$0]) }
        #expect(abs(((xs.min() ?? 0) + (xs.max() ?? 0)) / 2 - (placed.first?.bounds.centerX ?? 0)) < 0.5)
    }

    @Test("Graphics without text give way to each other, as far apart as the style says", arguments: [0.0, 10, 30])
    func thinning(space: Double) {
        var symbolizer = Self.text(.point(PointPlacement())) { $0.spaceAround = space }
        symbolizer.label = .literal(.text(""))
        symbolizer.graphics = [Self.graphic(8), Self.graphic(4)]
        let features: [(Geometry, String, Double)] = (0..<900).map {
            (.point(x: Double($0 % 30) * 12 + 20, y: Double($0 / 30) * 12 + 20), "", Double($0 % 7))
        }
        let placed = placer.place(Self.candidates(symbolizer, features), in: Self.bounds)
        // Where there is no room left, every square twice as wide as what one graphic takes has one.
        let side = 8 + 2 * space
        let least = ((348 + side) / (2 * side)) * ((348 + side) / (2 * side))
        #expect(space == 0 ? placed.count == 900 : placed.count < 900 && Double(placed.count) >= least)
        for (index, label) in placed.enumerated() {
            let box = label.bounds.expanded(by: 2 * space - 0.01)
            #expect(!placed[..<index].contains { box.intersects($0.bounds) })
        }
    }

    @Test("No label is written over an obstacle")
    func obstacles() {
        let style = Style(.point(PointSymbolizer(graphic: Self.graphic(20), isObstacle: true)))
        var batch = FeatureBatch(type: Self.type)
        batch.append(id: "1", geometry: .point(x: 200, y: 200), values: [.null, .null])
        let painter = Painter(
            style: style, type: Self.type,
            mapping: PixelMapping(envelope: Self.bounds, width: 400, height: 400), scaleDenominator: 1000)
        let obstacles = painter.obstacles(batch, rows: 0..<1, in: Self.bounds)
        #expect(painter.hasObstacles)
        #expect(obstacles == [Envelope(minX: 190, minY: 190, maxX: 210, maxY: 210)])
        let features: [(Geometry, String, Double)] = [
            (.point(x: 205, y: 205), "Calle", 9), (.point(x: 90, y: 90), "Rio", 0),
        ]
        let candidates = Self.candidates(Self.text(.point(PointPlacement())), features)
        #expect(placer.place(candidates, around: obstacles, in: Self.bounds).map(\.text) == ["Rio"])
    }

    @Test("Long text is broken into lines that are centred on each other")
    func wrapping() throws {
        let symbolizer = Self.text(.point(PointPlacement())) { $0.autoWrap = 60 }
        let placed = placer.place(
            Self.candidates(symbolizer, [(.point(x: 200, y: 200), "Basilica di Santa Maria Gloriosa", 0)]),
            in: Self.bounds)
        let label = try #require(placed.first)
        #expect(label.lines.count >= 3)
        #expect(label.bounds.width < 80)
        #expect(abs(label.bounds.centerX - 200) < 1)
    }
}
