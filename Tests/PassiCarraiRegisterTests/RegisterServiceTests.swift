import FeatureStores
import Foundation
import HTTPTypes
import Languages
import PassiCarraiRegister
import Services
import SpatiaLiteStore
import Support
import Testing

@Suite("The register over HTTP")
struct RegisterServiceTests {
    static let key = "officer-1"

    func service(_ registry: Registry, isConfigured: Bool = true) throws -> RegisterService {
        let workers = WorkerPool(width: 2, capacity: 64)
        let office = OfficeRegister(
            try SpatiaLiteStore(path: registry.path, workers: workers), database: registry.path, workers: workers,
            authority: isConfigured ? NamedPeople() : ReadOnly())
        return try RegisterService(office)
    }

    func ask(
        _ service: RegisterService, _ method: HTTPRequest.Method, _ path: String = "", _ body: String = "",
        key: String? = RegisterServiceTests.key, headers: HTTPFields = [:]
    ) async -> (response: Response, json: [String: Any]) {
        var request = Request(
            method: method, path: ["passi-carrai", "registro"] + (path.isEmpty ? [] : [path]), headers: headers,
            body: Array(body.utf8), baseURL: "http://localhost")
        if let key { request.headers[.authorization] = "Bearer " + key }
        var response: Response
        do throws(ServiceError) {
            response = try await service.respond(to: request)
        } catch {
            response = service.refusal(of: request, error)
        }
        let bytes = (try? await response.body.collect()) ?? []
        return (response, (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] ?? [:])
    }

