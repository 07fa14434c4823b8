import Geocoding
import Services
import YAMLText

/// Which column of a table says what.
struct ColumnMapping: Sendable {
    enum Role: String, CaseIterable, Sendable {
        case q, street, number, exponent, sestiere, locality, municipality, comune, postcode, name, lon, lat
    }

    /// By role; several columns of `q` are read one after the other.
    private(set) var columns: [Role: [Int]] = [:]

    /// Names that columns have, without regard to case, accents, blanks and marks. `nome` is none: most often a person's.
    static let names: [Role: [String]] = [
        .q: [
            "q", "query", "testo", "text", "indirizzo", "address", "indirizzocompleto", "fulladdress", "luogo",
            "ubicazione",
            "segnalazione", "descrizione", "frase",
        ],
        .street: ["street", "via", "strada", "toponimo", "odonimo", "road"],
        .number: ["number", "numero", "civico", "numerocivico", "ncivico", "housenumber", "nciv", "civ", "num"],
        .exponent: ["esponente", "exponent", "esp", "barrato"],
        .sestiere: ["sestiere"], .locality: ["localita", "locality", "frazione", "quartiere", "suburb"],
        .municipality: ["municipalita", "municipality"], .comune: ["comune", "citta", "city", "town", "municipio"],
        .postcode: ["cap", "postcode", "postalcode", "zip"],
        .lon: ["lon", "lng", "long", "longitude", "longitudine", "x", "est", "easting", "coordx"],
        .lat: ["lat", "latitude", "latitudine", "y", "nord", "northing", "coordy"],
    ]

    /// - Parameters:
    ///   - header: the names of the columns.
    ///   - wish: the parameter `columns`: `indirizzo,comune` to be read as one text, or `street:VIA,number:N`.
    /// - Throws: `invalidParameter` for a column that the table does not have, or when nothing in it can be asked for.
    init(header: [String], wish: String?, operation: BatchRequest.Operation, _ words: Words) throws(ServiceError) {
        if let wish {
            try map(wish, header, words)
        } else {
            for (index, name) in header.enumerated() {
                let plain = Self.plain(name)
                guard let role = Role.allCases.first(where: { Self.names[$0]?.contains(plain) == true }),
                    columns[role] == nil
                else { continue }
                columns[role] = [index]
            }
            if header.count == 1, columns.isEmpty { columns[.q] = [0] }
        }
        if isEmpty(for: operation) {
            let wanted = operation == .reverse ? "lon, lat" : "indirizzo, via, civico, comune, cap, testo"
            let found = header.map { String($0.prefix(40)) }.prefix(30).joined(separator: ", ")
            throw ServiceError(
                .invalidParameter, locator: "columns",
                it: "Nessuna colonna riconosciuta tra: \(found). Chiamarle \(wanted), o dirlo con columns, per esempio "
                    + "columns=street:VIA,number:N.",
                en: "No column is known among: \(found). Call them \(wanted), or say so by columns, for example "
                    + "columns=street:VIA,number:N.")
        }
    }

    private func isEmpty(for operation: BatchRequest.Operation) -> Bool {
        switch operation {
        case .reverse: columns[.lon] == nil || columns[.lat] == nil
        case .report: columns[.q] == nil
        case .search: columns.keys.allSatisfy { $0 == .lon || $0 == .lat || $0 == .exponent }
        }
    }

    private mutating func map(_ wish: String, _ header: [String], _ words: Words) throws(ServiceError) {
        for item in wish.split(separator: ",").prefix(100) {
            let parts = item.split(separator: ":", maxSplits: 1).map { String($0.trimmed) }
            var (role, name) = (Role.q, parts.last ?? "")
            if parts.count == 2 {
                let known = Role(rawValue: parts[0]) ?? Parameters.synonyms[parts[0]].flatMap { Role(rawValue: $0) }
                guard let known else {
                    let names = Role.allCases.map(\.rawValue)
                    throw ServiceError(
                        .invalidParameter, locator: "columns",
                        it: "columns: \(parts[0].prefix(40)) non è tra \(names.joined(separator: ", ")).",
                        en: "columns: \(parts[0].prefix(40)) is none of \(names.joined(separator: ", ")).")
                }
                (role, name) = (known, parts[1])
            }
            guard
                let index = header.firstIndex(of: name)
                    ?? header.firstIndex(where: { Self.plain($0) == Self.plain(name) })
            else {
                let nearest = Nearest.match(String(name.prefix(60)), among: header)
                throw ServiceError(
                    .invalidParameter, locator: "columns",
                    it: "columns: la tabella non ha la colonna \(name.prefix(60))"
                        + (nearest.map { "; forse \($0)." } ?? "."),
                    en: "columns: the table has no column \(name.prefix(60))"
                        + (nearest.map { "; nearest: \($0)." } ?? "."))
            }
            columns[role, default: []].append(index)
        }
    }

    /// Small letters and digits alone, without accents.
    static func plain(_ name: String) -> String {
        var plain = ""
        for scalar in name.lowercased().unicodeScalars.prefix(60) {
            switch scalar {
            case "a"..."z", "0"..."9": plain.unicodeScalars.append(scalar)
            case "à", "á": plain += "a"
            case "è", "é": plain += "e"
            case "ì", "í": plain += "i"
            case "ò", "ó": plain += "o"
            case "ù", "ú": plain += "u"
            default: continue
            }
        }
        return plain
    }

    /// The text of a role in a row; `nil` where it is empty.
    func text(_ role: Role, in fields: [String]) -> String? {
        guard let columns = columns[role] else { return nil }
        let parts = columns.compactMap { index -> String? in
            guard index < fields.count else { return nil }
            let text = fields[index].trimmed
            return text.isEmpty ? nil : String(text)
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// Whether rows are a text alone.
    var isPlainText: Bool { columns.keys.allSatisfy { $0 == .q || $0 == .lon || $0 == .lat } }
}
