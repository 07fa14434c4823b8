import SpatiaLiteStore
import Services
import Languages
import SimpleFeatures

extension Register {
    /// Takes one row over as a new entry, or as the next revision of the one it is; a row that says nothing new changes
    /// nothing. What does not fit is noted in the report.
    func take(
        _ row: ImportedRow, _ key: String, file: String, _ source: RegisterTable.Row, _ task: RegisterImport,
        _ report: inout ImportReport, _ changes: inout TransactionChanges
    ) throws(RegisterError) {
        do throws(RegisterError) {
            let origin = row.details.opening?.origin
            if let entry = try known(row, key) {
                guard try update(entry, row, file: file, task, &changes) else {
                    report.unchanged += 1
                    return
                }
                report.updated += 1
            } else {
                try insert(row, row.id ?? (row.sign == nil ? key : newIdentifier()), file: file, task, &changes)
                report.added += 1
            }
            if let origin { report.origins[origin, default: 0] += 1 }
        } catch {
            switch error {
            // The row's fault: the others go on.
            case .transition, .numberTaken, .numberWithoutGrant, .invalid, .initialState:
                report.note(
                    RowProblem(
                        error.words,
                        asking: LocalizedText(
                            it: "Che cosa vale: la riga o il registro?", en: "Which holds: the row or the register?")),
                    source)
            default: throw error
            }
        }
    }

    private func known(_ row: ImportedRow, _ key: String) throws(RegisterError) -> PassoCarraio? {
        if let id = row.id, let entry = try entries([("id", .text(id))]).first { return entry }
        if let sign = row.sign { return try passo(sign) }
        return try entries([("id", .text(key))]).first
    }

    /// - Returns: whether there was anything new.
    private func update(
        _ entry: PassoCarraio, _ row: ImportedRow, file: String, _ task: RegisterImport,
        _ changes: inout TransactionChanges
    ) throws(RegisterError) -> Bool {
        let details = row.details.completed(by: entry.details)
        let state = row.state ?? entry.state
        let sign = row.sign ?? entry.sign
        guard state != entry.state || sign != entry.sign || !details.differences(from: entry.details).isEmpty else {
            return false
        }
        let wanted = PassoChange(state: state, sign: row.sign, details: details, note: "importazione di \(file)")
        _ = try change(entry, wanted, by: task.actor, &changes)
        return true
    }

    /// A register that is taken over has entries in any state.
    private func insert(
        _ row: ImportedRow, _ id: String, file: String, _ task: RegisterImport, _ changes: inout TransactionChanges
    ) throws(RegisterError) {
        let state = row.state ?? (row.sign == nil ? .esistente : .rilasciata)
        let entry = PassoCarraio(
            id: id, sign: row.sign, state: state, details: row.details, outcome: nil, updated: "", revision: 0)
        if row.sign == nil, state == .rilasciata {
            throw .invalid([
                FieldFault(
                    "numero", it: "un passo rilasciato ha un numero e un anno",
                    en: "a granted entry has a number and a year")
            ])
        }
        _ = try store(entry, from: nil, nil, by: task.actor, note: "importazione di \(file)", &changes)
    }
}

extension PassoDetails {
    /// What a row does not say stays; a position that was surveyed is not given up for a point or an address.
    fileprivate func completed(by known: PassoDetails) -> PassoDetails {
        var details = self
        if let surveyed = known.opening, surveyed.origin < (opening?.origin ?? .indirizzo) {
            details.opening = surveyed
        }
        details.parcel = parcel ?? known.parcel
        details.street = street ?? known.street
        details.houseNumber = houseNumber ?? known.houseNumber
        details.width = width ?? known.width
        details.kind = kind ?? known.kind
        details.vehicle = vehicle ?? known.vehicle
        details.existingSince = existingSince ?? known.existingSince
        details.expiry = expiry ?? known.expiry
        return details
    }
}

extension Opening.Origin: Comparable {
    /// The better known comes first.
    public static func < (one: Opening.Origin, other: Opening.Origin) -> Bool {
        let order = Opening.Origin.allCases
        return (order.firstIndex(of: one) ?? 0) < (order.firstIndex(of: other) ?? 0)
    }
}
