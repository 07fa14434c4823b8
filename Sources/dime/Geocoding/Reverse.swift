import AddressTables
import ArgumentParser
import Geocoding
import Glibc
import TerminalText

/// Says what is at a point.
struct Reverse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reverse",
        abstract: "Dice che cosa c'è in un punto: civico, strada, sestiere o località, municipalità, particella.",
        discussion: """
            Il punto è lon lat in gradi, o lat lon: quel che può essere solo una latitudine d'Italia lo è; o x y nel \
            sistema di --from; o coordinate scritte in un altro dei modi che geocode legge. Senza argomenti legge \
            punti dallo standard input, uno per riga.

            Esempi:
              dime reverse 12.34331 45.43451
              dime reverse "45.43451, 12.34331" --limit 3
              dime reverse --from EPSG:3003 "1761435 5038012"
              dime reverse --format geojson < punti.txt

            Codici di uscita: 0 c'è un civico entro la portata; 1 un file o un punto sbagliato; 2 non c'è niente; 3 ci \
            sono solo strada o zona; 64 riga di comando sbagliata.
            """)

    @OptionGroup var source: GazetteerOptions

    @Option(help: "Civici al massimo, da 1 a 50.") var limit = 1

    @Option(help: "Fin dove si cerca un civico, in metri.") var reach = 100.0

    @Option(help: "Il sistema di riferimento delle coordinate lette: EPSG:25833 … Altrimenti gradi WGS 84.")
    var from: String?

    @Option(help: "Il sistema di riferimento delle coordinate scritte. Altrimenti gradi WGS 84.") var crs: String?

    @Option(help: "Come scrivere le risposte: table, json, ndjson, geojson, csv.") var format: AnswerFormat?

    @Argument(parsing: .allUnrecognized, help: "Il punto: due numeri, o un testo.") var point: [String] = []

    func validate() throws {
        guard (1...50).contains(limit) else { throw ValidationError("--limit: un numero da 1 a 50, non \(limit)") }
        guard reach > 0, reach <= 10_000 else { throw ValidationError("--reach: metri da 0 a 10000, non \(reach)") }
        if let option = point.first(where: { $0.hasPrefix("--") }) {
            throw ValidationError("Unknown option '\(option)'")
        }
    }

    func run() async throws {
        let frame = try PlaceOptions.frame(crs, option: "--crs", source.lang)
        let reading = try PlaceOptions.reading(from, option: "--from", source.lang)
        let geocoder = try await source.geocoder()
        var options = ReverseOptions()
        options.reach = reach
        options.limit = limit
        options.language = source.lang.localized
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let table = AnswerTable(
            words: AnswerWords(language: source.lang), frame: frame,
            width: isTerminal ? Terminal.size(of: STDOUT_FILENO).columns : 80, inks: Inks(isOn: Terminal.hasColour))
        var sheet = AnswerSheet(
            format ?? (point.isEmpty && !isTerminal ? .ndjson : .table), table, frame, isMany: point.isEmpty)
        var status = Status.sure
        sheet.begin()
        func take(_ text: String) {
            guard let coordinate = Self.coordinate(text, reading, geocoder) else {
                status = .error
                Terminal.say(
                    source.lang(
                        "\"\(text.harmless.clipped(to: 60))\": due numeri come 12.3433 45.4345, o 45.4345, 12.3433",
                        "\"\(text.harmless.clipped(to: 60))\": two numbers like 12.3433 45.4345, or 45.4345, 12.3433"))
                return
            }
            let place = geocoder.reverse(coordinate, options)
            let outcome = Outcome(place)
            status = .gravest(status, outcome.status)
            sheet.write(text, .place(place, outcome))
        }
        if point.isEmpty {
            var input = QueryInput()
            while let line = input.next() { take(line) }
        } else {
            take(point.joined(separator: " "))
        }
        sheet.end()
        throw ExitCode(status.exitCode)
    }

    /// Two numbers, or whatever the geocoder reads as coordinates.
    private static func coordinate(_ text: String, _ reading: PositionReading, _ geocoder: Geocoder) -> Coordinate? {
        if let coordinate = reading.coordinate(text) { return coordinate }
        let best = geocoder.search(text).answers.first
        return best?.kind == .coordinate ? best?.position : nil
    }
}
