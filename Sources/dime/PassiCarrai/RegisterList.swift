import ArgumentParser
import PassiCarraiRegister
import TerminalText

/// Lists entries of the register.
struct RegisterList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Elenca i passi del registro, per anno e numero.")

    @OptionGroup var settings: Settings
    @OptionGroup var options: SelectionOptions

    @Option(help: "Al massimo quanti.") var limit: Int?

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit: un numero da 1 in su, non \(limit)") }
    }

    func run() async throws {
        var selection = options.selection
        selection.limit = limit
        let words = RegisterTableWords(language: settings.lang)
        var table = words.table()
        var states: [PassoState: Int] = [:]
        try await settings.registerReading().passi(selection) { entries in
            for entry in entries {
                table.add(words.cells(entry))
                states[entry.state, default: 0] += 1
            }
        }
        guard !states.isEmpty else {
            Terminal.say(settings.lang("Nessun passo.", "No entries."))
            return
        }
        let width = Terminal.size(of: 1).columns
        for line in table.lines(width: width, Inks(isOn: Terminal.hasColour)) { Terminal.print(line) }
        let counts = PassoState.allCases.compactMap { state in
            states[state].map { "\(settings.lang.number($0)) \(state.rawValue)" }
        }
        Terminal.say(counts.joined(separator: ", "))
    }
}
