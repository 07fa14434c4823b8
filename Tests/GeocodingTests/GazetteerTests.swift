import FeatureStores
import Foundation
import SimpleFeatures
import Support
import Testing

@testable import Geocoding

@Suite("Gazetteer")
struct GazetteerTests {
    private func bytes() async throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: try await Town.gazetteer.value.path)))
    }

    private func open(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> Gazetteer {
        let path = folder.path(UUID().uuidString)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return try Gazetteer(path: path)
    }

    @Test("One state of a store makes one file, byte for byte")
    func reproducible() async throws {
        let path = try TemporaryFolder().path("again.gaz")
        _ = try await GazetteerBuilder.build(from: try Town.store(), try Town.definition(), to: path)
        #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) == (try await bytes()))
    }

    @Test("A file that is cut short, lengthened or empty is refused")
    func cut() async throws {
        let whole = try await bytes()
        let folder = try TemporaryFolder()
        for count in [0, 1, 63, 64, 1000, whole.count / 2, whole.count - 1] {
            #expect(throws: GazetteerError.self) { try open(Array(whole.prefix(count)), in: folder) }
        }
        #expect(throws: GazetteerError.self) { try open(whole + [0], in: folder) }
        #expect(throws: GazetteerError.self) { try Gazetteer(path: folder.path("nothing-here")) }
        #expect(throws: GazetteerError.self) { try Gazetteer(path: folder.url.path) }
    }

    @Test("A byte that is changed anywhere is noticed")
    func changed() async throws {
        let whole = try await bytes()
        let folder = try TemporaryFolder()
        for step in 0..<64 {
            var damaged = whole
            damaged[step < 32 ? step : step * (whole.count / 64)] ^= 0x41
            #expect(throws: GazetteerError.self) { try open(damaged, in: folder) }
        }
    }

    @Test("A file with a right checksum and wrong contents is refused or answers, and never fails")
    func hostile() async throws {
        let whole = try await bytes()
        let folder = try TemporaryFolder()
        var state: UInt64 = 99
        for _ in 0..<120 {
            var hostile = whole
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let place = 64 + Int(state >> 20) % (whole.count - 72)
                for offset in 0..<4 { hostile[place + offset] = UInt8(truncatingIfNeeded: state >> UInt64(8 * offset)) }
            }
            var checksum = Checksum()
            unsafe hostile.withUnsafeBytes { unsafe checksum.add(UnsafeRawBufferPointer(rebasing: $0[64...])) }
            for offset in 0..<8 {
                hostile[24 + offset] = UInt8(truncatingIfNeeded: checksum.value >> UInt64(8 * offset))
            }
            guard let gazetteer = try? open(hostile, in: folder) else { continue }
            let geocoder = Geocoder(gazetteer)
            for text in [
                "castello 4695", "via piave 12", "calle del forno", "foglio 16", "angolo via piave e via dante",
            ] {
                _ = geocoder.search(text)
                _ = geocoder.autocomplete(text)
            }
            _ = geocoder.reverse(Coordinate(longitude: 12.341, latitude: 45.435))
        }
    }

    @Test("The old file serves whoever has it open while a new one takes its place")
    func swap() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("town.gaz")
        _ = try await GazetteerBuilder.build(from: try Town.store(), try Town.definition(), to: path)
        let old = Geocoder(try Gazetteer(path: path))
        _ = try await GazetteerBuilder.build(from: try Town.store(), try Town.definition(), to: path)
        #expect(old.search("castello 4695").answers.first?.official == "CASTELLO 4695")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["town.gaz"])
    }

    @Test("It tells what it was made of, and that a collection has changed since")
    func staleness() async throws {
        let gazetteer = try await Town.gazetteer.value
        #expect(gazetteer.sources.contains { $0.collection == "civici" && $0.credit.licence == "IODL-2.0" })
        #expect(gazetteer.sources.contains { $0.credit.licence == "ODbL-1.0" })
        #expect(try await !gazetteer.isStale(comparedWith: try Town.store(), try Town.definition()))
        #expect(try await gazetteer.isStale(comparedWith: InMemoryStore([]), try Town.definition()))
        var other = try Town.definition()
        other.comuni[0].placedCodes[8760] = "Torcello"
        #expect(try await gazetteer.isStale(comparedWith: try Town.store(), other))
    }

    @Test("A store that fails leaves no file behind", arguments: [0, 1, 3])
    func failing(batch: Int) async throws {
        let folder = try TemporaryFolder()
        let store = InMemoryStore(
            [try await allCivici()], batchSize: 100, failingAtBatch: batch)
        await #expect(throws: GazetteerError.self) {
            try await GazetteerBuilder.build(from: store, try Town.definition(), to: folder.path("x.gaz"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    }

    private func allCivici() async throws -> FeatureBatch {
        let stream = try await Town.store().features(Query(collection: "civici"))
        var all = FeatureBatch(type: stream.type)
        for try await batch in stream { all.append(contentsOf: batch) }
        return all
    }

    @Test("Several comuni stand in one file, and each has its own Via Piave")
    func comuni() async throws {
        var civici = FeatureBatch(
            type: FeatureType(
                name: "civici_mira",
                properties: [
                    Property("indirizzo", .text), Property("toponimo", .text), Property("numero", .integer),
                    Property("cod_via", .integer),
                ], geometry: .point, srid: 25833))
        for number in [118, 120, 122] {
            civici.append(
                id: "m\(number)", geometry: .point(x: 281_500 + Double(number), y: 5_031_500),
                values: [
                    .text("VIA PIAVE \(number)"), .text("VIA PIAVE"), .integer(Int64(number)), .integer(77),
                ])
        }
        var mira = GazetteerSources(belfiore: "F229", name: "Mira")
        mira.civici = "civici_mira"
        (mira.comuni, mira.sheets) = ("comuni", "fogli_catastali")
        let path = try TemporaryFolder().path("both.gaz")
        let store = try Town.store(with: [civici])
        _ = try await GazetteerBuilder.build(
            from: store, GazetteerDefinition(try Town.definition().comuni + [mira]), to: path)
        let gazetteer = try Gazetteer(path: path)
        let geocoder = Geocoder(gazetteer)
        #expect(geocoder.search("via Piave 122, Mira").answers.first?.components.comune == "Mira")
        #expect(geocoder.search("via Piave 122 Mestre").answers.first?.components.comune == "Venezia")
        #expect(geocoder.search("castello 4695").answers.first?.components.comune == "Venezia")
        #expect(geocoder.search("via Piave 122").question != nil)
        #expect(Set(gazetteer.sources.map(\.collection)).isSuperset(of: ["civici", "civici_mira"]))
    }

    @Test("Every name is found by itself")
    func everyName() async throws {
        let gazetteer = try await Town.gazetteer.value
        let geocoder = Geocoder(gazetteer)
        var options = SearchOptions()
        options.limit = 50
        for row in stride(from: 0, to: gazetteer.names.count, by: 7) {
            let record = gazetteer.names[row]
            let text = gazetteer.text(record.text)
            let label = gazetteer.text(gazetteer.places[record.place].label)
            let found = geocoder.search(text, options).answers
            #expect(found.contains { $0.official == label }, "\(text)")
        }
    }
}
