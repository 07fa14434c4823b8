import AddressTables
import Publishing
import Geocoding
import Markup
import Services

extension GeocodeService {
    /// `/geocode`: what there is to ask, of which data, and whether it answers now.
    func index(_ request: Request) -> Response {
        var json = JSONWriter()
        json.object { json in
            json.member("title", "Geocodifica")
            json.member(
                "description", "Indirizzi, luoghi, riferimenti catastali e segnalazioni in posizioni, e viceversa.")
            let geocoder: Geocoder? = if case .ready(let geocoder) = source.current.state { geocoder } else { nil }
            json.member("status", geocoder == nil ? Self.reason(source.current.state) : "in servizio")
            json.key("operations")
            json.array { json in
                for (path, title) in Self.operations {
                    json.object { json in
                        json.member("href", request.baseURL + path)
                        json.member("title", title)
                    }
                }
            }
            json.key("limits")
            json.object { json in limits(&json) }
            if let geocoder { gazetteer(geocoder.gazetteer, &json) }
        }
        return Response.unkept(json.bytes)
    }

    private static let operations = [
        ("/geocode/search?q=Castello+3998", "Un testo: indirizzo, luogo, incrocio, coordinate, foglio e particella"),
        ("/geocode/structured?street=Via+Piave&number=23", "Un indirizzo in campi"),
        ("/geocode/reverse?lon=12.3389&lat=45.4340", "Che cosa c'è in un punto"),
        ("/geocode/autocomplete?q=cast+39", "Suggerimenti mentre si scrive"),
        (
            "/geocode/report?q=buca+davanti+al+civico+23+di+via+Piave+a+Mestre",
            "I luoghi di una segnalazione (meglio con POST)"
        ),
        ("/geocode/batch", "Una tabella CSV o NDJSON (POST)"),
        ("/nominatim/search?q=Castello+3998&format=jsonv2", "Come Nominatim"),
        ("/photon/api?q=Castello+3998", "Come Photon"),
    ]

    private static func reason(_ state: CurrentGeocoder.State) -> String {
        if case .failed = state { return "non disponibile" }
        return "in preparazione"
    }

    private func limits(_ json: inout JSONWriter) {
        let limits = source.limits()
        json.member("answers", count: limits.maximumGeocodingAnswers)
        json.member("query_bytes", count: limits.maximumQueryBytes)
        json.member("report_bytes", count: limits.maximumReportBytes)
        json.member("batch_bytes", count: limits.maximumBatchBytes)
        json.member("batch_held_bytes", count: limits.maximumBatchHeldBytes)
    }

    private func gazetteer(_ gazetteer: Gazetteer, _ json: inout JSONWriter) {
        let counts = gazetteer.counts
        json.key("gazetteer")
        json.object { json in
            json.member("places", count: counts.places)
            json.member("civici", count: counts.civici)
            json.member("parcels", count: counts.parcels)
        }
        json.credits(gazetteer.sources.map(\.credit))
    }
}
