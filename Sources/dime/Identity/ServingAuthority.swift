import ArgumentParser
import Identity
import Languages
import Logging
import Services

/// Who decides on this server who may write.
enum ServingAuthority {
    /// The issuers of `identity.yaml`.
    case issuers(Authority, reloadSeconds: Int, names: [String])
    case development(Authority, DevelopmentIssuer)
    case nobody

    var authority: any Authorising {
        switch self {
        case .issuers(let authority, _, _), .development(let authority, _): authority
        case .nobody: ReadOnly()
        }
    }

    /// For whoever starts the server.
    var words: LocalizedText {
        switch self {
        case .issuers(_, _, let names):
            LocalizedText(
                it: "con un access token di \(names.joined(separator: ", "))",
                en: "with an access token of \(names.joined(separator: ", "))")
        case .development:
            LocalizedText(
                it:
                    "EMITTENTE DI SVILUPPO: chi ha la chiave di questa macchina vale per chiunque; dime token --role officer",
                en: "DEVELOPMENT ISSUER: whoever has this machine's key passes for anybody; dime token --role officer")
        case .nobody: LocalizedText(it: "nessuno (seeds/identity.yaml)", en: "nobody (seeds/identity.yaml)")
        }
    }

    /// - Parameters:
    ///   - isLocal: whether nobody but this machine is listened to.
    ///   - isDevelopment: whether a development issuer was asked for; `nil` where nobody has said.
    /// - Throws: `ExitCode` 1, having said why.
    init(
        _ definition: IdentityDefinition, _ settings: Settings, isLocal: Bool, isDevelopment: Bool?, _ logger: Logger
    ) async throws {
        guard definition.issuers.isEmpty else {
            if isDevelopment == true { throw Self.refusal(settings, Self.besideRealOnes) }
            let pseudonyms = try await Self.pseudonyms(settings)
            do throws(KeysUnusable) {
                self = .issuers(
                    try await Authority(definition, pseudonyms) { logger.note($0) },
                    reloadSeconds: definition.limits.reloadSeconds, names: definition.issuers.map(\.name))
            } catch {
                throw Self.refusal(settings, error.words)
            }
            return
        }
        if isDevelopment == true, !isLocal { throw Self.refusal(settings, Self.beyondThisMachine) }
        guard isDevelopment ?? isLocal else {
            self = .nobody
            return
        }
        let issuer = try await settings.openable { () async throws(SecretFault) in
            try await DevelopmentIssuer(keyIn: settings.developmentKeyPath)
        }
        self = .development(Authority(issuer, definition.limits, try await Self.pseudonyms(settings)), issuer)
    }

    private static func pseudonyms(_ settings: Settings) async throws -> Pseudonyms {
        try await settings.openable { () throws(SecretFault) in try Pseudonyms(secretIn: settings.pseudonymsPath) }
    }

    private static let besideRealOnes = LocalizedText(
        it: "--development-issuer: identity.yaml ha già chi rilascia i token: l'uno o gli altri.",
        en: "--development-issuer: identity.yaml has issuers of its own: one or the others.")

    private static let beyondThisMachine = LocalizedText(
        it: "--development-issuer vale solo per questa macchina: --host 127.0.0.1, senza --public-url. Per gli altri: "
            + "docs/identity.md.",
        en: "--development-issuer is for this machine alone: --host 127.0.0.1, without --public-url. For others: "
            + "docs/identity.md.")

    private static func refusal(_ settings: Settings, _ words: LocalizedText) -> ExitCode {
        Terminal.say(settings.lang(words))
        return ExitCode(1)
    }
}

extension Logger {
    func note(_ event: IdentityEvent) {
        switch event {
        case .keysRead(let path, let count):
            notice("keys of an issuer read again", metadata: ["path": "\(path)", "keys": "\(count)"])
        case .keysKept(let path, let reason):
            error(
                "keys of an issuer cannot be read; those from before stay in use",
                metadata: ["path": "\(path)", "cause": "\(reason[.english])"])
        }
    }
}
