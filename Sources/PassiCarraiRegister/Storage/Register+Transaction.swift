import Services
import FeatureStores
import Languages
import SimpleFeatures
import SpatiaLiteStore

extension Register {
    /// Ends a transaction whose changes are not to be kept.
    private struct NotKept: Error {}

    /// Runs `body` as one transaction; the collections that it changed have a new version afterwards.
    ///
    /// - Parameter isKept: whether its changes stay; else they are undone, and what it returned is told all the same.
    func transaction<Result>(
        isKept: Bool = true, _ body: (inout TransactionChanges) throws(RegisterError) -> Result
    ) throws(RegisterError) -> Result {
        var outcome: Result?
        do {
            return try writer.transaction {
                var changes = TransactionChanges()
                let result = try body(&changes)
                outcome = result
                guard isKept else { throw NotKept() }
                try changes.finish(writer)
                return result
            }
        } catch let error as RegisterError {
            throw error
        } catch let error as StoreError {
            throw .store(error)
        } catch {
            guard error is NotKept, let outcome else { throw .store(.fault("\(error)")) }
            return outcome
        }
    }

    func add(
        _ details: PassoDetails, as state: PassoState, sign: SignNumber?, applicant: String?, verdict: KeptVerdict?,
        by actor: Actor, note: String?, id: String, _ changes: inout TransactionChanges
    ) throws(RegisterError) -> PassoCarraio {
        guard PassoState.initial.contains(state) else { throw .initialState(state) }
        var faults = details.faults
        do throws(FieldFault) { try PersonalData.check(note: note) } catch { faults.append(error) }
        if let applicant {
            do throws(FieldFault) {
                try Pseudonym.check(applicant, field: "richiedente")
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw .invalid(faults) }
        var entry = PassoCarraio(
            id: id, sign: nil, state: state, details: details, outcome: verdict?.outcome, updated: "", revision: 0)
        entry.sign = try number(sign, for: entry)
        entry = try store(entry, from: nil, verdict, by: actor, note: note, &changes)
        if let applicant {
            var batch = FeatureBatch(type: RegisterCollections.richiedenti)
            batch.append(id: id, geometry: nil, values: [.text(id), .text(applicant)])
            try append(batch, &changes)
        }
        return entry
    }

    func change(
        _ entry: PassoCarraio, _ wanted: PassoChange, by actor: Actor, _ changes: inout TransactionChanges
    ) throws(RegisterError) -> PassoCarraio {
        var entry = entry
        let before = entry.state
        if let state = wanted.state, state != before {
            guard before.successors.contains(state) else { throw .transition(before, to: state) }
            entry.state = state
        }
        var faults: [FieldFault] = []
        do throws(FieldFault) { try PersonalData.check(note: wanted.note) } catch { faults.append(error) }
        var note = wanted.note
        if let details = wanted.details {
            faults += details.faults
            let names = details.differences(from: entry.details).joined(separator: ", ")
            if !names.isEmpty { note = [note, "cambiati: " + names].compactMap(\.self).joined(separator: "; ") }
            entry.details = details
        }
        guard faults.isEmpty else { throw .invalid(faults) }
        if let verdict = wanted.verdict {
            entry.outcome = verdict.outcome
            note = [note, "verifica: " + verdict.outcome].compactMap(\.self).joined(separator: "; ")
        }
        let sign = try number(wanted.sign, for: entry)
        if let sign, sign != entry.sign { note = [note, "numero \(sign)"].compactMap(\.self).joined(separator: "; ") }
        entry.sign = sign
        return try store(entry, from: before, wanted.verdict, by: actor, note: note, &changes)
    }

    /// Writes an entry as its next revision, with its row of history and, where there is one, its verdict.
    func store(
        _ entry: PassoCarraio, from state: PassoState?, _ verdict: KeptVerdict?, by actor: Actor, note: String?,
        _ changes: inout TransactionChanges
    ) throws(RegisterError) -> PassoCarraio {
        var entry = entry
        entry.revision += 1
        entry.updated = now
        try append(
            HistoryEntry(
                passo: entry.id, revision: entry.revision, moment: entry.updated, from: state, to: entry.state,
                actor: actor.name, note: note
            ).batch, &changes)
        if let verdict {
            try append(KeptVerdict.Record(on: entry, verdict).batch, &changes)
        }
        do throws(StoreError) {
            if let state, RegisterCollections.entries(in: state) != RegisterCollections.entries(in: entry.state) {
                try changes.remove(entry.id, from: RegisterCollections.entries(in: state), writer)
            }
            try changes.upsert(entry.batch, writer)
        } catch {
            throw .store(error)
        }
        return entry
    }

    /// The number of an entry in its state: the one that is wanted, its own, or the next one of the year.
    private func number(_ wanted: SignNumber?, for entry: PassoCarraio) throws(RegisterError) -> SignNumber? {
        guard let wanted else {
            guard entry.sign == nil, entry.state == .rilasciata else { return entry.sign }
            let year = Int(now.prefix(4)) ?? 0
            let numbers = try entries([("anno", .integer(Int64(year)))]).compactMap { $0.sign?.number }
            return SignNumber.next(after: numbers, year: year)
        }
        guard wanted != entry.sign else { return wanted }
        guard entry.state == .rilasciata else { throw .numberWithoutGrant(entry.state) }
        if let other = try passo(wanted), other.id != entry.id { throw .numberTaken(wanted, by: other.id) }
        return wanted
    }

    /// A row that is there already is an error, and undoes the transaction: history is never written over.
    func append(_ batch: FeatureBatch, _ changes: inout TransactionChanges) throws(RegisterError) {
        do throws(StoreError) {
            try changes.append(batch, writer)
        } catch {
            throw .store(error)
        }
    }
}
