import Formats
import Markup
import ReferenceSystems
import SimpleFeatures
import Testing

@Suite("CSV")
struct CSVTests {
    @Test("Fields are quoted where they have to be; points are two columns")
    func points() {
        let encoding = FeatureEncoding(type: Sample.type(.point), crs: .crs84)
        #expect(
            Sample.write(CSV(), encoding, [Sample.batch(.point, [.point(x: 12.5, y: 45)])])
                == "id,nome,civico,area m²,attivo,dal,visto,lon,lat\r\n"
                + "1,\"Calle \"\"Larga\"\", <S. Marco> & 0\n\",0,12.5,true,2025-01-31,2025-01-31T12:00:00Z,12.5,45\r\n"
                + "A/b c,,,,,,,,\r\n")
    }

    @Test("For an Italian spreadsheet: a byte order mark, semicolons, decimal commas, truths in Italian")
    func spreadsheet() {
        let properties = [
            Property("nome", .text), Property("area", .real), Property("piani", .integer), Property("attivo", .boolean),
            Property("dal", .date),
        ]
        let type = FeatureType(name: "p", properties: properties, geometry: .point, srid: 25833)
        var batch = FeatureBatch(type: type)
        batch.append(
            id: "1", geometry: .point(x: 291_000.25, y: 5_034_000.5),
            values: [.text("a;b"), .real(-0.5), .integer(-3), .boolean(true), .text("2025-01-31")])
        batch.append(
            id: "=1", geometry: nil, values: [.text("a,b \"c\" 1.5"), .real(1.5e300), .null, .boolean(false), .null])
        let format = CSV(.italianSpreadsheet)
        #expect(
            Sample.write(format, FeatureEncoding(type: type, crs: .utm33), [batch])
                == "\u{FEFF}id;nome;area;piani;attivo;dal;x;y\r\n1;\"a;b\";-0,5;-3;VERO;2025-01-31;291000,25;5034000,5\r\n"
                + "'=1;\"a,b \"\"c\"\" 1.5\";1,5e+300;;FALSO;;;\r\n")
        #expect(format.name == "csv-excel")
        var areas = Sample.type(.multiPolygon)
        areas.properties = []
        var area = FeatureBatch(type: areas)
        area.append(id: "1", geometry: .multiPolygon([[[0, 0, 4.5, 0, 4, 4, 0, 0]]]), values: [])
        #expect(
            Sample.write(format, FeatureEncoding(type: areas, crs: .utm33), [area])
                == "\u{FEFF}id;geometry\r\n1;\"MULTIPOLYGON (((0 0, 4.5 0, 4 4, 0 0)))\"\r\n")
    }

    @Test("A notice stands in each row, unless the features have it as a property")
    func notice() {
        var type = FeatureType(name: "p", properties: [Property("foglio", .text)], geometry: nil, srid: 0)
        var batch = FeatureBatch(type: type)
        batch.append(id: "1", geometry: nil, values: [.text("9")])
        var encoding = FeatureEncoding(type: type, crs: .utm33)
        encoding.header.legalNotice = "Senza valore, \"prova\""
        #expect(
            Sample.write(CSV(), encoding, [batch])
                == "id,foglio,avvertenza\r\n1,9,\"Senza valore, \"\"prova\"\"\"\r\n")
        type.properties = [Property("avvertenza", .text)]
        batch = FeatureBatch(type: type)
        batch.append(id: "1", geometry: nil, values: [.text("a")])
        encoding.type = type
        #expect(Sample.write(CSV(), encoding, [batch]) == "id,avvertenza\r\n1,a\r\n")
    }

    @Test(
        "A text that a spreadsheet would compute has an apostrophe before it, a number has not",
        arguments: [
            ("=1+1", "'=1+1"), ("=HYPERLINK(\"u\")", "\"'=HYPERLINK(\"\"u\"\")\""),
            ("+39 041 2748111", "'+39 041 2748111"),
            ("-5", "-5"), ("+3,2", "\"+3,2\""), ("-1.5", "-1.5"), ("-1+2", "'-1+2"), ("-", "'-"), ("-1.2.3", "'-1.2.3"),
            ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("\r=1", "\"'\r=1\""), ("a=1", "a=1"), ("'=1", "'=1"),
            ("", "\"\""),
        ])
    func formulas(text: String, field: String) {
        let type = FeatureType(name: "p", properties: [Property("nome", .text)], geometry: nil, srid: 0)
        var batch = FeatureBatch(type: type)
        batch.append(id: text, geometry: nil, values: [.text(text)])
        #expect(
            Sample.write(CSV(), FeatureEncoding(type: type, crs: .utm33), [batch])
                == "id,nome\r\n\(field),\(field)\r\n")
    }

    @Test("Numbers below zero stay numbers")
    func numbers() {
        let properties = [Property("quota", .real), Property("livello", .integer)]
        let type = FeatureType(name: "p", properties: properties, geometry: .point, srid: 25833)
        var batch = FeatureBatch(type: type)
        batch.append(id: "-7", geometry: .point(x: -1, y: -2), values: [.real(-0.5), .integer(-3)])
        #expect(
            Sample.write(CSV(), FeatureEncoding(type: type, crs: .utm33), [batch])
                .hasPrefix("id,quota,livello,x,y\r\n-7,-0.5,-3,-1,-2"))
    }

    @Test("Other geometries are well-known text")
    func wellKnownText() {
        var type = Sample.type(.multiPolygon)
        type.properties = []
        var batch = FeatureBatch(type: type)
        for (id, geometry) in [
            ("1", Geometry.multiPolygon([[[0, 0, 4, 0, 4, 4, 0, 0]]])), ("2", Sample.polygon),
            ("3", .lineString([0, 0, 1, 1])), ("4", .multi([[[1, 2]], [[3, 4]]], as: .multiPoint)),
        ] { batch.append(id: id, geometry: geometry, values: []) }
        #expect(
            Sample.write(CSV(), FeatureEncoding(type: type, crs: .utm33), [batch])
                == "id,geometry\r\n1,\"MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))\"\r\n"
                + "2,\"POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0),(2 2, 4 2, 4 4, 2 4, 2 2))\"\r\n"
                + "3,\"LINESTRING (0 0, 1 1)\"\r\n4,\"MULTIPOINT ((1 2),(3 4))\"\r\n")
    }
}

@Suite("Formats")
struct FormatsTests {
    static let names: [(asked: String, name: String?)] = [
        ("geojson", "geojson"), ("application/JSON", "geojson"), ("application/geo+json", "geojson"),
        ("application/gml+xml;version=3.2", "gml"), ("application/gml+xml", "gml"), ("text/csv", "csv"),
        ("text/xml; subtype=gml/3.2", "gml"), ("text/xml", "gml"), ("text/xml; subtype=gml/3.1.1", "gml31"),
        ("GML2", "gml2"), ("gml3", "gml31"), ("text/html", nil), ("shape-zip", nil), ("", nil),
    ]

    @Test("A format is found by name, media type or alias", arguments: names)
    func named(asked: String, name: String?) { #expect(Formats.named(asked)?.name == name) }

    @Test("No two formats share a name")
    func unique() { #expect(Set(Formats.all.map(\.name)).count == Formats.all.count) }
}
