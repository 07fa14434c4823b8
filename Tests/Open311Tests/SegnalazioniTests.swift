import Foundation
import HTTPTypes
import Languages
import Open311
import ServiceRequests
import Services
import Support
import Testing

@Suite("Reports for whoever reported and for the office")
struct SegnalazioniTests {
    func patch(
        _ desk: Desk, _ id: String, _ body: String, by name: String? = "officer-1", headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await desk.ask("/segnalazioni/\(id)", .patch, body, type: "application/json", by: name, headers: headers)
    }

    @Test("Everybody reads the public part, whoever reported what they wrote, the office everything")
    func reading() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let id = try await desk.reported()
        for name in [nil, "citizen-ugo"] {
            let answer = try await desk.ask("/segnalazioni/\(id)", by: name)
            #expect(answer.status == 200 && answer.properties["stato"] as? String == "ricevuta")
            #expect(!answer.text.contains("Mario") && answer.object["ufficio"] == nil)
        }
        let own = try await desk.ask("/segnalazioni/\(id)", by: "citizen-anna")
        let written = own.object["segnalante"] as? [String: Any] ?? [:]
        #expect(written["descrizione"] as? String == "davanti a casa di Mario" && own.object["ufficio"] == nil)
        #expect(own.response.headers[.cacheControl] == "no-store")
        let office = try await desk.ask("/segnalazioni/\(id)", by: "officer-1")
        let all = office.object["ufficio"] as? [String: Any] ?? [:]
        #expect(all["segnalante"] as? String == NamedPeople.pseudonym("citizen-anna"))
        #expect((all["storia"] as? [Any])?.count == 1)
        let mine = try await desk.ask("/segnalazioni", by: "citizen-anna")
        #expect((mine.object["features"] as? [Any])?.count == 1)
        #expect((try await desk.ask("/segnalazioni", by: "citizen-ugo").object["features"] as? [Any])?.isEmpty == true)
        #expect(try await desk.ask("/segnalazioni").status == 401)
        #expect(try await desk.ask("/segnalazioni/s9").status == 404)
    }

    @Test("The office leads a report to its end, on the revision that it has read; everybody sees how far it is")
    func procedure() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let id = try await desk.reported()
        let taken = try await patch(
            desk, id,
            #"{"revisione":1,"stato":"presa_in_carico","nota_pubblica":"sopralluogo lunedì","nota":"squadra 2","prevista":"2026-12-05T12:00:00+01:00","descrizione_pubblica":"Buca di 30 cm"}"#
        )
        #expect(taken.status == 200 && taken.response.headers[.eTag] == "\"2\"", "\(taken.text)")
        let read = try #require(try await desk.ask("/open311/v2/requests/\(id).json").list.first)
        #expect(read["status_notes"] as? String == "Presa in carico: sopralluogo lunedì")
        #expect(read["description"] as? String == "Buca di 30 cm")
        #expect(read["expected_datetime"] as? String == "2026-12-05T11:00:00Z")
        let late = try await patch(desk, id, #"{"revisione":1,"stato":"risolta"}"#)
        #expect(late.status == 409)
        let done = try await patch(desk, id, #"{"stato":"risolta"}"#, headers: [.ifMatch: "\"2\""])
        #expect(done.status == 200 && done.properties["chiusa"] as? String == "2026-11-28T10:00:00Z")
        #expect(try await desk.ask("/open311/v2/requests/\(id).json").list.first?["status"] as? String == "closed")
        let office = try await desk.ask("/segnalazioni/\(id)", by: "officer-1").object["ufficio"] as? [String: Any]
        let history = office?["storia"] as? [[String: Any]] ?? []
        #expect(history.map { $0["a"] as? String } == ["ricevuta", "presa_in_carico", "risolta"])
        #expect((history[1]["nota"] as? String)?.hasPrefix("squadra 2; cambiati: ") == true)
    }

    @Test("Whoever reported may withdraw, and nothing else; of others’ reports they change nothing")
    func withdrawing() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let id = try await desk.reported()
        let withdrawal = #"{"revisione":1,"stato":"ritirata"}"#
        #expect(try await patch(desk, id, withdrawal, by: nil).status == 401)
        #expect(try await patch(desk, id, withdrawal, by: "citizen-ugo").status == 404)
        for body in [
            #"{"revisione":1,"stato":"risolta"}"#, #"{"revisione":1,"stato":"ritirata","nota":"x"}"#,
            #"{"revisione":1,"descrizione_pubblica":"x"}"#,
        ] {
            #expect(try await patch(desk, id, body, by: "citizen-anna").status == 400)
        }
        #expect(try await patch(desk, id, withdrawal, by: "citizen-anna").status == 200)
        #expect(try await patch(desk, id, #"{"revisione":2,"stato":"risolta"}"#).status == 409)
    }

    @Test(
        "What is wrong with a change is named, and nothing changes",
        arguments: [
            ("", "JSON"), ("[]", "JSON"), ("{}", "revisione"), (#"{"revisione":1}"#, "cambiare"),
            (#"{"stato":"risolta"}"#, "revisione"), (#"{"revisione":1.5,"stato":"risolta"}"#, "revisione"),
            (#"{"revisione":1,"stato":"risolto"}"#, "risolta"), (#"{"revisione":1,"statto":"risolta"}"#, "stato"),
            (#"{"revisione":1,"servizio":"buche"}"#, "buca"), (#"{"revisione":1,"prevista":"domani"}"#, "prevista"),
            (#"{"revisione":1,"duplicata_di":"s9"}"#, "duplicata"),
            (#"{"revisione":1,"nota_pubblica":"di mario@example.org"}"#, "nota_pubblica"),
            (#"{"revisione":1,"stato":3}"#, "stato"),
        ])
    func mistakes(_ body: String, _ word: String) async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let id = try await desk.reported()
        let answer = try await patch(desk, id, body)
        #expect(answer.status == 400 && answer.text.contains(word), "\(answer.text)")
        #expect(answer.response.headers[.contentType] == "application/problem+json")
        #expect(try await desk.ask("/segnalazioni/\(id)").properties["revisione"] as? Int == 1)
    }

    @Test("Both definitions are JSON in both languages", arguments: ["it", "en"])
    func definitions(_ language: String) async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        for service in [desk.open311, desk.segnalazioni] as [any Service] {
            let paths = service.contribution.openAPIPaths(language == "it" ? .italian : .english)
            for (path, item) in paths {
                let parsed = try? JSONSerialization.jsonObject(with: Data(item.utf8))
                #expect(parsed is [String: Any], "\(path): \(item)")
            }
        }
    }
}
