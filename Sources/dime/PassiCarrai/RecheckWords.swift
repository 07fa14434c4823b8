import DelimitedText
import Markup
import PassiCarraiRegister
import TerminalText

/// Which kept verdicts would be others: lines for people, JSON lines and CSV for programs.
struct RecheckWords {
    let language: Language
    let report: Recheck.Report

    /// One verdict after the other: its outcome then and now, the rules, what has changed. None where all are as they were.
    func lines(width: Int, _ inks: Inks) -> [String] {
        var lines: [String] = []
        for difference in report.differences {
            let (before, now) = (difference.before.outcome, difference.now.outcome)
            let head = [
                inks(.strong, name(difference.passo, difference.record)),
                difference.passo.map { language($0.state.title) },
                String(difference.record.moment.prefix(10)),
                difference.isOutcomeDifferent ? before + " → " + inks(.doubtful, now) : now,
            ]
            lines.append(head.compactMap(\.self).joined(separator: "  "))
            let rules = difference.rules.map { "\($0.rule) \($0.before ?? "–") → \($0.now ?? "–")" }
            for text in [rules.joined(separator: ", "), causes(difference)] where !text.isEmpty {
                lines += text.wrapped(to: max(40, width - 4)).map { "    " + inks(.faint, $0) }
            }
        }
        return lines
    }

    private func name(_ passo: PassoCarraio?, _ record: KeptVerdict.Record) -> String {
        passo.map { $0.sign?.description ?? $0.id } ?? record.id
    }

    /// What is not as it was.
    private func causes(_ difference: Recheck.Difference) -> String {
        let (then, now) = (difference.before.regulation, difference.now.regulation)
        var causes = [language("norme: ", "rules: ") + (then == now ? now : "\(then) → \(now)")]
        if !difference.changedCollections.isEmpty {
            causes.append(language("dati: ", "data: ") + difference.changedCollections.joined(separator: ", "))
        }
        return causes.joined(separator: "; ")
    }

    /// How many, in which rules.
    func summary(isMeasured: Bool) -> [String] {
        let counts = (
            judged: language.number(report.judged), outcomes: language.number(report.outcomes),
            others: language.number(report.differences.count - report.outcomes),
            failures: language.number(report.failures.count), unjudged: language.number(report.unjudged)
        )
        var lines = [
            language(
                "\(counts.judged) verdetti rifatti, \(counts.outcomes) diversi, \(counts.others) con lo stesso esito e "
                    + "altre regole, \(counts.failures) non rifattibili; \(counts.unjudged) passi senza verdetto",
                "\(counts.judged) verdicts given again, \(counts.outcomes) different, \(counts.others) with the same outcome "
                    + "and other rules, \(counts.failures) impossible; \(counts.unjudged) entries without one")
        ]
        if isMeasured {
            let measured = language.number(report.measured)
            lines.append(
                language(
                    "\(measured) misurati di nuovo nei dati di oggi", "\(measured) measured again in the data of today")
            )
        }
        let rules = report.rules.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        if !rules.isEmpty {
            lines.append(
                language("per regola: ", "by rule: ")
                    + rules.map { "\($0.key) \(language.number($0.value))" }.joined(separator: ", "))
        }
        return lines
    }

    /// An object a line.
    var json: [UInt8] {
        var bytes: [UInt8] = []
        for difference in report.differences { bytes += line { write(difference, &$0) } }
        for failure in report.failures {
            bytes += line { json in
                json.member("passo", failure.passo?.id)
                json.member("verdetto", failure.record.id)
                json.member("errore", failure.reason)
            }
        }
        return bytes
    }

    private func line(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in members(&json) }
        return json.bytes + [0x0A]
    }

    private func write(_ difference: Recheck.Difference, _ json: inout JSONWriter) {
        json.member("passo", difference.passo?.id)
        json.member("numero", difference.passo?.sign?.description)
        json.member("stato", difference.passo?.state.rawValue)
        json.member("verdetto", difference.record.id)
        json.member("quando", difference.record.moment)
        json.member("esito", difference.before.outcome)
        json.member("sarebbe", difference.now.outcome)
        json.member("norme", difference.before.regulation)
        json.member("norme_ora", difference.now.regulation)
        json.key("misurato_di_nuovo")
        json.boolean(difference.now.versions != nil)
        json.key("dati_cambiati")
        json.array { json in for name in difference.changedCollections { json.string(name) } }
        json.key("regole")
        json.object { json in
            for change in difference.rules {
                json.key(change.rule)
                json.object { json in
                    json.member("era", change.before)
                    json.member("sarebbe", change.now)
                }
            }
        }
    }

    /// A row for each verdict that would be another or cannot be given again.
    var csv: [UInt8] {
        var rows = RowWriter()
        rows.row([
            "passo", "numero", "stato", "verdetto", "quando", "esito", "sarebbe", "norme", "norme_ora", "dati_cambiati",
            "regole", "errore",
        ])
        for difference in report.differences {
            let rules = difference.rules.map { "\($0.rule):\($0.before ?? "")>\($0.now ?? "")" }
            rows.row([
                difference.passo?.id ?? "", difference.passo?.sign?.description ?? "",
                difference.passo?.state.rawValue ?? "", difference.record.id, difference.record.moment,
                difference.before.outcome, difference.now.outcome, difference.before.regulation,
                difference.now.regulation, difference.changedCollections.joined(separator: " "),
                rules.joined(separator: " "), "",
            ])
        }
        for failure in report.failures {
            rows.row([
                failure.passo?.id ?? "", failure.passo?.sign?.description ?? "", failure.passo?.state.rawValue ?? "",
                failure.record.id, failure.record.moment, failure.record.verdict.outcome, "",
                failure.record.verdict.regulation, "", "", "", failure.reason,
            ])
        }
        return rows.bytes
    }
}
