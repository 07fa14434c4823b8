import Importing

/// What one file of the cadastral map brought, in words.
struct ImportSummary {
    let file: String
    let report: CadastreImport.Report
    let elapsed: Duration
    let language: Language

    /// A line on what came, a line for every number that is not zero, then every error and warning at its place.
    var lines: [String] {
        let stored = report.stored.sorted { $0.key < $1.key }
        let counts = stored.map { "\(language.number($0.value)) \($0.key)" }.joined(separator: ", ")
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        let time = seconds < 10 ? "\((seconds * 10).rounded() / 10) s" : "\(elapsed.components.seconds) s"
        var lines = ["\(file): \(counts.isEmpty ? language("nessun oggetto", "no objects") : counts) (\(time))"]
        let numbers = [
            (language("al posto di altri", "in the place of others"), report.replaced),
            (language("tolti, non più nel file", "removed, no longer in the file"), report.removed),
            (
                language("particelle dimostrative tolte", "demonstration parcels removed"),
                report.removedDemonstrationParcels
            ),
            (language("oggetti tralasciati", "objects left out"), report.refused),
            (language("avvisi", "warnings"), report.summary.warningCount),
        ]
        for (name, number) in numbers where number > 0 { lines.append("  \(language.number(number)) \(name)") }
        if report.isKeepingOthers {
            lines.append(
                "  "
                    + language(
                        "nulla è stato tolto: parte del file non si è potuta leggere",
                        "nothing was removed: some of the file could not be read"))
        }
        lines += report.errors.map { language($0.words) }
        let warning = language("avviso", "warning")
        lines += report.summary.warnings.map { "\($0.file):\($0.line): \(warning): \(language($0.message))" }
        return lines
    }
}
