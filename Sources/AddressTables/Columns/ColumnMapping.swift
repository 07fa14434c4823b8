import DelimitedText

/// Which columns of a table hold the parts of an address.
public struct ColumnMapping: Hashable, Sendable {
    /// Index of the column that holds each part.
    public private(set) var columns: [AddressColumn: Int] = [:]
    /// Columns whose text is read after that of ``AddressColumn/query``.
    public private(set) var further: [Int] = []
    public let header: [String]

    /// Why a mapping cannot be made.
    public enum Fault: Error, Hashable, Sendable {
        /// `street=Via X`, and there is no column of that name.
        case noSuchColumn(String, header: [String])
        /// No column tells a place.
        case nothingToFind(header: [String])
    }

    /// - Parameters:
    ///   - header: names of the columns.
    ///   - chosen: names of columns that somebody chose; they win over what the names say.
    ///   - further: names of columns whose text is read after that of the query.
    ///   - operation: leaves the columns that it has no use for; `nil` is what the columns can tell.
    public init(
        _ header: [String], chosen: [AddressColumn: String] = [:], further: [String] = [],
        for operation: TableOperation? = nil
    ) throws(Fault) {
        self.header = header
        let folded = header.map(ColumnName.folded)
        func place(of name: String) throws(Fault) -> Int {
            let known = header.firstIndex(of: name) ?? folded.firstIndex(of: ColumnName.folded(name))
            if let known { return known }
            throw .noSuchColumn(name, header: header)
        }
        var taken: Set<Int> = []
        for (column, name) in chosen.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let index = try place(of: name)
            columns[column] = index
            taken.insert(index)
        }
        for name in further { self.further.append(try place(of: name)) }
        taken.formUnion(self.further)
        for byWord in [false, true] {
            for column in AddressColumn.allCases where columns[column] == nil && (!byWord || column.isToldByAWord) {
                guard let index = Self.find(column, folded, taken, byWord: byWord) else { continue }
                columns[column] = index
                taken.insert(index)
            }
        }
        if (columns[.lon] == nil) != (columns[.lat] == nil) {
            columns[.lon] = nil
            columns[.lat] = nil
        }
        switch operation {
        case .search: columns = columns.filter { $0.key != .lon && $0.key != .lat }
        case .reverse: columns = columns.filter { $0.key == .lon || $0.key == .lat }
        case .report:
            if columns[.query] == nil {
                columns[.query] = folded.indices.first { !taken.contains($0) && Self.reportTitles.contains(folded[$0]) }
            }
            columns = columns.filter { $0.key == .query }
        case nil: break
        }
        if columns.keys.allSatisfy({ [.exponent, .generic, .postcode, .comune, .municipality].contains($0) }) {
            throw .nothingToFind(header: header)
        }
    }

    /// Of texts alone: beside an address they would be taken for one.
    private static let reportTitles: Set<String> = ["descrizione", "frase", "messaggio", "oggetto", "message"]

    /// A table of one column without a header: every row is a query.
    public static let queries = ColumnMapping()

    private init() {
        header = []
        columns = [.query: 0]
    }

    /// Whether positions are all there is: the table asks what is at them.
    public var isReverse: Bool {
        columns[.lon] != nil && columns.keys.allSatisfy { $0 == .lon || $0 == .lat }
    }

    private static func find(
        _ column: AddressColumn, _ folded: [String], _ taken: Set<Int>, byWord: Bool
    ) -> Int? {
        for title in column.titles where !byWord || title.count > 2 {
            let index = folded.indices.first { index in
                guard !taken.contains(index) else { return false }
                if !byWord { return folded[index] == title }
                return (" " + folded[index] + " ").contains(" " + title + " ")
            }
            if let index { return index }
        }
        return nil
    }
}
