import HTTPTypes
import Services
import Testing

@Suite("Verdicts in the format that is asked for")
struct VerdictFormatTests {
    @Test(
        "A parameter decides, then Accept, then JSON",
        arguments: [
            ("", nil, "application/json", "{"),
            ("f=html", "application/pdf", "text/html; charset=utf-8", "<!DOCTYPE html>"),
            ("f=pdf", nil, "application/pdf", "%PDF"), ("f=svg", nil, "image/svg+xml", "<"),
            ("f=svg&drawing=detail", nil, "image/svg+xml", "<"), ("", "*/*", "application/json", "{"),
            ("", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "text/html; charset=utf-8", "<!DOCTYPE html>"),
            ("", "application/pdf", "application/pdf", "%PDF"), ("", "image/*", "image/svg+xml", "<"),
        ] as [(String, String?, String, String)])
    func format(query: String, accept: String?, type: String, beginning: String) async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        for body in [Street.place, try Street.scene()] {
            let headers: HTTPFields = accept.map { [.accept: $0] } ?? [:]
            let answer = try await desk.ask(.post, "verifica", query, body, headers: headers)
            #expect(answer.status == 200 && answer.type == type)
            #expect(answer.bytes.starts(with: beginning.utf8))
            #expect(answer.response.headers[.cacheControl] == "no-store")
            #expect(answer.response.headers[.vary]?.contains("Accept") == true)
        }
    }

    @Test("A report of a place says whose data it was measured in, and of which days they are")
    func provenance() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let answer = try await desk.ask(.post, "verifica", "f=html&reference=Pratica%2012", Street.place)
        #expect(answer.text.contains("28/02/2019 – 08/03/2024") && answer.text.contains("OSM; AdE; Comune"))
        #expect(answer.text.contains("Pratica%2012"))
        #expect(
            answer.response.headers[HTTPField.Name("Content-Security-Policy")!]?.contains("default-src 'none'") == true)
        let scene = try await desk.ask(.post, "verifica", "f=html&LANGUAGE=eng", try Street.scene())
        #expect(scene.text.contains("date not declared") && scene.text.contains("Scene as declared"))
        #expect(scene.response.headers[.contentLanguage] == "en")
    }

    @Test("A class that only tags tell is named among the estimates, with the name of the road")
    func estimates() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let verdict = try await desk.ask(.post, "verifica", "", Street.place)
        #expect(verdict.json["facing_name"] as? String == "Via A")
        let rule = try #require((verdict.object("rules")["PC-090"]) as? [String: Any])
        #expect((rule["measured"] as? [String: Any])?["missing"] as? [String] == ["width", "speed", "class"])
        let words = try #require((rule["message"] as? [String: String])?["it"])
        #expect(words.contains("Via A: larghezza, limite di velocità, classe; Via B: larghezza"), "\(words)")
    }

    @Test(
        "What cannot be is a problem that names the parameter",
        arguments: [
            ("f=gif", "f"), ("foo=1", "foo"), ("f=pdf&f=svg", "f"), ("store=maybe", "store"), ("drawing=3d", "drawing"),
            ("reference=" + String(repeating: "x", count: 101), "reference"),
        ])
    func wrong(query: String, parameter: String) async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let answer = try await desk.ask(.post, "verifica", query, Street.place)
        #expect(answer.status == 400 && answer.type == "application/problem+json")
        #expect(answer.json["parameter"] as? String == parameter)
    }

    @Test("What no format fits is 406; what cannot be measured has no report, and says why")
    func none() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let answer = try await desk.ask(.post, "verifica", "", Street.place, headers: [.accept: "image/png"])
        #expect(answer.status == 406 && answer.type == "application/problem+json")
        for query in ["f=html", "f=pdf", "f=svg"] {
            let answer = try await desk.ask(.post, "verifica", query, #"{"parcel":"L736_999.9"}"#)
            #expect(answer.status == 400 && answer.text.contains("L736_999.9"))
        }
        let json = try await desk.ask(.post, "verifica", "", #"{"parcel":"L736_999.9"}"#)
        #expect(json.status == 200 && json.json["outcome"] as? String == "invalid_input")
    }
}
