import AddressTables
import Geocoding
import Languages
import Markup
import Publishing

/// The geocoder's part of the API definition. Source: OpenAPI 3.0.3; Linee guida ModI (AgID).
struct GeocodeDefinition: Sendable {
    private let limits: Limits
    let language: LocalizedText.Language

    init(_ limits: Limits, _ language: LocalizedText.Language) {
        self.limits = limits
        self.language = language
    }

    /// Path items as JSON text by path.
    var paths: [String: String] {
        var paths: [String: String] = [:]
        for operation in operations { paths[operation.path] = operation.item(language) }
        return paths
    }

    private var operations: [GeocodeOperation] { forward + [reverse, report, batch, index] + facades }

    private var common: [GeocodeParameter] {
        [
            .integer(
                "limit", language("Quanti risultati al massimo.", "How many answers at most."),
                1...limits.maximumGeocodingAnswers, 5),
            .text(
                "lang",
                language(
                    "Lingua delle parole: it o en; altrimenti Accept-Language, altrimenti italiano.",
                    "Language of the words: it or en; otherwise Accept-Language, otherwise Italian."), "it"),
            .text(
                "bias",
                language(
                    "Preferenza, mai un filtro: latitudine,longitudine oppure ovest,sud,est,nord oppure il nome di "
                        + "una municipalità.",
                    "A preference, never a filter: latitude,longitude or west,south,east,north or the name of a "
                        + "municipality."), "45.4902,12.2424"),
            .number(
                "lat", language("Latitudine della preferenza, con lon.", "Latitude of the preference, with lon."),
                45.4902),
            .number(
                "lon", language("Longitudine della preferenza, con lat.", "Longitude of the preference, with lat."),
                12.2424),
            .number(
                "radius", language("Raggio della preferenza in metri.", "Radius of the preference in metres."), 1000),
            .text(
                "municipalita",
                language(
                    "Preferenza: il nome di una municipalità, di un sestiere o di una località.",
                    "A preference: the name of a municipality, a sestiere or a locality."), "Marghera"
            ),
            .text(
                "bbox", language("Filtro: ovest,sud,est,nord in gradi.", "A filter: west,south,east,north in degrees."),
                "12.30,45.42,12.38,45.46"),
            .text(
                "kinds",
                language(
                    "Filtro: tipi separati da virgole, tra \(kinds).",
                    "A filter: kinds with commas between, of \(kinds)."), "civico,strada"),
            .text(
                "crs",
                language(
                    "Sistema di riferimento delle risposte, nell’ordine dei suoi assi; altrimenti CRS84.",
                    "Reference system of the answers, in the order of its axes; otherwise CRS84."),
                "EPSG:25833"),
            .choice(
                "geometry",
                language("Il punto, o le linee dove ci sono.", "The point, or the lines where there are any."),
                ["point", "full"]),
        ]
    }

    private var columns: String { AddressColumn.allCases.map(\.rawValue).joined(separator: ", ") }

    private var kinds: String { AnswerKind.allCases.map(\.plain).joined(separator: ", ") }

