import Languages

/// One row of a register's table, read and checked; its address not found yet.
struct ImportedRow {
    enum Place {
        case ends(x1: Double, y1: Double, x2: Double, y2: Double)
        /// East and north in the CRS of the table.
        case point(x: Double, y: Double)
        case degrees(longitude: Double, latitude: Double)
        case address(RegisterAddress)
    }

    var id: String?
    var sign: SignNumber?
    var state: PassoState?
    /// Without an opening yet.
    var details = PassoDetails()
    var place: Place
    /// Of the position, where an exported table says it.
    var origin: Opening.Origin?
    var uncertainty: Double?

    /// - Throws: ``RowProblem``.
    init(_ fields: [String], _ columns: [RegisterColumn: Int], comune: String) throws(RowProblem) {
        let row = RowFields(fields: fields, columns: columns)
        id = row[.id].flatMap { $0.isIdentifier ? $0 : nil }
        sign = try row.sign()
        if let text = row[.stato] {
            guard let state = PassoState(written: text) else {
                throw row.wrong(.stato, text, PassoState.allCases.map(\.rawValue).joined(separator: ", "))
            }
            self.state = state
        }
        details.parcel = try row.parcel(comune: comune)
        details.street = row[.via]
        details.houseNumber = row[.civico]
        details.width = try row.metres(.larghezza)
        details.expiry = try row.day(.scadenza)
        details.existingSince = try row.day(.esistenteDal)
        if let text = row[.genere] {
            guard let kind = PassoDetails.Kind(rawValue: text.lowercased().replacingBlanks) else {
                throw row.wrong(.genere, text, "manufatto, a_raso")
            }
            details.kind = kind
        }
        if let text = row[.veicolo] {
            guard let vehicle = PassoDetails.Vehicle(rawValue: text.lowercased()) else {
                throw row.wrong(.veicolo, text, "car, heavy")
            }
            details.vehicle = vehicle
        }
        origin = row[.posizione].flatMap(Opening.Origin.init(rawValue:))
        uncertainty = try row.number(.precisione)
        place = try row.place()
        if let fault = details.faults.first { throw RowProblem(fault) }
    }
}

extension String {
    /// Small letters and digits: what the register makes.
    fileprivate var isIdentifier: Bool {
        (1...40).contains(utf8.count) && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    }

    /// `a raso` is `a_raso`.
    fileprivate var replacingBlanks: String { String(map { $0 == " " ? "_" : $0 }) }
}
