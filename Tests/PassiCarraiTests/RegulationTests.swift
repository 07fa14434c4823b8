import Foundation
import Testing
import YAMLText

@testable import PassiCarrai

/// The regulation as data.
@Suite struct RegulationTests {
    @Test func theSeedsAreComplete() throws {
        let reader = RegulationReader(folder: Rules.folder)
        #expect(reader.names == ["italia", "venezia"])
        for name in reader.names { _ = try reader.read(name) }
        let venezia = try reader.read("venezia")
        #expect(venezia.zones.count == 19)
        #expect(venezia.number(.intersectionMinimum) == 12)
    }

    /// `docs/passi-carrai.it.md`: one row a rule, in the order of evaluation.
    @Test func theGuideForOfficersHasEveryRule() throws {
        let guide = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/passi-carrai.it.md")
        let rows = try String(contentsOf: guide, encoding: .utf8).split(separator: "\n").compactMap {
            $0.firstMatch(of: /^\| (PC-\d+) \|/).map { String($0.1) }
        }
        #expect(rows == Rule.all.map(\.id))
    }

    @Test(arguments: [
        ("    source: \"X\"\n", "", "source"), ("key: width_min", "key: width_minn", "width_min"),
        ("value: 2.5", "value: wide", "a number"), ("valid_from: 2021-01-01", "valid_from: 2021-13-01", "date"),
        ("source: \"X\"", "source: \"?\"", "source"),
    ])
    func aNumberWithoutASourceIsAMistake(_ change: (from: String, to: String, word: String)) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "regulations-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = """
            regulation: prova
            title: { it: Prova, en: Trial }
            version: "1"
            parameters:
              - key: width_min
                value: 2.5
                unit: m
                source: "X"
                valid_from: 2021-01-01

            """
        let file = folder.appending(path: "prova.yaml")
        let reader = RegulationReader(folder: folder.path)
        try text.write(to: file, atomically: true, encoding: .utf8)
        _ = try reader.read("prova")
        try text.replacing(change.from, with: change.to).write(to: file, atomically: true, encoding: .utf8)
        #expect {
            _ = try reader.read("prova")
        } throws: { error in
            (error as? Mistakes)?.description.contains(change.word) == true
        }
    }

    @Test func aParameterHoldsFromItsFirstDayToItsLast() throws {
        var regulation = try Rules.venezia.get()
        var newer = try #require(regulation.parameter(.widthMinimum))
        var older = newer
        older.validTo = "2025-12-31"
        (newer.validFrom, newer.value) = ("2026-01-01", .number(3))
        regulation.parameters.removeAll { $0.key == ParameterKey.widthMinimum.rawValue }
        regulation.parameters = [older, newer] + regulation.parameters
        #expect(regulation.valid(on: "2025-12-31").number(.widthMinimum) == 2.5)
        #expect(regulation.valid(on: "2026-01-01").number(.widthMinimum) == 3)
    }

    /// Source: the table of the ministerial method, rounded to 10 cm.
    @Test(arguments: [
        (10.0, 0.9, 8.4), (20, 3.5, 17.9), (30, 7.9, 28.7), (40, 14.2, 40.9), (50, 22.8, 54.8), (60, 34.6, 71.2),
        (70, 49.7, 90.6), (80, 68.6, 113.1), (90, 91.9, 139.4), (100, 120.4, 170.4), (110, 154.9, 206.8),
    ])
    func stoppingDistancesAreThoseOfTheTable(_ row: (speed: Double, braking: Double, stopping: Double)) throws {
        let distance = StoppingDistance(speed: row.speed, try Rules.venezia.get())
        #expect(abs(distance.braking - row.braking) <= 0.0551)
        #expect(abs(distance.stopping - row.stopping) <= 0.0551)
    }

    @Test func theMoreAParameterNamesTheEarlierItIsTaken() throws {
        let regulation = try Rules.venezia.get()
        var subject = Parameter.Subject()
        subject.roadClass = .f
        #expect(regulation.number(.widthDefault, subject) == 6.5)
        #expect(regulation.number(.speedDefault, subject) == 50)
        subject.isOneway = true
        #expect(regulation.number(.widthDefault, subject) == 4)
        subject.isBuiltUp = false
        #expect(regulation.number(.speedDefault, subject) == 90)
        subject.kind = .livingStreet
        #expect(regulation.number(.speedDefault, subject) == 30)
    }
}
