import AddressTables
import Geocoding
import Markup
import Publishing

/// The geocoder's part of the API definition. Source: OpenAPI 3.0.3; Linee guida ModI (AgID).
struct GeocodeDefinition: Sendable {
    private let limits: Limits

    init(_ limits: Limits) { self.limits = limits }

    /// Path items as JSON text by path.
    var paths: [String: String] {
        var paths: [String: String] = [:]
        for operation in operations { paths[operation.path] = operation.item }
        return paths
    }

    private var operations: [GeocodeOperation] { forward + [reverse, report, batch, index] + facades }

    private var common: [GeocodeParameter] {
        [
            .integer("limit", "Quanti risultati al massimo.", 1...limits.maximumGeocodingAnswers, 5),
            .text("lang", "Lingua delle parole: it o en; altrimenti Accept-Language, altrimenti italiano.", "it"),
            .text(
                "bias",
                "Preferenza, mai un filtro: latitudine,longitudine oppure ovest,sud,est,nord oppure il nome di una "
                    + "municipalità.", "45.4902,12.2424"),
            .number("lat", "Latitudine della preferenza, con lon.", 45.4902),
            .number("lon", "Longitudine della preferenza, con lat.", 12.2424),
            .number("radius", "Raggio della preferenza in metri.", 1000),
            .text(
                "municipalita", "Preferenza: il nome di una municipalità, di un sestiere o di una località.", "Marghera"
            ),
            .text("bbox", "Filtro: ovest,sud,est,nord in gradi.", "12.30,45.42,12.38,45.46"),
            .text("kinds", "Filtro: tipi separati da virgole, tra \(kinds).", "civico,strada"),
            .text(
                "crs", "Sistema di riferimento delle risposte, nell’ordine dei suoi assi; altrimenti CRS84.",
                "EPSG:25833"),
            .choice("geometry", "Il punto, o le linee dove ci sono.", ["point", "full"]),
        ]
    }

    private var columns: String { AddressColumn.allCases.map(\.rawValue).joined(separator: ", ") }

    private var kinds: String { AnswerKind.allCases.map(\.plain).joined(separator: ", ") }

    private var forward: [GeocodeOperation] {
        let more: [GeocodeParameter] = [
            .text("comune", "Codice catastale del comune da preferire.", "L736"),
            .flag("cadastral", "Il testo è un riferimento catastale: 12/345 è foglio e particella."),
            .flag("explain", "Con la spiegazione: come il testo è stato letto e perché ha vinto."),
        ]
        let fields: [GeocodeParameter] = [
            .text("street", "La via, con il suo tipo (o via).", "Via Piave"),
            .text("number", "Il numero civico con l’esponente (o civico).", "23"),
            .text("sestiere", "Il sestiere.", "Castello"), .text("locality", "La località (o localita).", "Mestre"),
            .text("municipality", "La municipalità.", "Mestre-Carpenedo"), .text("comune", "Il comune.", "Venezia"),
            .text("postcode", "Il CAP (o cap).", "30171"),
            .text("name", "Il nome di un luogo (o nome).", "Ospedale dell'Angelo"),
        ]
        return [
            GeocodeOperation(
                path: "/geocode/search", identifier: "geocodeSearch", summary: "Da un testo alle posizioni",
                description: "Indirizzi d’insulario e di terraferma, incroci, luoghi, ponti e canali, riferimenti "
                    + "catastali, coordinate. La migliore prima; quando non è certa, la domanda da fare.",
                parameters: [.required("q", "Il testo.", "Castello 3998")] + common + more, body: .fields,
                example: GeocodeExamples.search),
            GeocodeOperation(
                path: "/geocode/structured", identifier: "geocodeStructured", summary: "Da un indirizzo in campi",
                description: "Almeno un campo; ciascuno può contenere più di quel che dice il suo nome.",
                parameters: fields + common + more.filter { $0.name != "comune" }, body: .fields,
                example: GeocodeExamples.search),
            GeocodeOperation(
                path: "/geocode/autocomplete", identifier: "geocodeAutocomplete",
                summary: "Suggerimenti mentre si scrive",
                description: "A ogni tasto: prefissi ed errori di battitura.",
                parameters: [.required("q", "Ciò che è stato scritto finora.", "cast 39")]
                    + common.filter { $0.name != "geometry" } + [more[0]], body: .fields,
                answer: "I suggerimenti, il più adatto prima: label da mostrare, completion da mettere nel campo, "
                    + "highlights_utf16 le lettere scritte.", example: GeocodeExamples.suggestions),
        ]
    }

