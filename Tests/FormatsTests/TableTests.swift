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

@Suite("HTML table")
struct HTMLTableTests {
    @Test("A part is well-formed, escaped, and has a header for every column")
    func part() throws {
        var encoding = FeatureEncoding(type: Sample.type(.point), crs: .crs84, form: .part)
        encoding.title = "Civici & <altro>"
        encoding.propertyTitles = ["nome": "Denominazione"]
        encoding.header.numberReturned = 2
        encoding.header.links = [FeatureLink(href: "javascript:alert(1)", rel: "next", title: "Avanti")]
        let html = Sample.write(HTMLTable(), encoding, [Sample.batch(.point, [.point(x: 1, y: 2)])])
        let root = try XMLElement(reading: Array("<x>\(html)</x>".utf8))
        #expect(root.first("h2")?.text == "Civici & <altro>")
        #expect(root.first("nav")?.first("ul")?.first("li")?.first("a")?["href"] == "#")
        let table = try #require(root.first("div")?.first("table"))
        #expect(table.first("thead")?.first("tr")?.all("th").count == 8)
        #expect(table.first("tbody")?.all("tr").map(\.children.count) == [8, 8])
        #expect(table.first("tbody")?.first("tr")?.all("td").map(\.text)[3] == "sì")
    }

    @Test("A collection without features says so, in a whole page")
    func empty() {
        let html = Sample.write(HTMLTable(), FeatureEncoding(type: Sample.type(nil), crs: .crs84), [])
        #expect(html.hasPrefix("<!DOCTYPE html><html lang=\"it\">") && html.hasSuffix("</html>"))
        #expect(html.contains("Nessun elemento."))
    }
}

@Suite("Formats")
struct FormatsTests {
    static let names: [(asked: String, name: String?)] = [
        ("geojson", "geojson"), ("application/JSON", "geojson"), ("application/geo+json", "geojson"),
        ("application/gml+xml;version=3.2", "gml"), ("application/gml+xml", "gml"), ("text/csv", "csv"),
        ("text/xml; subtype=gml/3.2", "gml"), ("text/html", "html"), ("shape-zip", nil), ("", nil),
    ]

    @Test("A format is found by name, media type or alias", arguments: names)
    func named(asked: String, name: String?) { #expect(Formats.named(asked)?.name == name) }

    @Test("No two formats share a name")
    func unique() { #expect(Set(Formats.all.map(\.name)).count == Formats.all.count) }
}
