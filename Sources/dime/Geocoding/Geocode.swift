import AddressTables
import ArgumentParser
import Geocoding
import Glibc
import TerminalText

/// Finds addresses, and measures how well.
///
/// The options stand here for the help; whoever gives them to ``GeocodeFind`` or ``GeocodeEvaluation`` gives them here.
struct Geocode: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "geocode",
        abstract: "Trova indirizzi, incroci, luoghi, particelle: dalle parole al punto.",
        usage: "dime geocode [<options>] [<queries> ...]\ndime geocode eval [<options>] <file>",
        discussion: """
            Basta il file dell'indice: niente rete, niente base dati. Senza indice lo costruisce dalla base dati. Le \
            domande sono gli argomenti, o le righe dello standard input; senza né gli uni né le altre, su un \
            terminale, si scrive e si sceglie fra i suggerimenti.

            Esempi:
              dime geocode                                     si scrive, con i suggerimenti
              dime geocode "castello 3998"
              dime geocode "via piave 23 mestre" --format json
              dime geocode --bias 12.24,45.49 "via istria 4"   preferisce Mestre
              dime geocode --crs EPSG:25833 "s. marco 1" --explain
              cut -d';' -f2 elenco.csv | dime geocode --format csv > trovati.csv

            Il formato, se non lo si dice, è table; ndjson quando le domande vengono dallo standard input e il \
            risultato va in un file o in una pipe. Ogni risposta è scritta appena c'è. Le coordinate si scrivono \
            x y (est nord, longitudine latitudine); --bias e reverse leggono lon,lat.

            Codici di uscita: 0 ogni risposta è sicura; 1 un file o un dato sbagliato; 2 qualcosa non si è trovato; 3 \
            qualche risposta è incerta, o c'è una domanda da fare; 64 riga di comando sbagliata.
            """,
        subcommands: [GeocodeFind.self, GeocodeEvaluation.self], defaultSubcommand: GeocodeFind.self)

    @OptionGroup var source: GazetteerOptions
    @OptionGroup var place: PlaceOptions
    @OptionGroup var candidates: CandidateOptions
}

/// Finds addresses: what `dime geocode` does when it is told nothing else.
struct GeocodeFind: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "Trova: quel che geocode fa, se non gli si dice altro.",
        usage: Geocode.configuration.usage, discussion: Geocode.configuration.discussion)

    @OptionGroup var source: GazetteerOptions
    @OptionGroup var place: PlaceOptions
    @OptionGroup var candidates: CandidateOptions

    @Argument(help: "Che cosa cercare; ogni argomento è una domanda.") var queries: [String] = []

    func run() async throws {
        let words = AnswerWords(language: source.lang)
        let frame = try place.frame(source.lang)
        let search = candidates.searchOptions(place, source.lang)
        let geocoder = try await source.geocoder()
        if queries.isEmpty, QueryInput.isTerminal, isatty(STDOUT_FILENO) == 1, candidates.format == nil {
            let session = Interactive(
                geocoder, search, words, frame, surely: place.sure, showsAll: candidates.limit != nil)
            throw ExitCode(session.run())
        }
        let status = Answering(queries, candidates, words, frame).run { query in
            .found(Outcome(geocoder.search(query, search), surely: place.sure))
        }
        throw ExitCode(status.exitCode)
    }
}
