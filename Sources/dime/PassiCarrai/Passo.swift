import ArgumentParser

/// Driveways.
struct Passo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passo",
        abstract: "Passi carrabili: verifica una domanda secondo il Codice della strada e il regolamento.",
        subcommands: [PassoCheck.self, PassoBatch.self])
}
