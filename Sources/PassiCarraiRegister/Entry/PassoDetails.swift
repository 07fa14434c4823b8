public import Services

/// What an entry of the register says of the access itself.
public struct PassoDetails: Hashable, Sendable {
    /// How the access is made. Source: D.Lgs. 507/1993, art. 44 c. 4; D.P.R. 495/1992, art. 46 c. 3.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// With a work on the public ground: stone strips, an interval in the sidewalk.
        case manufatto
        case aRaso = "a_raso"
    }

    public enum Vehicle: String, Hashable, Sendable, CaseIterable { case car, heavy }

    public var opening: Opening?
    /// `L736_001600.345`
    public var parcel: String?
    public var street: String?
    /// With its exponent: `23/A`.
    public var houseNumber: String?
    /// Metres.
    public var width: Double?
    public var kind: Kind?
    public var vehicle: Vehicle?
    /// ISO 8601, a day. Passi from before 1993-01-01 have rules of their own. Source: D.P.R. 495/1992, art. 46 c. 6.
    public var existingSince: String?
    /// ISO 8601, a day.
    public var expiry: String?

    public init() {}

    /// What is wrong with each value.
    public var faults: [FieldFault] {
        var faults: [FieldFault] = []
        if let parcel, !Self.isReference(parcel) {
            faults.append(
                FieldFault(
                    "particella",
                    it: "occorre un riferimento catastale come L736_001600.345, non «\(parcel.prefix(60))»",
                    en: "expected a cadastral reference such as L736_001600.345, not \"\(parcel.prefix(60))\""))
        }
        for (field, text, most) in [("via", street, 200), ("civico", houseNumber, 30)] {
            if let text, text.utf8.count > most || text.unicodeScalars.contains(where: { $0.value < 0x20 }) {
                faults.append(
                    FieldFault(
                        field, it: "occorrono al massimo \(most) byte senza caratteri di controllo",
                        en: "expected \(most) bytes at the most, without control characters"))
            }
        }
        if let width, !(0.5...50).contains(width) {
            faults.append(
                FieldFault(
                    "larghezza_m", it: "occorrono da 0,5 a 50 metri, non \(width)",
                    en: "expected 0.5 to 50 metres, not \(width)"))
        }
        for (field, day) in [("esistente_dal", existingSince), ("scadenza", expiry)] {
            if let day, Day(iso: day) == nil {
                faults.append(
                    FieldFault(
                        field, it: "occorre una data AAAA-MM-GG, non «\(day.prefix(40))»",
                        en: "expected a date YYYY-MM-DD, not \"\(day.prefix(40))\""))
            }
        }
        return faults
    }

    /// The names of the values that differ.
    func differences(from other: PassoDetails) -> [String] {
        var names: [String] = []
        let isMoved =
            switch (opening, other.opening) {
            case (nil, nil): false
            case (let one?, let two?): !one.isSamePlace(as: two) || one.origin != two.origin
            default: true
            }
        if isMoved { names.append("apertura") }
        if parcel != other.parcel { names.append("particella") }
        if street != other.street { names.append("via") }
        if houseNumber != other.houseNumber { names.append("civico") }
        if width != other.width { names.append("larghezza_m") }
        if kind != other.kind { names.append("genere") }
        if vehicle != other.vehicle { names.append("veicolo") }
        if existingSince != other.existingSince { names.append("esistente_dal") }
        if expiry != other.expiry { names.append("scadenza") }
        return names
    }

    /// Comune, section, sheet, annex and development, a point, the parcel. Source: AdE, NATIONALCADASTRALREFERENCE.
    static func isReference(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (13...40).contains(bytes.count), bytes[11] == UInt8(ascii: ".") else { return false }
        func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        return isUpper(bytes[0]) && bytes[1...3].allSatisfy(isDigit)
            && (isUpper(bytes[4]) || bytes[4] == UInt8(ascii: "_")) && bytes[5...8].allSatisfy(isDigit)
            && bytes[9...10].allSatisfy { isUpper($0) || isDigit($0) }
            && bytes[12...].allSatisfy { (0x21...0x7E).contains($0) }
    }
}
