import ArgumentParser

/// Reads data of others into the database.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Importa dati nella base dati.", subcommands: [ImportCadastre.self])
}
