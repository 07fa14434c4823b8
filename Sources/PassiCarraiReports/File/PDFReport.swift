public import Figures
public import Languages
import PassiCarrai

/// A report to put on file: A4, with each drawing true to its scale on a sheet of its own.
public struct PDFReport: Sendable {
    public let report: Report
    public let language: LocalizedText.Language

    public init(_ report: Report, language: LocalizedText.Language = .italian) {
        self.report = report
        self.language = language
    }

    /// The document before it is set.
    public var document: PDFDocument {
        let text = ReportText(report, language)
        let say = text.say
        var metadata = PDFDocument.Metadata(
            title: "\(text.title) – \(report.facts.reference)", date: report.facts.madeAt)
        metadata.author = report.facts.office
        metadata.subject = text.subtitle
        metadata.keywords = say("passo carraio, pre-istruttoria", "driveway, pre-examination")
        metadata.creator = "DIME Geo"
        metadata.language = language.rawValue
        var document = PDFDocument(metadata: metadata)
        document.head = ("\(report.facts.office) · \(say("Passi carrai", "Driveways"))", report.facts.reference)
        document.foot =
            say("Pre-istruttoria, non è una decisione", "Pre-examination, no decision") + " · "
            + say("impronta ", "fingerprint ") + String(report.facts.fingerprint.prefix(16))
        document.blocks =
            opening(text) + report.drawings(language).map { .sheet($0) } + rules(text) + fee(text) + office(text)
        return document
    }

    /// - Throws: ``FigureError`` when there is no memory.
    public func bytes(typefaces: Typefaces) throws(FigureError) -> [UInt8] { try document.bytes(typefaces: typefaces) }

    private func opening(_ text: ReportText) -> [Block] {
        let say = text.say
        let outcome = report.verdict.outcome
        var blocks: [Block] = [
            .heading(1, text.title),
            .paragraph(Paragraph(text.subtitle, face: .semibold, size: 3.8)),
        ]
        blocks += report.facts.notices.map { .paragraph(Paragraph(say($0), face: .semibold, size: 3)) }
        if !report.facts.notices.isEmpty { blocks.append(.space(2)) }
        blocks += [
            .panel(
                [
                    Paragraph(say("Esito della pre-istruttoria", "Outcome of the pre-examination"), size: 3),
                    Paragraph(outcome.title(say), face: .bold, size: 5),
                    Paragraph(outcome.explanation(say)),
                ], emblem: Emblem.figure(report.verdict.sign, size: 13, title: report.verdict.sign.title(say)))
        ]
        if !text.decisive.isEmpty {
            blocks.append(
                .list(
                    text.decisive.map { finding in
                        Paragraph([
                            Run("\(finding.rule), \(finding.severity.title(say).lowercased()): ", face: .semibold),
                            Run(say(finding.message)),
                        ])
                    }))
        }
        return blocks + [
            .heading(2, say("Domanda", "Application")), pairs(text.application),
            .heading(2, say("Dati e riproducibilità", "Data and reproducibility")), pairs(text.provenance),
            .heading(2, say("Avvertenze", "Disclaimers")),
            .list(text.disclaimers.map { Paragraph($0, size: 2.9) }),
        ]
    }

    private func rules(_ text: ReportText) -> [Block] {
        let say = text.say
        let size = 2.7
        let rows = text.evaluated.map { finding -> [Table.Cell] in
            var rule = Table.Cell([
                Paragraph(finding.rule, face: .bold, size: size),
                Paragraph(RuleTitle.of(finding.rule, say), size: size),
            ])
            rule.isHeader = true
            var explanation = [Paragraph(say(finding.message), size: size)]
            if !finding.source.isEmpty {
                explanation.append(Paragraph(finding.source, face: .italic, size: 2.4, color: Color(0x3A3A3A)))
            }
            return [
                rule,
                Table.Cell(
                    [Paragraph(finding.severity.title(say), face: .semibold, size: size)],
                    emblem: Emblem.figure(finding.severity, size: 3.6, title: finding.severity.title(say))),
                Table.Cell(lines(MeasuredValue.measured(finding, say), size)),
                Table.Cell(lines(MeasuredValue.thresholds(finding, say), size)), Table.Cell(explanation),
            ]
        }
        var table = Table(
            columns: [
                Table.Column(say("Regola", "Rule"), share: 27), Table.Column(say("Verdetto", "Verdict"), share: 30),
                Table.Column(say("Misurato", "Measured"), share: 33),
                Table.Column(say("Richiesto", "Required"), share: 26),
                Table.Column(say("Spiegazione e fonte", "Explanation and source"), share: 54),
            ], rows: rows)
        table.headSize = 2.7
        var blocks: [Block] = [.heading(2, say("Regole valutate", "Rules evaluated")), .table(table)]
        if !text.notApplicable.isEmpty {
            let names = text.notApplicable.map { "\($0.rule) \(RuleTitle.of($0.rule, say))" }.joined(separator: "; ")
            blocks.append(
                .paragraph(
                    Paragraph(
                        say("Non applicabili a questo caso: ", "Not applicable to this case: ") + names + ".", size: 2.7
                    )))
        }
        return blocks
    }

    private func lines(_ lines: [String], _ size: Double) -> [Paragraph] {
        lines.isEmpty ? [Paragraph("–", size: size)] : lines.map { Paragraph($0, size: size) }
    }

    private func fee(_ text: ReportText) -> [Block] {
        guard let fee = text.fee else { return [] }
        let say = text.say
        return [
            .heading(2, say("Stima del canone", "Estimated fee")),
            .paragraph(
                Paragraph([
                    Run(fee.amount, face: .bold), Run(say(" (stima non vincolante)", " (estimate, not binding)")),
                ])), pairs(fee.rows),
        ]
    }

    /// What the office adds by hand.
    private func office(_ text: ReportText) -> [Block] {
        let say = text.say
        let rows = [
            say("Protocollo e data", "Reference and date"), say("Sopralluogo del", "Inspected on"),
            say("Misure in sito", "Measured on site"), say("Annotazioni", "Notes"),
            say("Istruttore, firma", "Officer, signature"),
        ]
        return [
            .heading(2, say("Riservato all'ufficio", "For the office")),
            .table(
                Table(
                    columns: [Table.Column(share: 1), Table.Column(share: 2)],
                    rows: rows.map { name in [.header(name), Table.Cell([Paragraph(" ", size: 5)])] })),
        ]
    }

    private func pairs(_ rows: [(name: String, value: String)]) -> Block {
        .table(
            Table(
                columns: [Table.Column(share: 1), Table.Column(share: 2)],
                rows: rows.map { [.header($0.name), Table.Cell($0.value)] }))
    }
}
