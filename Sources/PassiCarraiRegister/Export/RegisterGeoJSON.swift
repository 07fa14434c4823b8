public import Markup
public import ReferenceSystems

/// Entries as GeoJSON features: the opening as a line, in degrees. Source: RFC 7946.
public struct RegisterGeoJSON: Sendable {
    private let degrees: DegreesOfOpening

    /// - Throws: `CRSError` where nothing leads from EPSG:25833 to degrees.
    public init() throws(CRSError) { degrees = try DegreesOfOpening() }

    /// One feature: its public part.
    ///
    /// - Parameter more: writes further members beside the properties.
    public func write(
        _ entry: PassoCarraio, to json: inout JSONWriter, _ more: (inout JSONWriter) -> Void = { _ in }
    ) {
        json.object { json in
            json.member("type", "Feature")
            json.member("id", entry.id)
            json.key("geometry")
            geometry(entry.details.opening, &json)
            json.key("properties")
            json.object { json in properties(entry, &json) }
            more(&json)
        }
    }

    public func feature(_ entry: PassoCarraio) -> [UInt8] {
        var json = JSONWriter()
        write(entry, to: &json)
        return json.bytes
    }

    private func geometry(_ opening: Opening?, _ json: inout JSONWriter) {
        guard let opening else { return json.null() }
        let ends = degrees.ends(opening)
        json.object { json in
            json.member("type", "LineString")
            json.key("coordinates")
            json.array { json in
                for index in [0, 2] {
                    json.array { json in
                        json.number(ends[index], .degrees)
                        json.number(ends[index + 1], .degrees)
                    }
                }
            }
        }
    }

    private func properties(_ entry: PassoCarraio, _ json: inout JSONWriter) {
        let details = entry.details
        let texts = [
            ("numero", entry.sign?.number), ("stato", entry.state.rawValue), ("particella", details.parcel),
            ("via", details.street), ("civico", details.houseNumber), ("genere", details.kind?.rawValue),
            ("veicolo", details.vehicle?.rawValue), ("esistente_dal", details.existingSince),
            ("scadenza", details.expiry), ("posizione", details.opening?.origin.rawValue),
            ("aggiornato", entry.updated),
        ]
        for (name, text) in texts {
            json.member(name, text)
            guard name == "numero", let sign = entry.sign else { continue }
            json.key("anno")
            json.integer(Int64(sign.year))
        }
        for (name, number) in [("larghezza_m", details.width), ("precisione_m", details.opening?.uncertainty)] {
            guard let number else { continue }
            json.key(name)
            json.number(number)
        }
        json.key("revisione")
        json.integer(Int64(entry.revision))
    }
}