    private var reverse: GeocodeOperation {
        GeocodeOperation(
            path: "/geocode/reverse", identifier: "geocodeReverse", summary: "Che cosa c'è in un punto",
            description:
                "Il civico più vicino con la distanza, la strada, la particella, il sestiere o la località, la "
                + "municipalità e il comune.",
            parameters: [
                .required("lon", "Longitudine, o est nel sistema di crs (o x).", "12.3389"),
                .required("lat", "Latitudine, o nord nel sistema di crs (o y).", "45.4340"),
                .number("radius", "I civici più lontani non contano, in metri; al massimo 5000.", 100),
                .integer("limit", "Quanti civici.", 1...min(50, limits.maximumGeocodingAnswers), 1),
                .text("crs", "Sistema di riferimento del punto e delle risposte.", "CRS84"),
                .text("lang", "it o en.", "it"),
                .choice("geometry", "Il punto, o le linee dove ci sono.", ["point", "full"]),
            ], body: .fields,
            answer:
                "Ciò che c’è nel punto, dal più piccolo al più grande, con la distanza; geocoding.label lo dice in una "
                + "riga.", example: GeocodeExamples.reverse)
    }

    private var report: GeocodeOperation {
        GeocodeOperation(
            path: "/geocode/report", identifier: "geocodeReport", summary: "I luoghi di una segnalazione",
            description: "Una frase o un paragrafo: ogni luogo nominato con la sua posizione nel testo, la relazione "
                + "(davanti a, tra, all’angolo), l’incertezza in metri, fino a cinque candidati e la domanda da fare. Meglio "
                + "con POST, perché il testo non resti nei registri dei proxy.",
            parameters: [
                .required("q", "Il testo; con POST nel corpo.", "buca davanti al civico 23 di via Piave a Mestre")
            ]
                + common + [.flag("explain", "Con la spiegazione.")], body: .text,
            answer: "Il luogo della segnalazione, e in geocoding.mentions ogni luogo nominato con i suoi candidati.",
            example: GeocodeExamples.report)
    }

    private var batch: GeocodeOperation {
        GeocodeOperation(
            path: "/geocode/batch", identifier: "geocodeBatch", summary: "Una tabella di indirizzi",
            description:
                "CSV (virgole, punti e virgola o tabulazioni; UTF-8, Windows-1252 o UTF-16, riconosciuti) o NDJSON. Ogni "
                + "riga torna con le sue colonne e con geo_status (sicuro, incerto, non-trovato, errore), posizione, "
                + "etichetta e confidenza; una riga sbagliata dice il perché in geo_error e non ferma le altre. Le "
                + "risposte arrivano mentre la tabella si invia; chi le legge solo dopo averla inviata tutta può mandarne "
                + "\(limits.maximumBatchHeldBytes) byte, gli altri \(limits.maximumBatchBytes).",
            parameters: [
                .choice(
                    "operation", "Che cosa fare di ogni riga; altrimenti lo dicono le colonne.",
                    ["search", "reverse", "report"]),
                .text(
                    "columns",
                    "Le colonne da leggere, se i nomi non bastano: parte:colonna con una parte di \(columns); o solo "
                        + "colonne, lette una dopo l’altra.", "street:VIA,number:N"),
                .flag("header", "Se la prima riga ha i nomi delle colonne."),
                .text("delimiter", "Il separatore, se non va riconosciuto: , ; | o tab.", ";"),
                .text("encoding", "La codifica, se non va riconosciuta.", "windows-1252"),
                .choice("f", "Come rispondere; altrimenti come la richiesta.", ["csv", "ndjson"]),
                .number("min_confidence", "Sotto, una riga è incerta.", 0.8),
                .flag("decimal_comma", "Numeri con la virgola, come li leggono i fogli di calcolo italiani."),
            ] + common.filter { !["limit", "geometry"].contains($0.name) }, body: .table,
            answer: "Una riga di risposta per ogni riga, nello stesso ordine, mentre la tabella arriva.")
    }

    private var index: GeocodeOperation {
        GeocodeOperation(
            path: "/geocode", identifier: "geocodeIndex",
            summary: "Operazioni, limiti, dati e stato del geocodificatore",
            description: "Con le licenze delle fonti.", parameters: [], body: .none,
            answer: "Lo stato, le operazioni, i limiti, quanto contiene l’indice, le fonti.")
    }

