import FeatureStores
import Languages
import Services
import SimpleFeatures
import SpatiaLiteStore

extension RequestRegister {
    /// Runs `body` as one transaction; the collections that it changed have a new version afterwards.
    func transaction<Result>(
        _ body: (inout TransactionChanges) throws(RequestError) -> Result
    ) throws(RequestError) -> Result {
        do {
            return try writer.transaction {
                var changes = TransactionChanges()
                let result = try body(&changes)
                try changes.finish(writer)
                return result
            }
        } catch let error as RequestError {
            throw error
        } catch let error as StoreError {
            throw .store(error)
        } catch {
            throw .store(.fault("\(error)"))
        }
    }

    /// A report as it is wanted, where that is possible.
    func changed(
        _ request: ServiceRequest, _ wanted: RequestChange, _ limits: RequestLimits
    ) throws(RequestError) -> ServiceRequest {
        var changed = request
        if let state = wanted.state, state != request.state {
            guard request.state.successors.contains(state) else { throw .transition(request.state, to: state) }
            changed.state = state
        }
        if let service = wanted.service {
            (changed.service, changed.category) = (service.code, service.name.italian)
            if wanted.agency == nil { changed.agency = service.agency }
        }
        if let place = wanted.place { changed.place = place }
        if let agency = wanted.agency { changed.agency = agency }
        if let expected = wanted.expected { changed.expected = expected }
        if let note = wanted.statusNote { changed.statusNote = note }
        if let description = wanted.description { changed.description = description }
        if let original = wanted.duplicateOf { changed.duplicateOf = original }
        if changed.state != .duplicata { changed.duplicateOf = nil }
        let faults = try faults(of: changed, wanted, limits)
        guard faults.isEmpty else { throw .invalid(FieldFaults(faults)) }
        return changed
    }

    private func faults(
        of changed: ServiceRequest, _ wanted: RequestChange, _ limits: RequestLimits
    ) throws(RequestError) -> [FieldFault] {
        var faults: [FieldFault] = []
        let texts = [
            (changed.statusNote, "nota_pubblica", limits.textCharacters),
            (changed.description, "descrizione_pubblica", limits.descriptionCharacters),
            (wanted.note, "nota", limits.textCharacters), (wanted.agency, "ente", limits.textCharacters),
        ]
        for (text, field, most) in texts {
            do throws(FieldFault) { try PublicText.check(text, field, most: most) } catch { faults.append(error) }
        }
        if wanted.duplicateOf != nil, changed.state != .duplicata {
            faults.append(
                FieldFault(
                    "duplicata_di", it: "va con lo stato duplicata", en: "it goes with the state duplicata"))
        } else if let original = wanted.duplicateOf {
            let batch = try batch(RequestCollections.segnalazioni, [("id", .text(original))])
            if original == changed.id || batch.isEmpty {
                faults.append(
                    FieldFault(
                        "duplicata_di", it: "occorre l’identificativo di un’altra segnalazione",
                        en: "expected the id of another report"))
            }
        }
        return faults
    }

    /// Writes a report as its next revision, with its row of history.
    func store(
        _ request: ServiceRequest, from state: RequestState?, at moment: Timestamp, by actor: RequestActor,
        note: String?, _ changes: inout TransactionChanges
    ) throws(RequestError) -> ServiceRequest {
        var request = request
        request.revision += 1
        request.updated = moment.description
        switch request.state.status {
        case .open: request.closed = nil
        case .closed: request.closed = request.closed ?? moment.description
        }
        try append(
            RequestEvent(
                request: request.id, revision: request.revision, moment: request.updated, from: state,
                to: request.state, actor: actor.name, note: note
            ).batch, &changes)
        do throws(StoreError) {
            try changes.upsert(request.batch, writer)
        } catch {
            throw .store(error)
        }
        return request
    }

    /// A row that is there already is an error, and undoes the transaction: history is never written over.
    func append(_ batch: FeatureBatch, _ changes: inout TransactionChanges) throws(RequestError) {
        do throws(StoreError) {
            try changes.append(batch, writer)
        } catch {
            throw .store(error)
        }
    }
}

extension ServiceRequest {
    /// The names of what is another than in `before`, the state aside.
    func differences(from before: ServiceRequest) -> [String] {
        let pairs: [(String, Bool)] = [
            ("servizio", service == before.service), ("posizione", place == before.place),
            ("ente", agency == before.agency), ("prevista", expected == before.expected),
            ("nota_pubblica", statusNote == before.statusNote),
            ("descrizione_pubblica", description == before.description),
            ("duplicata_di", duplicateOf == before.duplicateOf),
        ]
        return pairs.filter { !$0.1 }.map(\.0)
    }
}