    static let application = #"""
        {"particella":"L736_014500.345","via":"VIA PIAVE","civico":"23","genere":"manufatto","veicolo":"car",
        "apertura":[[284580.1,5041520.3],[284583.1,5041520.9]],"crs":"EPSG:25833","richiedente":"u-7f3a9c21d4"}
        """#

    @Test(
        "Without anybody configured every change is refused and says why", arguments: [HTTPRequest.Method.post, .patch])
    func readOnly(_ method: HTTPRequest.Method) async throws {
        let registry = try Registry()
        defer { registry.remove() }
        let before = try registry.state()
        let answer = await ask(
            try service(registry, isConfigured: false), method, method == .patch ? "p1" : "", Self.application)
        #expect(answer.response.status == 403)
        #expect(answer.response.headers[.contentType] == "application/problem+json")
        #expect((answer.json["detail"] as? String)?.contains("identity.yaml") == true)
        #expect(try registry.state() == before)
    }

    @Test("Whoever is nobody changes nothing", arguments: [nil, "", "0123456789abcdef0123456789abcdef"])
    func nobody(_ key: String?) async throws {
        let registry = try Registry()
        defer { registry.remove() }
        let answer = await ask(try service(registry), .post, "", Self.application, key: key)
        #expect(answer.response.status == 401)
        #expect(answer.response.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
        #expect(try registry.open().history(of: "p1").isEmpty)
    }

    @Test("An application comes in, is granted and can be read by anybody, without whoever applied")
    func procedure() async throws {
        let registry = try Registry()
        defer { registry.remove() }
        let service = try service(registry)
        let added = await ask(service, .post, "", Self.application)
        #expect(added.response.status == 201)
        let id = try #require(added.json["id"] as? String)
        #expect(added.response.headers[.location] == "http://localhost/passi-carrai/registro/\(id)")
        #expect(added.response.headers[.eTag] == "\"1\"")
        // Until it is granted it is nobody's to read but the office's.
        #expect(await ask(service, .get, id, key: nil).response.status == 404)
        #expect(await ask(service, .get, id, key: "citizen-anna").response.status == 404)
        let examined = await ask(
            service, .patch, id, #"{"stato":"in_istruttoria"}"#, headers: [.ifMatch: "\"1-gzip\""])
        #expect(examined.response.status == 200)
        let granted = await ask(service, .patch, id, #"{"stato":"rilasciata","revisione":2,"scadenza":"2055-01-01"}"#)
        let properties = try #require(granted.json["properties"] as? [String: Any])
        #expect(properties["stato"] as? String == "rilasciata" && properties["numero"] as? String == "1")
        #expect(properties["larghezza_m"] as? Double == 3.06)
        let read = await ask(service, .get, id, key: nil)
        #expect(read.response.status == 200 && read.response.headers[.eTag] == "\"3\"")
        #expect(read.json["ufficio"] == nil)
        let bytes = String(decoding: try await read.response.body.collect(), as: UTF8.self)
        #expect(!bytes.contains("u-7f3a9c21d4"))
        #expect(try #require(read.json["geometry"] as? [String: Any])["type"] as? String == "LineString")
        let office = await ask(service, .get, id)
        let dossier = try #require(office.json["ufficio"] as? [String: Any])
        #expect(dossier["richiedente"] as? String == "u-7f3a9c21d4")
        #expect((dossier["storia"] as? [Any])?.count == 3)
        #expect(office.response.headers[.cacheControl] == "no-store")
        #expect(await ask(service, .get, id, key: "wrong").response.status == 401)
    }

    @Test("A change that was decided on an older revision is a conflict, and nothing changes")
    func conflict() async throws {
        let registry = try Registry()
        defer { registry.remove() }
        let service = try service(registry)
        let id = try #require(await ask(service, .post, "", Self.application).json["id"] as? String)
        _ = await ask(service, .patch, id, #"{"stato":"in_istruttoria","revisione":1}"#)
        let late = await ask(service, .patch, id, #"{"stato":"ritirata","revisione":1}"#)
        #expect(late.response.status == 409)
        let forbidden = await ask(service, .patch, id, #"{"stato":"scaduta","revisione":2}"#)
        #expect(forbidden.response.status == 409)
        #expect((forbidden.json["detail"] as? String)?.contains("rilasciata, respinta, ritirata") == true)
        #expect(try registry.open().passo(id).revision == 2)
    }

    @Test("A verdict that comes with a change is kept as it was sent")
    func verdict() async throws {
        let registry = try Registry()
        defer { registry.remove() }
        let service = try service(registry)
        let id = try #require(await ask(service, .post, "", Self.application).json["id"] as? String)
        let answer = await ask(
            service, .patch, id,
            #"""
            {"revisione":1,"verifica":{"richiesta":{"id":"x"},"evidenza":{"a":[1.5,null]},"regolamento":"venezia-1",
            "dati":{"strade":"v3"},"verdetto":{"outcome":"reject"}}}
            """#)
        #expect(answer.response.status == 200)
        let kept = try #require(try registry.open().verdicts(of: id).first)
        #expect(kept.verdict.outcome == "reject" && kept.verdict.evidence == #"{"a":[1.5,null]}"#)
    }

    @Test(
        "A body that cannot be right is 400 and names the member",
        arguments: [
            ("", "body"), ("[]", "body"), ("{\"particella\":", "body"), (#"{"nome":"Mario"}"#, "nome"),
            (#"{"larghezza_m":"tre"}"#, "larghezza_m"), (#"{"via":"A","larghezza_m":300}"#, "larghezza_m"),
            (#"{"stato":"boh"}"#, "stato"), (#"{"via":"A","stato":"scaduta"}"#, "stato"),
            (#"{"apertura":[[284580,5041520],[284583,5041520]]}"#, "crs"),
            (#"{"apertura":[[284580,5041520]],"crs":"EPSG:25833"}"#, "apertura"),
            (#"{"apertura":[[12.2,45.4],[12.3,45.4]],"crs":"EPSG:25833"}"#, "apertura"),
            (#"{"apertura":[[12.2,45.4],[12.3,45.4]],"crs":"boh"}"#, "crs"),
            (#"{"via":"A","richiedente":"RSSMRA80A01L736X"}"#, "richiedente"),
            (#"{"via":"A","nota":"a@b.it"}"#, "nota"), ("{}", "apertura"), (#"{"civico":"3"}"#, "apertura"),
            (#"{"numero":"x","stato":"rilasciata"}"#, "numero"), (#"{"verifica":{}}"#, "verifica"),
        ])
    func wrong(_ body: String, _ member: String) async throws {
        let registry = try Registry()
        defer { registry.remove() }
        let before = try registry.state()
        let answer = await ask(try service(registry), .post, "", body)
        #expect(answer.response.status == 400)
        #expect(answer.json["parameter"] as? String == member)
        #expect(try registry.state() == before)
    }

    @Test("A change without a revision, or with nothing in it, is 400; of nobody it is 404")
    func incomplete() async throws {
        let registry = try Registry()
        defer { registry.remove() }
        let service = try service(registry)
        let id = try #require(await ask(service, .post, "", Self.application).json["id"] as? String)
        #expect(await ask(service, .patch, id, #"{"stato":"ritirata"}"#).response.status == 400)
        #expect(await ask(service, .patch, id, #"{"revisione":1}"#).response.status == 400)
        #expect(await ask(service, .patch, "nessuno", #"{"stato":"ritirata","revisione":1}"#).response.status == 404)
        #expect(await ask(service, .get, "nessuno", key: nil).response.status == 404)
    }

    @Test("What the API definition says of the register is JSON")
    func definition() throws {
        let registry = try Registry()
        defer { registry.remove() }
        let contribution = try service(registry).contribution
        for language in LocalizedText.Language.allCases {
            let paths = contribution.openAPIPaths(language)
            #expect(paths.count == 2)
            for (name, json) in paths.merging(contribution.openAPISecuritySchemes(language), uniquingKeysWith: { $1 }) {
                #expect(throws: Never.self, "\(name)") { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
            }
        }
    }
}
