import ArgumentParser
import Markup
import PassiCarraiRegister
import TerminalText

/// Shows one entry with its history.
struct RegisterShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Mostra un passo del registro con la sua storia e i suoi verdetti.",
        discussion: """
            Esempi:
              dime passo register show 15/2026
              dime passo register show pk3m9xq7abcde --json     tutto, anche le evidenze, come Feature GeoJSON
            """)

    @OptionGroup var settings: Settings

    @Argument(help: "L'identificativo, o numero/anno.") var passo: String

    @Flag(help: "Come Feature GeoJSON, con storia e verdetti per intero.") var json = false

    func run() async throws {
        let reading = try await settings.registerReading()
        let id = try await settings.identifier(of: passo, in: reading)
        guard let entry = try await reading.passo(id) else { return }
        let dossier = RegisterDossier(
            applicant: try await reading.applicant(of: id), history: try await reading.history(of: id),
            verdicts: try await reading.verdicts(of: id))
        if json {
            var writer = JSONWriter()
            try RegisterGeoJSON().write(entry, to: &writer) { dossier.write(to: &$0) }
            Terminal.print(String(decoding: writer.bytes, as: UTF8.self))
            return
        }
        let language = settings.lang
        let inks = Inks(isOn: Terminal.hasColour)
        for (name, value) in RegisterTableWords(language: language).lines(entry) {
            Terminal.print(inks(.faint, name.padded(to: 16)) + value)
        }
        if let applicant = dossier.applicant {
            Terminal.print(inks(.faint, language("richiedente", "applicant").padded(to: 16)) + applicant)
        }
        Terminal.print("")
        var table = TextTable([
            TextTable.Column(language("quando", "when")), TextTable.Column(language("stato", "state")),
            TextTable.Column(language("chi", "who")), TextTable.Column(language("nota", "note"), isFlexible: true),
        ])
        for change in dossier.history {
            let state = change.from == change.to ? "" : language(change.to.title)
            table.add([.init(change.moment), .init(state), .init(change.actor), .init(change.note ?? "")])
        }
        for line in table.lines(width: Terminal.size(of: 1).columns, inks) { Terminal.print(line) }
        for record in dossier.verdicts {
            Terminal.print(
                "\(record.moment)  " + language("verdetto ", "verdict ") + record.verdict.outcome
                    + language(", norme ", ", rules ") + record.verdict.regulation)
        }
    }
}
