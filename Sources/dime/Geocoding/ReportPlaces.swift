import AddressTables
import ArgumentParser
import Geocoding

/// Finds the places that a text speaks of.
struct ReportPlaces: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Trova i luoghi di cui parla una segnalazione: una frase o un paragrafo.",
        discussion: """
            Ogni argomento è un testo; senza argomenti ogni riga dello standard input, o con --whole tutto quanto. \
            Dice quali parole nominano un luogo, come vi si riferiscono (davanti, tra, all'angolo …), dove sarà, con \
            quanta incertezza, e che cosa chiedere quando i candidati si equivalgono.

            Esempi:
              dime report "buca davanti al civico 23 di via Piave a Mestre"
              dime report --whole --format geojson < segnalazione.txt

            Formati, opzioni e codici di uscita sono quelli di dime geocode.
            """)

    @OptionGroup var source: GazetteerOptions
    @OptionGroup var place: PlaceOptions
    @OptionGroup var candidates: CandidateOptions

    @Flag(help: "Lo standard input è un solo testo.") var whole = false

    @Argument(help: "I testi.") var texts: [String] = []

    func run() async throws {
        let frame = try place.frame(source.lang)
        let search = candidates.searchOptions(place, source.lang)
        let geocoder = try await source.geocoder()
        var texts = texts
        if texts.isEmpty, whole { texts = [Array(QueryInput()).joined(separator: "\n")] }
        let status = Answering(texts, candidates, AnswerWords(language: source.lang), frame).run { text in
            let report = geocoder.report(text, search)
            return .report(report, Outcome(report, surely: place.sure))
        }
        throw ExitCode(status.exitCode)
    }
}
