import ArgumentParser
import Markup
import PassiCarrai
import PassiCarraiRegister
import TerminalText

/// Lists the kept verdicts that would be others by the rules of today.
struct PassoRecheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recheck", abstract: "Elenca i verdetti del registro che oggi sarebbero diversi.",
        discussion: """
            Rifà l'ultimo verdetto di ogni passo, da ciò che era stato misurato, con le norme di oggi o di --on; nulla \
            cambia nel registro. Gli stati definitivi (ritirata, revocata) restano fuori, se --stato non li nomina.

            Esempi:
              dime passo recheck
              dime passo recheck --on 2027-01-01 --stato presentata in_istruttoria
              dime passo recheck --json        un oggetto JSON per riga

            Codici di uscita: 0 nessuno sarebbe diverso; 1 le norme o la base dati sono sbagliate; 2 qualcuno sarebbe \
            diverso, o non si può rifare; 64 riga di comando sbagliata.
            """)

    @OptionGroup var settings: Settings
    @OptionGroup var options: SelectionOptions

    @Option(help: "Il regolamento, un file di seeds/regulations; altrimenti quello del comune.") var regulation: String?
    @Option(help: "Il giorno di cui valgono le norme, AAAA-MM-GG; altrimenti oggi.") var on: String?
    @Flag(help: "Un oggetto JSON per riga.") var json = false

    func validate() throws {
        if let on, !Regulation.isDay(on) { throw ValidationError("--on: una data AAAA-MM-GG, non «\(on)»") }
    }

    func run() async throws {
        let language = settings.lang
        let evaluator = Evaluator(try settings.regulation(regulation, on: on))
        let reading = try await settings.registerReading()
        let bar = ProgressBar(language)
        defer { bar.finish() }
        let recheck = Recheck { try evaluator.outcome(of: $0) }
        let report = try await recheck.run(reading, options.selection) { done, total in
            bar.show(language("Verdetti", "Verdicts"), done: done, total: total, features: done)
        }
        bar.finish()
        if json { write(report) } else { tell(report) }
        Terminal.say(
            language(
                "\(report.judged) verdetti rifatti, \(report.differences.count) diversi, \(report.failures.count) non "
                    + "rifattibili; \(report.unjudged) passi senza verdetto",
                "\(report.judged) verdicts given again, \(report.differences.count) different, "
                    + "\(report.failures.count) impossible; \(report.unjudged) entries without one"))
        if !report.differences.isEmpty || !report.failures.isEmpty { throw ExitCode(2) }
    }

    private func tell(_ report: Recheck.Report) {
        let language = settings.lang
        var table = TextTable([
            TextTable.Column(language("passo", "entry")), TextTable.Column(language("stato", "state")),
            TextTable.Column(language("verdetto del", "verdict of")), TextTable.Column(language("era", "was")),
            TextTable.Column(language("sarebbe", "would be")),
            TextTable.Column(language("norme", "rules"), isFlexible: true),
        ])
        for difference in report.differences {
            table.add([
                .init(difference.passo.sign?.description ?? difference.passo.id),
                .init(language(difference.passo.state.title)), .init(String(difference.moment.prefix(10))),
                .init(difference.before), .init(difference.now, .doubtful),
                .init("\(difference.regulationBefore) → \(difference.regulationNow)"),
            ])
        }
        if !report.differences.isEmpty {
            let inks = Inks(isOn: Terminal.hasColour)
            for line in table.lines(width: Terminal.size(of: 1).columns, inks) { Terminal.print(line) }
        }
        for failure in report.failures {
            Terminal.say(
                failure.passo.id + ": "
                    + language("il verdetto conservato non si legge più: ", "the kept verdict cannot be read: ")
                    + failure.reason)
        }
    }

    private func write(_ report: Recheck.Report) {
        for difference in report.differences {
            var json = JSONWriter()
            json.object { json in
                json.member("passo", difference.passo.id)
                json.member("numero", difference.passo.sign?.description)
                json.member("stato", difference.passo.state.rawValue)
                json.member("quando", difference.moment)
                json.member("esito", difference.before)
                json.member("sarebbe", difference.now)
                json.member("norme", difference.regulationBefore)
                json.member("norme_ora", difference.regulationNow)
            }
            Terminal.write(json.bytes + [0x0A], to: 1)
        }
        for failure in report.failures {
            var json = JSONWriter()
            json.object { json in
                json.member("passo", failure.passo.id)
                json.member("errore", failure.reason)
            }
            Terminal.write(json.bytes + [0x0A], to: 1)
        }
    }
}
