import PassiCarraiRegister

/// What a table brought into the register, in words.
struct RegisterImportWords {
    let report: ImportReport
    let file: String
    let language: Language

    /// Problems that are told one by one; all of them stand in the side file.
    private static let told = 20

    func lines(isDryRun: Bool) -> [String] {
        let numbers = [
            (language("nuovi", "new"), report.added), (language("aggiornati", "updated"), report.updated),
            (language("invariati", "unchanged"), report.unchanged),
            (language("da chiarire", "to be cleared up"), report.problems.count),
        ]
        let counts = numbers.map { "\(language.number($1)) \($0)" }.joined(separator: ", ")
        var lines = [
            "\(file): \(language.number(report.rows)) " + language("righe", "rows") + ": " + counts
                + (isDryRun ? language(" (prova: nulla è cambiato)", " (dry run: nothing has changed)") : "")
        ]
        let origins = Opening.Origin.allCases.compactMap { origin in
            report.origins[origin].map { "\(language.number($0)) \(origin.rawValue)" }
        }
        if !origins.isEmpty {
            lines.append("  " + language("posizioni: ", "positions: ") + origins.joined(separator: ", "))
        }
        if !report.unusedColumns.isEmpty {
            lines.append(
                "  " + language("colonne non usate: ", "columns not used: ")
                    + report.unusedColumns.joined(separator: ", "))
        }
        lines += report.problems.prefix(Self.told).map {
            "\(file):\($0.line): \(language($0.problem.reason)). \(language($0.problem.question))"
        }
        let rest = report.problems.count - Self.told
        if rest > 0 { lines.append(language("… e altre \(rest) righe", "… and \(rest) rows more")) }
        return lines
    }
}
