import Foundation
import HTTPTypes
import PassiCarrai
@testable import PassiCarraiAPI
import PassiCarraiRegister
import Services
import Testing

@Suite("Verdicts that are kept")
struct KeepingTests {
    @Test("An officer keeps a verdict, and whoever has its address reads it in every format")
    func kept() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        for body in [Street.place, try Street.scene()] {
            let checked = try await desk.ask(.post, "verifica", "", body)
            let stored = try await desk.ask(.post, "verifica", "store=true", body, key: Desk.key)
            #expect(
                stored.status == 201
                    && stored.response.headers[.location] == "http://localhost/passi-carrai/" + stored.id)
            let shown = try await desk.ask(.get, stored.id)
            #expect(shown.status == 200 && shown.json as NSDictionary == stored.json as NSDictionary)
            #expect(shown.object("rules") as NSDictionary == checked.object("rules") as NSDictionary)
            #expect(shown.object("kept")["id"] as? String == stored.id)
            #expect((shown.object("kept")["fingerprint"] as? String)?.count == 64)
            #expect(shown.object("since")["outcome"] as? String == checked.json["outcome"] as? String)
            #expect((shown.object("since")["rules"] as? [String: Any])?.isEmpty == true)
            for (format, beginning) in [("html", "<!DOCTYPE"), ("pdf", "%PDF"), ("svg", "<")] {
                let report = try await desk.ask(.get, stored.id, "f=" + format)
                #expect(report.status == 200 && report.bytes.starts(with: beginning.utf8))
                #expect(report.response.headers[HTTPField.Name("Referrer-Policy")!] == "no-referrer")
            }
        }
    }

    @Test("The report of a kept verdict is the one that was made then")
    func sameReport() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let stored = try await desk.ask(.post, "verifica", "store=true&f=svg", Street.place, key: Desk.key)
        #expect(stored.status == 201)
        let before = try await desk.ask(.get, stored.id, "f=svg")
        #expect(before.bytes == stored.bytes)
        desk.current.publish(try await Street.basis(side: 35))
        #expect(try await desk.ask(.get, stored.id, "f=svg").bytes == before.bytes)
    }

    @Test("When data or rules have changed since, the answer says so, and what would be different")
    func since() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let stored = try await desk.ask(.post, "verifica", "store=true", Street.place, key: Desk.key)
        var basis = try await Street.basis(side: 35)
        basis.regulation.version = "venezia 2030-01"
        desk.current.publish(basis)
        let shown = try await desk.ask(.get, stored.id)
        #expect(shown.json["outcome"] as? String == stored.json["outcome"] as? String)
        let since = shown.object("since")
        #expect((since["regulation"] as? [String: Any])?["changed"] as? Bool == true)
        #expect((since["regulation"] as? [String: Any])?["now"] as? String == "venezia 2030-01")
        #expect((since["data"] as? [String: Any])?["changed"] as? [String] == ["strade"])
        let page = try await desk.ask(.get, stored.id, "f=html&lang=en")
        #expect(page.text.contains("venezia 2030-01") && page.text.contains("have changed since (strade)"))
    }

    @Test("Anybody may check, officers alone keep; without a token nothing is kept")
    func officers() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        for (key, status) in [(nil, 401), ("wrong", 401), ("citizen-anna", 403)] {
            let answer = try await desk.ask(.post, "verifica", "store=true", Street.place, key: key)
            #expect(answer.status == status && answer.response.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
        }
        #expect(try await desk.ask(.post, "verifica", "store=false", Street.place).status == 200)
        #expect(try await desk.ask(.post, "verifica", "store=true", "{", key: Desk.key).status == 400)
        #expect(
            try await desk.ask(.post, "verifica", "store=true", #"{"parcel":"L736_9.9"}"#, key: Desk.key).status == 400)
        let person = Street.place.replacing("12/2026", with: "RSSMRA80A01L736X")
        let refused = try await desk.ask(.post, "verifica", "store=true", person, key: Desk.key)
        #expect(refused.status == 400 && refused.json["parameter"] as? String == "$.id")
        #expect(try await desk.keptCount() == 0)
        let closed = try await Desk(isConfigured: false)
        defer { closed.remove() }
        #expect(try await closed.ask(.post, "verifica", "store=true", Street.place, key: Desk.key).status == 403)
        #expect(try await closed.ask(.post, "verifica", "", Street.place).status == 200)
    }

    @Test("An id that nobody was given is 404; the verdict on an entry of the register is for officers")
    func unknown() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        for id in ["v" + String(repeating: "a", count: 27), "x", String(repeating: "y", count: 500)] {
            let answer = try await desk.ask(.get, id)
            #expect(answer.status == 404 && answer.type == "application/problem+json")
        }
        let basis = try await Street.basis()
        let reading = PassoReading(Array(Street.place.utf8))
        let verdict = try #require(
            KeptVerdict(
                reading.examine(basis.sites, basis.regulation), of: reading, asked: Array(Street.place.utf8),
                basis.sites,
                basis.provenance))
        let entry = try Register(database: desk.path).add(
            PassoDetails(), as: .presentata, verdict: verdict, by: .office)
        let id = entry.id + ".1"
        #expect(try await desk.ask(.get, id).status == 404)
        #expect(try await desk.ask(.get, id, key: "wrong").status == 401)
        #expect(try await desk.ask(.get, id, key: "citizen-anna").status == 404)
        #expect(try await desk.ask(.get, id, key: Desk.key).status == 200)
        #expect(try await desk.ask(.get, id, "f=pdf", key: Desk.key).status == 200)
    }

    @Test("What was measured comes back as it was, with the scene beside it")
    func evidence() async throws {
        let basis = try await Street.basis()
        let examined = PassoReading(Array(Street.place.utf8)).examine(basis.sites, basis.regulation)
        let (evidence, scene) = (try #require(examined.verdict.evidence), try #require(examined.scene))
        let kept = try KeptEvidence(json: KeptEvidence(evidence, scene).json)
        #expect(kept.evidence == evidence && kept.scene == scene)
        #expect(try KeptEvidence(json: KeptEvidence(evidence, nil).json).scene == nil)
    }

    @Test("A place is measured again where the data have changed, a scene is judged as it was")
    func again() async throws {
        let (before, after) = (try await Street.basis(), try await Street.basis(side: 40))
        func kept(_ text: String) throws -> KeptVerdict {
            let reading = PassoReading(Array(text.utf8))
            return try #require(
                KeptVerdict(
                    reading.examine(before.sites, before.regulation), of: reading, asked: Array(text.utf8),
                    before.sites,
                    before.provenance))
        }
        let evaluator = Evaluator(after.regulation)
        let place = try kept(Street.place)
        let unchanged = try evaluator.judgement(of: place)
        #expect(unchanged.outcome == place.outcome && unchanged.rules == place.rules && unchanged.versions == nil)
        let again = try evaluator.judgement(of: place, in: after.sites)
        #expect(again.versions == after.sites.versions)
        #expect(again.rules["PC-020"] != place.rules["PC-020"])
        let scene = try kept(try Street.scene())
        #expect(try evaluator.judgement(of: scene, in: after.sites).rules == scene.rules)
    }
}
