/// How a table is written: what stands between its fields, and its encoding.
public struct Dialect: Hashable, Sendable {
    /// `nil` for a table of one column.
    public var delimiter: UInt8?
    /// What most rows are in.
    public var encoding: TextEncoding
    /// Nobody said the encoding: a row that is UTF-8 is read as UTF-8, any other as Windows-1252, as a table has them that
    /// was pasted together.
    public var isGuessed: Bool
    /// Bytes of the byte order mark before the header.
    public var mark: Int

    public init(delimiter: UInt8?, encoding: TextEncoding = .utf8, isGuessed: Bool = false, mark: Int = 0) {
        self.delimiter = delimiter
        self.encoding = encoding
        self.isGuessed = isGuessed
        self.mark = mark
    }

    /// What may stand between fields; the first wins where two do as well.
    public static let delimiters = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "|")]

    /// Rows of the sample that are looked at.
    private static let mostRows = 100

    /// The delimiter by which most rows have as many fields as the first one; none where the first row has one field.
    ///
    /// - Parameters:
    ///   - sample: the beginning of the table, past the byte order mark.
    ///   - isWhole: whether the table ends where the sample does; else its last row is cut, and left out.
    public static func delimiter(of sample: some Collection<UInt8>, isWhole: Bool) -> UInt8? {
        var best: (delimiter: UInt8, agreement: Double, fields: Int)?
        for candidate in delimiters {
            var splitter = RecordSplitter(delimiter: candidate)
            splitter.append(sample)
            var counts: [Int] = []
            while counts.count < mostRows, let record = splitter.next(isAtEnd: isWhole) {
                if record.fault == nil, !record.bytes.isEmpty {
                    counts.append(Fields.ranges(record.bytes, delimiter: candidate).count)
                }
            }
            guard let header = counts.first, header > 1 else { continue }
            let agreement = Double(counts.count { $0 == header }) / Double(counts.count)
            if let best, (best.agreement, best.fields) >= (agreement, header) { continue }
            best = (candidate, agreement, header)
        }
        return best?.delimiter
    }
}
