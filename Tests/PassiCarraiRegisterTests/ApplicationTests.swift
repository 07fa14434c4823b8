import FeatureStores
import Foundation
import HTTPTypes
import SQLite
import Services
import SimpleFeatures
import SpatiaLiteStore
import Support
import Testing

@testable import PassiCarraiRegister

@Suite("Applications of citizens")
struct ApplicationTests {
    private let register = RegisterServiceTests()

    static let body = #"""
        {"particella":"L736_014500.345","via":"VIA PIAVE","civico":"23","genere":"manufatto","veicolo":"car",
        "apertura":[[284580.1,5041520.3],[284583.1,5041520.9]],"crs":"EPSG:25833"}
        """#

    @Test("Whoever applies reads it and withdraws it; another citizen and the public do not know of it")
    func own() async throws {
        let registry = try Registry()
        defer { registry.remove() }
        let service = try register.service(registry)
        let added = await register.ask(service, .post, "", Self.body, key: "citizen-anna")
        #expect(added.response.status == 201 && added.response.headers[.cacheControl] == "no-store")
        let id = try #require(added.json["id"] as? String)
        #expect((added.json["properties"] as? [String: Any])?["stato"] as? String == "presentata")
        #expect(added.json["ufficio"] == nil)
        let own = await register.ask(service, .get, id, key: "citizen-anna-low")
        #expect(own.response.status == 200 && own.json["ufficio"] == nil)
        #expect(own.response.headers[.cacheControl] == "no-store")
        for key in [nil, "citizen-bruno"] {
            #expect(await register.ask(service, .get, id, key: key).response.status == 404)
        }
        let list = await register.ask(service, .get, key: "citizen-anna")
        #expect((list.json["features"] as? [[String: Any]])?.map { $0["id"] as? String } == [id])
        let none = await register.ask(service, .get, key: "citizen-bruno")
        #expect(none.response.status == 200 && (none.json["features"] as? [Any])?.isEmpty == true)
        let withdrawal = #"{"stato":"ritirata","revisione":1}"#
        #expect(await register.ask(service, .patch, id, withdrawal, key: "citizen-bruno").response.status == 404)
        #expect(await register.ask(service, .patch, id, withdrawal, key: "citizen-anna-low").response.status == 401)
        #expect(await register.ask(service, .patch, id, withdrawal, key: "citizen-anna").response.status == 200)
        // The office sees who did what, by pseudonyms alone.
        let office = await register.ask(service, .get, id)
        let dossier = try #require(office.json["ufficio"] as? [String: Any])
        #expect(dossier["richiedente"] as? String == NamedPeople.pseudonym("citizen-anna"))
        #expect(
            (dossier["storia"] as? [[String: Any]])?.map { $0["chi"] as? String } == [
                NamedPeople.pseudonym("citizen-anna"), NamedPeople.pseudonym("citizen-anna"),
            ])
    }

    @Test(
        "A citizen decides nothing",
        arguments: [
            (HTTPRequest.Method.post, #"{"via":"VIA A","stato":"rilasciata"}"#, "stato"),
            (.post, #"{"via":"VIA A","numero":"7"}"#, "numero"),
            (.post, #"{"via":"VIA A","richiedente":"u-somebody-else"}"#, "richiedente"),
            (.post, #"{"via":"VIA A","nota":"x"}"#, "nota"), (.post, #"{"via":"VIA A","verifica":{}}"#, "verifica"),
            (.post, "{}", "apertura"), (.patch, #"{"stato":"rilasciata","revisione":1}"#, "stato"),
            (.patch, #"{"stato":"ritirata","revisione":1,"nota":"x"}"#, "stato"),
            (.patch, #"{"larghezza_m":4,"revisione":1}"#, "stato"),
        ])
    func decisions(_ method: HTTPRequest.Method, _ body: String, _ member: String) async throws {
        let registry = try Registry()
        defer { registry.remove() }
        let service = try register.service(registry)
        let id = try #require(
            await register.ask(service, .post, "", Self.body, key: "citizen-anna").json["id"] as? String)
        let before = try registry.state()
        let answer = await register.ask(service, method, method == .patch ? id : "", body, key: "citizen-anna")
        #expect(answer.response.status == 400 && answer.json["parameter"] as? String == member)
        #expect(try registry.state() == before)
    }

    @Test("At a low level nobody applies; officers are shown what others have applied for")
    func levels() async throws {
        let registry = try Registry()
        defer { registry.remove() }
        let service = try register.service(registry)
        #expect(await register.ask(service, .post, "", Self.body, key: "citizen-anna-low").response.status == 401)
        let id = await register.ask(service, .post, "", Self.body, key: "citizen-anna").json["id"] as? String
        let shown = await register.ask(service, .get, key: "officer-1").json["features"] as? [[String: Any]]
        #expect(id != nil && shown?.map { $0["id"] as? String } == [id])
        #expect(await register.ask(service, .get, key: nil).response.status == 401)
        #expect(await register.ask(service, .post, "", Self.body, key: "administrator-1").response.status == 201)
    }

    @Test("Nobody fills the register: so many applications of one person may be under way")
    func many() throws {
        let registry = try Registry()
        defer { registry.remove() }
        let open = try registry.open()
        let (anna, bruno) = (
            Principal(pseudonym: "u-of-citizen-anna", right: .applyForPasso),
            Principal(pseudonym: "u-of-citizen-bruno", right: .applyForPasso)
        )
        let first = try open.apply(.mestre(), by: anna, most: 2)
        _ = try open.apply(.mestre(), by: anna, most: 2)
        #expect(throws: RegisterError.tooManyApplications(most: 2)) { try open.apply(.mestre(), by: anna, most: 2) }
        _ = try open.apply(.mestre(), by: bruno, most: 2)
        _ = try open.change(first.id, PassoChange(state: .ritirata), expecting: .anything, by: .office)
        _ = try open.apply(.mestre(), by: anna, most: 2)
    }

    @Test("An entry stands among the public ones while its state is public", arguments: PassoState.allCases)
    func places(_ state: PassoState) throws {
        let registry = try Registry()
        defer { registry.remove() }
        let entry = try registry.open().entry(in: state)
        let connection = try Connection(path: registry.path, mode: .readOnly)
        for (name, isThere) in [("passi_carrai", state.isPublic), ("passi_carrai_domande", !state.isPublic)] {
            let sql = "SELECT count(*) FROM \(name) WHERE id = '\(entry.id)' AND stato = '\(state.rawValue)'"
            #expect(try connection.integer(sql) == (isThere ? 1 : 0))
            #expect(try connection.integer("SELECT count(*) FROM \(name)") == (isThere ? 1 : 0))
            #expect(
                try connection.integer("SELECT count FROM dime_collections WHERE name = '\(name)'") == (isThere ? 1 : 0)
            )
        }
        #expect(try registry.open().passo(entry.id) == entry)
    }

    @Test("A register from before has its applications taken out of the public collection")
    func before() throws {
        let registry = try Registry()
        defer { registry.remove() }
        let (open, granted) = (try registry.open(), try registry.open().entry(in: .rilasciata))
        let states: [PassoState] = [.presentata, .inIstruttoria, .respinta, .ritirata]
        let entries = try states.map { try open.entry(in: $0) }
        let old = registry.folder.path("old.sqlite")
        let writer = try CollectionWriter(path: old)
        try writer.transaction {
            try writer.replace(RegisterCollections.passi, uniqueKeys: [["anno", "numero"]])
            for entry in entries + [granted] { try writer.append(entry.publicBatch, to: RegisterCollections.passi) }
            try writer.finish(RegisterCollections.passi.name)
        }
        try RegisterCollections.create(in: old)
        let connection = try Connection(path: old, mode: .readOnly)
        #expect(try connection.integer("SELECT count(*) FROM passi_carrai") == 1)
        #expect(try connection.integer("SELECT count(*) FROM passi_carrai_domande") == 4)
        let moved = try Register(database: old)
        for entry in entries + [granted] { #expect(try moved.passo(entry.id) == entry) }
    }
}

extension PassoCarraio {
    /// As every entry was kept before applications had a collection of their own.
    fileprivate var publicBatch: FeatureBatch {
        let own = batch
        var all = FeatureBatch(type: RegisterCollections.passi)
        all.append(
            id: id, geometry: details.opening?.geometry,
            values: RegisterCollections.passi.properties.map { own.value($0.name, row: 0) })
        return all
    }
}