    private var facades: [GeocodeOperation] {
        let format = GeocodeParameter.choice("format", "Il formato.", ["jsonv2", "json", "geojson", "geocodejson"])
        return [
            GeocodeOperation(
                path: "/nominatim/search", identifier: "nominatimSearch",
                summary: "Ricerca con i parametri di Nominatim",
                description: "Per i programmi che parlano con Nominatim: si cambia l’indirizzo.",
                parameters: [
                    .text("q", "Il testo, oppure street, city, postalcode.", "Castello 3998"),
                    .text("street", "Numero e via.", "23 via Piave"),
                    .text("city", "Il comune o la località.", "Mestre"),
                    .text("postalcode", "Il CAP.", "30171"), format,
                    .integer("limit", "Quanti risultati.", 1...40, 10),
                    .integer("addressdetails", "Con i campi dell’indirizzo.", 0...1, 0),
                    .integer("namedetails", "Con il nome ufficiale.", 0...1, 0),
                    .integer("extratags", "Con confidenza, incertezza, elemento e riferimento catastale.", 0...1, 0),
                    .text("viewbox", "Riquadro di preferenza: ovest,sud,est,nord.", "12.30,45.42,12.38,45.46"),
                    .integer("bounded", "Se il riquadro è un filtro.", 0...1, 0),
                    .text("countrycodes", "Paesi; senza it non c’è nessuna risposta.", "it"),
                    .text("accept-language", "La lingua.", "it"),
                ], body: .none, answer: "I luoghi, il migliore prima.", example: GeocodeExamples.nominatim,
                tag: "Nominatim", isGeocodeJSON: false),
            GeocodeOperation(
                path: "/nominatim/reverse", identifier: "nominatimReverse", summary: "Ricerca inversa come Nominatim",
                description: "zoom decide che cosa: 18 il civico, 16 la strada, 14 la località, 10 il comune.",
                parameters: [
                    .required("lat", "Latitudine.", "45.4340"), .required("lon", "Longitudine.", "12.3389"), format,
                    .integer("zoom", "Da 0 a 18.", 0...18, 18),
                    .integer("addressdetails", "Con i campi dell’indirizzo.", 0...1, 1),
                    .text("accept-language", "La lingua.", "it"),
                ], body: .none, answer: "Il luogo, o il perché non c’è.", tag: "Nominatim", isGeocodeJSON: false),
            GeocodeOperation(
                path: "/nominatim/status", identifier: "nominatimStatus", summary: "Stato come Nominatim",
                description: "OK, o il perché.", parameters: [.choice("format", "Il formato.", ["text", "json"])],
                body: .none, answer: "OK, o il numero dello stato con il suo perché.", tag: "Nominatim",
                isGeocodeJSON: false),
            GeocodeOperation(
                path: "/photon/api", identifier: "photonSearch", summary: "Ricerca con i parametri di Photon",
                description: "Per i programmi che parlano con Photon: si cambia l’indirizzo.",
                parameters: [
                    .required("q", "Il testo.", "Castello 3998"), .integer("limit", "Quanti risultati.", 1...50, 15),
                    .number("lat", "Latitudine della preferenza.", 45.4340),
                    .number("lon", "Longitudine della preferenza.", 12.3389),
                    .text("bbox", "Filtro: ovest,sud,est,nord.", "12.30,45.42,12.38,45.46"),
                    .text("lang", "La lingua.", "it"),
                    .text(
                        "osm_tag", "Filtro: chiave, chiave:valore, o ! davanti per escludere; si ripete.", "place:house"
                    ),
                    .text("layer", "Filtro: house, street, locality, district, city; si ripete.", "house"),
                ], body: .none, answer: "I luoghi come elementi GeoJSON, il migliore prima.",
                example: GeocodeExamples.photon, tag: "Photon", isGeocodeJSON: false),
            GeocodeOperation(
                path: "/photon/reverse", identifier: "photonReverse", summary: "Ricerca inversa come Photon",
                description: "I luoghi più vicini a un punto.",
                parameters: [
                    .required("lat", "Latitudine.", "45.4340"), .required("lon", "Longitudine.", "12.3389"),
                    .number("radius", "Raggio in chilometri.", 1), .integer("limit", "Quanti risultati.", 1...50, 1),
                ], body: .none, answer: "I luoghi come elementi GeoJSON, il più vicino prima.", tag: "Photon",
                isGeocodeJSON: false),
            GeocodeOperation(
                path: "/photon/status", identifier: "photonStatus", summary: "Stato come Photon",
                description: "Ok, o 503.", parameters: [], body: .none, answer: "Lo stato.",
                example: #"{"status":"Ok"}"#, tag: "Photon", isGeocodeJSON: false),
        ]
    }
}
