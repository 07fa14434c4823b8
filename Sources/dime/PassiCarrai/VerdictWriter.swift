import Foundation
import Glibc
import Markup
import PassiCarrai
import TerminalText

/// Writes verdicts: JSON lines for programs, a table for people.
struct VerdictWriter {
    let language: Language
    let isJSON: Bool
    let hasEvidence: Bool
    private(set) var count = 0

    init(language: Language, isJSON: Bool, hasEvidence: Bool) {
        self.language = language
        self.isJSON = isJSON
        self.hasEvidence = hasEvidence
    }

    mutating func write(_ verdict: Verdict) {
        count += 1
        if isJSON { return writeJSON(verdict) }
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let width = isTerminal ? min(Terminal.size(of: STDOUT_FILENO).columns, 140) : 100
        let table = VerdictTable(language: language, width: width, inks: Inks(isOn: Terminal.hasColour))
        if count > 1 { Terminal.print("") }
        Terminal.print(table.lines(verdict).joined(separator: "\n"))
    }

    private func writeJSON(_ verdict: Verdict) {
        var writer = JSONWriter()
        verdict.write(to: &writer)
        if hasEvidence, let evidence = verdict.evidence, let data = try? JSONEncoder().encode(evidence) {
            writer.bytes.removeLast()
            writer.bytes += Array(",\"evidence\":".utf8) + Array(data) + [UInt8(ascii: "}")]
        }
        Terminal.write(writer.bytes + [0x0A], to: STDOUT_FILENO)
    }
}
