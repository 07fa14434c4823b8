import ArgumentParser
import PassiCarraiRegister

/// Brings an entry of the register into another state.
struct RegisterSetState: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set-state", abstract: "Cambia lo stato di un passo del registro.",
        discussion: """
            Passaggi ammessi:
            \(PassoState.allCases.filter { !$0.successors.isEmpty }.map { state in
                "  \(state.rawValue) → " + state.successors.map(\.rawValue).joined(separator: ", ")
            }.joined(separator: "\n"))

            Esempi:
              dime passo register set-state pk3m9xq7abcde in_istruttoria
              dime passo register set-state pk3m9xq7abcde rilasciata --expect in_istruttoria
              dime passo register set-state 15/2026 revocata --nota "ordinanza 7/2026"
            """)

    @OptionGroup var settings: Settings
    @OptionGroup var change: ChangeOptions

    @Argument(help: "L'identificativo, o numero/anno.") var passo: String
    @Argument(help: "Lo stato nuovo.") var stato: PassoState

    @Option(help: "Il numero del cartello, con --anno; altrimenti il primo libero dell'anno.") var numero: String?
    @Option(help: "L'anno del numero.") var anno: Int?
    @Option(help: "Fino a quando vale, AAAA-MM-GG.") var scadenza: String?
    @Option(help: "Lo stato in cui il passo deve trovarsi; altrimenti nulla cambia.") var expect: PassoState?

    func validate() throws {
        guard (numero == nil) == (anno == nil) else { throw ValidationError("--numero e --anno vanno insieme.") }
        _ = try change.actor(settings.lang)
    }

    func run() async throws {
        let id = try await settings.identifier(of: passo, in: settings.registerReading())
        var wanted = PassoChange(state: stato, note: change.nota)
        if let numero, let anno {
            guard let sign = SignNumber(numero, year: anno) else {
                throw ValidationError("--numero: un numero come 123 o 12/B, con un anno dal 1900 in poi")
            }
            wanted.sign = sign
        }
        let (register, actor) = (try settings.register(), try change.actor(settings.lang))
        let entry = try settings.refusable { () throws(RegisterError) in
            let known = try register.passo(id)
            if let scadenza {
                wanted.details = known.details
                wanted.details?.expiry = scadenza
            }
            return try register.change(
                id, wanted, expecting: expect.map { .state($0) } ?? .revision(known.revision), by: actor)
        }
        Terminal.say(entry.label + ": " + settings.lang(entry.state.title))
    }
}
