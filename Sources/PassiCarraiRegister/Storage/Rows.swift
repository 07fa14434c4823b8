import FeatureStores
import SimpleFeatures

extension PassoCarraio {
    /// A row of ``RegisterCollections/passi`` or ``RegisterCollections/domande``. What another program may have written there and no entry can hold is
    /// left out.
    init(_ batch: FeatureBatch, _ row: Int) {
        id = batch.ids[row]
        if let number = batch.text("numero", row), let year = batch.integer("anno", row) {
            sign = SignNumber(number, year: year)
        }
        state = batch.text("stato", row).flatMap(PassoState.init(rawValue:)) ?? .esistente
        var details = PassoDetails()
        let origin = batch.text("posizione", row).flatMap(Opening.Origin.init(rawValue:)) ?? .rilievo
        details.opening = Opening(
            stored: batch.geometries[row], origin: origin, uncertainty: batch.value("precisione_m", row: row).number)
        details.parcel = batch.text("particella", row)
        details.street = batch.text("via", row)
        details.houseNumber = batch.text("civico", row)
        details.width = batch.value("larghezza_m", row: row).number
        details.kind = batch.text("genere", row).flatMap(PassoDetails.Kind.init(rawValue:))
        details.vehicle = batch.text("veicolo", row).flatMap(PassoDetails.Vehicle.init(rawValue:))
        details.existingSince = batch.text("esistente_dal", row)
        details.expiry = batch.text("scadenza", row)
        self.details = details
        outcome = batch.text("esito", row)
        updated = batch.text("aggiornato", row) ?? ""
        revision = batch.integer("revisione", row) ?? 0
    }

    /// One row of the collection that the entry stands in.
    var batch: FeatureBatch {
        var batch = FeatureBatch(type: RegisterCollections.entries(in: state))
        batch.append(
            id: id, geometry: details.opening?.geometry,
            values: [
                Value(sign?.number), sign.map { .integer(Int64($0.year)) } ?? .null, .text(state.rawValue),
                Value(details.parcel), Value(details.street), Value(details.houseNumber), Value(details.width),
                Value(details.kind?.rawValue), Value(details.vehicle?.rawValue), Value(details.existingSince),
                Value(details.expiry), Value(outcome), Value(details.opening?.origin.rawValue),
                Value(details.opening?.uncertainty), .text(updated), .integer(Int64(revision)),
            ])
        return batch
    }
}

extension HistoryEntry {
    init(_ batch: FeatureBatch, _ row: Int) {
        passo = batch.text("passo", row) ?? ""
        revision = batch.integer("revisione", row) ?? 0
        moment = batch.text("quando", row) ?? ""
        from = batch.text("da", row).flatMap(PassoState.init(rawValue:))
        to = batch.text("a", row).flatMap(PassoState.init(rawValue:)) ?? .esistente
        actor = batch.text("chi", row) ?? ""
        note = batch.text("nota", row)
    }

    /// One row of ``RegisterCollections/storia``. Its id holds entry and revision: no change can be written twice.
    var batch: FeatureBatch {
        var batch = FeatureBatch(type: RegisterCollections.storia)
        batch.append(
            id: "\(passo).\(revision)", geometry: nil,
            values: [
                .text(passo), .integer(Int64(revision)), .text(moment), Value(from?.rawValue), .text(to.rawValue),
                .text(actor), Value(note),
            ])
        return batch
    }
}

extension KeptVerdict.Record {
    init(_ batch: FeatureBatch, _ row: Int) {
        id = batch.ids[row]
        passo = batch.text("passo", row) ?? ""
        moment = batch.text("quando", row) ?? ""
        verdict = KeptVerdict(
            outcome: batch.text("esito", row) ?? "", regulation: batch.text("regolamento", row) ?? "",
            data: batch.text("dati", row) ?? "", request: batch.text("richiesta", row) ?? "",
            evidence: batch.text("evidenza", row) ?? "", verdict: batch.text("verdetto", row) ?? "")
    }

    /// A verdict on an entry, as its revision: no revision has two.
    init(on entry: PassoCarraio, _ verdict: KeptVerdict) {
        self.init(id: "\(entry.id).\(entry.revision)", passo: entry.id, moment: entry.updated, verdict: verdict)
    }

    /// One row of ``RegisterCollections/verdetti``.
    var batch: FeatureBatch {
        var batch = FeatureBatch(type: RegisterCollections.verdetti)
        batch.append(
            id: id, geometry: nil,
            values: [
                .text(passo), .text(moment), .text(verdict.outcome), .text(verdict.regulation), .text(verdict.data),
                .text(verdict.request), .text(verdict.evidence), .text(verdict.verdict),
            ])
        return batch
    }
}
