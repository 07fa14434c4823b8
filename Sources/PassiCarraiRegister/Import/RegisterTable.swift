import DelimitedText
import Languages

/// A table as somebody saved it: its header and its rows, wrong ones among right ones.
struct RegisterTable {
    /// A row, or what is wrong with it; then the fields are what can be read of it.
    struct Row {
        let line: Int
        let fields: [String]
        let fault: RowFault?
    }

    let dialect: Dialect
    let header: [String]
    let rows: [Row]

    /// - Parameters:
    ///   - file: how messages call it.
    ///   - encoding: where somebody knows it; otherwise each row is UTF-8 or else Windows-1252.
    /// - Throws: ``RegisterError/table(file:line:_:)`` when there is no header that can be read.
    init(_ bytes: [UInt8], file: String, encoding wanted: TextEncoding?) throws(RegisterError) {
        guard case .text(let detected, let mark) = TextEncoding.detect(bytes) else {
            throw .table(
                file: file, line: 0,
                LocalizedText(it: "è in UTF-32: salvarla in UTF-8", en: "it is UTF-32: save it as UTF-8"))
        }
        let encoding = mark > 0 ? detected : wanted ?? detected
        var decoder = UTF16Decoder(encoding)
        let body = decoder?.utf8(bytes.dropFirst(mark), isAtEnd: true) ?? Array(bytes.dropFirst(mark))
        dialect = Dialect(
            delimiter: Dialect.delimiter(of: body.prefix(1 << 18), isWhole: body.count <= 1 << 18),
            encoding: encoding.isWide ? .utf8 : encoding, isGuessed: wanted == nil && mark == 0, mark: mark)
        var splitter = RecordSplitter(delimiter: dialect.delimiter, offset: mark)
        splitter.append(body)
        var header: [String]?
        var rows: [Row] = []
        while let record = splitter.next(isAtEnd: true) {
            guard record.bytes.contains(where: { $0 > 0x20 }) || record.fault != nil else { continue }
            var fault = record.fault
            var fields: [String] = []
            do throws(RowFault) {
                fields = try Fields.read(record.bytes, dialect)
            } catch {
                fault = fault ?? error
            }
            if fault != nil { fields = Fields.readable(record.bytes, dialect) }
            guard let known = header else {
                guard fault == nil else {
                    throw .table(
                        file: file, line: record.line,
                        LocalizedText(
                            it: "l’intestazione non si può leggere", en: "the header cannot be read"))
                }
                header = fields
                continue
            }
            if fault == nil, fields.count != known.count {
                fault = .ragged(expected: known.count, found: fields.count)
            }
            rows.append(Row(line: record.line, fields: fields, fault: fault))
        }
        guard let header else {
            throw .table(file: file, line: 0, LocalizedText(it: "la tabella è vuota", en: "the table is empty"))
        }
        self.header = header
        self.rows = rows
    }
}
