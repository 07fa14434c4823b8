import AddressTables
import TerminalText

/// The figures of an evaluation for a person.
struct EvaluationTable {
    let language: Language
    let surely: Double

    func lines(_ summary: EvaluationSummary) -> [String] {
        let inks = Inks(isOn: Terminal.hasColour)
        let width = Terminal.size(of: 1).columns
        var table = TextTable([
            .init(language("Tipo di domanda", "Kind of question"), isFlexible: true), .init("n", isRight: true),
            .init(language("giuste", "right"), isRight: true), .init("%", isRight: true),
            .init(language("sbagliate e sicure", "wrong and sure"), isRight: true),
            .init(language("con risposta", "answered"), isRight: true),
        ])
        for (name, figures) in summary.kinds { table.add(cells(name, figures)) }
        table.add(cells(language("tutte", "all"), summary.all))
        var lines = table.lines(width: width, inks)
        lines += ["", inks(.strong, language("Affidabilità della confidenza", "Reliability of the confidence"))]
        var bins = TextTable([
            .init(language("Confidenza", "Confidence")), .init("n", isRight: true),
            .init(language("data", "given"), isRight: true), .init(language("vera", "true"), isRight: true),
            .init("", isFlexible: true),
        ])
        for (index, bin) in summary.bins.enumerated() where bin.count > 0 {
            let full = Int((bin.share * 30).rounded())
            bins.add([
                .init("\(language.decimal(Double(index) / 10, 1)) – \(language.decimal(Double(index + 1) / 10, 1))"),
                .init(language.number(bin.count)), .init(language.decimal(bin.mean, 3)),
                .init(language.decimal(bin.share, 3)),
                .init(String(repeating: "█", count: full) + String(repeating: "░", count: 30 - full)),
            ])
        }
        lines += bins.lines(width: width, inks)
        lines += [
            "  " + language("errore di calibrazione ", "calibration error ")
                + language.decimal(summary.calibrationError, 4) + ", Brier " + language.decimal(summary.brier, 4),
            "", inks(.strong, language("Tempi", "Latencies")),
        ]
        let times = summary.latencies
        let texts = [("p50", times.p50), ("p95", times.p95), ("p99", times.p99), ("max", times.most)]
        return lines + ["  " + texts.map { "\($0) \(language.decimal($1, 1)) µs" }.joined(separator: " · ")]
    }

    private func cells(_ name: String, _ figures: EvaluationSummary.Figures) -> [TextTable.Cell] {
        [
            .init(name), .init(language.number(figures.count)), .init(language.number(figures.right)),
            .init(language.decimal(100 * figures.accuracy, 1)),
            .init("\(figures.sureAndWrong) (\(language.decimal(100 * figures.sureAndWrongRate, 2)) %)"),
            .init(language.number(figures.answered)),
        ]
    }
}
