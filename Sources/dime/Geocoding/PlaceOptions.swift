import AddressTables
import ArgumentParser
import Geocoding
import ReferenceSystems

/// What answers are preferred, when they count as sure and where they are written; of `geocode`, `report` and `batch`.
struct PlaceOptions: ParsableArguments {
    @Option(
        help: "Il sistema di riferimento delle coordinate scritte: EPSG:25833, EPSG:3003 … Altrimenti gradi WGS 84.")
    var crs: String?

    @Option(help: "Preferisce quel che è vicino: lon,lat, o il nome di un sestiere, una località, una municipalità.")
    var bias: String?

    @Option(help: "La confidenza da cui una risposta è sicura, da 0 a 1.")
    var sure = Outcome.surely

    mutating func validate() throws {
        guard (0...1).contains(sure) else { throw ValidationError("--sure: un numero da 0 a 1, non \(sure)") }
        if let bias, bias.isEmpty { throw ValidationError("--bias: lon,lat o il nome di una zona") }
    }

    func searchOptions(_ language: Language) -> SearchOptions {
        var options = SearchOptions()
        options.language = language.localized
        if let bias {
            options.bias =
                PositionReading.degrees.coordinate(bias).map { .point($0, radius: 1000) } ?? .area(bias)
        }
        return options
    }

    /// - Throws: `ExitCode` 64, having said what a CRS looks like.
    func frame(_ language: Language) throws -> PositionFrame { try Self.frame(crs, option: "--crs", language) }

    static func frame(_ crs: String?, option: String, _ language: Language) throws -> PositionFrame {
        do throws(CRSError) {
            return try PositionFrame(crs)
        } catch {
            throw wrong(crs ?? "", option, language)
        }
    }

    static func reading(_ crs: String?, option: String, _ language: Language) throws -> PositionReading {
        do throws(CRSError) {
            return try PositionReading(crs)
        } catch {
            throw wrong(crs ?? "", option, language)
        }
    }

    private static func wrong(_ crs: String, _ option: String, _ language: Language) -> ExitCode {
        Terminal.say(
            "Error: "
                + language(
                    "\(option): un sistema di riferimento come EPSG:25833, non \"\(crs)\"",
                    "\(option): a reference system like EPSG:25833, not \"\(crs)\""))
        return ExitCode(64)
    }
}

/// How many candidates are shown, and how much of them; of `geocode` and `report`.
struct CandidateOptions: ParsableArguments {
    @Option(help: "Candidati al massimo, da 1 a 50. La tabella ne mostra uno solo quando è sicuro, se non lo si dice.")
    var limit: Int?

    @Flag(help: "Spiega come il testo è stato letto e perché ha vinto la risposta.")
    var explain = false

    @Option(help: "Come scrivere le risposte: table, json, ndjson, geojson, csv.") var format: AnswerFormat?

    @Flag(help: "In GeoJSON le linee di strade e tratti, invece del loro punto.") var lines = false

    mutating func validate() throws {
        if let limit, !(1...50).contains(limit) { throw ValidationError("--limit: un numero da 1 a 50, non \(limit)") }
    }

    func searchOptions(_ place: PlaceOptions, _ language: Language) -> SearchOptions {
        var options = place.searchOptions(language)
        options.limit = limit ?? options.limit
        options.explains = explain
        options.hasLines = lines
        return options
    }
}
