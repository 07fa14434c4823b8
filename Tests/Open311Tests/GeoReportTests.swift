import Foundation
import HTTPTypes
import Markup
import Open311
import ServiceRequests
import Services
import Testing

@Suite("Open311 GeoReport v2 on the wire")
struct GeoReportTests {
    /// An answer's XML led over to JSON as the Spark convention says, by other means than the service's: elements that
    /// hold elements of the names that are listed are lists; what is empty is null.
    private static func spark(_ element: XMLElement) -> Any {
        let lists = ["services", "service_requests", "errors", "attributes", "values", "endpoints", "formats"]
        if lists.contains(element.local) { return element.children.map(spark) }
        if element.children.isEmpty {
            let text = element.text
            switch element.local {
            case "metadata", "variable", "required": return text == "true"
            case "order",
                "code" where Int(text) != nil:
                return Int(text) ?? 0
            case "lat", "long", "distance_m": return Double(text) ?? .nan
            default: return text.isEmpty ? NSNull() : text as Any
            }
        }
        var object: [String: Any] = [:]
        for child in element.children { object[child.local] = spark(child) }
        return object
    }

    /// JSON with its members in the order of their names.
    private static func text(_ json: Any) throws -> String {
        String(
            decoding: try JSONSerialization.data(withJSONObject: json, options: [.sortedKeys, .fragmentsAllowed]),
            as: UTF8.self)
    }