    private var forward: [GeocodeOperation] {
        let more: [GeocodeParameter] = [
            .text(
                "comune",
                language("Codice catastale del comune da preferire.", "Cadastral code of the comune to prefer."), "L736"
            ),
            .flag(
                "cadastral",
                language(
                    "Il testo è un riferimento catastale: 12/345 è foglio e particella.",
                    "The text is a cadastral reference: 12/345 is sheet and parcel.")),
            .flag(
                "explain",
                language(
                    "Con la spiegazione: come il testo è stato letto e perché ha vinto.",
                    "With the explanation: how the text was read and why the answer won.")),
        ]
        let fields: [GeocodeParameter] = [
            .text(
                "street", language("La via, con il suo tipo (o via).", "The street, with its generic term (or via)."),
                "Via Piave"),
            .text(
                "number",
                language(
                    "Il numero civico con l’esponente (o civico).", "The house number with its suffix (or civico)."),
                "23"),
            .text("sestiere", language("Il sestiere.", "The sestiere."), "Castello"),
            .text("locality", language("La località (o localita).", "The locality (or localita)."), "Mestre"),
            .text("municipality", language("La municipalità.", "The municipality."), "Mestre-Carpenedo"),
            .text("comune", language("Il comune.", "The comune."), "Venezia"),
            .text("postcode", language("Il CAP (o cap).", "The postcode (or cap)."), "30171"),
            .text(
                "name", language("Il nome di un luogo (o nome).", "The name of a place (or nome)."),
                "Ospedale dell'Angelo"),
        ]
        return [
            GeocodeOperation(
                path: "/geocode/search", identifier: "geocodeSearch",
                summary: language("Da un testo alle posizioni", "From a text to positions"),
                description: language(
                    "Indirizzi d’insulario e di terraferma, incroci, luoghi, ponti e canali, riferimenti catastali, "
                        + "coordinate. La migliore prima; quando non è certa, la domanda da fare.",
                    "Addresses of the islands and of the mainland, crossings, places, bridges and canals, cadastral "
                        + "references, coordinates. The best first; where it is not sure, the question to ask."),
                parameters: [.required("q", language("Il testo.", "The text."), "Castello 3998")] + common + more,
                body: .fields,
                example: GeocodeExamples.search),
            GeocodeOperation(
                path: "/geocode/structured", identifier: "geocodeStructured",
                summary: language("Da un indirizzo in campi", "From an address in fields"),
                description: language(
                    "Almeno un campo; ciascuno può contenere più di quel che dice il suo nome.",
                    "At least one field; each may hold more than its name says."),
                parameters: fields + common + more.filter { $0.name != "comune" }, body: .fields,
                example: GeocodeExamples.search),
            GeocodeOperation(
                path: "/geocode/autocomplete", identifier: "geocodeAutocomplete",
                summary: language("Suggerimenti mentre si scrive", "Suggestions while typing"),
                description: language(
                    "A ogni tasto: prefissi ed errori di battitura.", "At every key: prefixes and typing errors."),
                parameters: [
                    .required(
                        "q", language("Ciò che è stato scritto finora.", "What has been typed so far."), "cast 39")
                ]
                    + common.filter { $0.name != "geometry" } + [more[0]], body: .fields,
                answer: language(
                    "I suggerimenti, il più adatto prima: label da mostrare, completion da mettere nel campo, "
                        + "highlights_utf16 le lettere scritte.",
                    "The suggestions, the fittest first: label to be shown, completion to be put into the field, "
                        + "highlights_utf16 the letters that were typed."), example: GeocodeExamples.suggestions),
        ]
    }

    private var reverse: GeocodeOperation {
        GeocodeOperation(
            path: "/geocode/reverse", identifier: "geocodeReverse",
            summary: language("Che cosa c'è in un punto", "What is at a point"),
            description:
                language(
                    "Il civico più vicino con la distanza, la strada, la particella, il sestiere o la località, la "
                        + "municipalità e il comune.",
                    "The nearest house number with its distance, the street, the parcel, the sestiere or the "
                        + "locality, the municipality and the comune."),
            parameters: [
                .required(
                    "lon",
                    language(
                        "Longitudine, o est nel sistema di crs (o x).",
                        "Longitude, or easting in the system of crs (or x)."), "12.3389"),
                .required(
                    "lat",
                    language(
                        "Latitudine, o nord nel sistema di crs (o y).",
                        "Latitude, or northing in the system of crs (or y)."), "45.4340"),
                .number(
                    "radius",
                    language(
                        "I civici più lontani non contano, in metri; al massimo 5000.",
                        "House numbers farther away do not count, in metres; at most 5000."), 100),
                .integer(
                    "limit", language("Quanti civici.", "How many house numbers."),
                    1...min(50, limits.maximumGeocodingAnswers), 1),
                .text(
                    "crs",
                    language(
                        "Sistema di riferimento del punto e delle risposte.",
                        "Reference system of the point and of the answers."), "CRS84"),
                .text("lang", language("it o en.", "it or en."), "it"),
                .choice(
                    "geometry",
                    language("Il punto, o le linee dove ci sono.", "The point, or the lines where there are any."),
                    ["point", "full"]),
            ], body: .fields,
            answer:
                language(
                    "Ciò che c’è nel punto, dal più piccolo al più grande, con la distanza; geocoding.label lo dice "
                        + "in una riga.",
                    "What is at the point, from the smallest to the largest, with its distance; geocoding.label says"
                        + " it in one line."), example: GeocodeExamples.reverse)
    }

