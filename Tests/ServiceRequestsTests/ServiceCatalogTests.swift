import Foundation
import Languages
import ServiceRequests
import Testing
import YAMLText

@Suite("What can be reported, as the file says it")
struct ServiceCatalogTests {
    @Test("A right file is read as it stands")
    func reading() throws {
        let catalog = try ServiceCatalog.small()
        #expect(catalog.codes == ["buca", "graffiti"] && !catalog.isAnonymous)
        let hole = try #require(catalog["buca"])
        #expect(hole.expectedDays == 20 && hole.group == LocalizedText(it: "Strade", en: "Streets"))
        #expect(hole.attributes.map(\.code) == ["dove", "nota"])
        #expect(hole.attributes[0].values.map(\.key) == ["carreggiata", "no"] && hole.attributes[0].isRequired)
        #expect(!hole.attributes[1].isVariable)
        #expect(catalog["buche"] == nil)
    }

    @Test("The file of the seeds is right, and every word of it stands in both languages")
    func seeds() throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../seeds/open311.yaml"
        let catalog = try ServiceCatalog(
            text: String(contentsOfFile: path, encoding: .utf8), file: "seeds/open311.yaml")
        #expect(catalog.jurisdiction == "comune.venezia.it" && catalog.services.count >= 15)
        #expect(catalog.services.allSatisfy { $0.name.english != nil && !$0.keywords.isEmpty })
        let types = Set(catalog.services.flatMap(\.attributes).map(\.dataType))
        #expect(types == Set(ServiceAttribute.DataType.allCases))
    }

    /// A line of the right file, what takes its place, and the mistake with its line.
    static let wrongLines: [(line: String, wrong: String, mistake: String)] = [
        ("jurisdiction: comune.venezia.it", "jurisdiktion: x", "open311.yaml:1: unknown key \"jurisdiktion\""),
        ("comune: L736", "comune: L736\nanonymous: forse", "open311.yaml:3: anonymous: expected true or false"),
        (
            "changeset: \"2026-11-28T00:00:00Z\"", "changeset: \"2026-11-28\"",
            "open311.yaml:4: changeset: expected a moment such as 2026-11-28T00:00:00Z, with its offset"
        ),
        (
            "    keywords: { it: [asfalto], en: [asphalt] }", "    keywords: { it: [asfalto, b], en: [asphalt] }",
            "open311.yaml:11: keywords: 2 words in Italian and 1 in English"
        ),
        ("    expected_days: 20", "    expected_days: 0", "open311.yaml:14: expected_days: from 1 to 3650 days"),
        (
            "        datatype: singlevaluelist", "        datatype: singlevalue",
            "open311.yaml:17: datatype: \"singlevalue\" is not one of string, number, datetime, text, singlevaluelist, "
                + "multivaluelist"
        ),
        (
            "        datatype: singlevaluelist", "        datatype: string",
            "open311.yaml:20: values: only lists have values"
        ),
        (
            "        variable: false", "        required: true\n        variable: false",
            "open311.yaml:25: required: what is not asked cannot be required"
        ),
        ("  - code: graffiti", "  - code: buca", "open311.yaml:27: there is a service \"buca\" already"),
        (
            "  - code: graffiti", "  - code: Graffiti",
            "open311.yaml:27: code: lower case letters, digits, - and _, 64 at the most"
        ),
        ("    agency: Decoro", "    ente: Decoro", "open311.yaml:27: the key \"agency\" is missing"),
    ]

    @Test("Every mistake is named with its line", arguments: wrongLines.indices)
    func mistakes(_ index: Int) throws {
        let (line, wrong, mistake) = Self.wrongLines[index]
        let range = try #require(ServiceCatalog.text.range(of: line))
        let text = ServiceCatalog.text.replacingCharacters(in: range, with: wrong)
        let error = #expect(throws: Mistakes.self) { _ = try ServiceCatalog(text: text, file: "open311.yaml") }
        let said = error?.list.map(\.description) ?? []
        #expect(said.contains { $0.hasPrefix(mistake) }, "\(said)")
    }

    @Test("A group that is not there names the nearest one")
    func groups() throws {
        let text = ServiceCatalog.text.replacingOccurrences(of: "    group: strade", with: "    group: strada")
        let error = #expect(throws: Mistakes.self) { _ = try ServiceCatalog(text: text, file: "f") }
        #expect(error?.list.first?.description == "f:12: there is no group \"strada\"; nearest: strade")
    }
}

@Suite("Moments with their offset")
struct MomentTests {
    @Test(
        "A moment is read in UTC",
        arguments: [
            ("1970-01-01T00:00:00Z", Int64(0)), ("1994-11-05T08:15:30-05:00", 784_041_330),
            ("1994-11-05T13:15:30Z", 784_041_330), ("2026-11-28T11:00:00+01:00", 1_795_860_000),
            ("2026-11-28T11:00:00 01:00", 1_795_860_000), ("2026-11-28T11:00+0100", 1_795_860_000),
            ("2026-11-28T10:00:00.123Z", 1_795_860_000), ("2024-02-29T00:00:00Z", 1_709_164_800),
        ])
    func right(_ text: String, _ seconds: Int64) {
        #expect(Moment.seconds(text) == seconds)
    }

    @Test(
        "What is none, or says no offset, is none",
        arguments: [
            "", "2026-11-28", "2026-11-28T10:00:00", "2026-11-28 10:00:00Z", "2026-13-01T00:00:00Z",
            "2025-02-29T00:00:00Z", "2026-11-28T24:00:00Z", "2026-11-28T10:00:00Zx", "2026-11-28T10:00:00.Z",
            "2026-11-28T10:00:00+25:00", "٢٠٢٦-11-28T10:00:00Z", "99999-11-28T10:00:00Z",
        ])
    func wrong(_ text: String) {
        #expect(Moment.seconds(text) == nil)
    }

    @Test("Every day of four centuries is read as it is written")
    func days() {
        for day in stride(from: Int64(-25_567), to: 120_000, by: 1) {
            let moment = day * 86_400 + 12_345
            #expect(Moment.seconds(Moment.utc(moment)) == moment)
        }
    }
}