    @Test(
        "XML and JSON say the same, under the roots of the standard",
        arguments: [
            ("discovery", "discovery"), ("services", "services"), ("services/buca", "service_definition"),
            ("services/moto_ondoso", "service_definition"), ("requests", "service_requests"),
            ("requests/ID", "service_requests"), ("tokens/ID", "service_requests"), ("services/nulla", "errors"),
            ("requests?lat=45.4891&long=12.2387&radius=500", "service_requests"),
        ])
    func formats(_ path: String, _ root: String) async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let id = try await desk.reported()
        let parts = path.replacingOccurrences(of: "ID", with: id).split(separator: "?")
        let query = parts.count > 1 ? "?" + parts[1] : ""
        let xml = try await desk.ask("/open311/v2/\(parts[0]).xml\(query)")
        let json = try await desk.ask("/open311/v2/\(parts[0]).json\(query)")
        #expect(xml.response.headers[.contentType] == "text/xml; charset=utf-8")
        #expect(json.response.headers[.contentType] == "application/json; charset=utf-8")
        #expect(xml.text.hasPrefix(#"<?xml version="1.0" encoding="UTF-8"?>"#))
        let document = try XMLElement(reading: xml.bytes)
        #expect(document.local == root && document.namespace.isEmpty)
        let written = try #require(json.json)
        #expect(try Self.text(Self.spark(document)) == Self.text(written), "\(xml.text)\n\(json.text)")
        // Without an ending Accept chooses, and XML where nobody does.
        for (accept, type) in [
            (nil, "text/xml"), ("application/json", "application/json"), ("application/xml", "text/xml"),
            ("text/html,application/xml;q=0.9", "text/xml"), ("image/png", "text/xml"),
        ] {
            var headers: HTTPFields = [:]
            headers[.accept] = accept
            let answer = try await desk.ask("/open311/v2/\(parts[0])\(query)", headers: headers)
            #expect(answer.response.headers[.contentType]?.hasPrefix(type) == true)
        }
    }

    @Test("Kinds, what is asked of them and where to report are told in the language that is asked for")
    func languages() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        for (language, name, question) in [
            ("it", "Buca o dissesto stradale", "Dove si trova?"), ("en", "Pothole or damaged road", "Where is it?"),
        ] {
            let services = try await desk.ask("/open311/v2/services.json", headers: [.acceptLanguage: language])
            #expect(services.list.first?["service_name"] as? String == name)
            #expect(services.list.first?["type"] as? String == "realtime")
            #expect(services.response.headers[.contentLanguage] == language)
            let definition = try await desk.ask("/open311/v2/services/buca.json?lang=\(language)")
            let attributes = definition.object["attributes"] as? [[String: Any]] ?? []
            #expect(attributes.first?["description"] as? String == question)
            #expect(attributes.compactMap { $0["order"] as? Int } == [1, 2, 3])
        }
        let discovery = try await desk.ask("/open311/v2/discovery.json")
        let endpoints = discovery.object["endpoints"] as? [[String: Any]] ?? []
        #expect(endpoints.first?["url"] as? String == "http://geo.example/open311/v2")
        #expect(endpoints.first?["formats"] as? [String] == ["text/xml", "application/json"])
    }

    @Test(
        "A jurisdiction that is not served is 404, ours and none are the same",
        arguments: ["discovery", "services", "services/buca", "requests", "requests/ID"])
    func jurisdiction(_ path: String) async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let path = "/open311/v2/" + path.replacingOccurrences(of: "ID", with: try await desk.reported()) + ".json"
        for right in ["", "?jurisdiction_id=", "?jurisdiction_id=comune.venezia.it"] {
            #expect(try await desk.ask(path + right).status == 200)
        }
        let wrong = try await desk.ask(path + "?jurisdiction_id=city.gov")
        #expect(wrong.status == 404 && wrong.list.first?["code"] as? Int == 404)
        #expect(wrong.descriptions.contains("comune.venezia.it"))
        #expect(try await desk.report(Desk.hole + "&jurisdiction_id=city.gov").status == 404)
    }

    @Test("A report is told its id at once, and is read again with its address and without what was written")
    func reporting() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let answer = try await desk.report(
            Desk.hole + "&first_name=Anna&last_name=Rossi&email=a@example.org&phone=041&device_id=x&account_id=7"
                + "&media_url=https://example.org/1.jpg&api_key=ignored")
        #expect(answer.status == 201)
        let receipt = try #require(answer.list.first)
        let id = try #require(receipt["service_request_id"] as? String)
        #expect(receipt["account_id"] is NSNull)
        #expect((receipt["service_notice"] as? String)?.contains("non sono stati conservati") == true)
        #expect(answer.response.headers[.location] == "http://geo.example/open311/v2/requests/\(id).json")
        let read = try await desk.ask("/open311/v2/requests/\(id).json")
        let request = try #require(read.list.first)
        #expect(request["status"] as? String == "open" && request["status_notes"] as? String == "Ricevuta")
        #expect(request["service_code"] as? String == "buca")
        #expect(
            request["address"] as? String == "Via Piave 23, Piave, 30171 Venezia"
                || request["address_id"] as? String == "c500-23", "\(request)")
        #expect(request["zipcode"] as? String == "30171")
        #expect(request["requested_datetime"] as? String == "2026-11-28T10:00:00Z")
        #expect(request["expected_datetime"] as? String == "2026-12-18T10:00:00Z")
        #expect(request["description"] is NSNull && request["media_url"] is NSNull)
        #expect(abs((request["lat"] as? Double ?? 0) - 45.48908) < 1e-6)
        for word in ["Mario", "Anna", "Rossi", "example.org", "041"] { #expect(!read.text.contains(word)) }
        // Nor does the file have what the standard lets clients say of whoever reports.
        let file = try Data(contentsOf: URL(fileURLWithPath: desk.path))
        let log = (try? Data(contentsOf: URL(fileURLWithPath: desk.path + "-wal"))) ?? Data()
        for word in ["Anna", "Rossi", "a@example.org", "ignored"] {
            #expect((file + log).range(of: Data(word.utf8)) == nil)
        }
    }

    @Test("A report comes as JSON too, with answers by their codes")
    func json() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let body = #"""
            {"service_code":"buca","lat":45.48908,"long":12.23872,"jurisdiction_id":null,
            "attribute":{"dove":"marciapiede","profondita_cm":8.5,"pericolo":["pedoni","auto"]}}
            """#
        let answer = try await desk.ask(
            "/open311/v2/requests.xml", .post, body, type: "application/json; charset=utf-8", by: "citizen-anna")
        #expect(answer.status == 201)
        let id = try XMLElement(reading: answer.bytes).children[0].first("service_request_id")?.text ?? ""
        let office = try await desk.ask("/segnalazioni/\(id)", by: "officer-1")
        let kept = office.object["ufficio"] as? [String: Any] ?? [:]
        #expect(
            kept["attributi"] as? [String: [String]] == [
                "dove": ["marciapiede"], "profondita_cm": ["8.5"], "pericolo": ["pedoni", "auto"],
            ])
    }

    @Test(
        "An address that is written is looked up: sure, unsure with what to confirm, or refused with what would help",
        arguments: [
            ("address_string=via+piave+23", 201, "c500-23", false), ("address_id=c500-7", 201, "c500-7", false),
            ("address_string=via+istria", 201, nil, true), ("address_string=zzxxqqy+wwkkj", 400, nil, false),
            ("address_string=Venezia", 400, nil, false), ("address_id=c999", 400, nil, false),
            ("lat=45.48623&long=12.12075", 400, nil, false), ("lat=45.48&long=0", 400, nil, false),
        ] as [(String, Int, String?, Bool)])
    func places(_ place: String, _ status: Int, _ door: String?, _ isUnsure: Bool) async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let answer = try await desk.report("service_code=pulizia&" + place)
        #expect(answer.status == status, "\(answer.text)")
        guard status == 201 else {
            #expect(!answer.descriptions.isEmpty)
            return
        }
        let notice = answer.list.first?["service_notice"] as? String
        #expect((notice?.contains("da confermare") == true) == isUnsure, "\(notice ?? "")")
        let id = answer.list.first?["service_request_id"] as? String ?? ""
        let request = try #require(try await desk.ask("/open311/v2/requests/\(id).json").list.first)
        #expect(request["address_id"] as? String == door, "\(request)")
        #expect(request["address"] is String)
        #expect((request["service_notice"] is String) == isUnsure)
    }

    /// What is wrong with a form, and words of the answer.
    static let wrongForms: [(form: String, status: Int, words: [String])] = [
        ("", 400, ["service_code", "lat"]),
        ("lat=45.4891&long=12.2387", 400, ["service_code"]),
        ("service_code=buche&lat=45.4891&long=12.2387", 400, ["service_code", "buca"]),
        ("service_code=pulizia", 400, ["lat"]),
        ("service_code=pulizia&lat=45.4883", 400, ["long"]),
        ("service_code=pulizia&lat=nan&long=12.2377", 400, ["lat"]),
        ("service_code=pulizia&lat=145&long=12.2377", 400, ["lat"]),
        ("service_code=pulizia&service_code=buca&lat=45.4891&long=12.2387", 400, ["service_code"]),
        ("service_code=buca&lat=45.4891&long=12.2387", 400, ["attribute[dove]"]),
        ("service_code=buca&lat=45.4891&long=12.2387&attribute[dove]=tetto", 400, ["attribute[dove]", "tetto"]),
        (
            "service_code=buca&lat=45.4891&long=12.2387&attribute[dove]=carreggiata&attribute[dove]=ciclabile", 400,
            ["attribute[dove]"]
        ),
        (
            "service_code=buca&lat=45.4891&long=12.2387&attribute[dove]=carreggiata&attribute[profondita_cm]=molto",
            400,
            ["attribute[profondita_cm]"]
        ),
        (
            "service_code=buca&lat=45.4891&long=12.2387&attribute[dove]=carreggiata&attribute[dov]=x", 400,
            ["attribute[dov]", "dove"]
        ),
        (
            "service_code=moto_ondoso&lat=45.4891&long=12.2387&attribute[quando]=ieri", 400, ["attribute[quando]"]
        ),
        (
            "service_code=moto_ondoso&lat=45.4891&long=12.2387&attribute[quando]=2026-11-28T10:00:00Z&attribute[avviso]=x",
            400, ["attribute[avviso]"]
        ),
        ("service_code=pulizia&lat=45.4891&long=12.2387&media_url=javascript:alert(1)", 400, ["media_url"]),
        ("service_code=pulizia&lat=45.4891&long=12.2387&media_url=https://", 400, ["media_url"]),
        (
            "service_code=pulizia&lat=45.4891&long=12.2387&description=" + String(repeating: "a", count: 4001), 400,
            ["description", "4000"]
        ),
    ]

    @Test(
        "What is wrong with a report is named, each an error of its own, and nothing is kept",
        arguments: wrongForms.indices)
    func mistakes(_ index: Int) async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let (form, status, words) = Self.wrongForms[index]
        let answer = try await desk.report(form)
        #expect(answer.status == status, "\(answer.text)")
        for word in words { #expect(answer.descriptions.contains(word), "\(answer.text)") }
        #expect(answer.list.allSatisfy { $0["code"] as? Int == status })
        #expect(try await desk.ask("/open311/v2/requests.json").list.isEmpty)
        let english = try await desk.report(form, ending: ".xml", headers: [.acceptLanguage: "en"])
        let errors = try XMLElement(reading: english.bytes)
        #expect(errors.local == "errors" && errors.children.count == answer.list.count)
        #expect(english.text != answer.text && english.response.headers[.contentLanguage] == "en")
    }

    @Test("A body of another kind is refused", arguments: ["multipart/form-data; boundary=x", "text/plain"])
    func kinds(_ type: String) async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let answer = try await desk.ask("/open311/v2/requests.json", .post, "x", type: type, by: "citizen-anna")
        #expect(answer.status == 415 && answer.descriptions.contains("media_url"))
        for body in ["", "[]", "{", #"{"lat":{"x":1}}"#] {
            let answer = try await desk.ask(
                "/open311/v2/requests.json", .post, body, type: "application/json", by: "citizen-anna")
            #expect(answer.status == 400)
        }
    }

    @Test(
        "Who may not report is told why, in the words of the standard",
        arguments: [(nil, 401), ("nobody", 401), ("citizen-anna", 201), ("citizen-anna-low", 201), ("officer-1", 201)]
            as [(String?, Int)])
    func rights(_ name: String?, _ status: Int) async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let answer = try await desk.report(Desk.hole, by: name)
        #expect(answer.status == status)
        guard status == 401 else { return }
        #expect(answer.list.first?["code"] as? Int == 401)
        #expect(answer.response.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
    }

    @Test("Where nobody vouches for anybody, nothing can be reported and everything read")
    func readOnly() async throws {
        let desk = try await Desk(authority: ReadOnly())
        defer { desk.remove() }
        #expect(try await desk.report(Desk.hole).status == 403)
        #expect(try await desk.ask("/open311/v2/services.json").status == 200)
    }

    @Test("Where it is permitted, people report without an account, up to a number a day together")
    func anonymous() async throws {
        let desk = try await Desk {
            $0.isAnonymous = true
            $0.limits.anonymousReportsPerDay = 2
            $0.limits.reportsPerDay = 1
        }
        defer { desk.remove() }
        for expected in [201, 201, 429] {
            #expect(try await desk.report(Desk.hole, by: nil).status == expected)
        }
        for expected in [201, 429] {
            #expect(try await desk.report(Desk.hole, by: "citizen-anna").status == expected)
        }
        #expect(try await desk.report(Desk.hole, by: "citizen-ugo").status == 201)
        #expect(try await desk.report(Desk.hole, by: "nobody").status == 401)
    }

    @Test("While the index of addresses is being made, a report is asked to come again")
    func preparing() async throws {
        let desk = try await Desk(hasGazetteer: false)
        defer { desk.remove() }
        let answer = try await desk.report(Desk.hole)
        #expect(answer.status == 503 && answer.response.headers[.retryAfter] != nil)
    }

    @Test("Forms of any bytes are answered, never with a failure of ours")
    func fuzz() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        var random = SplitMix(seed: 311)
        let pieces = [
            "service_code", "=", "&", "buca", "lat", "long", "45.4883", "12.2377", "attribute[", "]", "[]", "dove",
            "%", "%zz", "%00", "+", "description", "\u{FFFD}", "address_string", "via piave 23", "media_url",
            "https://",
            "-0", "1e999", "{", "\"", "jurisdiction_id", "🛶", "\r\n",
        ]
        for round in 0..<400 {
            var form = round.isMultiple(of: 3) ? Desk.hole + "&" : ""
            for _ in 0..<Int.random(in: 0..<24, using: &random) {
                form += pieces.randomElement(using: &random) ?? ""
            }
            let type = round.isMultiple(of: 5) ? "application/json" : "application/x-www-form-urlencoded"
            let answer = try await desk.ask(
                "/open311/v2/requests.xml", .post, form, type: type, by: "officer-1")
            #expect([201, 400, 404].contains(answer.status), "\(form)")
            _ = try XMLElement(reading: answer.bytes)
        }
    }
}

/// Numbers that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
