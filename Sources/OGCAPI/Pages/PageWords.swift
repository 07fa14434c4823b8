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
    var breadcrumb: String { say("Percorso di navigazione", "Breadcrumb") }
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
    var otherFormats: String { say("Altri formati", "Other formats") }
    var services: String { say("Servizi e documenti", "Services and documents") }
    var points: String { say("Punti", "Points") }
    var line: String { say("Linea", "Line") }
    var area: String { say("Area", "Area") }
    var vertices: String { say("vertici", "vertices") }
    var conditions: String { say("Condizioni d’uso", "Conditions of use") }

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

    func truth(_ flag: Bool) -> String { flag ? say("sì", "yes") : "no" }

    /// `1–100 di 5 321`
    func range(_ first: Int, _ last: Int, of matched: Int) -> String {
        let word = say("di", "of")
        return matched == 0 ? noItems : first > last ? "0 \(word) \(matched)" : "\(first)–\(last) \(word) \(matched)"
    }
}
