import FeatureStores
import Foundation
import SimpleFeatures
import SpatiaLiteStore
import Support
import Testing

@Suite("The writer of a database")
struct CollectionWriterTests {
    @Test("The tables of a new database come all at once: its log has one commit")
    func schema() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try CollectionWriter(path: folder.path("new.sqlite"))
        let log = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path("new.sqlite-wal"))))
        func number(_ place: Int) -> Int { log[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        // A frame that ends a transaction has the database's size. Source: sqlite.org/fileformat2.html, 4.1.
        let frames = stride(from: 32, to: log.count, by: 24 + number(8))
        #expect(frames.filter { number($0 + 4) > 0 }.count == 1)
        try writer.transaction { try writer.replace(SpatiaLiteStoreTests.type) }
        #expect(try writer.featureType(of: "pontili") == SpatiaLiteStoreTests.type)
    }

    @Test("A database that another has taken the place of is not written to, before nor while")
    func replaced() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path("old.sqlite")
        let writer = try CollectionWriter(path: path)
        func replace() throws { try Data().write(to: URL(fileURLWithPath: path), options: .atomic) }
        #expect(throws: StoreError.self) {
            try writer.transaction {
                try writer.replace(SpatiaLiteStoreTests.type)
                try replace()
            }
        }
        #expect(try writer.featureType(of: "pontili") == nil)
        var hasRun = false
        #expect(throws: StoreError.self) { try writer.transaction { hasRun = true } }
        #expect(!hasRun)
    }

    @Test("A value is found where a collection has its property")
    func values() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let writer = try CollectionWriter(path: folder.path("new.sqlite"))
        try writer.transaction {
            try writer.replace(SpatiaLiteStoreTests.type)
            try writer.append(SpatiaLiteStoreTests.batch(9), to: SpatiaLiteStoreTests.type)
        }
        #expect(try writer.has([("nome", .text("Pontile 3"))], in: "pontili"))
        #expect(try !writer.has([("nome", .text("Pontile 30"))], in: "pontili"))
        #expect(try !writer.has([("altro", .text("Pontile 3"))], in: "pontili"))
        #expect(try !writer.has([("nome", .text("Pontile 3"))], in: "altri"))
    }
}
