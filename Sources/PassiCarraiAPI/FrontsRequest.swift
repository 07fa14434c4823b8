import HTTPTypes
import Markup
import PassiCarrai
import ReferenceSystems
import Services

/// Which fronts are asked for: of a parcel, of the parcels at a click, or of both.
///
/// `?parcel=L736_…`, `?at=12.24,45.49&width=3.5&crs=EPSG:4326`; with POST the same as an access request.
struct FrontsRequest: Sendable {
    private let access: AccessRequest

    init(_ request: Request) throws(ServiceError) {
        switch PassoReading(request.method == .post ? request.body : try Self.body(request.query)) {
        case .request(let access): self.access = access
        case .invalid(_, let problems): throw Self.wrong(problems.first)
        case .unreadable(let problem): throw ServiceError(.malformedRequest, problem.message)
        case .scene:
            throw ServiceError(
                .invalidParameter, locator: "scene", it: "I fronti si cercano nella base dati, non in una scena.",
                en: "Fronts are looked for in the database, not in a scene.")
        }
    }

    /// The parameters of an address as the body of the same request.
    private static func body(_ query: [QueryItem]) throws(ServiceError) -> [UInt8] {
        var json = JSONWriter()
        var (parcel, at, width, crs) = ("", "", "", "")
        for item in query {
            switch item.name {
            case "parcel", "particella": parcel = item.value
            case "at": at = item.value
            case "width", "width_m": width = item.value
            case "crs": crs = item.value
            case "lang", "f": break
            default:
                throw ServiceError(
                    .invalidParameter, locator: item.name,
                    it: "Parametro sconosciuto: servono parcel, at, width, crs.",
                    en: "Unknown parameter: expected parcel, at, width, crs.")
            }
        }
        json.object { json in
            if !crs.isEmpty { json.member("crs", crs) }
            if !parcel.isEmpty { json.member("parcel", parcel) }
            guard !at.isEmpty || !width.isEmpty else { return }
            json.key("access")
            json.object { json in
                if !at.isEmpty {
                    json.key("at")
                    json.array { json in
                        for part in at.split(separator: ",", omittingEmptySubsequences: false) {
                            if let number = Double(part) { json.number(number) } else { json.string(String(part)) }
                        }
                    }
                }
                guard !width.isEmpty else { return }
                json.key("width_m")
                if let number = Double(width) { json.number(number) } else { json.string(width) }
            }
        }
        return json.bytes
    }

    private static func wrong(_ problem: SceneProblem?) -> ServiceError {
        guard let problem else {
            return ServiceError(
                .missingParameter, locator: "at",
                it: "Occorre una particella (parcel) o un punto (at=longitudine,latitudine).",
                en: "Expected a parcel or a point (at=longitude,latitude).")
        }
        return ServiceError(.invalidParameter, locator: problem.path, problem.message)
    }

    /// A GeoJSON feature for each front: the opening as a line.
    func answer(_ sites: Sites, _ regulation: Regulation) throws(AccessError) -> [UInt8] {
        let fronts = try sites.fronts(for: access, regulation)
        var json = JSONWriter()
        json.object { json in
            json.member("type", "FeatureCollection")
            json.key("features")
            json.array { json in
                for (index, front) in fronts.enumerated() { write(front, index, sites, &json) }
            }
            json.member("crs", access.crs.uri)
        }
        return json.bytes
    }

    private func write(_ front: ParcelFront, _ index: Int, _ sites: Sites, _ json: inout JSONWriter) {
        json.object { json in
            json.member("type", "Feature")
            json.key("geometry")
            json.object { json in
                json.member("type", "LineString")
                json.key("coordinates")
                json.array { json in
                    for end in front.ends(in: access.crs) { json.position(end, in: access.crs) }
                }
            }
            json.key("properties")
            json.object { json in
                json.key("front")
                json.integer(Int64(index))
                json.member("parcel", front.parcel)
                json.member("parcel_notice", sites.notice(ofParcel: front.parcel))
                json.member("street", front.street)
                json.member("road", front.road)
                json.member("kind", front.kind.rawValue)
                json.key("setback_m")
                json.number(front.setback, .metres)
                if let distance = front.distance {
                    json.key("distance_m")
                    json.number(distance, .metres)
                }
                json.key("side_m")
                json.number(front.sideLength, .metres)
            }
        }
    }
}
