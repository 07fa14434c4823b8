public import Markup

/// Reports as GeoJSON features: their public part, in degrees. Source: RFC 7946.
public struct RequestGeoJSON: Sendable {
    private let frame: RequestFrame

    public init(_ frame: RequestFrame) { self.frame = frame }

    /// One feature.
    ///
    /// - Parameter more: writes further members beside the properties.
    public func write(
        _ request: ServiceRequest, to json: inout JSONWriter, _ more: (inout JSONWriter) -> Void = { _ in }
    ) {
        let (longitude, latitude) = frame.degrees(request.place)
        json.object { json in
            json.member("type", "Feature")
            json.member("id", request.id)
            json.key("geometry")
            json.object { json in
                json.member("type", "Point")
                json.key("coordinates")
                json.array { json in
                    json.number(longitude, .degrees)
                    json.number(latitude, .degrees)
                }
            }
            json.key("properties")
            json.object { json in properties(request, &json) }
            more(&json)
        }
    }

    private func properties(_ request: ServiceRequest, _ json: inout JSONWriter) {
        let place = request.place
        let texts = [
            ("servizio", request.service), ("categoria", request.category), ("stato", request.state.rawValue),
            ("status", request.state.status.rawValue), ("descrizione_pubblica", request.description),
            ("nota_pubblica", request.statusNote), ("ente", request.agency), ("indirizzo", place.address),
            ("civico_id", place.addressID), ("cap", place.postcode), ("ricevuta", request.requested),
            ("aggiornata", request.updated), ("prevista", request.expected), ("chiusa", request.closed),
            ("duplicata_di", request.duplicateOf), ("posizione", place.origin.rawValue),
        ]
        for (name, text) in texts { json.member(name, text) }
        json.key("confidenza")
        json.number(place.confidence, DecimalText(decimals: 2))
        if let uncertainty = place.uncertainty {
            json.key("precisione_m")
            json.number(uncertainty, DecimalText(decimals: 1))
        }
        json.key("revisione")
        json.integer(Int64(request.revision))
    }
}
