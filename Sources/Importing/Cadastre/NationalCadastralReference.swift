/// The reference that the Agenzia delle Entrate gives to a parcel or a map sheet: `L736_001600.345`, `L736_001600`.
///
/// Comune (Belfiore code), sezione censuaria, foglio, allegato, sviluppo, and for a parcel its number after a dot.
/// Source: Agenzia delle Entrate, INSPIRE download service, attribute `NATIONALCADASTRALREFERENCE`.
public struct NationalCadastralReference: Hashable, Sendable, CustomStringConvertible {
    /// Belfiore code: a letter and three digits; `L736` is Venezia.
    public let comune: String
    /// A letter, or `_` where the comune has no sections.
    public let sezione: String
    public let foglio: Int
    /// `0` for the sheet itself, a digit or letter for one of its attachments.
    public let allegato: String
    /// `0` for the sheet itself, a digit or letter for one of its enlargements.
    public let sviluppo: String
    /// The number of the parcel as the map has it: `345`, `345/2`, `A`, `STRADA001`; `nil` for a sheet.
    public let particella: String?

    /// Reads a reference, with or without the `IT.AGE.PLA.` or `IT.AGE.MAP.` of an INSPIRE identifier before it.
    ///
    /// - Returns: `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)[...]
        for prefix in ["IT.AGE.PLA.", "IT.AGE.MAP."] where bytes.starts(with: prefix.utf8) {
            bytes = bytes.dropFirst(prefix.utf8.count)
        }
        guard bytes.count >= 11 else { return nil }
        let code = Array(bytes.prefix(11))
        let rest = bytes.dropFirst(11)
        guard Self.isLetter(code[0]), code[1...3].allSatisfy(Self.isDigit), Self.isLetter(code[4]) || code[4] == 0x5F,
            code[5...8].allSatisfy(Self.isDigit), code[9...10].allSatisfy({ Self.isDigit($0) || Self.isLetter($0) })
        else { return nil }
        comune = String(decoding: code[0...3], as: UTF8.self)
        sezione = String(decoding: code[4...4], as: UTF8.self)
        foglio = code[5...8].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        allegato = String(decoding: code[9...9], as: UTF8.self)
        sviluppo = String(decoding: code[10...10], as: UTF8.self)
        if rest.isEmpty {
            particella = nil
        } else {
            let number = rest.dropFirst()
            guard rest.first == 0x2E, !number.isEmpty, number.count <= 32, number.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
            else { return nil }
            particella = String(decoding: number, as: UTF8.self)
        }
    }

    /// - Parameter foglio: 0 to 9999.
    /// - Returns: `nil` when the parts do not make a reference that can be read back.
    public init?(
        comune: String, sezione: String = "_", foglio: Int, allegato: String = "0", sviluppo: String = "0",
        particella: String? = nil
    ) {
        guard (0...9999).contains(foglio) else { return nil }
        let digits = String(foglio)
        let padded = String(repeating: "0", count: 4 - digits.utf8.count) + digits
        self.init(comune + sezione + padded + allegato + sviluppo + (particella.map { "." + $0 } ?? ""))
    }

    /// Whether a text is a Belfiore code: a letter and three digits.
    public static func isComune(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 4 && isLetter(bytes[0]) && bytes[1...].allSatisfy(isDigit)
    }

    /// The eleven characters of the sheet: `L736_001600`.
    public var mappa: String {
        let digits = String(foglio)
        let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        return comune + sezione + padded + allegato + sviluppo
    }

    /// The sheet that it lies on, or itself.
    var sheet: NationalCadastralReference {
        NationalCadastralReference(
            comune: comune, sezione: sezione, foglio: foglio, allegato: allegato, sviluppo: sviluppo) ?? self
    }

    public var description: String { mappa + (particella.map { "." + $0 } ?? "") }

    /// What the map shows under this reference: public streets and waters are pseudo-parcels.
    public var kind: CadastralKind {
        guard let particella else { return .foglio }
        if particella.hasPrefix("STRADA") { return .strada }
        return particella.hasPrefix("ACQUA") ? .acqua : .particella
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
