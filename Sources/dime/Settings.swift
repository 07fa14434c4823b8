import ArgumentParser
import Glibc

/// Where things are: options of every verb, each with a `DIME_…` variable behind it.
struct Settings: ParsableArguments {
    @Option(help: "Il file della base dati SpatiaLite (DIME_DATABASE).")
    var database = Settings.environment("DATABASE") ?? "var/dime.sqlite"

    @Option(help: "La cartella degli strati (DIME_LAYERS).")
    var layers = Settings.environment("LAYERS") ?? "layers"

    @Option(help: "La cartella degli stili SLD (DIME_STYLES).")
    var styles = Settings.environment("STYLES") ?? "styles"

    @Option(help: "La cartella dei tile matrix set (DIME_TILES).")
    var tiles = Settings.environment("TILES") ?? "tiles"

    @Option(help: "La cartella dei dati iniziali (DIME_SEEDS).")
    var seeds = Settings.environment("SEEDS") ?? "seeds"

    @Option(help: "Il file dell'indice degli indirizzi; altrimenti accanto alla base dati (DIME_GAZETTEER).")
    var gazetteer = Settings.environment("GAZETTEER") ?? ""

    @Option(help: "La lingua dei messaggi: it, en (DIME_LANG; altrimenti da LANG).")
    var lang = Settings.environment("LANG").flatMap(Language.init(rawValue:)) ?? Language.ofEnvironment

    /// `var/dime.gaz` for `var/dime.sqlite`.
    var gazetteerPath: String {
        guard gazetteer.isEmpty else { return gazetteer }
        return database.hasSuffix(".sqlite") ? database.dropLast(7) + ".gaz" : database + ".gaz"
    }

    /// The value of `DIME_<name>`, if it is set and not empty.
    static func environment(_ name: String) -> String? { variable("DIME_" + name) }

    /// The value of a variable, if it is set and not empty.
    static func variable(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
