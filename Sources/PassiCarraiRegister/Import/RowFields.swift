import Services
import Languages

/// The fields of one row by what they hold; empty ones count as missing.
struct RowFields {
    let fields: [String]
    let columns: [RegisterColumn: Int]

    subscript(_ column: RegisterColumn) -> String? {
        guard let index = columns[column], index < fields.count else { return nil }
        let blank: (Character) -> Bool = { $0.isWhitespace }
        let text = String(fields[index].drop(while: blank).reversed().drop(while: blank).reversed())
        return text.isEmpty ? nil : text
    }

    func wrong(_ column: RegisterColumn, _ text: String, _ right: String) -> RowProblem {
        RowProblem(
            it: "\(column.rawValue): «\(text.prefix(60))» non è tra \(right)",
            en: "\(column.rawValue): \"\(text.prefix(60))\" is none of \(right)",
            askIt: "Quale valore di \(column.rawValue) è giusto?", askEn: "Which value of \(column.rawValue) is right?")
    }

    /// With a decimal point or comma, `m` behind it or not.
    func number(_ column: RegisterColumn) throws(RowProblem) -> Double? {
        guard var text = self[column]?.lowercased() else { return nil }
        for unit in [" metri", " ml", " m", "m"] where text.hasSuffix(unit) {
            text.removeLast(unit.count)
            break
        }
        let plain = String(text.map { $0 == "," ? "." : $0 })
        guard plain.utf8.count <= 40, plain.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.e".utf8.contains($0) }),
            let number = Double(plain), number.isFinite
        else {
            throw RowProblem(
                FieldFault(
                    column.rawValue, it: "occorre un numero, non «\(text.prefix(60))»",
                    en: "expected a number, not \"\(text.prefix(60))\""))
        }
        return number
    }

    func metres(_ column: RegisterColumn) throws(RowProblem) -> Double? { try number(column).map(centimetres) }

    func day(_ column: RegisterColumn) throws(RowProblem) -> String? {
        guard let text = self[column] else { return nil }
        guard let day = Day(written: text) else {
            throw RowProblem(
                FieldFault(
                    column.rawValue, it: "occorre una data come 28/02/2019 o 2019-02-28, non «\(text.prefix(60))»",
                    en: "expected a date such as 2019-02-28 or 28/02/2019, not \"\(text.prefix(60))\""))
        }
        return day.text
    }

    /// The number with its year: of its own column, behind a slash of the number, or of the date.
    func sign() throws(RowProblem) -> SignNumber? {
        guard let number = self[.numero] else { return nil }
        var (text, year) = (number, self[.anno].flatMap { Int($0) })
        if self[.anno] != nil, year == nil {
            throw RowProblem(
                FieldFault("anno", it: "occorre un anno, non «\(self[.anno] ?? "")»", en: "expected a year"))
        }
        if year == nil, let slash = number.lastIndex(of: "/"), let written = Int(number[number.index(after: slash)...]),
            (1900...2199).contains(written)
        {
            (text, year) = (String(number[..<slash]), written)
        }
        if year == nil, let date = try day(.data) { year = Int(date.prefix(4)) }
        guard let year else {
            throw RowProblem(
                it: "il numero «\(number.prefix(40))» non ha un anno",
                en: "the number \"\(number.prefix(40))\" has no year",
                askIt: "Di che anno è l’autorizzazione \(number.prefix(40))?",
                askEn: "Of which year is authorisation \(number.prefix(40))?")
        }
        guard let sign = SignNumber(text, year: year) else {
            throw RowProblem(
                FieldFault(
                    "numero", it: "«\(text.prefix(40))» del \(year) non è il numero di un cartello",
                    en: "\"\(text.prefix(40))\" of \(year) is the number of no sign"))
        }
        return sign
    }

    /// The reference, or sheet and parcel put together.
    func parcel(comune: String) throws(RowProblem) -> String? {
        guard let text = self[.particella] else { return nil }
        if PassoDetails.isReference(text.uppercased()) { return text.uppercased() }
        guard let sheet = self[.foglio], let number = Int(sheet), (1...9999).contains(number),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else {
            throw RowProblem(
                it: "particella: «\(text.prefix(40))» senza foglio non è un riferimento catastale",
                en: "particella: \"\(text.prefix(40))\" without a sheet is no cadastral reference",
                askIt: "Qual è il riferimento completo, come L736_001600.345?",
                askEn: "What is the whole reference, such as L736_001600.345?")
        }
        let digits = String(number)
        return "\(comune)_" + String(repeating: "0", count: 4 - digits.count) + digits + "00." + text
    }

    /// Ends before a point, a point before an address.
    func place() throws(RowProblem) -> ImportedRow.Place {
        if let x1 = try number(.x1), let y1 = try number(.y1), let x2 = try number(.x2), let y2 = try number(.y2) {
            return .ends(x1: x1, y1: y1, x2: x2, y2: y2)
        }
        if let x = try number(.x), let y = try number(.y) { return .point(x: x, y: y) }
        if let longitude = try number(.lon), let latitude = try number(.lat) {
            guard !((40...48).contains(longitude) && (8...16).contains(latitude)) else {
                throw RowProblem(
                    it: "lon e lat sembrano scambiate", en: "lon and lat look swapped",
                    askIt: "Le due colonne sono nell’ordine giusto?", askEn: "Are the two columns in the right order?")
            }
            return .degrees(longitude: longitude, latitude: latitude)
        }
        let address = RegisterAddress(
            text: self[.indirizzo], street: self[.via], number: self[.civico], locality: self[.localita])
        guard address.text != nil || address.street != nil else {
            throw RowProblem(
                it: "la riga non dice dove è il passo: né coordinate né indirizzo",
                en: "the row does not say where the access is: no coordinates, no address",
                askIt: "Dove si trova il passo?", askEn: "Where is the access?")
        }
        return .address(address)
    }
}
