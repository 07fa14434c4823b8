import DelimitedText

/// What a column of a register's table holds.
enum RegisterColumn: String, CaseIterable {
    case id, numero, anno, stato, particella, foglio, indirizzo, via, civico, localita, larghezza, data, scadenza
    case esistenteDal, genere, veicolo, lon, lat, x, y, x1, y1, x2, y2, posizione, precisione

    /// In a header, folded: `ColumnName.folded`.
    var titles: [String] {
        switch self {
        case .id: ["id"]
        case .numero:
            [
                "numero", "n", "nr", "num", "numero passo", "n passo", "numero passo carraio", "numero passo carrabile",
                "numero cartello", "n cartello", "cartello", "numero autorizzazione", "n autorizzazione",
                "autorizzazione",
                "numero concessione", "n concessione", "concessione",
            ]
        case .anno: ["anno", "anno rilascio", "anno autorizzazione", "anno concessione"]
        case .stato: ["stato"]
        case .particella: ["particella", "mappale", "riferimento catastale", "riferimento", "particella catastale"]
        case .foglio: ["foglio", "fg", "foglio catastale"]
        case .indirizzo: ["indirizzo", "indirizzo completo", "ubicazione", "address"]
        case .via: ["via", "strada", "toponimo", "odonimo", "nome via", "denominazione via"]
        case .civico: ["civico", "numero civico", "n civico", "num civico", "nr civico", "civ"]
        case .localita: ["localita", "frazione", "quartiere", "zona", "sestiere"]
        case .larghezza: ["larghezza m", "larghezza", "larghezza metri", "luce", "luce m", "ml", "metri"]
        case .data: ["data", "data rilascio", "data autorizzazione", "data concessione", "rilasciata il"]
        case .scadenza: ["scadenza", "data scadenza", "scade il"]
        case .esistenteDal: ["esistente dal"]
        case .genere: ["genere", "tipo", "tipologia"]
        case .veicolo: ["veicolo", "veicoli"]
        case .lon: ["lon", "lng", "longitudine", "longitude"]
        case .lat: ["lat", "latitudine", "latitude"]
        case .x: ["x", "est", "coord x", "coordinata x"]
        case .y: ["y", "nord", "coord y", "coordinata y"]
        case .x1: ["x1"]
        case .y1: ["y1"]
        case .x2: ["x2"]
        case .y2: ["y2"]
        case .posizione: ["posizione"]
        case .precisione: ["precisione m"]
        }
    }

    /// Columns by what they hold, and the names of those that are passed over.
    static func map(_ header: [String]) -> (columns: [RegisterColumn: Int], unused: [String]) {
        let folded = header.map(ColumnName.folded)
        var columns: [RegisterColumn: Int] = [:]
        for column in allCases {
            columns[column] = column.titles.lazy.compactMap { folded.firstIndex(of: $0) }.first
        }
        let used = Set(columns.values)
        return (columns, header.indices.filter { !used.contains($0) }.map { header[$0] })
    }
}
