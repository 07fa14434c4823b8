import FeatureStores
import ReferenceSystems
import SimpleFeatures
import Testing
import YAMLText

@testable import Importing

@Suite("The manifest of seeds")
struct ManifestTests {
    /// A good entry, with some lines replaced: a line that begins with the key of a replacement gives way to it.
    static func entry(_ replacements: [String: String] = [:]) -> String {
        let lines = [
            "path: data.csv", "collection: pontili", "title: Pontili", "publisher: Comune", "source: https://x.it",
            "date: 2019-02-28", "licence: IODL-2.0", "attribution: Comune, IODL 2.0", "crs: EPSG:4326",
            "geometry: {type: Point, x: lon, y: lat}", "id: \"{id}\"", "unique: [nome]",
            "fields: {nome: text required, linea: integer}",
        ]
        let written = lines.map { line in
            replacements.first { line.hasPrefix($0.key + ":") }?.value ?? line
        }
        return "files:\n  - " + written.filter { !$0.isEmpty }.joined(separator: "\n    ") + "\n"
    }

    func read(_ text: String) throws -> Manifest {
        let file = try TextFile("id,lon,lat,nome,linea\n")
        let folder = String(file.path.dropLast("/data.csv".count))
        return try Manifest(text: text, file: "manifest.yaml", folder: folder)
    }

    @Test("An entry becomes a feature type, its rules and its provenance")
    func whole() throws {
        let manifest = try read(Self.entry())
        let source = try #require(manifest.sources.first)
        #expect(
            source.type
                == FeatureType(
                    name: "pontili",
                    properties: [Property("nome", .text, isRequired: true), Property("linea", .integer)],
                    geometry: .point, srid: 25833))
        #expect(source.crs == .wgs84)
        #expect(source.uniqueKeys == [["nome"]])
        #expect(manifest.provenance["pontili"]?.licences.map(\.identifier) == ["IODL-2.0"])
        #expect(manifest.provenance["pontili"]?.attribution == "Comune, IODL 2.0")
    }

    static let mistakes = [
        (["title": "titel: x"], "manifest.yaml:4: unknown key \"titel\"; nearest: title"),
        (["title": ""], "the key \"title\" is missing"),
        (["path": "path: other.csv"], "there is no file"),
        (["path": "path: data.shp"], "expected a name ending in .csv or .geojsonl"),
        (["collection": "collection: Pontili ACTV"], "manifest.yaml:3: collection: \"Pontili ACTV\" must begin"),
        (["licence": "licence: CC-BY-SA-4"], "licence: \"CC-BY-SA-4\" is not known; nearest: CC-BY-SA-4.0"),
        (["licence": "licence: [ODbL-1.0, CC-BY-SA-4.0]"], "may not be combined in one collection"),
        (["date": "date: \"28/02/2019\""], "date: expected 2019-02-28, 2019-02 or 2019"),
        (["crs": ""], "the key \"crs\" is missing"),
        (["crs": "crs: EPSG:1"], "manifest.yaml:10: crs: The CRS EPSG:1"),
        (["geometry": "geometry: Punkt"], "geometry: \"Punkt\" is not one of Point"),
        (["geometry": "geometry: Point"], "a CSV file needs {type: Point, x: column, y: column}"),
        (["id": "id: \"{id\""], "id: expected columns in braces"),
        (["id": "id: pontile"], "id: expected columns in braces"),
        (["unique": "unique: [nme]"], "unique: no field \"nme\"; nearest: nome"),
        (["fields": "fields: {nome: string}", "unique": ""], "nome: expected one of boolean, integer"),
        (["fields": "fields: {id: integer}", "unique": ""], "id: the database keeps that name for itself"),
        (["fields": "fields: {Nome: text}", "unique": ""], "Nome: expected lower-case letters"),
        (["fields": "fields: {nome: {type: text, colum: N}}"], "unknown key \"colum\"; nearest: column"),
        (["unique": "mend: {null: [x]}"], "unknown key \"null\"; nearest: nulls"),
        (["unique": "mend: {spaces: maybe}"], "spaces: expected true or false"),
        (
            ["unique": "derived: [{collection: x, title: X, dissolve: nom}]"],
            "pontili has no property \"nom\"; nearest: nome"
        ),
    ]

    @Test("A mistake is named with its line and the nearest word", arguments: mistakes)
    func refusals(replacements: [String: String], message: String) {
        let said = refusal { _ = try read(Self.entry(replacements)) }
        #expect(said?.contains(message) == true, "\(said ?? "nothing")")
    }

    @Test("All mistakes are told at once")
    func allAtOnce() {
        let said = refusal { _ = try read(Self.entry(["title": "titel: x", "date": "date: ieri"])) }
        #expect(said?.split(separator: "\n").count == 3)
    }

    static let templates: [(String, [[String]], [String])] = [
        ("{id}", [["1"], ["N49"]], ["1", "N49"]),
        ("{a}-{part}", [["144"], ["145"]], ["144-3", "145-3"]),
        ("{a}.{b}", [["x y", "Ca' d'Oro!"]], ["x-y.Ca-d-Oro"]),
        ("c_{a}", [["è"]], ["c_"]),
    ]

    @Test("Ids hold only what an XML name may hold", arguments: templates)
    func identifiers(template: String, values: [[String]], ids: [String]) throws {
        let template = try #require(IdentifierTemplate(template))
        #expect(values.map { template.identifier($0, part: 3) } == ids)
    }
}
