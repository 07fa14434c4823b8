import ArgumentParser
import Markup
import ServiceRequests
import TerminalText

/// Shows one report with its history.
struct ReportShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Mostra una segnalazione con ciò che è stato scritto e la sua storia.",
        discussion: """
            Esempi:
              dime segnalazioni show s7k2m9xq4a
              dime segnalazioni show s7k2m9xq4a --json     come Feature GeoJSON
            """)

    @OptionGroup var settings: Settings

    @Argument(help: "L'identificativo.") var segnalazione: String

    @Flag(help: "Come Feature GeoJSON, con tutto ciò che legge l'ufficio.") var json = false

    func run() async throws {
        let reading = try settings.requestReading()
        guard let request = try await reading.request(segnalazione) else {
            Terminal.say(settings.lang(RequestError.unknown(id: segnalazione).words))
            throw ExitCode(1)
        }
        let dossier = RequestDossier(
            content: try await reading.content(of: request.id), reporter: try await reading.reporter(of: request.id),
            history: try await reading.history(of: request.id))
        if json {
            var writer = JSONWriter()
            RequestGeoJSON(try RequestFrame()).write(request, to: &writer) { dossier.write(to: &$0) }
            Terminal.print(String(decoding: writer.bytes, as: UTF8.self))
            return
        }
        let (language, inks) = (settings.lang, Inks(isOn: Terminal.hasColour))
        for (name, value) in try lines(request, dossier) {
            Terminal.print(inks(.faint, name.padded(to: 16)) + value)
        }
        Terminal.print("")
        var table = TextTable([
            TextTable.Column(language("quando", "when")), TextTable.Column(language("stato", "state")),
            TextTable.Column(language("chi", "who")), TextTable.Column(language("nota", "note"), isFlexible: true),
        ])
        for event in dossier.history {
            let state = event.from == event.to ? "" : language(event.to.title)
            table.add([.init(event.moment), .init(state), .init(event.actor), .init(event.note ?? "")])
        }
        for line in table.lines(width: Terminal.size(of: 1).columns, inks) { Terminal.print(line) }
    }

    /// What stands of it, a line each.
    private func lines(_ request: ServiceRequest, _ dossier: RequestDossier) throws -> [(name: String, value: String)] {
        let (language, place) = (settings.lang, request.place)
        let (longitude, latitude) = try RequestFrame().degrees(place)
        let reach = place.uncertainty.map { " ±\(language.decimal($0, 0)) m" } ?? ""
        var lines: [(String, String?)] = [
            ("id", request.id), (language("servizio", "service"), "\(request.service): \(request.category)"),
            (language("stato", "state"), language(request.state.title)),
            (language("nota pubblica", "public note"), request.statusNote),
            (language("duplicata di", "duplicate of"), request.duplicateOf),
            (language("dove", "where"), place.address),
            (
                language("posizione", "position"),
                "\(language.decimal(latitude, 6)) \(language.decimal(longitude, 6)) WGS 84, "
                    + "\(place.origin.rawValue) \(language.decimal(place.confidence, 2))\(reach)"
            ),
            (language("indirizzo scritto", "as written"), dossier.content?.writtenAddress),
            (language("descrizione", "description"), dossier.content?.description),
            ("media_url", dossier.content?.mediaURL),
        ]
        for answer in dossier.content?.attributes ?? [] {
            lines.append((answer.code, answer.values.joined(separator: ", ")))
        }
        lines += [
            (language("descr. pubblica", "public descr."), request.description),
            (language("ente", "agency"), request.agency), (language("ricevuta", "received"), request.requested),
            (language("prevista", "expected"), request.expected), (language("chiusa", "closed"), request.closed),
            (language("segnalante", "reporter"), dossier.reporter),
            (
                language("aggiornata", "updated"),
                "\(request.updated), \(language("revisione", "revision")) \(request.revision)"
            ),
        ]
        return lines.compactMap { name, value in value.map { (name, $0) } }
    }
}
