import FeatureStores
import Languages
import SimpleFeatures
import Foundation
import Support
import Testing
import YAMLText

@testable import Publishing

@Suite("The catalog's files")
struct CatalogLoaderTests {
    @Test("A collection in a CRS that is none of the register is a mistake of the layer, with its line")
    func unknownStorage() async throws {
        var batch = FeatureBatch(type: FeatureType(name: "isole", properties: [], geometry: .point, srid: 999_999))
        batch.append(id: "1", geometry: .point(x: 1, y: 1), values: [])
        let town = try Town([batch, Town.points()])
        defer { town.folder.remove() }
        await #expect {
            _ = try await town.catalog()
        } throws: { error in
            guard let mistake = (error as? Mistakes)?.list.first else { return false }
            return mistake.line == 2 && mistake.file.hasSuffix("isole.yaml") && "\(mistake)".contains("EPSG:999999")
        }
    }

    @Test(
        "A limit beyond what can be kept is a mistake that says how far it goes",
        arguments: [
            "map_size: 16385", "map_layers: 10001", "page_size: 10000001", "queued_renders: 100001",
            "filter_depth: 17", "filter_size: 9901", "identifiers: 30001", "filter_text_bytes: 40001",
            "sort_keys: 101", "map_size: 0", "queries: -1", "cache_bytes: 9223372036854775807",
            "request_seconds: 86401", "connections: 1000001", "report_bytes: 16385", "query_bytes: 16385",
            "geocoding_answers: 51", "batch_held_bytes: 1073741825", "batch_bytes: 0", "batches: 1001",
        ])
    func limits(limit: String) async throws {
        let town = try Town()
        defer { town.folder.remove() }
        try town.writeService(limits: limit)
        await #expect {
            _ = try await town.catalog()
        } throws: { error in
            guard let mistake = (error as? Mistakes)?.list.first else { return false }
            return mistake.line > 0 && "\(mistake)".contains("expected a number from 1 to")
        }
    }

    @Test("The largest limits are taken")
    func largest() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        try town.writeService(limits: "map_size: 16384, filter_depth: 16, filter_size: 9900, identifiers: 30000")
        #expect(try await town.catalog().service.limits.maximumMapSize == 16_384)
    }

    @Test(
        "A scale is read with thousands set apart as Italians, Englishmen and typewriters do",
        arguments: ["1:50000", "1:50.000", "1:50 000", "1:50,000", "1:50\u{A0}000", "1 : 50'000", "1:050000"])
    func scales(text: String) async throws {
        #expect(ScaleText(text)?.denominator == 50_000)
        let town = try Town()
        defer { town.folder.remove() }
        let scales = "scales: { from: \"\(text)\" }\n"
        try town.write("layers/isole.yaml", Town.layer(of: "isole", style: "isole") + scales)
        #expect(try await town.catalog().layer("isole")?.scales.maximum == 50_000)
    }

    @Test(
        "What is no scale of a map is a mistake of its line that says what would be right",
        arguments: [
            "1:50", "1:99", "1:100000001", "1:0", "1:-500", "1:50.00", "1:5.0000", "1:.500", "1:5000.5", "1:1e5",
            "50000",
            "2:5000", "1:5000:1", "1:", "1:\(String(repeating: "9", count: 400))", "1:nan", "1:1.000.00",
        ])
    func wrongScales(text: String) async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let scales = "scales:\n  to: \"\(text)\"\n"
        try town.write("layers/isole.yaml", Town.layer(of: "isole", style: "isole") + scales)
        await #expect {
            _ = try await town.catalog()
        } throws: { error in
            guard let mistakes = (error as? Mistakes)?.list, let mistake = mistakes.first else { return false }
            return mistake.line == 7 && mistake.message[.english].contains("from 1:100 to 1:100000000")
        }
    }

    @Test("A style that is wrong is reported once, in its own file")
    func wrongStyle() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        try town.write("styles/isole.sld", "<sld>")
        await #expect {
            _ = try await town.catalog()
        } throws: { error in
            (error as? Mistakes)?.list.map(\.file) == [town.folder.path("styles/isole.sld")]
        }
    }

    @Test("A licence that is not known is answered with those that are")
    func wrongLicense() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let layer = Town.layer(of: "isole", style: "isole").replacing("CC0-1.0", with: "gratis")
        try town.write("layers/isole.yaml", layer)
        await #expect {
            _ = try await town.catalog()
        } throws: { error in
            (error as? Mistakes)?.list.first?.message[.english].contains("there are IODL-2.0, ") == true
        }
    }

    @Test("A collection that is not in the database is one mistake with what brings it, and none of maps and groups")
    func missingCollection() async throws {
        let town = try Town([Town.points()])
        defer { town.folder.remove() }
        var loader = town.loader
        let remedy = LocalizedText(it: "eseguire dime seed", en: "run dime seed")
        loader.remedy = { $0 == "isole" ? remedy : nil }
        await #expect {
            _ = try await loader.load(town.store)
        } throws: { error in
            guard let mistakes = (error as? Mistakes)?.list, mistakes.count == 1 else { return false }
            return mistakes[0].line == 2 && mistakes[0].file.hasSuffix("isole.yaml")
                && mistakes[0].message
                    == LocalizedText(
                        it: "la collezione «isole» non è nella base dati; eseguire dime seed",
                        en: "collection \"isole\" is not in the database; run dime seed")
        }
        await #expect {
            _ = try await town.catalog()
        } throws: { error in
            (error as? Mistakes)?.list.map { $0.message[.english] } == ["collection \"isole\" is not in the database"]
        }
    }

    @Test("Many collections that are not in the database are one mistake")
    func missingCollections() async throws {
        let town = try Town([])
        defer { town.folder.remove() }
        for name in ["canali", "ponti", "strade"] {
            try town.write("layers/\(name).yaml", Town.layer(of: name, style: "isole"))
        }
        var loader = town.loader
        loader.remedy = { _ in LocalizedText(it: "eseguire dime seed", en: "run dime seed") }
        await #expect {
            _ = try await loader.load(town.store)
        } throws: { error in
            (error as? Mistakes)?.list.map { $0.message[.english] } == [
                "5 collections are not in the database: approdi, canali, isole, ponti, strade; run dime seed"
            ]
        }
    }

    @Test("Layers in no group come last, among the others")
    func groups() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let catalog = try await town.catalog()
        #expect(catalog.service.groups.isEmpty)
        #expect(catalog.groups.map(\.layers) == [["approdi", "isole"]])
        #expect(catalog.groups.map(\.title.italian) == ["Altri"])
    }

    @Test("A map reaches as far as all its layers, or as those that its file names")
    func mapExtent() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        #expect(try await town.catalog().map("mappa")?.extentLayers == ["isole", "approdi"])
        let map = "title: Mappa\nlayers: [isole, approdi]\nextent_from: "
        try town.write("layers/mappa.yaml", map + "[isole]\n")
        #expect(try await town.catalog().map("mappa")?.extentLayers == ["isole"])
        for wrong in ["[isola]", "[]"] {
            try town.write("layers/mappa.yaml", map + wrong + "\n")
            await #expect {
                _ = try await town.catalog()
            } throws: { error in
                (error as? Mistakes)?.list.map(\.line) == [3]
            }
        }
    }

    @Test("The parts of attributions are named once")
    func attributions() {
        #expect(Layer.parts(of: ["a; b", "b;  c c", "a", "", ";"]) == ["a", "b", "c c"])
    }

    @Test("A file that changes, comes or goes, and a schema or data that change, ask for another reading")
    func fingerprint() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let first = try await town.loader.fingerprint(town.store)
        #expect(try await town.loader.fingerprint(town.store) == first)
        try town.write("layers/isole.yaml", Town.layer(of: "isole", style: "isole", title: "Un altro titolo"))
        let second = try await town.loader.fingerprint(town.store)
        #expect(second != first)
        try town.write("styles/altro.sld", Town.area("#000000"))
        let third = try await town.loader.fingerprint(town.store)
        #expect(third != second)
        var batch = FeatureBatch(
            type: FeatureType(name: "isole", properties: [Property("area", .real)], geometry: .polygon, srid: 25833))
        batch.append(id: "1", geometry: .polygon([[0, 0, 1, 0, 1, 1, 0, 0]]), values: [.real(1)])
        town.store.replace(batch)
        let fourth = try await town.loader.fingerprint(town.store)
        #expect(fourth != third)
        #expect(try await town.catalog().layer("isole")?.type.properties.map(\.name) == ["area"])
        // What a layer says of itself may depend on its features.
        town.store.replace(Town.points([(1, 2)]))
        #expect(try await town.loader.fingerprint(town.store) != fourth)
    }

    @Test("A tile matrix set's mistake names the file and the member at fault")
    func tileMatrixSet() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        try town.write(
            "tiles.json",
            """
            {"id": "x", "crs": "http://www.opengis.net/def/crs/EPSG/0/3857", "tileMatrices": [
              {"id": "0", "scaleDenominator": 1, "cellSize": 0, "pointOfOrigin": [0, 0], "tileWidth": 256,
               "tileHeight": 256, "matrixWidth": 1, "matrixHeight": 1}]}
            """)
        let loader = CatalogLoader(
            layers: town.folder.path("layers"), styles: town.folder.path("styles"),
            tiles: town.folder.url.path)
        await #expect {
            _ = try await loader.load(town.store)
        } throws: { error in
            guard let mistake = (error as? Mistakes)?.list.first else { return false }
            return mistake.file.hasSuffix("tiles.json") && "\(mistake)".contains("tileMatrices[0].cellSize")
        }
    }

    @Test("A layer that waits for its data is published with the first feature, in its groups and maps too")
    func hiddenWhenEmpty() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        let layer =
            "title: Edifici\ncollection: edifici\nstyles: [isole]\nhide_when_empty: true\nlicense: CC0-1.0\nattribution: C\n"
        try town.write("layers/edifici.yaml", layer)
        try town.write(
            "layers/mappa.yaml",
            "title: Mappa\nextent_from: [isole, edifici]\nlayers: [isole, edifici]\n")
        try town.writeService(groups: "{ name: case, title: Case, layers: [edifici] }")
        func published() async throws -> (layers: [String], groups: [String], drawn: [String], extent: [String]) {
            let catalog = try await town.catalog()
            let map = catalog.maps[0]
            return (
                catalog.layers.map(\.name).sorted(), catalog.service.groups.map(\.name), map.layers.map(\.layer),
                map.extentLayers
            )
        }
        let missing = try await published()
        #expect(missing.layers == ["approdi", "isole"] && missing.groups.isEmpty)
        #expect(missing.drawn == ["isole"] && missing.extent == ["isole"])

        var batch = FeatureBatch(type: FeatureType(name: "edifici", properties: [], geometry: .point, srid: 25833))
        town.store.replace(batch)
        #expect(try await published().layers == ["approdi", "isole"])

        let before = try await town.loader.fingerprint(town.store)
        batch.append(id: "1", geometry: .point(x: 1, y: 1), values: [])
        town.store.replace(batch)
        #expect(try await town.loader.fingerprint(town.store) != before)
        let full = try await published()
        #expect(full.layers == ["approdi", "edifici", "isole"] && full.groups == ["case"])
        #expect(full.drawn == ["isole", "edifici"] && full.extent == ["isole", "edifici"])
    }

    @Test("A layer that waits for its data is checked all the same")
    func hiddenIsChecked() async throws {
        let town = try Town()
        defer { town.folder.remove() }
        try town.write(
            "layers/edifici.yaml",
            """
            title: Edifici
            collection: edifici
            hide_when_empty: true
            license: CC0
            attribution: Comune
            style: isole

            """)
        await #expect {
            _ = try await town.catalog()
        } throws: { error in
            let said = ((error as? Mistakes)?.list ?? []).map { "\($0)" }
            return said.count == 2 && said.contains { $0.contains("CC0-1.0") }
                && said.contains { $0.contains("styles") }
        }
    }
}