    private var report: GeocodeOperation {
        GeocodeOperation(
            path: "/geocode/report", identifier: "geocodeReport",
            summary: language("I luoghi di una segnalazione", "The places of a report"),
            description: language(
                "Una frase o un paragrafo: ogni luogo nominato con la sua posizione nel testo, la relazione "
                    + "(davanti a, tra, all’angolo), l’incertezza in metri, fino a cinque candidati e la domanda da "
                    + "fare. Meglio con POST, perché il testo non resti nei registri dei proxy.",
                "A sentence or a paragraph: every place that is named with where it stands in the text, the "
                    + "relation (in front of, between, at the corner), the uncertainty in metres, up to five "
                    + "candidates and the question to ask. Better with POST, so that the text does not stay in the "
                    + "logs of proxies."),
            parameters: [
                .required(
                    "q", language("Il testo; con POST nel corpo.", "The text; with POST in the body."),
                    "buca davanti al civico 23 di via Piave a Mestre")
            ]
                + common + [.flag("explain", language("Con la spiegazione.", "With the explanation."))], body: .text,
            answer: language(
                "Il luogo della segnalazione, e in geocoding.mentions ogni luogo nominato con i suoi candidati.",
                "The place of the report, and in geocoding.mentions every place that is named with its "
                    + "candidates."),
            example: GeocodeExamples.report)
    }

    private var batch: GeocodeOperation {
        GeocodeOperation(
            path: "/geocode/batch", identifier: "geocodeBatch",
            summary: language("Una tabella di indirizzi", "A table of addresses"),
            description:
                language(
                    "CSV (virgole, punti e virgola o tabulazioni; UTF-8, Windows-1252 o UTF-16, riconosciuti) o "
                        + "NDJSON. Ogni riga torna con le sue colonne e con geo_status (sicuro, incerto, non-trovato, "
                        + "errore), posizione, etichetta e confidenza; una riga sbagliata dice il perché in geo_error e "
                        + "non ferma le altre. Le risposte arrivano mentre la tabella si invia; chi le legge solo dopo "
                        + "averla inviata tutta può mandarne \(limits.maximumBatchHeldBytes) byte, gli altri "
                        + "\(limits.maximumBatchBytes).",
                    "CSV (commas, semicolons or tabs; UTF-8, Windows-1252 or UTF-16, recognised) or NDJSON. Every "
                        + "row comes back with its columns and with geo_status (sicuro, incerto, non-trovato, errore), "
                        + "position, label and confidence; a wrong row says why in geo_error and stops no other. The "
                        + "answers come while the table is sent; whoever reads them only after sending all of it may send "
                        + "\(limits.maximumBatchHeldBytes) bytes, others \(limits.maximumBatchBytes)."),
            parameters: [
                .choice(
                    "operation",
                    language(
                        "Che cosa fare di ogni riga; altrimenti lo dicono le colonne.",
                        "What to do with each row; otherwise the columns say so."),
                    ["search", "reverse", "report"]),
                .text(
                    "columns",
                    language(
                        "Le colonne da leggere, se i nomi non bastano: parte:colonna con una parte di \(columns); o solo"
                            + " colonne, lette una dopo l’altra.",
                        "The columns to read where their names are not enough: part:column with a part of \(columns); or"
                            + " columns alone, read one after the other."), "street:VIA,number:N"),
                .flag(
                    "header",
                    language(
                        "Se la prima riga ha i nomi delle colonne.",
                        "Whether the first row has the names of the columns.")),
                .text(
                    "delimiter",
                    language(
                        "Il separatore, se non va riconosciuto: , ; | o tab.",
                        "The separator, unless it is to be recognised: , ; | or tab."), ";"),
                .text(
                    "encoding",
                    language("La codifica, se non va riconosciuta.", "The encoding, unless it is to be recognised."),
                    "windows-1252"),
                .choice(
                    "f",
                    language(
                        "Come rispondere; altrimenti come la richiesta.", "How to answer; otherwise like the request."),
                    ["csv", "ndjson"]),
                .number("min_confidence", language("Sotto, una riga è incerta.", "Below it a row is uncertain."), 0.8),
                .flag(
                    "decimal_comma",
                    language(
                        "Numeri con la virgola, come li leggono i fogli di calcolo italiani.",
                        "Numbers with a comma, as Italian spreadsheets read them.")),
            ] + common.filter { !["limit", "geometry"].contains($0.name) }, body: .table,
            answer: language(
                "Una riga di risposta per ogni riga, nello stesso ordine, mentre la tabella arriva.",
                "A row of answer for every row, in the same order, while the table arrives."))
    }

    private var index: GeocodeOperation {
        GeocodeOperation(
            path: "/geocode", identifier: "geocodeIndex",
            summary: language(
                "Operazioni, limiti, dati e stato del geocodificatore",
                "Operations, limits, data and state of the geocoder"),
            description: language("Con le licenze delle fonti.", "With the licences of the sources."), parameters: [],
            body: .none,
            answer: language(
                "Lo stato, le operazioni, i limiti, quanto contiene l’indice, le fonti.",
                "The state, the operations, the limits, how much the index holds, the sources."))
    }
}
