public import DelimitedText
import Deflate
import Languages
public import ReferenceSystems
import SimpleFeatures

/// Takes a table of an existing register over: good rows come in, the others are listed with what has to be asked.
///
/// The same number and year, or the same id, is the same entry: a table can be imported again. All rows that come in do
/// so in one transaction.
public struct RegisterImport: Sendable {
    /// `nil`: each row is UTF-8 or else Windows-1252.
    public var encoding: TextEncoding?
    /// Of the columns `x` and `y`, and of `x1` to `y2`.
    public var crs = CRS.utm33
    /// Belfiore code, for parcels that are given by sheet and number.
    public var comune = "L736"
    /// Only tells what would come in.
    public var isDryRun = false
    public var actor = Actor.importing

    public init() {}

    /// How wide an opening is laid out where nobody said it, metres.
    static let usualWidth = 3.0

    /// - Parameters:
    ///   - file: how messages and the history call the table.
    ///   - finder: of addresses, for rows without coordinates.
    ///   - progress: told of rows so far, and in all.
    public func run(
        _ table: [UInt8], file: String, into register: Register, _ finder: @escaping AddressFinder,
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(RegisterError) -> ImportReport {
        let table = try RegisterTable(table, file: file, encoding: encoding)
        let (columns, unused) = RegisterColumn.map(table.header)
        try check(columns, table, file)
        var report = ImportReport()
        (report.header, report.unusedColumns) = (table.header, unused)
        report.delimiter = table.dialect.delimiter ?? UInt8(ascii: ",")
        report.rows = table.rows.count
        let placing = try RowPlacing(crs: crs, finder: finder)
        var ready: [(RegisterTable.Row, ImportedRow)] = []
        for (index, row) in table.rows.enumerated() {
            progress(index, table.rows.count)
            do throws(RowProblem) {
                if let fault = row.fault { throw RowProblem(fault) }
                var imported = try ImportedRow(row.fields, columns, comune: comune)
                imported.details.opening = try placing.opening(of: imported)
                if imported.details.width == nil, imported.details.opening?.origin == .rilievo {
                    imported.details.width = imported.details.opening.map { centimetres($0.width) }
                }
                ready.append((row, imported))
            } catch {
                report.note(error, row)
            }
        }
        progress(table.rows.count, table.rows.count)
        return try store(ready, file: file, report, into: register)
    }

    private func check(_ columns: [RegisterColumn: Int], _ table: RegisterTable, _ file: String) throws(RegisterError) {
        let isPlaced = [.indirizzo, .via, .lon, .x, .x1].contains { columns[$0] != nil }
        guard isPlaced else {
            throw .table(
                file: file, line: 1,
                LocalizedText(
                    it:
                        "nessuna colonna dice dove è il passo: occorre indirizzo, via e civico, lon e lat, oppure x e y; "
                        + "ci sono \(table.header.prefix(30).joined(separator: ", "))",
                    en:
                        "no column says where the access is: expected indirizzo, via and civico, lon and lat, or x and y; "
                        + "there are \(table.header.prefix(30).joined(separator: ", "))"))
        }
    }

    private func store(
        _ rows: [(RegisterTable.Row, ImportedRow)], file: String, _ report: ImportReport, into register: Register
    ) throws(RegisterError) -> ImportReport {
        try register.transaction(isKept: !isDryRun) { (changes) throws(RegisterError) in
            var report = report
            var lines: [String: Int] = [:]
            for (row, imported) in rows {
                let key = imported.sign?.description ?? imported.identity
                if let line = lines[key] {
                    report.note(Self.repeated(imported, line), row)
                    continue
                }
                lines[key] = row.line
                try register.take(imported, key, file: file, row, self, &report, &changes)
            }
            report.problems.sort { $0.line < $1.line }
            return report
        }
    }

    private static func repeated(_ row: ImportedRow, _ line: Int) -> RowProblem {
        let name = row.sign?.description ?? row.details.parcel ?? ""
        return RowProblem(
            it: "il passo \(name) c’è già alla riga \(line)", en: "entry \(name) is on line \(line) already",
            askIt: "Quale delle due righe vale?", askEn: "Which of the two rows holds?")
    }
}

extension ImportReport {
    mutating func note(_ problem: RowProblem, _ row: RegisterTable.Row) {
        problems.append(Problem(line: row.line, fields: row.fields, problem: problem))
    }
}

extension ImportedRow {
    /// Tells a row without a number from the others, in this import and in the next: by its id, or by where it is.
    var identity: String {
        if let id { return id }
        let parts = [details.parcel, details.street, details.houseNumber, address].map { $0 ?? "" }
        return "e" + FNV1a(parts.joined(separator: "\u{1F}").lowercased().utf8).text
    }

    private var address: String? {
        switch place {
        case .address(let address): address.words
        case .ends(let x1, let y1, _, _): "\(x1) \(y1)"
        case .point(let x, let y), .degrees(let x, let y): "\(x) \(y)"
        }
    }
}
