/// The totals and areas that a SUP file states of its CXF: `N.FABBRIC 12`, `N.PARTIC 40` …, then `345 1240`.
struct CXFSupplement {
    private(set) var counts: [CadastralKind: Int] = [:]
    /// Square metres by the code of the parcel.
    private(set) var areas: [String: Double] = [:]
    let file: String
    /// Lines that are neither, for the discrepancies.
    private(set) var mistakes: [RecordError] = []

    private static let totals: [(String, CadastralKind)] = [
        ("N.FABBRIC", .fabbricato), ("N.PARTIC", .particella), ("N.STRADE", .strada), ("N.ACQUE", .acqua),
    ]

    init(_ input: CXFLines) throws(ImportError) {
        var lines = input
        file = lines.file
        while let line = try lines.next() {
            guard !line.isEmpty, line != "EOF" else { continue }
            if let (key, kind) = Self.totals.first(where: { line.uppercased().hasPrefix($0.0) }) {
                counts[kind] = Int(line.dropFirst(key.count).drop { !$0.isNumber })
                if counts[kind] == nil { note(lines, "expected \(key) and a number, found \(line.prefix(60))") }
                continue
            }
            let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == ";" })
            guard fields.count == 2, let area = DecimalNumber.real(Array(fields[1].utf8)[...]), area >= 0,
                areas.count < 1_000_000
            else {
                note(lines, "expected a parcel and its area, found \(line.prefix(60))")
                continue
            }
            areas[String(fields[0])] = area
        }
    }

    private mutating func note(_ lines: CXFLines, _ message: String) {
        if mistakes.count < 1000 {
            mistakes.append(RecordError(file: file, line: lines.number, message: message))
        }
    }
}
