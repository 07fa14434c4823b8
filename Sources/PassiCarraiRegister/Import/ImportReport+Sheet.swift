import DelimitedText
public import Languages

extension ImportReport {
    /// The rows that were not taken over as a table, UTF-8: theirs as they were, with the reason and the question behind
    /// them. Corrected, it can be imported like the first.
    public func sheet(_ language: LocalizedText.Language) -> [UInt8] {
        var row = RowWriter(delimiter: delimiter)
        let names = language == .italian ? ["riga", "motivo", "domanda"] : ["line", "reason", "question"]
        row.row(header + names)
        for problem in problems {
            let fields = problem.fields.prefix(header.count)
            let missing = Array(repeating: "", count: header.count - fields.count)
            row.row(
                fields + missing + [
                    String(problem.line), problem.problem.reason[language], problem.problem.question[language],
                ])
        }
        return row.bytes
    }
}
