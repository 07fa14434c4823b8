import FeatureStores
import Foundation
import SQLite
import SimpleFeatures
import SpatiaLiteStore
import Support
import Testing

@testable import Importing

@Suite("The replacement of a database")
struct DatabaseReplacementTests {
    static let type = FeatureType(
        name: "particelle",
        properties: [Property("riferimento", .text, isRequired: true), Property("origine", .text)],
        geometry: nil, srid: 25833)

    /// Adds parcels to a database of the seeds.
    static func add(_ names: [String], origin: String, to database: String, makingCollection: Bool) throws {
        let writer = try CollectionWriter(path: database)
        var batch = FeatureBatch(type: type)
        for name in names { batch.append(id: name, geometry: nil, values: [.text(name), .text(origin)]) }
        try writer.transaction {
            if makingCollection { try writer.replace(type) }
            try writer.append(batch, to: type)
            try writer.finish("particelle")
        }
    }

    @Test("A file that got another name between opening and locking is neither emptied nor held")
    func renamed() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let (path, target) = (folder.path("a.seeding"), folder.path("a"))
        try TextFile.write(Array("the new database".utf8), to: path)
        var turns = 0
        let lock = try LockedFile(emptying: path) {
            if turns == 0 { try? FileManager.default.moveItem(atPath: path, toPath: target) }
            turns += 1
        }
        #expect(turns == 2)
        #expect(FileManager.default.contents(atPath: target) == Data("the new database".utf8))
        #expect(FileManager.default.contents(atPath: path) == Data())
        #expect(refusal { _ = try LockedFile(emptying: path) }?.contains("another import is filling it") == true)
        _ = consume lock
    }

    @Test("What an import commits before the old database is locked comes along; then an import waits, and is told")
    func imports() async throws {
        let seeds = try SeederTests.Seeds()
        defer { seeds.folder.remove() }
        let seeder = try seeds.seeder()
        _ = try seeder.seed(seeds.database)
        try Self.add(["one"], origin: "dimostrativa", to: seeds.database, makingCollection: true)
        let late = try CollectionWriter(path: seeds.database)
        _ = try seeder.seed(
            seeds.database, keeping: ["particelle"],
            then: { _, _ in
                let other = try Connection(path: seeds.database, mode: .readWrite)
                try other.execute("PRAGMA busy_timeout = 1")
                #expect(throws: SQLiteError.self) { try other.execute("DELETE FROM particelle") }
                return []
            })
        let said = refusal { try late.transaction {} }
        #expect(said?.contains("has been replaced meanwhile") == true, "\(said ?? "nothing")")
        #expect(try await seeds.store().count(Query(collection: "particelle")) == 1)
        #expect(try !seeds.remains().contains("dime.sqlite.previous"))
    }

    @Test("Nothing is replaced while an import writes")
    func writing() async throws {
        let seeds = try SeederTests.Seeds()
        defer { seeds.folder.remove() }
        _ = try seeds.seeder().seed(seeds.database)
        let other = try Connection(path: seeds.database, mode: .readWrite)
        try other.execute("BEGIN IMMEDIATE")
        let said = refusal { _ = try seeds.seeder().seed(seeds.database, keeping: ["particelle"]) }
        #expect(said?.contains("an import is writing to it") == true, "\(said ?? "nothing")")
        try other.execute("ROLLBACK")
        #expect(try await seeds.store().count(Query(collection: "pontili")) == 2)
    }

    @Test("An old database with imported parcels stays beside the new one, whole")
    func previous() async throws {
        let seeds = try SeederTests.Seeds()
        defer { seeds.folder.remove() }
        let seeder = try seeds.seeder()
        _ = try seeder.seed(seeds.database)
        try Self.add(["one"], origin: "agenzia-entrate", to: seeds.database, makingCollection: true)
        for _ in 0..<2 { _ = try seeder.seed(seeds.database, keeping: ["particelle"]) }
        #expect(try seeds.remains() == ["data", "dime.sqlite", "dime.sqlite.previous", "manifest.yaml"])
        for path in [seeds.database, seeds.database + ".previous"] {
            let store = try SpatiaLiteStore(path: path, workers: WorkerPool(width: 1, capacity: 8))
            #expect(try await store.count(Query(collection: "particelle")) == 1)
        }
    }

    @Test("While a reader keeps the old log from being emptied, file and log stay as a whole, and the new one has none")
    func reader() async throws {
        let seeds = try SeederTests.Seeds()
        defer { seeds.folder.remove() }
        let seeder = try seeds.seeder()
        _ = try seeder.seed(seeds.database)
        let reader = try Connection(path: seeds.database, mode: .readOnly)
        try reader.execute("BEGIN")
        _ = try reader.integer("SELECT count(*) FROM pontili")
        try Self.add(["one", "two"], origin: "dimostrativa", to: seeds.database, makingCollection: true)
        _ = try seeder.seed(seeds.database)
        #expect(try await seeds.store().collections() == ["localita", "pontili", "sestieri"])
        #expect(try reader.integer("SELECT count(*) FROM pontili") == 2)
        try reader.execute("COMMIT")
        let previous = try SpatiaLiteStore(
            path: seeds.database + ".previous", workers: WorkerPool(width: 1, capacity: 8))
        #expect(try await previous.count(Query(collection: "particelle")) == 2)
    }
}
