import ArgumentParser
import Foundation
import PassiCarraiRegister

extension Settings {
    /// Who may change the register: whoever has the key in the file that `DIME_OFFICER_KEY_FILE` names; nobody without
    /// one. The key itself is never printed nor logged.
    ///
    /// - Throws: `ExitCode` 1 for a file that cannot be read or holds no good key: a server that officers cannot use
    ///   would be found out too late.
    func officers() throws -> OfficerAuthorisation? {
        guard let path = Settings.environment("OFFICER_KEY_FILE") else { return nil }
        guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
            Terminal.say("DIME_OFFICER_KEY_FILE: \(path): " + lang("non si può leggere.", "cannot be read."))
            throw ExitCode(1)
        }
        do throws(OfficerKey.Fault) {
            return try OfficerKey([UInt8](bytes)).authorisation()
        } catch {
            Terminal.say("DIME_OFFICER_KEY_FILE: \(path): " + lang(error.words))
            Terminal.say(lang("  Una chiave nuova: ", "  A new key: ") + "openssl rand -hex 32 > \(path)")
            throw ExitCode(1)
        }
    }
}
