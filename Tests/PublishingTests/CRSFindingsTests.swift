import Foundation
import ReferenceSystems
import Support
import Testing

@testable import Publishing

@Suite("What was found out about CRSs, in a file")
struct CRSFindingsTests {
    let utm = CRSPair(storage: 25833, crs: 3857)
    let ed50 = CRSPair(storage: 25833, crs: 4230)
    var found: [CRSPair: Bool] { [utm: true, ed50: false] }

    @Test("It is read as it was written, and the next start asks PROJ nothing of it")
    func hit() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let pairs = try [3857, 4230, 6708].map { (storage: CRS.utm33, crs: try CRS(epsg: $0)) }
        let first = UsableCRS()
        first.keep(in: CRSFindings(path: folder.path("crs")))
        await first.find(pairs)
        #expect(first.searched == 3)

        let second = UsableCRS()
        second.keep(in: CRSFindings(path: folder.path("crs")))
        await second.find(pairs)
        #expect(second.searched == 0)
        let answers = pairs.map { second.holds(storage: $0.storage, crs: $0.crs) }
        #expect(answers == [true, false, true])
        #expect(answers == pairs.map { first.holds(storage: $0.storage, crs: $0.crs) })
    }

    @Test("What is new to a file is searched for, and added to it")
    func growth() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let file = CRSFindings(path: folder.path("crs"))
        try file.write(found)
        let usable = UsableCRS()
        usable.keep(in: file)
        await usable.find([(CRS.utm33, CRS.webMercator), (CRS.utm33, CRS.wgs84)])
        #expect(usable.searched == 1)
        #expect(file.read() == found.merging([CRSPair(storage: 25833, crs: 4326): true]) { $1 })
    }

    @Test(
        "A file made by another PROJ, another database or other grids says nothing, and is replaced",
        arguments: ["release", "metadata", "database", "folders"])
    func versions(changed: String) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let data = folder.path("proj.db")
        try Data("now".utf8).write(to: URL(fileURLWithPath: data))
        let grids = try TemporaryFolder()
        defer { grids.remove() }
        func file(_ changed: String = "") -> CRSFindings {
            CRSFindings(
                path: folder.path("crs"),
                installation: PROJInstallation(
                    release: changed == "release" ? "9.9.9" : "9.1.1",
                    metadata: [changed == "metadata" ? "EPSG.VERSION v11" : "EPSG.VERSION v10"], database: data,
                    folders: [grids.url.path]))
        }
        try file().write(found)
        #expect(file().read() == found)
        if changed == "database" { try Data("another".utf8).write(to: URL(fileURLWithPath: data)) }
        if changed == "folders" { try Data([1]).write(to: URL(fileURLWithPath: grids.path("a.gsb"))) }
        let other = file(changed)
        #expect(other.read().isEmpty)
        try other.write([utm: true])
        #expect(other.read() == [utm: true])
    }

    @Test("A damaged or foreign file says nothing, wherever it is damaged, and is made anew")
    func damage() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path("crs")
        let file = CRSFindings(path: path)
        try file.write(found)
        let whole = try #require(FileManager.default.contents(atPath: path))
        var wrong = whole.indices.map { whole.prefix($0) }
        for index in whole.indices {
            var bytes = whole
            bytes[index] ^= 0x10
            wrong.append(bytes)
        }
        wrong += [whole + whole, Data([0xFF, 0, 0xC0]), Data("25833 3857 1\n".utf8), Data(count: 5 << 20)]
        for bytes in wrong {
            try bytes.write(to: URL(fileURLWithPath: path))
            let read = file.read()
            #expect(read.isEmpty, "\(bytes.count) bytes")
        }
        try file.write(found)
        #expect(file.read() == found)
    }

    @Test("Without a file, or with a folder in its place or none to write in, the search is made as ever")
    func unwritable() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try FileManager.default.createDirectory(atPath: folder.path("taken/in"), withIntermediateDirectories: true)
        for path in [folder.path("taken"), folder.path("missing/crs"), "/dev/null/crs", "/proc/crs"] {
            let usable = UsableCRS()
            usable.keep(in: CRSFindings(path: path))
            await usable.find([(CRS.utm33, CRS.webMercator)])
            #expect(usable.searched == 1)
            #expect(usable.holds(storage: .utm33, crs: .webMercator))
        }
        #expect(FileManager.default.fileExists(atPath: folder.path("taken/in")))
    }
}
