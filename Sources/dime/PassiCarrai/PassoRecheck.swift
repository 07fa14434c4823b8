import ArgumentParser
import PassiCarrai
import PassiCarraiAPI
import PassiCarraiRegister
import TerminalText

/// Lists the kept verdicts that would be others by the rules of today, or in the data of today.
struct PassoRecheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recheck", abstract: "Elenca i verdetti conservati che oggi sarebbero diversi.",
        discussion: """
            Rifà l'ultimo verdetto di ogni passo del registro, e quelli conservati da soli, da ciò che era stato misurato, \
            con le norme di oggi o di --on. Con --data misura di nuovo, nella base dati di oggi, quelli chiesti per luogo; \
            una scena porta i propri dati e resta com'era. Nulla cambia nel registro. Gli stati definitivi (ritirata, \
            revocata) restano fuori, se --stato non li nomina; un filtro lascia fuori i verdetti senza passo.

            Elenca anche i verdetti con lo stesso esito in cui cambia ciò che dice una regola.

            Esempi:
              dime passo recheck
              dime passo recheck --data --format csv > diversi.csv
              dime passo recheck --on 2027-01-01 --stato presentata in_istruttoria
              dime passo recheck --json        un oggetto JSON per riga

            Codici di uscita: 0 nessuno avrebbe un altro esito; 1 le norme o la base dati sono sbagliate; 2 qualcuno \
            avrebbe un altro esito, o non si può rifare; 64 riga di comando sbagliata.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

    @OptionGroup var settings: Settings
    @OptionGroup var options: SelectionOptions

    @Flag(help: "Misura di nuovo i luoghi, nella base dati di oggi.") var data = false
    @Option(help: "Il regolamento, un file di seeds/regulations; altrimenti quello del comune.") var regulation: String?
    @Option(help: "Il giorno di cui valgono le norme, AAAA-MM-GG; altrimenti oggi.") var on: String?
    @Option(help: "text, json (un oggetto per riga) o csv.") var format: Format?
    @Flag(help: "Come --format json.") var json = false

    func validate() throws {
        if let on, !Regulation.isDay(on) { throw ValidationError("--on: una data AAAA-MM-GG, non «\(on)»") }
        if json, let format, format != .json {
            throw ValidationError("--json e --format \(format.rawValue) si contraddicono")
        }
    }

    func run() async throws {
        let language = settings.lang
        let evaluator = Evaluator(try settings.regulation(regulation, on: on))
        let sites = data ? try await settings.sites() : nil
        let reading = try await settings.registerReading()
        let bar = ProgressBar(language)
        defer { bar.finish() }
        let recheck = Recheck { kept in
            try sites.map { try evaluator.judgement(of: kept, in: $0) } ?? evaluator.judgement(of: kept)
        }
        let report = try await recheck.run(reading, options.selection) { done, total in
            bar.show(language("Verdetti", "Verdicts"), done: done, total: total, features: done)
        }
        bar.finish()
        let words = RecheckWords(language: language, report: report)
        switch format ?? (json ? .json : .text) {
        case .text:
            let lines = words.lines(width: Terminal.size(of: 1).columns, Inks(isOn: Terminal.hasColour))
            for line in lines { Terminal.print(line) }
        case .json: Terminal.write(words.json, to: 1)
        case .csv: Terminal.write(words.csv, to: 1)
        }
        for failure in report.failures {
            Terminal.say(
                (failure.passo?.id ?? failure.record.id) + ": "
                    + language("il verdetto conservato non si legge più: ", "the kept verdict cannot be read: ")
                    + failure.reason)
        }
        for line in words.summary(isMeasured: data) { Terminal.say(line) }
        if report.outcomes > 0 || !report.failures.isEmpty { throw ExitCode(2) }
    }
}
