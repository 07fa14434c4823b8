import ArgumentParser
import Foundation
import Identity
import YAMLText

/// Where it stands who may write.
struct IdentityOptions: ParsableArguments {
    @Option(help: "Il file che dice chi può scrivere; altrimenti identity.yaml tra i dati iniziali (DIME_IDENTITY).")
    var identity = Settings.environment("IDENTITY") ?? ""

    /// What the file says; nobody may write where there is none and none was named.
    ///
    /// - Throws: `ExitCode` 1, having said every mistake.
    func definition(_ settings: Settings) throws -> IdentityDefinition {
        let path = identity.isEmpty ? settings.seeds + "/identity.yaml" : identity
        guard let bytes = FileManager.default.contents(atPath: path) else {
            if identity.isEmpty, !FileManager.default.fileExists(atPath: path) { return IdentityDefinition() }
            Terminal.say("\(path): " + settings.lang("non si può leggere.", "cannot be read."))
            throw ExitCode(1)
        }
        do throws(Mistakes) {
            return try IdentityDefinition(text: String(decoding: bytes, as: UTF8.self), file: path)
        } catch {
            for mistake in error.list { Terminal.say(settings.lang(mistake.words)) }
            throw ExitCode(1)
        }
    }
}

extension Settings {
    /// `var/dime.pseudonyms.key` for `var/dime.sqlite`.
    var pseudonymsPath: String { beside("pseudonyms.key") }

    /// `var/dime.development.pem` for `var/dime.sqlite`.
    var developmentKeyPath: String { beside("development.pem") }

    private func beside(_ ending: String) -> String {
        (database.hasSuffix(".sqlite") ? database.dropLast(6) : database + ".") + ending
    }

    /// Runs `body`; what is wrong with a secret is printed, and ends the command with 1.
    func openable<Result>(_ body: () async throws(SecretFault) -> Result) async throws -> Result {
        do throws(SecretFault) {
            return try await body()
        } catch {
            Terminal.say(lang(error.words))
            throw ExitCode(1)
        }
    }
}
