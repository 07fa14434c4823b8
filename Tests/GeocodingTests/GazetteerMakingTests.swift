import FeatureStores
import Foundation
import SimpleFeatures
import Support
import Testing

@testable import Geocoding

@Suite("Making a gazetteer")
struct GazetteerMakingTests {
    private func parcels(_ numbers: [String], side: Double = 20) -> FeatureBatch {
        var batch = FeatureBatch(
            type: FeatureType(
                name: "particelle",
                properties: [
                    Property("riferimento", .text), Property("comune", .text), Property("foglio", .integer),
                    Property("allegato", .text), Property("sviluppo", .text), Property("particella", .text),
                    Property("tipo", .text), Property("origine", .text),
                ], geometry: .polygon, srid: 25833))
        for (index, number) in numbers.enumerated() {
            let (x, y) = (291_000 + Double(index) * 30, 5_035_000.0)
            batch.append(
                id: String(index),
                geometry: .polygon([[x, y, x + side, y, x + side, y + side, x, y + side, x, y]]),
                values: [
                    .text("L736_0016_\(number)"), .text("L736"), .integer(16), .text("0"),
                    .text(index == 0 ? "Z" : "0"), .text(number), .text(number == "STRADA1" ? "strada" : "particella"),
                    index == 1 ? .text("dimostrativa") : .null,
                ])
        }
        return batch
    }

    /// One more street, in a collection that the town does not have.
    private var namedStreet: FeatureBatch {
        var batch = FeatureBatch(
            type: FeatureType(
                name: "strade_osm", properties: [Property("name", .text), Property("cod_via", .integer)],
                geometry: .lineString, srid: 25833))
        batch.append(
            id: "1",
            geometry: .multi([[[285_000, 5_041_000, 285_100, 5_041_050]]], as: .lineString),
            values: [.text("Via delle Prove"), .null])
        return batch
    }

    private func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

    private func build(_ store: InMemoryStore, _ path: String) async throws -> [UInt8] {
        _ = try await GazetteerBuilder.build(from: store, try Town.definition(), to: path)
        return try bytes(path)
    }

    @Test("A file made of an old one and of what has changed is the file made of everything, byte for byte")
    func reuse() async throws {
        let folder = try TemporaryFolder()
        let numbers = ["7", "STRADA1", "12", "7", "A"]
        let old = try await build(try Town.store(with: [parcels(numbers)]), folder.path("town.gaz"))
        for (others, versions) in [
            // Another collection has changed; the parcels have; nothing has.
            ([parcels(numbers), namedStreet], [:]), ([parcels(numbers + ["99"]), namedStreet], [:]),
            ([parcels(numbers, side: 25)], ["particelle": "changed"]), ([parcels(numbers)], [:]), ([], [:]),
        ] as [([FeatureBatch], [String: String])] {
            try Data(old).write(to: URL(fileURLWithPath: folder.path("town.gaz")))
            let store = try Town.store(with: others, versions: versions)
            let whole = try await build(store, folder.path("whole-\(UUID().uuidString).gaz"))
            #expect(try await build(store, folder.path("town.gaz")) == whole)
        }
    }

    @Test("Parcels that are as they were are taken from the old file, not read again")
    func taken() async throws {
        let path = try TemporaryFolder().path("town.gaz")
        let old = try await build(try Town.store(with: [parcels(["7", "12"])]), path)
        // The same version, and other shapes: whoever read them would see.
        #expect(try await build(try Town.store(with: [parcels(["7", "12"], side: 28)]), path) == old)
    }

