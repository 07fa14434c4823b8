import FeatureStores
import SimpleFeatures
import Testing

@Suite("SQL of a query")
struct SQLWriterTests {
    private struct Plain: Dialect {
        func geometry(_ column: String) -> String { column }
        func intersects(
            _ collection: String, geometryColumn: String, envelope: Envelope, srid: Int32
        ) -> SQLStatement { SQLStatement("1") }
        func intersects(
            _ collection: String, geometryColumn: String, polygon: Geometry, srid: Int32
        ) -> SQLStatement { SQLStatement("1") }
        func fold(_ expression: String) -> String { expression }
    }

    @Test(
        "A wildcard of GLOB stands for itself, whatever mark follows it",
        arguments: [
            ("*\u{301}", "[*]\u{301}"), ("?\u{301}a", "[?]\u{301}a"), ("[\u{20DD}", "[[]\u{20DD}"), ("a*b", "a[*]b"),
            ("e\u{301}", "e\u{301}"),
        ])
    func wildcards(text: String, glob: String) throws {
        let type = FeatureType(name: "a", properties: [Property("nome", .text)], geometry: nil, srid: 0)
        var writer = SQLWriter(Plain(), type: type)
        var pattern = LikePattern("")
        pattern.elements = [.text(text)]
        let query = Query(collection: "a", filter: .like(.property("nome"), pattern: pattern))
        let parameters = try writer.count(query).parameters
        // Unicode takes what is composed and what is not for one text: scalars are compared.
        #expect(parameters.map { $0.text.unicodeScalars.map(\.value) } == [glob.unicodeScalars.map(\.value)])
    }
}
