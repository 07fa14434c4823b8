public import DelimitedText

/// How a table is written and what its columns are, told from its beginning.
public struct TableHead: Sendable {
    public let dialect: Dialect
    public let mapping: ColumnMapping
    /// Holds what the sample has past the header.
    public let splitter: RecordSplitter
    /// What leads the bytes that follow to those that the splitter takes; `nil` where they are these.
    public let decoder: UTF16Decoder?

    /// What somebody knows of the table; what is `nil` is told from it.
    public struct Wishes: Sendable {
        public var delimiter: UInt8?
        public var encoding: TextEncoding?
        /// `nil`: the first row is a header, unless the table has one column and the row names nothing.
        public var hasHeader: Bool?
        /// Columns that are chosen by their names.
        public var columns: [AddressColumn: String] = [:]
        /// Columns whose text is read after that of the query.
        public var further: [String] = []
        /// `nil`: what the columns can tell.
        public var operation: TableOperation?
        public init() {}
    }

    /// Why a table cannot be read.
    public enum Fault: Error, Hashable, Sendable {
        case empty
        /// The sample ends within the first row.
        case incomplete
        /// An encoding by its name.
        case unread(String)
        /// The first row, at a line.
        case row(Int, RowFault)
        case columns(ColumnMapping.Fault)
    }

    /// - Parameters:
    ///   - sample: the beginning of the table, from its byte order mark on; a few rows at least.
    ///   - isWhole: whether the table ends where the sample does.
    public init(_ sample: [UInt8], isWhole: Bool, _ wishes: Wishes = Wishes()) throws(Fault) {
        guard case .text(let detected, let mark) = TextEncoding.detect(sample) else { throw .unread("UTF-32") }
        let encoding = mark > 0 ? detected : wishes.encoding ?? detected
        var decoder = UTF16Decoder(encoding)
        let body = decoder?.utf8(sample.dropFirst(mark), isAtEnd: isWhole) ?? Array(sample.dropFirst(mark))
        self.decoder = decoder
        dialect = Dialect(
            delimiter: wishes.delimiter ?? Dialect.delimiter(of: body, isWhole: isWhole),
            encoding: encoding.isWide ? .utf8 : encoding, isGuessed: wishes.encoding == nil && mark == 0, mark: mark)
        var splitter = RecordSplitter(delimiter: dialect.delimiter, offset: mark)
        splitter.append(body)
        let unread = splitter
        var first: RawRecord?
        while first == nil, let record = splitter.next(isAtEnd: isWhole) {
            if record.bytes.contains(where: { $0 > 0x20 }) { first = record }
        }
        guard let first else { throw isWhole ? .empty : .incomplete }
        let names: [String]
        do throws(RowFault) {
            if let fault = first.fault { throw fault }
            names = try Fields.read(first.bytes, dialect)
        } catch {
            throw .row(first.line, error)
        }
        let isPlain = wishes.columns.isEmpty && wishes.further.isEmpty
        if wishes.hasHeader == false {
            let numbered = names.indices.map { String($0 + 1) }
            var chosen = wishes.columns
            if isPlain, wishes.operation != .reverse { chosen[.query] = "1" }
            mapping = try Self.mapping(numbered, chosen, wishes)
            self.splitter = unread
        } else if dialect.delimiter == nil, isPlain, !Self.isTitle(names[0]) {
            // One column whose name says nothing: addresses, and the first row is one unless somebody says otherwise.
            if wishes.hasHeader == true {
                mapping = try Self.mapping(names, [.query: names[0]], wishes)
                self.splitter = splitter
            } else {
                mapping = .queries
                self.splitter = unread
            }
        } else {
            mapping = try Self.mapping(names, wishes.columns, wishes)
            self.splitter = splitter
        }
    }

    /// `Via` and `Indirizzo di residenza` name a column; `Via Piave 23` is an address.
    private static func isTitle(_ name: String) -> Bool {
        !name.contains(where: \.isNumber) && (try? ColumnMapping([name])) != nil
    }

    private static func mapping(
        _ header: [String], _ chosen: [AddressColumn: String], _ wishes: Wishes
    ) throws(Fault) -> ColumnMapping {
        do throws(ColumnMapping.Fault) {
            return try ColumnMapping(header, chosen: chosen, further: wishes.further, for: wishes.operation)
        } catch {
            throw .columns(error)
        }
    }
}
