import Portrayal
import SimpleFeatures
import Testing

@Suite("Legend")
struct LegendTests {
    @Test("A legend has a row for each rule of the scale, and one alone on request")
    func rows() throws {
        let fonts = try FontLibrary(folder: LabelTests.folder)
        let style = Style(featureTypeStyles: [
            FeatureTypeStyle(rules: [
                Rule(name: "a", title: "Calli", symbolizers: [PainterTests.line(PainterTests.red, width: 3)]),
                Rule(
                    name: "b", title: "Rii", maxScaleDenominator: 1000,
                    symbolizers: [.polygon(PolygonSymbolizer(fill: Fill(PainterTests.blue)))]),
                Rule(name: "c", title: "Nomi", symbolizers: [.text(LabelTests.text(.point(PointPlacement())))]),
            ])
        ])
        let whole = try #require(Legend([Legend.Section(style: style)], fonts: fonts)?.draw(Rasteriser.self))
        #expect(whole.height == 52)
        let far = try #require(
            Legend([Legend.Section(style: style)], fonts: fonts, scaleDenominator: 5000)?.draw(Rasteriser.self))
        #expect(far.height == 28 && far.width < whole.width + 40)
        #expect(Legend([Legend.Section(style: style)], fonts: fonts, rule: "z") == nil)
        var symbol = LabelTests.text(.point(PointPlacement()))
        symbol.graphics = [LabelTests.graphic(8)]
        let marked = Style(.text(symbol))
        let sample = try #require(Legend([Legend.Section(style: marked)], fonts: fonts)?.draw(Rasteriser.self))
        #expect(Array(sample.pixels[(4 * (14 * sample.width + 14))...].prefix(4)) == [255, 0, 0, 255])
        let row = try #require(Legend([Legend.Section(style: style)], fonts: fonts, rule: "b")?.draw(Rasteriser.self))
        #expect(Array(row.pixels[(4 * (14 * row.width + 14))...].prefix(4)) == [0, 0, 255, 255])
    }

    static func rows(_ titles: [String]) -> [Legend.Section] {
        titles.map { title in
            let rules = ["Calli", "Rii"].map {
                Rule(title: $0, symbolizers: [PainterTests.line(PainterTests.red, width: 3)])
            }
            return Legend.Section(title: title, style: Style(featureTypeStyles: [FeatureTypeStyle(rules: rules)]))
        }
    }

    @Test(
        "Rows stand in columns of one height, and none ends with a heading",
        arguments: [(1, 9), (2, 5), (3, 3), (4, 3), (12, 2)])
    func columns(columns: Int, rows: Int) throws {
        let fonts = try FontLibrary(folder: LabelTests.folder)
        var look = Legend.Appearance()
        look.columns = columns
        let legend = try #require(Legend(Self.rows(["Strade", "Acque", "Ponti"]), fonts: fonts, appearance: look))
        let picture = legend.draw(Rasteriser.self)
        #expect(legend.size.height == picture.height && legend.size.width == picture.width)
        #expect(legend.size.height == 4 + rows * 24)
    }

    @Test("What is for the map alone has no row; what is for the legend alone is not drawn")
    func inclusion() throws {
        let fonts = try FontLibrary(folder: LabelTests.folder)
        func rule(_ title: String, _ inclusion: Rule.Inclusion) -> Rule {
            var rule = Rule(title: title, symbolizers: [PainterTests.line(PainterTests.red)])
            rule.inclusion = inclusion
            return rule
        }
        let style = Style(featureTypeStyles: [
            FeatureTypeStyle(rules: [
                rule("a", .normal), rule("b", .mapOnly), rule("c", .legendOnly), rule("d", .normal),
            ])
        ])
        #expect(Legend([Legend.Section(style: style)], fonts: fonts)?.rowCount == 3)
        #expect(style.rules(at: 1000).map(\.title) == ["a", "b", "d"])
        let drawn = PainterTests.draw(style, PainterTests.batch([(PainterTests.street, nil)]))
        #expect(drawn.events.count == 3)
    }
}
