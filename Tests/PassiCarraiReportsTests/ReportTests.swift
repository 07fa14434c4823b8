import Figures
import Languages
import Markup
import PassiCarrai
import PassiCarraiReports
import Testing

@Suite("Reports")
struct ReportTests {
    @Test("The page is well-formed, fetches nothing and says every rule with its source", arguments: names)
    func page(name: String) throws {
        for language in LocalizedText.Language.allCases {
            let report = try report(name)
            let bytes = HTMLReport(report, language: language).bytes
            var limits = XMLLimits.request
            limits.bytes = 16 << 20
            let text = String(decoding: bytes, as: UTF8.self)
            // The declaration of HTML is none of XML's.
            let root = try XMLElement(
                reading: Array(text.replacing("<!DOCTYPE html>\n", with: "").utf8), limits: limits)
            #expect(root["lang"] == language.rawValue)
            for finding in report.verdict.findings { #expect(text.contains(finding.rule), "\(finding.rule)") }
            let addresses = text.replacing("http://www.w3.org/2000/svg", with: "")
            for word in ["http:", "https:", "src=", "<script", "@import", "url(h"] {
                #expect(!addresses.contains(word))
            }
            #expect(text.contains(language == .italian ? "non è una decisione" : "no decision"))
        }
    }

    @Test(
        "The file to keep says the same: outcome, rules, fee, fingerprint, regulation, date of the data",
        arguments: names)
    func file(name: String) throws {
        let report = try report(name)
        let found = try text(of: PDFReport(report).bytes(typefaces: typefaces()))
        let words = found.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for finding in report.verdict.findings where finding.severity > .notApplicable {
            #expect(found.contains(finding.rule), "\(finding.rule)")
        }
        #expect(found.contains("pagina 1 di "))
        #expect(found.contains("15/01/2026"))
        #expect(words.contains("non è una decisione"))
        #expect(found.contains(String(report.facts.fingerprint.prefix(16))))
        #expect(words.contains(report.verdict.regulation))
    }

    @Test("Files made twice are the same bytes")
    func deterministic() throws {
        let report = try report("mestre-1")
        #expect(HTMLReport(report).bytes == HTMLReport(report).bytes)
        #expect(
            try PDFReport(report).bytes(typefaces: typefaces()) == PDFReport(report).bytes(typefaces: typefaces()))
    }

    @Test("A fingerprint tells evidence apart, and stays when it was kept as JSON")
    func fingerprint() throws {
        let evidence = try #require(report("mestre-1").verdict.evidence)
        var other = evidence
        other.accuracy += 0.001
        #expect(evidence.fingerprint.utf8.count == 64)
        #expect(evidence.fingerprint != other.fingerprint)
    }

    @Test("An input that could not be read has a report as well")
    func invalid() throws {
        var report = try report("example-1")
        report.verdict = Evaluator(report.regulation).verdict(
            onInvalid: "x", [SceneProblem("$.roads[0].width", it: "non è un numero", en: "is no number")])
        let text = String(decoding: HTMLReport(report).bytes, as: UTF8.self)
        #expect(text.contains("$.roads[0].width"))
        #expect(try PDFReport(report).bytes(typefaces: typefaces()).starts(with: "%PDF".utf8))
    }
}
