import Languages
import Publishing
import SimpleFeatures

/// What the pages say beside the catalog's own words, in the language of the page.
struct PageWords {
    private let isItalian: Bool

    init(_ language: LocalizedText.Language) { isItalian = language == .italian }

    private func say(_ italian: String, _ english: String) -> String { isItalian ? italian : english }

    var skip: String { say("Vai al contenuto", "Skip to content") }
    var home: String { say("Dati", "Data") }
    var map: String { say("Mappa", "Map") }
    var otherLanguage: String { say("English", "Italiano") }
    var navigation: String { say("Principale", "Main") }
    var breadcrumb: String { say("Percorso di navigazione", "Breadcrumb") }
    var documentation: String { say("Documentazione dell’API", "API documentation") }
    var definition: String { say("Definizione dell’API (OpenAPI 3.0)", "API definition (OpenAPI 3.0)") }
    var conformance: String { say("Conformità agli standard", "Conformance to standards") }
    var collections: String { say("Collezioni", "Collections") }
    var description: String { say("Descrizione", "Description") }
    var license: String { say("Licenza", "Licence") }
    var source: String { say("Fonte", "Source") }
    var notice: String { say("Avvertenza", "Notice") }
    var extent: String { say("Estensione (gradi, ovest sud est nord)", "Extent (degrees, west south east north)") }
    var crs: String { say("Sistemi di riferimento", "Coordinate reference systems") }
    var storedIn: String { say("quello dei dati", "that of the data") }
    var properties: String { say("Proprietà", "Properties") }
    var property: String { say("Proprietà", "Property") }
    var name: String { say("Nome nei dati", "Name in the data") }
    var type: String { say("Tipo", "Type") }
    var value: String { say("Valore", "Value") }
    var geometry: String { say("Geometria", "Geometry") }
    var identifier: String { say("Identificativo", "Identifier") }
    var items: String { say("Elementi", "Features") }
    var seeItems: String { say("Vedi gli elementi", "See the features") }
    var noItems: String { say("Nessun elemento.", "No features.") }
    var next: String { say("Pagina successiva", "Next page") }
    var previous: String { say("Pagina precedente", "Previous page") }
    var pages: String { say("Pagine", "Pages") }
    var pagesBelow: String { say("Pagine, sotto la tabella", "Pages, below the table") }
    var otherFormats: String { say("Altri formati", "Other formats") }
    var services: String { say("Servizi e documenti", "Services and documents") }
    var points: String { say("Punti", "Points") }
    var line: String { say("Linea", "Line") }
    var area: String { say("Area", "Area") }
    var vertices: String { say("vertici", "vertices") }
    var position: String { say("Posizione sulla mappa", "Position on the map") }
    var openMap: String { say("Apri nella mappa", "Open in the map") }
    var background: String { say("sfondo", "background") }
    var others: String { say("Altre collezioni", "Other collections") }
    var addresses: String { say("Indirizzi", "Addresses") }
    var address: String { say("Indirizzo", "Address") }
    var parameter: String { say("Parametro", "Parameter") }
    var parametersOfItems: String { say("Parametri degli elementi (items)", "Parameters of the features (items)") }
    var meaning: String { say("Significato", "Meaning") }
    var examples: String { say("Esempi", "Examples") }
    var conditions: String { say("Condizioni d’uso", "Conditions of use") }

    /// What a link to all features as a file says.
    func download(_ format: Representation) -> String {
        let name = format == .spreadsheet ? say("CSV per Excel", "CSV for Excel in Italian") : "GeoJSON"
        return say("Scarica tutto (\(name))", "Download everything (\(name))")
    }

    var perhaps: String { say("Forse si cercava", "Perhaps you meant") }
    var report: String {
        say(
            "Per segnalare un problema indicare questo codice al gestore",
            "To report a problem, give this code to the operator")
    }

    func errorNumber(_ status: Int) -> String {
        say("Errore \(status), codice della richiesta", "Error \(status), code of the request")
    }

