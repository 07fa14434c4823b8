import ArgumentParser

/// Where addresses are looked up: one file, and the database that it is made of.
struct GazetteerOptions: ParsableArguments {
    @Option(
        help:
            "L'indice degli indirizzi, il solo file che serve; altrimenti accanto alla base dati (DIME_GAZETTEER).",
        completion: .file(extensions: ["gaz"]))
    var gazetteer = Settings.environment("GAZETTEER") ?? ""

    @Option(
        help: "La base dati da cui l'indice si costruisce, se c'è (DIME_DATABASE).",
        completion: .file(extensions: ["sqlite"]))
    var database = Settings.environment("DATABASE") ?? "var/dime.sqlite"

    @Option(help: "La lingua dei messaggi e delle note: it, en (DIME_LANG; altrimenti da LANG).")
    var lang = Settings.environment("LANG").flatMap(Language.init(rawValue:)) ?? Language.ofEnvironment

    /// The file of the index: `var/dime.gaz` for `var/dime.sqlite`.
    var index: String {
        guard gazetteer.isEmpty else { return gazetteer }
        return database.hasSuffix(".sqlite") ? database.dropLast(7) + ".gaz" : database + ".gaz"
    }
}
