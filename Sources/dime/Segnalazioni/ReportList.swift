import ArgumentParser
import ServiceRequests
import TerminalText

/// Lists reports.
struct ReportList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Elenca le segnalazioni, le più recenti prima.")

    @OptionGroup var settings: Settings
    @OptionGroup var options: ReportSelection

    @Option(help: "Al massimo quante.") var limit: Int?

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit: un numero da 1 in su, non \(limit)") }
    }

    func run() async throws {
        var selection = options.selection
        selection.limit = limit
        let language = settings.lang
        let found = try await settings.requestReading().requests(selection)
        guard !found.isEmpty else {
            Terminal.say(language("Nessuna segnalazione.", "No reports."))
            return
        }
        var table = TextTable([
            TextTable.Column(language("ricevuta", "received")), TextTable.Column(language("stato", "state")),
            TextTable.Column(language("servizio", "service")),
            TextTable.Column(language("dove", "where"), isFlexible: true), TextTable.Column("id"),
        ])
        var states: [RequestState: Int] = [:]
        for request in found.map(\.request) {
            states[request.state, default: 0] += 1
            table.add([
                .init(String(request.requested.prefix(16))), .init(language(request.state.title), ink(request.state)),
                .init(request.service), .init(request.place.address ?? ""), .init(request.id, .faint),
            ])
        }
        let width = Terminal.size(of: 1).columns
        for line in table.lines(width: width, Inks(isOn: Terminal.hasColour)) { Terminal.print(line) }
        let counts = RequestState.allCases.compactMap { state in
            states[state].map { "\(language.number($0)) \(state.rawValue)" }
        }
        Terminal.say(counts.joined(separator: ", "))
    }

    private func ink(_ state: RequestState) -> Ink? {
        switch state {
        case .ricevuta: .strong
        case .risolta: .good
        default: nil
        }
    }
}