    func retry(_ seconds: String) -> String {
        seconds == "1"
            ? say("Riprovare tra un secondo.", "Try again in a second.")
            : say("Riprovare tra \(seconds) secondi.", "Try again in \(seconds) seconds.")
    }

    func type(_ type: PropertyType) -> String {
        switch type {
        case .boolean: say("sì o no", "yes or no")
        case .integer: say("numero intero", "whole number")
        case .real: say("numero", "number")
        case .text: say("testo", "text")
        case .date: say("data", "date")
        case .dateTime: say("data e ora", "date and time")
        }
    }

    /// `1–100 di 5.321`
    func range(_ first: Int, _ last: Int, of matched: Int) -> String {
        let word = say("di", "of")
        if matched == 0 { return noItems }
        return first > last
            ? "0 \(word) \(number(matched))" : "\(number(first))–\(number(last)) \(word) \(number(matched))"
    }

    /// With a mark after each three digits.
    private func number(_ value: Int) -> String {
        var text = ""
        for (index, digit) in String(value).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(say(".", ",")) }
            text.append(digit)
        }
        return String(text.reversed())
    }
}

/// What the documentation of the API says.
extension PageWords {
    var apiSummary: String {
        say(
            "I dati si leggono con OGC API – Features, parti 1 e 2: elementi in GeoJSON, pagine in HTML, tabelle in "
                + "CSV. "
                + "Non serve alcuna chiave.",
            "The data are read by OGC API – Features, parts 1 and 2: features in GeoJSON, pages in HTML, tables in "
                + "CSV. "
                + "No key is needed.")
    }

    /// Addresses below the root, and what each answers.
    var apiPaths: [(String, String)] {
        [
            ("", say("pagina iniziale", "landing page")),
            ("/conformance", say("classi di conformità", "conformance classes")),
            ("/api", say("definizione OpenAPI e questa pagina", "OpenAPI definition, and this page")),
            ("/collections", collections),
            ("/collections/{id}", say("una collezione: descrizione, estensione, licenza", "one collection")),
            ("/collections/{id}/items", say("gli elementi, a pagine", "its features, in pages")),
            ("/collections/{id}/items/{id}", say("un elemento", "one feature")),
        ]
    }

    func apiParameters(_ limits: Limits) -> [(String, String)] {
        let (page, most) = (min(limits.defaultPageSize, limits.maximumPageSize), limits.maximumPageSize)
        return [
            (
                "limit",
                say(
                    "elementi per pagina, da 1 a \(most); \(page) se manca",
                    "features in a page, from 1 to \(most); \(page) without it")
            ),
            (
                "offset",
                say(
                    "elementi da saltare; i collegamenti next e prev lo usano",
                    "features to skip; the links next and prev use it")
            ),
            ("bbox", say("riquadro: ovest,sud,est,nord in gradi", "box: west,south,east,north in degrees")),
            ("bbox-crs", say("sistema di riferimento di bbox, come URI", "coordinate reference system of bbox, a URI")),
            (
                "crs",
                say(
                    "sistema di riferimento della risposta, come URI",
                    "coordinate reference system of the answer, a URI")
            ),
            (
                "datetime",
                say("istante o intervallo, per esempio 2020-01-01/..", "instant or interval, such as 2020-01-01/..")
            ),
            (
                "f",
                say(
                    "json, html, csv o csv-excel; altrimenti decide Accept",
                    "json, html, csv or csv-excel; else Accept decides")
            ),
            (
                "f=csv-excel",
                say(
                    "tutti gli elementi in un file per Excel in italiano: UTF-8 con BOM, punto e virgola, virgola "
                        + "decimale",
                    "all features in a file for Excel in Italian: UTF-8 with a BOM, semicolons, decimal commas")
            ),
            (
                "download",
                say(
                    "true: tutti gli elementi, se manca limit, come file da salvare",
                    "true: all features, without limit, as a file to save")
            ),
            ("lang", say("it o en; altrimenti decide Accept-Language", "it or en; else Accept-Language decides")),
            (
                say("una proprietà", "a property"),
                say("solo gli elementi con quel valore", "only the features with that value")
            ),
        ]
    }
}
