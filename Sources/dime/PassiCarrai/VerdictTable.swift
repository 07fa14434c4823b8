import Languages
import PassiCarrai
import TerminalText

/// One verdict for a person at a terminal: the outcome, then every rule with what was measured.
struct VerdictTable {
    let language: Language
    let width: Int
    let inks: Inks

    func lines(_ verdict: Verdict) -> [String] {
        var lines = [inks(.strong, verdict.id.map { $0.harmless + ": " } ?? "") + outcome(verdict)]
        if let road = verdict.evidence?.facing?.label ?? verdict.facingRoad {
            lines.append(inks(.faint, language("strada: ", "road: ") + road.harmless))
        }
        lines.append("")
        var table = TextTable([
            TextTable.Column(language("regola", "rule")), TextTable.Column(language("esito", "verdict")),
            TextTable.Column(language("misura", "measured"), isRight: true),
            TextTable.Column(language("soglia", "threshold"), isRight: true),
            TextTable.Column(language("spiegazione e fonte", "explanation and source"), isFlexible: true),
        ])
        var unused: [String] = []
        for finding in verdict.findings {
            guard finding.severity != .notApplicable else {
                unused.append(finding.rule)
                continue
            }
            let ink = ink(finding.severity)
            let main = main(finding)
            table.add(
                [
                    .init(finding.rule), .init(words(finding.severity), ink), .init(main.measured),
                    .init(main.threshold), .init(language(finding.message)),
                ],
                below: finding.severity > .info ? [.init(finding.source, .faint)] : [])
        }
        lines += table.lines(width: width, inks)
        lines.append("")
        if !unused.isEmpty {
            let text = language("Non pertinenti: ", "Not applicable: ") + unused.joined(separator: ", ")
            lines += text.wrapped(to: width).map { inks(.faint, $0) }
        }
        lines += language(Verdict.disclaimer).wrapped(to: width).map { inks(.faint, $0) }
        lines.append(inks(.faint, language("Norme: ", "Rules: ") + verdict.regulation))
        return lines
    }

    private func outcome(_ verdict: Verdict) -> String {
        let text =
            switch verdict.outcome {
            case .favourable: language("esito favorevole", "favourable")
            case .favourableWithWarnings: language("esito favorevole con avvertenze", "favourable with warnings")
            case .manualReview: language("va esaminato da un tecnico", "manual review")
            case .needsWaiver: language("serve una deroga o un parere", "needs a waiver or an opinion")
            case .reject: language("non autorizzabile", "not permissible")
            case .invalidInput: language("dati non validi", "invalid input")
            }
        return inks(ink(verdict.overall), text)
    }

    private func words(_ severity: Severity) -> String {
        switch severity {
        case .notApplicable: "–"
        case .pass: language("ok", "pass")
        case .info: language("nota", "info")
        case .warning: language("avviso", "warning")
        case .manualReview: language("da verificare", "review")
        case .needsWaiver: language("deroga", "waiver")
        case .reject: language("no", "reject")
        case .invalid: language("non valido", "invalid")
        }
    }

    private func ink(_ severity: Severity) -> Ink? {
        switch severity {
        case .notApplicable, .info: nil
        case .pass: .good
        case .warning, .manualReview, .needsWaiver: .doubtful
        case .reject, .invalid: .bad
        }
    }

    /// The first length and the first threshold: what the rule compares.
    private func main(_ finding: Finding) -> (measured: String, threshold: String) {
        let measured = finding.measured.first.flatMap(number)
        let threshold = measured == nil ? nil : finding.threshold.first.flatMap(number)
        let sign = finding.threshold.first.map { $0.name.hasPrefix("max") ? "≤ " : "≥ " } ?? ""
        return (measured ?? "", threshold.map { sign + $0 } ?? "")
    }

    private func number(_ value: Finding.Value) -> String? {
        guard case .number(let number) = value.content, number.isFinite else { return nil }
        let unit = value.name.hasSuffix("_m2") ? " m²" : value.name.hasSuffix("_pct") ? " %" : " m"
        return language.decimal(number, 2) + unit
    }
}
