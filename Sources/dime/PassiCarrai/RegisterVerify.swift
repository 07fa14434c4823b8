import ArgumentParser
import Foundation
import Languages
import PassiCarrai
import PassiCarraiAPI
import PassiCarraiRegister
import PassiCarraiReports

/// Judges a scene, or an access at a place of the database, and keeps the verdict with an entry of the register.
struct RegisterVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verifica una scena o un luogo e ne conserva il verdetto con un passo del registro.",
        discussion: """
            Il file ha una scena, oppure un luogo della base dati come lo chiede POST /passi-carrai/verifica: \
            {"parcel": …, "access": …}. Con il verdetto si conservano la domanda, ciò che è stato misurato e le versioni \
            di norme e dati: «dime passo recheck» lo può rifare anni dopo. Lo stato del passo non cambia: il verdetto è \
            una pre-istruttoria.

            Esempio: dime passo register verify pk3m9xq7abcde scena.json
            """)

    @OptionGroup var settings: Settings
    @OptionGroup var change: ChangeOptions

    @Argument(help: "L'identificativo, o numero/anno.") var passo: String
    @Argument(help: "Il file con una scena o un luogo.", completion: .file(extensions: ["json"])) var scene: String

    @Option(help: "Il regolamento, un file di seeds/regulations; altrimenti quello del comune.") var regulation: String?
    @Option(help: "Il giorno di cui valgono le norme, AAAA-MM-GG; altrimenti oggi.") var on: String?

    func validate() throws {
        if let on, !Regulation.isDay(on) { throw ValidationError("--on: una data AAAA-MM-GG, non «\(on)»") }
        _ = try change.actor(settings.lang)
    }

    func run() async throws {
        let id = try await settings.identifier(of: passo, in: settings.registerReading())
        let rules = try settings.regulation(regulation, on: on)
        guard let bytes = try? [UInt8](Data(contentsOf: URL(fileURLWithPath: scene))) else {
            throw refused(settings.lang("non si può leggere", "cannot be read"))
        }
        let reading = PassoReading(bytes)
        var sites: Sites?
        switch reading {
        case .scene: break
        case .request: sites = try await settings.sites()
        case .invalid(_, let problems): throw refused(problems.map(words).joined(separator: "; "))
        case .unreadable(let problem): throw refused(words(problem))
        }
        let examined = reading.examine(sites, rules)
        let verdict = examined.verdict
        let provenance = sites.map { settings.provenance(of: $0) } ?? .declared
        guard let kept = KeptVerdict(examined, of: reading, asked: bytes, sites, provenance) else {
            throw refused(
                verdict.findings.first.map { settings.lang($0.message) }
                    ?? settings.lang("non si è potuto misurare nulla", "nothing could be measured"))
        }
        let (register, actor) = (try settings.register(), try change.actor(settings.lang))
        let entry = try settings.refusable { () throws(RegisterError) in
            try register.change(id, PassoChange(verdict: kept, note: change.nota), expecting: .anything, by: actor)
        }
        Terminal.say(
            entry.label + ": " + verdict.outcome.rawValue + settings.lang(", norme ", ", rules ") + verdict.regulation)
    }

    private func words(_ problem: SceneProblem) -> String { problem.path + ": " + settings.lang(problem.message) }

    private func refused(_ reason: String) -> ExitCode {
        Terminal.say("\(scene): \(reason)")
        return ExitCode(1)
    }
}
