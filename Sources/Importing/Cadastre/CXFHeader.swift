/// The first three lines of a CXF.
struct CXFHeader {
    /// The sheet, from the second line: `L736_001600`.
    let mappa: NationalCadastralReference
    /// The denominator of the scale.
    let scale: Double

    init(_ lines: inout CXFLines) throws(ImportError) {
        let keyword = try lines.next() ?? ""
        guard keyword.hasPrefix("MAPPA") || keyword.hasPrefix("QUADRO D") else {
            throw lines.error(
                it: "occorre MAPPA o QUADRO D'UNIONE, c’è \(keyword.prefix(40))",
                en: "expected MAPPA or QUADRO D'UNIONE, found \(keyword.prefix(40))")
        }
        let code = try lines.next() ?? ""
        guard let mappa = NationalCadastralReference(code), mappa.particella == nil else {
            throw lines.error(
                it: "occorre il codice della mappa, undici caratteri come L736_001600, c’è \(code.prefix(40))",
                en: "expected the code of the map, eleven characters like L736_001600, found \(code.prefix(40))")
        }
        let scale = try lines.next() ?? ""
        guard let denominator = DecimalNumber.real(Array(scale.utf8)[...]), denominator > 0 else {
            throw lines.error(
                it: "occorre il denominatore della scala originale, c’è \(scale.prefix(40))",
                en: "expected the denominator of the original scale, found \(scale.prefix(40))")
        }
        self.mappa = mappa
        self.scale = denominator
    }
}

extension CXFLines {
    /// An error at the line read last.
    func error(it italian: String, en english: String) -> ImportError {
        .malformed(file: file, line: max(number, 1), it: italian, en: english)
    }
}
