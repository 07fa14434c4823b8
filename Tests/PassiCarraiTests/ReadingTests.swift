import Foundation
import Testing

@testable import PassiCarrai

/// Scenes that are none.
@Suite struct ReadingTests {
    private var sample: String {
        get throws {
            let file = try #require(CaseFile.all.first { $0.name == "pc-020-pass" })
            return String(decoding: file.bytes, as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("\"width\": 8", "\"width\": NaN", "$.roads[0].width"),
        ("\"width\": 8", "\"width\": -Infinity", "$.roads[0].width"),
        ("\"width\": 8", "\"width\": 1e999", "$.roads[0].width"),
        ("\"width\": 8", "\"width\": \"8\"", "$.roads[0].width"),
        ("\"width\": 8", "\"width\": 0", "$.roads[0].width"),
        ("\"width\": 8", "\"widht\": 8", "$.roads[0].widht"),
        ("[-150, 0]", "[-150, NaN]", "$.roads[0].points[0]"),
        ("[-150, 0]", "[-150, 1e300]", "$.roads[0].points[0]"),
        ("[-150, 0]", "[-150]", "$.roads[0].points[0]"),
        ("\"kind\": \"road\"", "\"kind\": \"rode\"", "$.roads[0].kind"),
        ("\"class\": \"E\"", "\"class\": \"Z\"", "$.roads[0].class"),
        ("\"p1\"", "\"p7\"", "$.proposal.p1"),
        ("\"zone\"", "\"zona\"", "$.context.zone"),
        ("\"accuracy_m\": 0", "\"accuracy_m\": -1", "$.accuracy_m"),
        ("\"kind\": \"manufatto\"", "\"existing_since\": \"1992-02-30\"", "$.proposal.existing_since"),
        ("[70, 6]", "[16, 6]", "$.parcels[0].ring"),
    ])
    func everyProblemIsNamedByItsPath(_ change: (from: String, to: String, path: String)) throws {
        let text = try sample
        let index = try #require(text.range(of: change.from))
        var changed = text
        changed.replaceSubrange(index, with: change.to)
        if change.path == "$.parcels[0].ring" {
            changed = changed.replacing("[70, 40], [16, 40]", with: "[16, 6], [16, 6]")
        }
        guard case .invalid(_, let problems) = SceneReader.read(Array(changed.utf8)) else {
            Issue.record("taken for a scene")
            return
        }
        #expect(problems.contains { $0.path == change.path }, "\(problems)")
    }

    @Test(arguments: [
        "", "5", "[]", "{", "{\"a\":}", "null", "{\"a\":1}}", "{\"a\":01}", String(repeating: "[", count: 9999),
    ])
    func whatIsNoObjectIsUnreadable(_ text: String) {
        guard case .unreadable = SceneReader.read(Array(text.utf8)) else {
            Issue.record("read")
            return
        }
    }

    @Test func aPolygonOfAMillionPointsIsRefused() throws {
        var ring = (0..<1_000_000).map { index -> String in
            let angle = Double(index) / 1_000_000 * 2 * .pi
            return "[\(40 + 20 * cos(angle)),\(40 + 20 * sin(angle))]"
        }
        ring.append(ring[0])
        let text = try sample.replacing(
            "\"buildings\": []", with: "\"buildings\": []"
        ).replacing(
            "\"target_parcel\"",
            with: "\"buildings\": [{\"ring\": [\(ring.joined(separator: ","))]}], \"target_parcel\"")
        guard case .invalid(_, let problems) = SceneReader.read(Array(text.utf8)) else {
            Issue.record("taken for a scene")
            return
        }
        #expect(problems.map(\.path) == ["$.buildings[0].ring"])
    }

    @Test(arguments: [1, 3, 7, 64, 100_000])
    func aStreamIsTakenApartWhereverItIsCut(_ size: Int) {
        let streams: [(String, [String])] = [
            ("{\"a\": 1}", ["{\"a\": 1}"]),
            ("{\n \"a\": [\n{\"b\": \"}\"}\n]\n}\n", ["{\n \"a\": [\n{\"b\": \"}\"}\n]\n}"]),
            ("{\"a\":1}\n{\"b\":\"\\\"{\"}\n\n{\"c\":[]}", ["{\"a\":1}", "{\"b\":\"\\\"{\"}", "{\"c\":[]}"]),
            (" [ {\"a\":1},{\"b\":[2]} , 3 ]\n", ["{\"a\":1}", "{\"b\":[2]}", "3"]),
            ("[]", []),
            (
                "{\"a\": [1,\n{\"b\": 2}\nnonsense\n{\"c\": 3}",
                ["{\"a\": [1,\n", "{\"b\": 2}", "nonsense", "{\"c\": 3}"]
            ),
            ("{\"a\": \"open\n{\"b\": 2}", ["{\"a\": \"open\n", "{\"b\": 2}"]),
            // What is no scene, or has something else behind it, is one piece to the end of its line.
            ("not one at all\n{\"a\":1}", ["not one at all", "{\"a\":1}"]),
            ("{\"a\":1}} x\nnull null\n}{\n{\"b\":2}\n", ["{\"a\":1}} x", "null null", "}{", "{\"b\":2}"]),
            ("{\"a\":1} {\"b\":2}", ["{\"a\":1}", "{\"b\":2}"]),
            ("\u{FEFF}{\"a\":1}\n", ["{\"a\":1}"]),
        ]
        for (stream, expected) in streams {
            var splitter = SceneSplitter()
            var pieces: [SceneSplitter.Piece] = []
            let bytes = Array(stream.utf8)
            for start in stride(from: 0, to: bytes.count, by: size) {
                pieces += splitter.take(bytes[start..<min(bytes.count, start + size)])
            }
            if let piece = splitter.end() { pieces.append(piece) }
            #expect(pieces == expected.map { .scene(Array($0.utf8)) }, "\(stream)")
        }
    }

    @Test(arguments: 0..<60)
    func noMutilatedSceneBringsItDown(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed) + 5000)
        let evaluator = try Rules.evaluator()
        let tokens = [
            "0", "-0", "1e7", "-1e7", "NaN", "1e-300", "null", "[]", "{}", "\"\"", "true", "1e999", "6.0000001",
            "\"F-bis\"",
            "\"roundabout\"", "[0,0]", "[[0,0],[0,0]]", "\"backward\"",
        ]
        for _ in 0..<12 {
            let file = try #require(CaseFile.all.randomElement(using: &numbers))
            var text = String(decoding: file.bytes, as: UTF8.self)
            for _ in 0..<Int.random(in: 1...6, using: &numbers) {
                let values = text.ranges(of: /-?[0-9]+(\.[0-9]+)?|"[A-Za-z_]+"|null/)
                guard let range = values.randomElement(using: &numbers) else { break }
                text.replaceSubrange(range, with: tokens.randomElement(using: &numbers) ?? "0")
            }
            let verdict: Verdict
            switch SceneReader.read(Array(text.utf8)) {
            case .scene(let scene): verdict = evaluator.verdict(of: scene)
            case .invalid(let id, let problems): verdict = evaluator.verdict(onInvalid: id, problems)
            case .unreadable(let problem): verdict = evaluator.verdict(onInvalid: nil, [problem])
            }
            #expect(!verdict.findings.isEmpty)
        }
    }

    @Test(arguments: 0..<40)
    func noJumbledGeometryBringsItDown(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed) + 6000)
        let evaluator = try Rules.evaluator()
        for _ in 0..<8 {
            let scene = try #require(CaseFile.all.compactMap(\.scene).randomElement(using: &numbers))
            let size: Double = [1e-9, 0.01, 1, 30].randomElement(using: &numbers) ?? 1
            let jumbled = scene.mapped { position -> Position in
                guard Int.random(in: 0..<3, using: &numbers) == 0 else { return position }
                return Position(
                    position.x + Double.random(in: -size...size, using: &numbers),
                    position.y + Double.random(in: -size...size, using: &numbers))
            }
            #expect(!evaluator.verdict(of: jumbled).findings.isEmpty)
        }
    }
}