    @Test("An old file that is damaged, or made by another definition, is not made use of")
    func useless() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("town.gaz")
        var other = try Town.definition()
        other.comuni[0].name = "Altrove"
        _ = try await GazetteerBuilder.build(from: try Town.store(with: [parcels(["1"])]), other, to: path)
        let store = try Town.store(with: [parcels(["7"])])
        let whole = try await build(store, folder.path("whole.gaz"))
        #expect(try await build(store, path) == whole)
        try Data(whole.dropLast(64)).write(to: URL(fileURLWithPath: path))
        #expect(try await build(store, path) == whole)
    }

    @Test("More rows than columns can number are refused, with the limit, and leave no file", arguments: [0, 1, 100])
    func rows(most: Int) async throws {
        let folder = try TemporaryFolder()
        let draft = try await GazetteerBuilder.draft(from: try Town.store(), try Town.definition())
        do {
            _ = try GazetteerWriting(draft, mostRows: most).write(to: folder.path("x.gaz"), definition: 0)
            Issue.record("it was written")
        } catch {
            guard case .tooLarge(_, let count, most) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(count > most)
            #expect("\(error)".contains("holds \(most) rows"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    }

    @Test("More sources than columns can number are refused, with the limit")
    func sources() throws {
        var draft = GazetteerDraft()
        for number in 0..<GazetteerFormat.mostSources { _ = try draft.source("c\(number)", version: "1") }
        #expect(throws: GazetteerError.tooLarge(what: "sources", count: 65_536, most: 65_535)) {
            try draft.source("one more", version: "1")
        }
        let known = try draft.source("c7", version: "1")
        #expect(known == 7)
    }

    @Test("A door of the insulario whose sestiere is not told stands in its street")
    func withoutSestiere() async throws {
        var civici = FeatureBatch(
            type: FeatureType(
                name: "civici",
                properties: [
                    Property("indirizzo", .text), Property("numerazione", .text), Property("toponimo", .text),
                    Property("numero", .integer),
                ], geometry: .point, srid: 25833))
        civici.append(
            id: "1", geometry: .point(x: 291_000, y: 5_035_000),
            values: [.text("CALLE PROVA 3"), .text("insulario"), .text("CALLE PROVA"), .integer(3)])
        let path = try TemporaryFolder().path("one.gaz")
        _ = try await GazetteerBuilder.build(from: InMemoryStore([civici]), try Town.definition(), to: path)
        #expect(Geocoder(try Gazetteer(path: path)).search("calle prova 3").answers.first?.kind == .civico)
    }

    @Test("A text has one number in the pool, however often it comes and however many there are")
    func pool() {
        var pool = TextPool()
        let texts = ["", "a", "è", "VIA PIAVE 12", "VIA PIAVE 13"] + (0..<5000).map { "text \($0)" }
        let numbers = texts.map { pool.number($0) }
        #expect(numbers == (0..<UInt32(texts.count)).map { $0 })
        let again = texts.map { pool.number(Array($0.utf8)[...]) }
        #expect(again == numbers)
        #expect(numbers.map { pool.string($0) } == texts)
        var numbering = TextNumbering()
        let inFile = [3, 0, 2, 3].map { numbering.number($0, in: pool) }
        #expect(inFile == [1, 0, 2, 1])
        #expect(String(decoding: numbering.bytes, as: UTF8.self) == "VIA PIAVE 12è")
    }

    @Test("Keys are sorted as the standard library sorts them", arguments: [0, 1, 255, 257, 5000])
    func radix(count: Int) {
        var state: UInt64 = 7
        var keys = (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> (state % 60)
        }
        let sorted = keys.sorted()
        RadixOrder.sort(&keys)
        #expect(keys == sorted)
    }

    @Test("A point lies in the first area of each kind that holds it")
    func areas() {
        var locator = AreaLocator()
        func square(_ x: Int32, _ size: Int32) -> [[Int32]] { [[x, 0, x + size, 0, x + size, size, x, size, x, 0]] }
        locator.add(place: 3, kind: .comune, rings: square(0, 1000))
        locator.add(place: 4, kind: .comune, rings: square(500, 1000))
        locator.add(place: 5, kind: .locality, rings: square(700, 100))
        let table: [(x: Int32, comune: Int?, locality: Int?)] = [
            (100, 3, nil), (750, 3, 5), (1200, 4, nil), (1600, nil, nil),
        ]
        for (x, comune, locality) in table {
            let found = locator.locate(x: x, y: 50)
            #expect(found[.comune] == comune)
            #expect(found[.locality] == locality)
        }
    }

    @Test("Columns that are appended hold the values of both")
    func columns() {
        for type in [PropertyType.integer, .real, .text] {
            var column = Column(type)
            var other = Column(type)
            for value in [Value.integer(1), .null] { column.append(value) }
            for value in [Value.integer(2), .null, .integer(3)] { other.append(value) }
            column.append(contentsOf: other)
            #expect((0..<column.count).map { column[$0].isNull } == [false, true, false, true, false])
            #expect([0, 2, 4].map { column[$0].number ?? Double(column[$0].text) } == [1, 2, 3])
        }
    }
}
