import Services
import ArgumentParser
import ServiceRequests

/// Brings a report into another state.
struct ReportSetState: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set-state", abstract: "Cambia lo stato di una segnalazione.",
        discussion: """
            Passaggi ammessi:
            \(RequestState.allCases.filter { !$0.successors.isEmpty }.map { state in
                "  \(state.rawValue) → " + state.successors.map(\.rawValue).joined(separator: ", ")
            }.joined(separator: "\n"))

            Esempi:
              dime segnalazioni set-state s7k2m9xq4a presa_in_carico
              dime segnalazioni set-state s7k2m9xq4a risolta --expect programmata --nota-pubblica "riparata il 3 dicembre"
            """)

    @OptionGroup var settings: Settings

    @Argument(help: "L'identificativo.") var segnalazione: String
    @Argument(help: "Lo stato nuovo.") var stato: RequestState

    @Option(help: "Che cosa ne legge chiunque, senza dati personali.") var notaPubblica: String?
    @Option(help: "La segnalazione della stessa cosa, con lo stato duplicata.") var duplicataDi: String?
    @Option(help: "Lo stato in cui deve trovarsi; altrimenti nulla cambia.") var expect: RequestState?
    @Option(help: "Chi fa la modifica: un ruolo o uno pseudonimo.") var chi: String?
    @Option(help: "Una nota per la storia, senza dati personali.") var nota: String?

    func validate() throws { _ = try actor() }

    func run() async throws {
        let (register, actor) = (try settings.requestRegister(), try actor())
        var wanted = RequestChange(state: stato, note: nota)
        if let notaPubblica { wanted.statusNote = .some(notaPubblica) }
        wanted.duplicateOf = duplicataDi
        let request = try settings.reportable { () throws(RequestError) in
            let known = try register.request(segnalazione)
            return try register.change(
                segnalazione, wanted, expecting: expect.map { .state($0) } ?? .revision(known.revision), by: actor)
        }
        Terminal.say(request.id + ": " + settings.lang(request.state.title))
    }

    private func actor() throws -> RequestActor {
        guard let chi else { return .office }
        do throws(FieldFault) {
            return try RequestActor(role: chi)
        } catch {
            throw ValidationError("--chi: " + settings.lang(error.words))
        }
    }
}
