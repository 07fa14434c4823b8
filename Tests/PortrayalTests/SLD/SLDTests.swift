import Languages
import Portrayal
import SimpleFeatures
import Testing

@Suite("Styled layer descriptors")
struct SLDTests {
    @Test("A document of version 1.0 is read with its filters, marks and labels")
    func old() throws {
        let document = try SLDReader.read(Samples.old)
        #expect(document.warnings.isEmpty)
        #expect(document.layers.map(\.name) == ["portoni"])
        let style = try #require(document.style)
        #expect(style.title == "Portoni" && style.isDefault)
        let rules = style.featureTypeStyles[0].rules
        #expect(rules.map(\.isElse) == [false, true])
        #expect(rules[0].maxScaleDenominator == 5000)
        let equal = Filter.compare(.property("dime:stato"), .equal, .literal(.text("attivo")), matchCase: true)
        let like = Filter.like(
            .property("nome"), pattern: LikePattern("Ca!%_%", anyRun: "%", anyCharacter: "_", escape: "!"))
        #expect(rules[0].filter == .and([equal, like]))
        guard case .point(let point) = rules[0].symbolizers[0], case .text(let text) = rules[0].symbolizers[1] else {
            Issue.record("a point and a text symbolizer")
            return
        }
        #expect(point.graphic.mark?.fill == Color(red: 9, green: 94, blue: 230, alpha: 64))
        #expect(point.graphic.mark?.stroke == Outline(width: 2))
        #expect(point.graphic.size == .arithmetic(.property("larghezza"), .multiply, .literal(.text("2"))))
        #expect(
            text.label
                == .function("concatenate", [.property("civico"), .literal(.text(" / ")), .property("esponente")]))
        #expect(text.font == Font(families: ["Open Sans", "Arial"], weight: .bold, size: 12))
        #expect(text.placement == .point(PointPlacement(anchorY: 0, displacementY: 5)))
        #expect(text.options.spaceAround == 4 && text.options.group)
        #expect(
            style.properties(at: 1000) == [
                "stato", "nome", "larghezza", "angolo", "civico", "esponente",
            ])
        #expect(style.properties(at: 9000).isEmpty)
    }

    @Test("A document of version 1.1 is read with its units, hatches and line labels")
    func new() throws {
        let rule = try #require(try SLDReader.read(Samples.new).style?.featureTypeStyles[0].rules[0])
        #expect(rule.title == "Rive & fondamente")
        #expect(rule.minScaleDenominator == 100 && rule.maxScaleDenominator == 2500.5)
        let outline = Outline(
            Color(red: 0x33, green: 0x66, blue: 0x99), width: 1.5, cap: .square, join: .bevel, dashes: [4, 2])
        #expect(rule.symbolizers[0] == .line(LineSymbolizer(unit: .metre, stroke: outline, perpendicularOffset: -2)))
        guard case .polygon(let polygon) = rule.symbolizers[1], case .text(let text) = rule.symbolizers[2] else {
            Issue.record("a polygon and a text symbolizer")
            return
        }
        #expect(polygon.fill?.graphic?.mark?.shape == .slash && polygon.stroke == nil)
        #expect(text.placement == .line(LinePlacement(perpendicularOffset: 6, isRepeated: true, gap: 120)))
        #expect(text.options.followLine && text.options.maxAngleDelta == 30)
        #expect(text.priority == .literal(.text("200")))
    }

    @Test("Titles in more languages are read as GeoServer writes them, in both versions, and written where wanted")
    func languages() throws {
        let title =
            "<Title>Rive<Localized lang=\"en\">Banks</Localized><Localized lang=\"de-AT\">Ufer</Localized></Title>"
        for titles in [title, "<Description>\(title)</Description>"] {
            let text =
                "<UserStyle>\(titles)<FeatureTypeStyle><Rule>\(titles)<LineSymbolizer/></Rule></FeatureTypeStyle></UserStyle>"
            let document = try SLDReader.read(Array(text.utf8))
            let style = try #require(document.style)
            #expect(document.warnings.isEmpty)
            #expect(style.title == "Rive" && style.titles == ["en": "Banks", "de": "Ufer"])
            #expect(style.localized("en").featureTypeStyles[0].rules[0].title == "Banks")
            #expect(style.localized("fr").featureTypeStyles[0].rules[0].title == "Rive")
            for version in SLDWriter.Version.allCases {
                let written = SLDWriter.write(document.layers, version: version, extensions: .written)
                #expect(try SLDReader.read(written).style == style)
                let plain = SLDWriter.write(document.layers, version: version)
                #expect(!String(decoding: plain, as: UTF8.self).contains("Localized"))
            }
        }
    }

    @Test(
        "A title in a language that is not named is reported with its line",
        arguments: ["<Localized>Banks</Localized>", "<Localised lang=\"en\">Banks</Localised>"])
    func namelessLanguage(child: String) throws {
        let text = "<UserStyle>\n<Title>Rive\n\(child)</Title></UserStyle>"
        let document = try SLDReader.read(Array(text.utf8))
        #expect(document.warnings.map(\.line) == [3])
        #expect(document.style?.title == "Rive" && document.style?.titles == [:])
    }

    @Test("A translation is for the titles that have none of their own")
    func translation() {
        var own = Rule(title: "Rive", symbolizers: [])
        own.titles = ["en": "Embankments"]
        let rules = [
            own, Rule(title: "Rive", symbolizers: []), Rule(title: "Rii", symbolizers: []), Rule(symbolizers: []),
        ]
        let style = Style(title: "Acque", featureTypeStyles: [FeatureTypeStyle(rules: rules)])
        let english = style.translated(into: "en", ["Rive": "Banks", "Acque": "Waters"]).localized("en")
        #expect(english.title == "Waters")
        #expect(english.featureTypeStyles[0].rules.map(\.title) == ["Embankments", "Banks", "Rii", nil])
        #expect(style.allTitles == ["Acque", "Rive", "Rii"])
    }

    @Test("A bare feature type style is a style")
    func bare() throws {
        let bytes = Array("<FeatureTypeStyle><Rule><LineSymbolizer/></Rule></FeatureTypeStyle>".utf8)
        #expect(try SLDReader.read(bytes).style == Style(.line(LineSymbolizer(stroke: Outline()))))
    }

    @Test("What is written in version 1.1 reads back the same", arguments: [Samples.old, Samples.new])
    func roundTrip(bytes: [UInt8]) throws {
        let document = try SLDReader.read(bytes)
        let written = SLDWriter.write(document.layers, version: .v1_1, extensions: .written)
        #expect(try SLDReader.read(written) == document)
    }

    @Test("What is written in version 1.0 is version 1.0 and reads back, but for what that version cannot say")
    func oldRoundTrip() throws {
        let document = try SLDReader.read(Samples.old)
        let written = SLDWriter.write(document.layers, version: .v1_0, extensions: .written)
        #expect(try SLDReader.read(written) == document)
        #expect(!String(decoding: written, as: UTF8.self).contains("se:"))
    }

    static let mistakes: [(String, Int, String)] = [
        (
            "<se:LineSymbolizer><se:Stroke><se:SvgParameter name=\"stroke\">red</se:SvgParameter></se:Stroke></se:LineSymbolizer>",
            4, "#1a6fb5"
        ),
        (
            "\n<se:LineSymbolizer><se:Stroke>\n<se:SvgParameter name=\"stroke-with\">2</se:SvgParameter></se:Stroke></se:LineSymbolizer>",
            6, "stroke-width"
        ),
        (
            "<se:LineSymbolizer><se:Stroke><se:SvgParameter name=\"stroke-linecap\">rond</se:SvgParameter></se:Stroke></se:LineSymbolizer>",
            4, "nearest: round"
        ),
        (
            "<se:LineSymbolizer><se:Stroke><se:SvgParameter name=\"stroke-width\">-1</se:SvgParameter></se:Stroke></se:LineSymbolizer>",
            4, "0 or more"
        ),
        ("<se:MaxScaleDenominator>molto</se:MaxScaleDenominator>", 4, "MaxScaleDenominator"),
        (
            "<se:MinScaleDenominator>5</se:MinScaleDenominator><se:MaxScaleDenominator>5</se:MaxScaleDenominator>", 4,
            "less than"
        ),
        (
            "<se:PolygonSymbolizer><se:Fill><se:SvgParameter name=\"fill-opacity\">80</se:SvgParameter></se:Fill></se:PolygonSymbolizer>",
            4, "0 to 1"
        ),
        ("<se:LineSymbolizer uom=\"metro\"/>", 4, "metre"),
        (
            "<se:LineSymbolizer><se:VendorOption name=\"mergeGap\">-8</se:VendorOption></se:LineSymbolizer>", 4,
            "0 or more"
        ),
        ("<se:VendorOption name=\"inclusion\">never</se:VendorOption>", 4, "legendOnly"),
        (
            "<se:TextSymbolizer><se:Label>x</se:Label><se:VendorOption name=\"graphicPlacement\">free</se:VendorOption></se:TextSymbolizer>",
            4, "independent"
        ),
        ("<ogc:Filter><ogc:PropertyIsEqual/></ogc:Filter>", 4, "PropertyIsEqualTo"),
        (
            "<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsEqualTo></ogc:Filter>",
            4, "2 operands"
        ),
        ("<se:TextSymbolizer/>", 4, "Label"),
        (
            "<se:TextSymbolizer><se:Label><ogc:Function name=\"uper\"><ogc:Literal>a</ogc:Literal></ogc:Function></se:Label></se:TextSymbolizer>",
            4, "upper"
        ),
        ("<se:LineSymbolizer>", 4, ""),
    ]

    @Test("A mistake is named with its line and with what would be right", arguments: mistakes)
    func mistake(body: String, line: Int, hint: String) {
        let error = #expect(throws: StyleError.self) { try SLDReader.read(Samples.rule(body)) }
        #expect(error?.line == line)
        #expect(error?.message[.english].contains(hint) == true, "\(String(describing: error))")
    }

    @Test("What is not drawn by is reported, with its line and the nearest name")
    func warnings() throws {
        let bytes = Samples.rule("<se:LineSymbolizer><se:Stoke/></se:LineSymbolizer>\n<se:RasterSymbolizer/>")
        let warnings = try SLDReader.read(bytes).warnings
        #expect(warnings.map(\.line) == [4, 5])
        #expect(warnings[0].message[.english].contains("<Stroke>"))
    }

    @Test("A picture from a file is refused, unless a mark stands in for it")
    func pictures() throws {
        let picture = "<se:ExternalGraphic><se:OnlineResource xlink:href=\"a.svg\"/></se:ExternalGraphic>"
        func read(_ graphic: String) throws -> [StyleWarning] {
            let body = "<se:PointSymbolizer>\n<se:Graphic>\(graphic)</se:Graphic></se:PointSymbolizer>"
            return try SLDReader.read(Samples.rule(body)).warnings
        }
        let error = #expect(throws: StyleError.self) { _ = try read(picture) }
        #expect(error?.line == 5 && error?.message[.english].contains("<Mark>") == true)
        let mark = "<se:Mark><se:WellKnownName>star</se:WellKnownName></se:Mark>"
        #expect(try read(picture + mark).map(\.line) == [5])
    }

    @Test("Whatever is no style is refused")
    func noStyle() {
        for text in ["", "<html/>", "{}", "<!DOCTYPE a><StyledLayerDescriptor/>"] {
            #expect(throws: StyleError.self) { try SLDReader.read(Array(text.utf8)) }
        }
    }

    @Test("Cut short or with a byte changed, a document never ends the program", arguments: [Samples.old, Samples.new])
    func mutations(bytes: [UInt8]) {
        for length in stride(from: 0, to: bytes.count, by: 7) {
            #expect(throws: StyleError.self) { try SLDReader.read(Array(bytes[..<length])) }
        }
        var state: UInt64 = 42
        for _ in 0..<1500 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var mutant = bytes
            mutant[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
            _ = try? SLDReader.read(mutant)
        }
    }

    static let extensions = Samples.rule(
        """
        <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre"><se:Stroke/>
          <se:VendorOption name="mergeGap">8</se:VendorOption></se:LineSymbolizer>
        <se:PointSymbolizer><se:Graphic><se:Mark><se:WellKnownName>wkt://LINESTRING(-0.5 0, 0.5 0)</se:WellKnownName>
          <se:Stroke/></se:Mark></se:Graphic><se:VendorOption name="labelObstacle">true</se:VendorOption></se:PointSymbolizer>
        <se:TextSymbolizer><se:Label>x</se:Label><se:Graphic><se:Mark/></se:Graphic>
          <se:VendorOption name="graphicPlacement">independent</se:VendorOption></se:TextSymbolizer>
        <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        """)

    @Test("Surfaces of lines, obstacles and graphics of labels are read, and written for those who know them")
    func extensions() throws {
        let document = try SLDReader.read(Self.extensions)
        #expect(document.warnings.isEmpty)
        let symbolizers = try #require(document.style).featureTypeStyles[0].rules[0].symbolizers
        guard case .line(let line) = symbolizers[0], case .point(let point) = symbolizers[1],
            case .text(let text) = symbolizers[2]
        else {
            Issue.record("a line, a point and a text symbolizer")
            return
        }
        #expect(line.mergeGap == 8 && line.unit == .metre)
        #expect(point.isObstacle && point.graphic.mark?.outline?.name == "wkt://LINESTRING(-0.5 0, 0.5 0)")
        #expect(text.graphics.count == 1 && text.graphicPlacement == .independent)
        #expect(document.style?.featureTypeStyles[0].rules[0].inclusion == .mapOnly)
        let written = SLDWriter.write(document.layers, version: .v1_1, extensions: .written)
        #expect(try SLDReader.read(written) == document)
        let plain = SLDWriter.write(document.layers, version: .v1_1)
        #expect(!String(decoding: plain, as: UTF8.self).contains("VendorOption"))
    }

    @Test(
        "A vendor option that a symbolizer does not know is reported with the nearest name",
        arguments: [
            ("Line", "mergeGaps", "mergeGap?"), ("Point", "labelObstacles", "labelObstacle?"),
            ("Polygon", "x", "over."),
        ])
    func unknownVendorOption(symbolizer: String, name: String, end: String) throws {
        let body =
            "<se:\(symbolizer)Symbolizer><se:VendorOption name=\"\(name)\">1</se:VendorOption></se:\(symbolizer)Symbolizer>"
        let warnings = try SLDReader.read(Samples.rule(body)).warnings
        #expect(warnings.count == 1 && warnings[0].message[.english].hasSuffix(end), "\(warnings)")
    }

    @Test("What labels always are is no warning; what they cannot be is one in a whole sentence")
    func vendorOptions() throws {
        func warnings(_ name: String, _ value: String) throws -> [String] {
            let text = """
                <TextSymbolizer><Label>x</Label><VendorOption name="\(name)">\(value)</VendorOption></TextSymbolizer>
                """
            return try SLDReader.read(Samples.rule(text)).warnings.map { $0.message[.english] }
        }
        #expect(try warnings("forceLeftToRight", "true").isEmpty)
        let kept = "The vendor option \"forceLeftToRight\" is kept in the style, but changes nothing in the picture."
        #expect(try warnings("forceLeftToRight", "false") == [kept])
        #expect(try warnings("spaceAruond", "4").first?.hasSuffix("picture. Did you mean spaceAround?") == true)
    }
}
