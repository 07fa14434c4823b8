/// What a column of a table of addresses holds.
public enum AddressColumn: String, Hashable, Sendable, CaseIterable {
    /// The whole address, or a sentence with it.
    case query
    case street, number, exponent, sestiere, locality, municipality, comune, postcode
    /// Of a place: a school, a landing stage.
    case name
    /// `via`, `calle`, apart from the name.
    case generic
    case lon, lat

    /// In a header, folded: ``DelimitedText/ColumnName/folded(_:)``.
    var titles: [String] {
        switch self {
        case .query:
            [
                "indirizzo", "indirizzo completo", "address", "full address", "query", "q", "testo", "text",
                "ubicazione", "segnalazione", "descrizione luogo", "dove", "posizione",
            ]
        case .street:
            [
                "via", "strada", "street", "toponimo", "odonimo", "nome via", "nome strada", "denominazione via", "duf",
                "denominazione", "addr street", "road",
            ]
        case .number:
            [
                "civico", "numero civico", "n civico", "num civico", "numero", "nr civico", "num", "n", "nr", "civ",
                "number", "house number", "housenumber", "addr housenumber", "numerocivico", "n civ",
            ]
        case .exponent: ["esponente", "esp", "barrato", "lettera", "subalterno civico", "suffix", "exponent"]
        case .sestiere: ["sestiere", "addr place"]
        case .locality:
            [
                "localita", "frazione", "quartiere", "isola", "zona", "locality", "suburb", "neighbourhood", "district",
                "hamlet",
            ]
        case .municipality: ["municipalita", "municipality", "circoscrizione", "borough"]
        case .comune: ["comune", "citta", "city", "town", "addr city", "citta comune"]
        case .postcode: ["cap", "codice postale", "zip", "zip code", "postcode", "postal code", "addr postcode"]
        case .name: ["luogo", "nome luogo", "poi", "place", "edificio", "place name"]
        case .generic: ["dug", "tipo via", "specie", "specie via", "tipo toponimo", "street type"]
        case .lon:
            [
                "lon", "lng", "long", "longitudine", "longitude", "x", "coord x", "coordinata x", "est", "easting",
                "x wgs84",
            ]
        case .lat: ["lat", "latitudine", "latitude", "y", "coord y", "coordinata y", "nord", "northing", "y wgs84"]
        }
    }

    /// Titles of which a word is enough: `via di residenza`, `CAP sede`. The others are too common for that.
    var isToldByAWord: Bool {
        switch self {
        case .query, .street, .number, .sestiere, .locality, .comune, .postcode: true
        default: false
        }
    }
}
