import AddressTables
import DelimitedText
import Languages
import Services
import YAMLText

extension TableHead.Wishes {
    /// What the parameters and the Content-Type say of a table.
    init(_ parameters: Parameters, _ type: ContentType) throws(ServiceError) {
        self.init()
        let operations = TableOperation.allCases.map(\.rawValue)
        operation = try parameters.choice("operation", of: operations).flatMap { TableOperation(rawValue: $0) }
        hasHeader = try parameters.flag("header") ?? type.hasHeader
        delimiter = try Self.delimiter(parameters)
        encoding = try Self.encoding(parameters, type)
        if let text = parameters["columns"] { try choose(text, parameters) }
    }

    /// `street:VIA,number:N`, or `indirizzo,comune` to be read one after the other.
    private mutating func choose(_ text: String, _ parameters: Parameters) throws(ServiceError) {
        for item in text.split(separator: ",").prefix(100) {
            let parts = item.split(separator: ":", maxSplits: 1).map { String($0.trimmed) }
            guard parts.count == 2 else {
                let name = parts.first ?? ""
                if columns[.query] == nil { columns[.query] = name } else { further.append(name) }
                continue
            }
            guard let column = AddressColumn(named: parts[0]) else {
                let names = AddressColumn.allCases.map(\.rawValue)
                let nearest = Nearest.match(String(parts[0].prefix(60)), among: names)
                throw parameters.wrong(
                    "columns",
                    "\(parts[0].prefix(40)) non è tra \(names.joined(separator: ", "))"
                        + (nearest.map { "; forse \($0)." } ?? "."),
                    "\(parts[0].prefix(40)) is none of \(names.joined(separator: ", "))"
                        + (nearest.map { "; nearest: \($0)." } ?? "."))
            }
            columns[column] = parts[1]
        }
    }

    private static func delimiter(_ parameters: Parameters) throws(ServiceError) -> UInt8? {
        switch try parameters.choice("delimiter", of: [",", ";", "|", "tab", "comma", "semicolon"]) {
        case ",", "comma": UInt8(ascii: ",")
        case ";", "semicolon": UInt8(ascii: ";")
        case "|": UInt8(ascii: "|")
        case "tab": 0x09
        default: nil
        }
    }

    private static func encoding(_ parameters: Parameters, _ type: ContentType) throws(ServiceError) -> TextEncoding? {
        guard let label = parameters["encoding"] else { return try type.encoding(parameters.words) }
        guard let encoding = TextEncoding(label: label) else {
            let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
            throw parameters.wrong(
                "encoding", "una di \(known), non \(label.prefix(40)).", "one of \(known), not \(label.prefix(40)).")
        }
        return encoding
    }
}

extension AddressColumn {
    /// By its own name, or by that of the parameter of a search that asks the same.
    init?(named name: String) {
        let name = Parameters.synonyms[name] ?? name
        guard let column = name == "q" ? .query : AddressColumn(rawValue: name) else { return nil }
        self = column
    }
}

extension ServiceError {
    /// Why a table cannot be answered, before its first row is.
    init(_ fault: TableHead.Fault) {
        switch fault {
        case .empty: self.init(.malformedRequest, it: "La tabella è vuota.", en: "The table is empty.")
        case .incomplete:
            self.init(
                .malformedRequest, it: "La prima riga della tabella non finisce.",
                en: "The first row of the table does not end.")
        case .unread(let encoding):
            self.init(
                .malformedRequest, it: "La tabella è in \(encoding): salvarla come CSV UTF-8.",
                en: "The table is \(encoding): save it as CSV UTF-8.")
        case .row(let line, let fault):
            self.init(
                .malformedRequest, it: "La riga \(line) della tabella non si legge: \(RowWords(.italian)(fault)).",
                en: "Row \(line) of the table cannot be read: \(RowWords(.english)(fault)).")
        case .columns(let fault): self.init(fault)
        }
    }

    /// Why no column of a table can be asked for.
    init(_ fault: ColumnMapping.Fault) {
        func listed(_ header: [String]) -> String {
            header.prefix(30).map { String($0.prefix(40)) }.joined(separator: ", ")
        }
        switch fault {
        case .noSuchColumn(let name, let header):
            let nearest = Nearest.match(String(name.prefix(60)), among: header)
            self.init(
                .invalidParameter, locator: "columns",
                it: "columns: la tabella non ha la colonna \(name.prefix(60))"
                    + (nearest.map { "; forse \($0)." } ?? ": ha \(listed(header))."),
                en: "columns: the table has no column \(name.prefix(60))"
                    + (nearest.map { "; nearest: \($0)." } ?? ": it has \(listed(header))."))
        case .nothingToFind(let header):
            self.init(
                .invalidParameter, locator: "columns",
                it:
                    "Nessuna colonna riconosciuta tra: \(listed(header)). Chiamarle indirizzo, via, civico, comune, cap, "
                    + "lon, lat, o dirlo con columns, per esempio columns=street:VIA,number:N.",
                en: "No column is known among: \(listed(header)). Call them address, street, number, city, postcode, "
                    + "lon, lat, or say so by columns, for example columns=street:VIA,number:N.")
        }
    }
}
