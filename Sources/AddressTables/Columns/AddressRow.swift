public import Geocoding

/// What one row of a table asks.
public enum AddressRow: Hashable, Sendable {
    case search(String)
    case structured(StructuredAddress)
    /// As the columns say it, in the CRS of the table.
    case position(x: Double, y: Double)
    /// Nothing stands in the columns of the address.
    case empty
    /// What was expected, and what stands there.
    case wrong(column: String, text: String)

    /// - Parameter fields: as many as the header has.
    public init(_ fields: [String], _ mapping: ColumnMapping) {
        func text(_ column: AddressColumn) -> String? {
            guard let index = mapping.columns[column], index < fields.count else { return nil }
            let trimmed = Self.trimmed(fields[index])
            return trimmed.isEmpty ? nil : trimmed
        }
        if mapping.isReverse {
            self = Self.position(text(.lon), text(.lat), mapping)
            return
        }
        var street = text(.street)
        if let generic = text(.generic), let name = street { street = generic + " " + name }
        var address = StructuredAddress()
        let query = Self.query(text(.query), fields, mapping)
        address.street = query ?? street
        if let number = text(.number) { address.number = number + (text(.exponent).map { "/" + $0 } ?? "") }
        address.sestiere = text(.sestiere)
        address.locality = text(.locality)
        address.municipality = text(.municipality)
        address.comune = text(.comune)
        address.postcode = text(.postcode)
        address.name = text(.name)
        let told = [address.street, address.number, address.sestiere, address.locality, address.name]
        if told.allSatisfy({ $0 == nil }) {
            self = .empty
        } else if let query, address == StructuredAddress.of(street: query) {
            self = .search(query)
        } else {
            self = .structured(address)
        }
    }

    /// The words of the row, for people.
    public var words: String {
        switch self {
        case .search(let query): query
        case .structured(let address):
            [
                address.name, [address.street, address.number].compactMap(\.self).joined(separator: " "),
                address.sestiere, address.locality, address.municipality, address.postcode, address.comune,
            ].compactMap { $0?.isEmpty == false ? $0 : nil }.joined(separator: ", ")
        case .position(let x, let y): "\(x.trimmed(7)) \(y.trimmed(7))"
        case .empty: ""
        case .wrong(_, let text): text
        }
    }

    /// The text of the query, and of the columns that are read after it.
    private static func query(_ first: String?, _ fields: [String], _ mapping: ColumnMapping) -> String? {
        guard !mapping.further.isEmpty else { return first }
        let rest = mapping.further.compactMap { $0 < fields.count ? trimmed(fields[$0]) : nil }
        let texts = ([first].compactMap(\.self) + rest).filter { !$0.isEmpty }
        return texts.isEmpty ? nil : texts.joined(separator: ", ")
    }

    private static func position(_ x: String?, _ y: String?, _ mapping: ColumnMapping) -> AddressRow {
        guard x != nil || y != nil else { return .empty }
        var numbers: [Double] = []
        for (column, text) in [(AddressColumn.lon, x), (.lat, y)] {
            guard let number = number(text ?? "") else {
                let name = mapping.columns[column].map { mapping.header[$0] } ?? column.rawValue
                return .wrong(column: name, text: text ?? "")
            }
            numbers.append(number)
        }
        return .position(x: numbers[0], y: numbers[1])
    }

    /// With a decimal point or comma: `12.33`, `12,33`.
    public static func number(_ text: some StringProtocol) -> Double? {
        guard text.utf8.count <= 40,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.,eE".utf8.contains($0) })
        else { return nil }
        let point = String(text.map { $0 == "," ? "." : $0 })
        guard let number = Double(point), number.isFinite else { return nil }
        return number
    }

    static func trimmed(_ text: String) -> String {
        guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
        let blank: (Character) -> Bool = { $0.isWhitespace }
        let rest = text.drop(while: blank)
        return String(rest.reversed().drop(while: blank).reversed())
    }
}

extension StructuredAddress {
    fileprivate static func of(street: String) -> StructuredAddress {
        var address = StructuredAddress()
        address.street = street
        return address
    }
}
