import ArgumentParser

/// Driveways.
struct Passo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passo",
        abstract: "Passi carrabili: verifica una domanda secondo le norme, e ne tiene il registro.",
        subcommands: [PassoCheck.self, PassoBatch.self, RegisterCommand.self, PassoRecheck.self, PassoLayers.self])
}
