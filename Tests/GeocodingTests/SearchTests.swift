import SimpleFeatures
import Testing
import YAMLText

@testable import Geocoding

@Suite("Forward search")
struct SearchTests {
    struct Case: Sendable {
        var text: String
        var label, kind, note: String?
        var asks: Bool?
    }

    @Test("Queries are answered as the table has them")
    func table() async throws {
        let geocoder = try await Town.geocoder()
        let cases = try CaseFile.read("search") { entry -> Case? in
            guard let text = entry.requiredText("text") else { return nil }
            return Case(
                text: text, label: entry.text("label"), kind: entry.text("kind"), note: entry.text("note"),
                asks: entry.flag("asks"))
        }
        for entry in cases {
            let result = geocoder.search(entry.text)
            let first = result.answers.first
            if let label = entry.label {
                #expect(first?.label.hasPrefix(label) == true, "\(entry.text): \(first?.label ?? "nothing")")
            }
            if let kind = entry.kind {
                #expect(first?.kind.rawValue == kind, "\(entry.text): \(first?.label ?? "nothing")")
            }
            if let note = entry.note {
                let codes = (first?.notes ?? []).map(\.code.rawValue) + result.notes.map(\.code.rawValue)
                #expect(codes.contains(note), "\(entry.text): \(codes)")
            }
            #expect((result.question != nil) == (entry.asks ?? (result.question != nil)), "\(entry.text)")
        }
    }

    @Test("An answer has its address, its door, its position and its sources")
    func answer() async throws {
        let answer = try #require(try await Town.geocoder().search("castello 4695").answers.first)
        #expect(answer.official == "CASTELLO 4695")
        #expect(answer.components.houseNumber == 4695 && answer.components.sestiere == "CASTELLO")
        #expect(answer.components.postcode == "30122" && answer.components.comune == "Venezia")
        #expect(answer.feature?.collection == "civici")
        #expect(answer.uncertainty == 5 && answer.confidence > 0.9)
        #expect(answer.credits.first?.licence == "IODL-2.0")
        #expect(answer.readBack.hasPrefix("Castello 4695, vicino a "))
        let position = try #require(answer.position)
        #expect((12.33...12.36).contains(position.longitude) && (45.42...45.45).contains(position.latitude))
    }

    @Test("A number that is not in the data is that of its neighbours, and says so")
    func nearestNumber() async throws {
        let geocoder = try await Town.geocoder()
        let known = Set((4690..<4760).filter { geocoder.search("castello \($0)").answers.first?.kind == .civico })
        let missing = try #require((4690..<4760).first { !known.contains($0) })
        let answer = try #require(geocoder.search("castello \(missing)").answers.first)
        #expect(answer.kind == .approximate)
        #expect(answer.notes.contains { $0.code == .numberNotFound && $0.text.contains("vicini") })
        #expect(answer.confidence < 0.8)
    }

    @Test(
        "Streets of one name in two places come with a question and no sure answer",
        arguments: ["via Istria", "calle del forno", "via Enrico Dandolo"])
    func duplicates(name: String) async throws {
        let result = try await Town.geocoder().search(name)
        #expect(result.answers.count > 1)
        #expect(result.question?.options.count ?? 0 > 1)
        #expect(result.answers[0].confidence < 0.8)
    }

    @Test("Confidences of one query are at most one together")
    func confidences() async throws {
        let geocoder = try await Town.geocoder()
        for text in ["calle del forno", "castello 4695", "via", "san", "piave 3", "x"] {
            #expect(geocoder.search(text).answers.map(\.confidence).reduce(0, +) <= 1.0001)
        }
    }

    @Test("Fields are read as the text they make")
    func structured() async throws {
        var address = StructuredAddress()
        address.street = "via Piave"
        address.number = "122"
        address.municipality = "Mestre"
        address.postcode = "30171"
        #expect(try await Town.geocoder().structured(address).answers.first?.official == "VIA PIAVE 122")
    }

    @Test("A bias orders what is as good, a box leaves out what is outside")
    func bias() async throws {
        let geocoder = try await Town.geocoder()
        let all = geocoder.search("calle del forno").answers.compactMap(\.position)
        let wanted = try #require(all.last)
        var options = SearchOptions()
        options.bias = .point(wanted, radius: 200)
        #expect(geocoder.search("calle del forno", options).answers.first?.position == wanted)
        options = SearchOptions()
        options.within = .init(minX: 12.22, minY: 45.47, maxX: 12.25, maxY: 45.5)
        #expect(geocoder.search("castello 4695", options).answers.allSatisfy { $0.components.sestiere == nil })
    }

