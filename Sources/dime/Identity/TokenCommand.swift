public import ArgumentParser
import Identity
import PassiCarraiRegister
import ServiceRequests
import Services

/// Makes a token of the development issuer.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Rilascia un access token dell'emittente di sviluppo, per provare ciò che scrive.",
        discussion: """
            Vale solo per un server di questa macchina che usa la stessa base dati e ha l'emittente di sviluppo \
            (dime serve, su un indirizzo locale e senza altri emittenti in identity.yaml). Scrive il token su standard \
            output.

            Esempi:
              dime token --role officer
              dime token --role citizen --acr SpidL2 --minutes 5 --subject prova-1
              curl -H "Authorization: Bearer $(dime token --role officer)" …
            """)

    @OptionGroup var settings: Settings
    @OptionGroup var options: IdentityOptions

    @Option(parsing: .upToNextOption, help: "I ruoli: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
    var role: [Role]

    @Option(parsing: .upToNextOption, help: "Gli scope; se non detto, quelli dei ruoli.") var scope: [String] = []

    @Option(help: "Il livello dell'accesso: SpidL1, SpidL2, SpidL3 o un URI.") var acr = "SpidL2"

    @Option(help: "Per quanti minuti vale.") var minutes = 60

    @Option(help: "A nome di chi: nomi diversi sono persone diverse.") var subject = "sviluppo"

    private static let levelPrefix = "https://www.spid.gov.it/"

    func validate() throws {
        guard minutes > 0 else { throw ValidationError("--minutes: un numero da 1 in su, non \(minutes)") }
        guard DevelopmentIssuer.levels.contains(Self.levelPrefix + acr) || acr.contains(":") else {
            throw ValidationError("--acr: SpidL1, SpidL2, SpidL3 o un URI, non \"\(acr)\"")
        }
        let isPlain = { (text: String) in !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) } }
        guard scope.allSatisfy(isPlain) else {
            throw ValidationError("--scope: parole ASCII senza spazi, come passi-carrai:registro")
        }
        guard !subject.isEmpty else { throw ValidationError("--subject: un nome") }
    }

    func run() async throws {
        let definition = try options.definition(settings)
        guard definition.issuers.isEmpty else {
            throw refused(
                "identity.yaml ha chi rilascia i token: l'emittente di sviluppo non c'è.",
                "identity.yaml has issuers of its own: there is no development issuer.")
        }
        let longest = definition.limits.maximumLifetimeSeconds / 60
        guard minutes <= longest else {
            throw ValidationError("--minutes: al massimo \(longest) (limits.lifetime_seconds in identity.yaml)")
        }
        let path = settings.developmentKeyPath
        let issuer = try await settings.openable { () async throws(SecretFault) in
            try await DevelopmentIssuer(existingKeyIn: path)
        }
        guard let issuer else {
            throw refused(
                "\(path): l'emittente di sviluppo non c'è. Lo crea dime serve, avviato su un indirizzo locale.",
                "\(path): there is no development issuer. dime serve makes it, started on a loopback address.")
        }
        var grant = DevelopmentIssuer.Grant(
            roles: role, scopes: scope.isEmpty ? scopesOfRoles : scope,
            level: acr.contains(":") ? acr : Self.levelPrefix + acr)
        (grant.minutes, grant.subject) = (minutes, subject)
        Terminal.print(issuer.token(grant))
    }

    private var scopesOfRoles: [String] {
        let rights = [Right.keepRegister, .readRegister, .applyForPasso, .followApplications, .report, .keepReports]
        return Set(rights.filter { !$0.roles.isDisjoint(with: role) }.map(\.scope)).sorted()
    }

    private func refused(_ italian: String, _ english: String) -> ExitCode {
        Terminal.say(settings.lang(italian, english))
        return ExitCode(1)
    }
}

extension Role: ExpressibleByArgument {}
