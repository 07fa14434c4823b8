import ArgumentParser
import Figures
import Foundation
import Languages
import PassiCarrai
import PassiCarraiReports

/// The files that a verdict is also written to, for people.
struct PassoReportOptions: ParsableArguments {
    @Option(help: "Scrive il rapporto come pagina HTML, tutta in un file.", completion: .file(extensions: ["html"]))
    var html: String?

    @Option(help: "Scrive il rapporto in PDF, da mettere agli atti.", completion: .file(extensions: ["pdf"]))
    var pdf: String?

    @Option(
        help: "Scrive la planimetria in SVG; il dettaglio 1:200, se c'è posto, accanto con «-1-200» nel nome.",
        completion: .file(extensions: ["svg"]))
    var svg: String?

    @Option(help: "Numero o nome della pratica, nei rapporti.") var reference: String?

    @Option(help: "Il giorno a cui i dati sono aggiornati, AAAA-MM-GG; altrimenti quello che dice la base dati.")
    var dataDate: String?

    @Option(help: "Fonte e licenza dei dati; altrimenti quelle che dice la base dati.") var attribution: String?

    var isEmpty: Bool { html == nil && pdf == nil && svg == nil }

    func validate() throws {
        if let dataDate, !Regulation.isDay(dataDate) {
            throw ValidationError("--data-date: una data AAAA-MM-GG, non «\(dataDate)»")
        }
    }

    /// Writes every file that was asked for.
    ///
    /// - Throws: exit code 1 where a font is missing or a file cannot be written; it is said which.
    /// - Parameter known: where what was measured comes from, as far as nobody says otherwise.
    func write(
        _ scene: Scene, _ verdict: Verdict, _ regulation: Regulation, _ known: Provenance, _ settings: Settings
    ) throws {
        let language = settings.lang
        let provenance = Provenance(
            attribution: attribution.map { LocalizedText($0) } ?? known.attribution,
            dataDate: dataDate ?? known.dataDate)
        let facts = ReportFacts(
            reference: reference ?? scene.id ?? language("senza numero", "without a number"), from: provenance,
            madeAt: Date.now.formatted(.iso8601), fingerprint: verdict.evidence?.fingerprint ?? "")
        let report = Report(scene: scene, verdict: verdict, regulation: regulation, facts: facts)
        if let html { try save(HTMLReport(report, language: language.localized).bytes, html, language) }
        if let pdf { try save(file(report, settings), pdf, language) }
        guard let svg else { return }
        let drawings = report.drawings(language.localized)
        for (index, drawing) in drawings.enumerated() {
            try save(SVGWriter().bytes(drawing), index == 0 ? svg : Self.detail(svg), language)
        }
        if drawings.isEmpty {
            Terminal.say(language("\(svg): il luogo non si può disegnare.", "\(svg): the place cannot be drawn."))
            throw ExitCode(1)
        }
    }

    private func file(_ report: Report, _ settings: Settings) throws -> [UInt8] {
        do {
            let typefaces = try Typefaces(folder: settings.styles + "/fonts")
            return try PDFReport(report, language: settings.lang.localized).bytes(typefaces: typefaces)
        } catch {
            Terminal.say(words(error, settings.lang))
            throw ExitCode(1)
        }
    }

    private static func detail(_ path: String) -> String {
        path.hasSuffix(".svg") ? path.dropLast(4) + "-1-200.svg" : path + "-1-200"
    }

    private func save(_ bytes: [UInt8], _ path: String, _ language: Language) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            Terminal.say(language("\(path): non si può scrivere.", "\(path): cannot be written."))
            throw ExitCode(1)
        }
    }

    private func words(_ error: FigureError, _ language: Language) -> String {
        switch error {
        case .unreadable(let path): language("\(path): il carattere manca.", "\(path): the font is missing.")
        case .notAFont(let path): language("\(path): non è un carattere.", "\(path): is no font.")
        case .notWritten(let reason):
            language("il PDF non è stato scritto: \(reason)", "the PDF was not written: \(reason)")
        }
    }
}
