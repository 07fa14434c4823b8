import FeatureStores
import Markup
import SimpleFeatures

extension ServiceRequest {
    /// A row of ``RequestCollections/segnalazioni``; `nil` for one that another program has spoilt.
    init?(_ batch: FeatureBatch, _ row: Int) {
        guard let state = batch.text("stato", row).flatMap(RequestState.init(rawValue:)),
            let point = batch.geometries[row]?.coordinates, point.count == 2
        else { return nil }
        id = batch.ids[row]
        service = batch.text("servizio", row) ?? ""
        category = batch.text("categoria", row) ?? ""
        self.state = state
        place = RequestPlace(
            x: point[0], y: point[1], address: batch.text("indirizzo", row), addressID: batch.text("civico_id", row),
            postcode: batch.text("cap", row),
            origin: batch.text("posizione", row).flatMap(RequestPlace.Origin.init(rawValue:)) ?? .indirizzo,
            confidence: batch.value("confidenza", row: row).number ?? 0,
            uncertainty: batch.value("precisione_m", row: row).number)
        description = batch.text("descrizione", row)
        statusNote = batch.text("nota", row)
        agency = batch.text("ente", row)
        requested = batch.text("ricevuta", row) ?? ""
        updated = batch.text("aggiornata", row) ?? ""
        expected = batch.text("prevista", row)
        closed = batch.text("chiusa", row)
        duplicateOf = batch.text("duplicata_di", row)
        revision = batch.integer("revisione", row) ?? 0
    }

    /// One row of ``RequestCollections/segnalazioni``.
    var batch: FeatureBatch {
        var batch = FeatureBatch(type: RequestCollections.segnalazioni)
        batch.append(
            id: id, geometry: .point(x: place.x, y: place.y),
            values: [
                .text(service), .text(category), .text(state.rawValue), .text(state.status.rawValue),
                Value(description), Value(statusNote), Value(agency), Value(place.address), Value(place.addressID),
                Value(place.postcode), .text(requested), .text(updated), Value(expected), Value(closed),
                Value(duplicateOf), .text(place.origin.rawValue), .real(place.confidence), Value(place.uncertainty),
                .integer(Int64(revision)),
            ])
        return batch
    }
}

extension RequestContent {
    /// A row of ``RequestCollections/contenuti``.
    init(_ batch: FeatureBatch, _ row: Int) {
        self.init(
            description: batch.text("descrizione", row), mediaURL: batch.text("media_url", row),
            attributes: Self.answers(batch.text("attributi", row) ?? "[]"),
            writtenAddress: batch.text("indirizzo_scritto", row))
    }

    /// One row, under the id of its report.
    func batch(of id: String) -> FeatureBatch {
        var json = JSONWriter()
        json.array { json in
            for answer in attributes {
                json.object { json in
                    json.member("code", answer.code)
                    json.key("values")
                    json.array { json in for value in answer.values { json.string(value) } }
                }
            }
        }
        var batch = FeatureBatch(type: RequestCollections.contenuti)
        batch.append(
            id: id, geometry: nil,
            values: [
                .text(id), Value(description), Value(mediaURL), .text(String(decoding: json.bytes, as: UTF8.self)),
                Value(writtenAddress),
            ])
        return batch
    }

    private static func answers(_ text: String) -> [Answer] {
        guard case .list(let items)? = try? JSONValue(Array(text.utf8)) else { return [] }
        return items.compactMap { item in
            guard let code = item["code"]?.text, case .list(let values)? = item["values"] else { return nil }
            return Answer(code, values.compactMap(\.text))
        }
    }
}

extension RequestEvent {
    /// A row of ``RequestCollections/storia``.
    init(_ batch: FeatureBatch, _ row: Int) {
        request = batch.text("segnalazione", row) ?? ""
        revision = batch.integer("revisione", row) ?? 0
        moment = batch.text("quando", row) ?? ""
        from = batch.text("da", row).flatMap(RequestState.init(rawValue:))
        to = batch.text("a", row).flatMap(RequestState.init(rawValue:)) ?? .ricevuta
        actor = batch.text("chi", row) ?? ""
        note = batch.text("nota", row)
    }

    /// One row. Its id holds report and revision: no change can be written twice.
    var batch: FeatureBatch {
        var batch = FeatureBatch(type: RequestCollections.storia)
        batch.append(
            id: "\(request).\(revision)", geometry: nil,
            values: [
                .text(request), .integer(Int64(revision)), .text(moment), Value(from?.rawValue), .text(to.rawValue),
                .text(actor), Value(note),
            ])
        return batch
    }
}
