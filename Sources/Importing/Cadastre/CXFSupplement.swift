/// The totals and areas that a SUP file states of its CXF.
///
/// The code of the map and a date; `N.FABBRIC 12`, `N.PARTIC 40`, `N.STRADE`, `N.ACQUE`; headings; a line for each
/// parcel with its number and area; sums by kind (`PARTIC 12400` …). Headings and sums are passed over.
/// Source: the reader of geopa.catasto; no real SUP has been at hand.
struct CXFSupplement {
    /// As messages name it.
    let file: String
    /// The code of the map, from the first line; `nil` where there is none.
    private(set) var mappa: String?
    private(set) var counts: [CadastralKind: Int] = [:]
    /// Square metres by the number of the parcel.
    private(set) var areas: [String: Double] = [:]

    private static let totals: [(String, CadastralKind)] = [
        ("N.FABBRIC", .fabbricato), ("N.PARTIC", .particella), ("N.STRADE", .strada), ("N.ACQUE", .acqua),
    ]
    /// The first words of the sums by kind. No parcel is called like that.
    private static let sums: Set<String> = ["FABBRIC", "PARTIC", "STRADE", "ACQUE", "TOTALE", "FOGLIO", "CONFINE"]
    /// More parcels than any sheet has.
    private static let mostParcels = 1_000_000

    /// - Throws: ``ImportError`` when a total is no number: the file is damaged.
    init(_ input: CXFLines) throws(ImportError) {
        var lines = input
        file = lines.file
        while let line = try lines.next() {
            let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
            guard let first = fields.first, fields.count <= 2 else { continue }
            if let (key, kind) = Self.totals.first(where: { first.uppercased() == $0.0 }) {
                guard let count = fields.last.flatMap({ Int($0) }), count >= 0 else {
                    throw lines.error(
                        it: "occorre \(key) con un numero, c’è \(line.prefix(60))",
                        en: "expected \(key) and a number, found \(line.prefix(60))")
                }
                counts[kind] = count
            } else if lines.number == 1, let code = NationalCadastralReference(first) {
                mappa = code.mappa
            } else if fields.count == 2, !Self.sums.contains(first.uppercased()), areas.count < Self.mostParcels,
                let area = DecimalNumber.real(Array(fields[1].utf8)[...]), area >= 0
            {
                areas[String(first)] = area
            }
        }
    }
}