    @Test("An explanation says what each part of the text was taken for")
    func explanation() async throws {
        var options = SearchOptions()
        options.explains = true
        let answer = try #require(try await Town.geocoder().search("castelo 4695", options).answers.first)
        let explanation = try #require(answer.explanation)
        #expect(explanation.parts.map(\.role) == ["name", "number"])
        #expect(explanation.parts.first?.match?.hasPrefix("castello") == true)
        let sum = 1 + explanation.features.reduce(0) { $0 + $1.contribution }
        #expect(abs(sum - explanation.score) < 1e-9)
    }

    @Test(
        "Two streets that meet are found in every wording",
        arguments: [
            "angolo via Piave e via Dante", "via Piave angolo via Dante", "incrocio tra via Piave e via Dante",
            "via Piave / via Dante",
            "via Piave ang. via Dante Mestre",
        ])
    func crossings(text: String) async throws {
        let geocoder = try await Town.geocoder()
        let said = try #require(geocoder.search(text).answers.first)
        let asked = try #require(geocoder.crossing("via Piave", "via Dante").answers.first)
        #expect(said.kind == .crossing && said.official == asked.official)
        #expect(said.position == asked.position)
    }

    @Test("What is typed is completed from the third letter on")
    func autocomplete() async throws {
        let geocoder = try await Town.geocoder()
        #expect(geocoder.autocomplete("campo san zac").first?.label.hasPrefix("Campo San Zaccaria") == true)
        #expect(geocoder.autocomplete("cast 4695").first?.label.hasPrefix("Castello 4695") == true)
        #expect(geocoder.autocomplete("4695 cast").first?.label.hasPrefix("Castello 4695") == true)
        #expect(geocoder.autocomplete("castello 469").contains { $0.label.hasPrefix("Castello 469") })
        let suggestion = try #require(geocoder.autocomplete("via pia").first { $0.label.hasPrefix("Via Piave") })
        #expect(suggestion.completion == "Via Piave ")
        #expect(suggestion.highlights.prefix(2) == [0..<3, 4..<7])
    }

    @Test(
        "Any text is answered",
        arguments: [
            "", " ", "'", "....", "//////", "\u{0}\u{1}", "🏠🏠🏠", "\u{202E}evaip aiv", "12345678901234567890",
            "1/2/3/4/5/6", "n n n n n", "angolo",
            "angolo angolo", "via", "e", "geo:", "geo:999,999", "foglio", "foglio 99999999999 particella 99999999999",
            "L736_", "+", "8FQJ+",
            "45°", "-1 -1", "castello -4695", "castello 0", "castello 99999", "san san san san", "int. int. int.",
            "bis bis", "12 bis ter quater",
        ])
    func anything(text: String) async throws {
        let geocoder = try await Town.geocoder()
        var options = SearchOptions()
        options.explains = true
        options.expectsCadastralReference = true
        _ = geocoder.search(text, options)
        _ = geocoder.search(text)
        _ = geocoder.autocomplete(text)
        _ = geocoder.report(text)
        _ = geocoder.crossing(text, text)
    }

    @Test("A megabyte and ten thousand words are read in part, and say so")
    func enormous() async throws {
        let geocoder = try await Town.geocoder()
        for text in [
            String(repeating: "via Piave 23 ", count: 80_000), String(repeating: "a", count: 1_000_000),
            String(repeating: "a ", count: 10_000),
            String(repeating: "calle del forno angolo ", count: 1000), String(repeating: "1", count: 100_000),
            String(repeating: "è", count: 500_000),
        ] {
            #expect(geocoder.search(text).notes.contains { $0.code == .tooLong })
            #expect(
                geocoder.report(text).notes.contains { $0.code == .tooLong } || text.utf8.count < 16_384
                    || !geocoder.report(text).mentions.isEmpty)
            _ = geocoder.autocomplete(text)
        }
    }

    @Test("Random texts of the town's own words never fail")
    func random() async throws {
        let geocoder = try await Town.geocoder()
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let words = [
            "via", "calle", "san", "s.", "marco", "piave", "4695", "12/a", "angolo", "e", "tra", "castello", "n.",
            "int", "foglio", "16", "mapp", "45.434", "12.33", "N", "d'", "zaccaria", "\n", ",", "/", "-", "venti",
            "cento", "mestre", "xx", "km", "5+300",
        ]
        for _ in 0..<400 {
            let text = (0..<(1 + next(12))).map { _ in words[next(words.count)] }.joined(
                separator: next(4) == 0 ? "" : " ")
            _ = geocoder.search(text)
            _ = geocoder.report(text)
            _ = geocoder.autocomplete(text)
        }
    }
}
