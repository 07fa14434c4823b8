import FeatureStores
import Geocoding
import Languages
import ServiceRequests
import Services
import SimpleFeatures

/// Finds where a report is about: its place in the comune, and the address of that.
struct ReportPlacing: Sendable {
    /// A place, and what whoever reports ought to know of it.
    struct Placed: Sendable {
        var place: RequestPlace
        var notices: [LocalizedText] = []
    }

    let geocoder: Geocoder
    let store: any FeatureStore
    let catalog: ServiceCatalog
    let frame: RequestFrame

    /// - Throws: ``FieldFaults`` for a place that is not known, or outside of the comune; a store's failure.
    func place(_ location: Report.Location) async throws(PlacingError) -> Placed {
        switch location {
        case .point(let longitude, let latitude):
            let point = Coordinate(longitude: longitude, latitude: latitude)
            return Placed(place: try placed(point, "lat", origin: .punto))
        case .addressID(let id): return Placed(place: try await placed(door: id))
        case .address(let text): return try placed(text)
        }
    }

    private func placed(_ text: String) throws(PlacingError) -> Placed {
        let result = geocoder.search(text)
        let coarse: Set<AnswerKind> = [.comune, .municipality, .sheet]
        guard let best = result.answers.first, let position = best.position, !coarse.contains(best.kind),
            best.confidence >= catalog.limits.leastConfidence
        else { throw .faults(FieldFaults([unknown(result)])) }
        var place = try placed(position, "address_string", origin: .indirizzo)
        // The address is the one that was found, not that of a door which happens to be near.
        place.address = best.label
        place.addressID = best.kind == .civico ? best.feature?.id : nil
        place.postcode = best.components.postcode ?? place.postcode
        place.confidence = result.question == nil ? best.confidence : min(best.confidence, 0.5)
        place.uncertainty = best.uncertainty
        var placed = Placed(place: place)
        if place.confidence < catalog.limits.sureConfidence {
            placed.notices.append(LocalizedText(it: "Inteso: \(best.label).", en: "Understood: \(best.label)."))
            if let question = result.question {
                placed.notices.append(LocalizedText(it: question.text, en: question.text))
            }
        }
        return placed
    }

    private func unknown(_ result: SearchResult) -> FieldFault {
        let hint = result.answers.first.map {
            LocalizedText(it: " (il più simile: \($0.label))", en: " (the most similar: \($0.label))")
        }
        let words = LocalizedText(
            it: "luogo non trovato nel comune; scrivere via e numero, a Venezia sestiere e numero («Castello 3998», "
                + "«Via Piave 23, Mestre»), oppure mandare lat e long",
            en: "the place is not known in the comune; write street and number, in Venice sestiere and number "
                + "(\"Castello 3998\", \"Via Piave 23, Mestre\"), or send lat and long")
        return FieldFault("address_string", hint.map { words + $0 } ?? words)
    }

    /// Of a house number by its id.
    private func placed(door id: String) async throws(PlacingError) -> RequestPlace {
        let query = Query(collection: Self.doors, filter: .identifiers([id]))
        var position: [Double]?
        do throws(StoreError) {
            let stream = try await store.features(query)
            var batches = stream.makeAsyncIterator()
            while let batch = try await batches.next() {
                if !batch.isEmpty { position = batch.geometries[0]?.coordinates }
            }
        } catch {
            guard case .unknownCollection = error else { throw .store(error) }
        }
        guard let position, position.count >= 2 else {
            throw .faults(
                FieldFaults([
                    FieldFault(
                        "address_id",
                        it: "non è l’identificativo di un civico: quelli della collezione civici, come in "
                            + "/geocode/search",
                        en: "it is no house number's id: those of the collection civici, as in /geocode/search")
                ]))
        }
        let (longitude, latitude) = frame.degrees(RequestPlace(x: position[0], y: position[1], origin: .civico))
        let point = Coordinate(longitude: longitude, latitude: latitude)
        var place = try placed(point, "address_id", origin: .civico)
        // Several doors may share a place.
        var options = ReverseOptions()
        (options.reach, options.limit) = (5, 50)
        if let door = geocoder.reverse(point, options).civici.first(where: { $0.feature?.id == id }) {
            place.address = door.label
            place.postcode = door.components.postcode
        }
        place.addressID = id
        return place
    }

    static let doors = "civici"

    /// A point of the comune, with the address of the nearest house number, else of the street.
    private func placed(
        _ point: Coordinate, _ field: String, origin: RequestPlace.Origin
    ) throws(PlacingError) -> RequestPlace {
        var options = ReverseOptions()
        options.reach = catalog.limits.addressReach
        let around = geocoder.reverse(point, options)
        guard around.comune?.feature?.id == catalog.comune else {
            throw .faults(
                FieldFaults([
                    FieldFault(
                        field, it: "il luogo è fuori dal comune (\(catalog.jurisdiction))",
                        en: "the place is outside of the comune (\(catalog.jurisdiction))")
                ]))
        }
        let (x, y) = frame.metres(longitude: point.longitude, latitude: point.latitude)
        let door = around.civici.first
        return RequestPlace(
            x: x, y: y, address: around.label, addressID: door?.feature?.id, postcode: door?.components.postcode,
            origin: origin)
    }
}

/// Why a place was not found.
enum PlacingError: Error, Sendable {
    case faults(FieldFaults)
    case store(StoreError)
}
