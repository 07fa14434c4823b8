import Geocoding
import HTTPTypes
import Markup
import Publishing
public import Services
import SimpleFeatures

/// What clients of Nominatim ask and expect, below `/nominatim`: geopy, QGIS, Leaflet work by changing an address.
///
/// Parameters that have no meaning here are passed over, as Nominatim does. There are no OSM ids: `place_id` is a number
/// made of the feature's id, and `lookup` is refused. Source: Nominatim 4.5, API reference (nominatim.org).
public struct NominatimService: Service {
    private let source: GeocodingSource

    public init(_ source: GeocodingSource) { self.source = source }

    public let routes = ["search", "reverse", "lookup", "status", "search.php", "reverse.php", "status.php"].map {
        Route("/nominatim/" + $0, methods: [.get, .post])
    }

    public let contribution = Contribution(links: [
        Link(href: "/nominatim/status?format=json", rel: "related", type: "application/json", title: "Nominatim API")
    ])

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        let words = Words(request)
        let items = try RequestItems(request, text: "q", limit: source.limits().maximumQueryBytes * 6 + 4096, words)
            .items
        let asked = FacadeParameters(items)
        switch request.path.last?.split(separator: ".").first {
        case "search": return try await search(asked, words)
        case "reverse": return try await reverse(asked, words)
        case "status": return status(asked)
        default:
            throw ServiceError(
                .operationNotSupported, locator: "osm_ids",
                it: "Qui non ci sono identificativi OSM: usare search o reverse.",
                en: "There are no OSM ids here: use search or reverse.")
        }
    }

    /// As Nominatim writes errors.
    public func refusal(of request: Request, _ error: ServiceError) -> Response {
        var json = JSONWriter()
        json.object { json in
            json.key("error")
            json.object { json in
                json.member("code", count: error.code.status)
                json.member("message", Words(request)(error.detail))
            }
        }
        var response = error.geocodingProblem(request)
        response.headers[.contentType] = "application/json; charset=utf-8"
        response.body = ResponseBody(bytes: json.bytes)
        return response
    }

    private func search(_ asked: FacadeParameters, _ words: Words) async throws(ServiceError) -> Response {
        let format = try asked.format(words)
        let writing = NominatimWriting(
            format: format, hasAddress: asked.flag("addressdetails"), hasNames: asked.flag("namedetails"),
            hasTags: asked.flag("extratags"), words: words)
        var options = SearchOptions()
        options.language = words.language
        options.limit = min(
            max(asked["limit"].flatMap { Int($0) } ?? 10, 1), min(40, source.limits().maximumGeocodingAnswers))
        if let box = try asked.corners("viewbox", words) {
            if asked.flag("bounded") { options.within = box } else { options.bias = .box(box) }
        }
        let countries = asked["countrycodes"]?.lowercased().split(separator: ",").map(\.trimmed) ?? ["it"]
        let address = asked.address
        let text = asked["q"] ?? address.text
        guard !text.isEmpty else {
            throw ServiceError(
                .missingParameter, locator: "q",
                it: "Manca q, o almeno uno di street, city, postalcode.",
                en: "q is missing, or one of street, city, postalcode.")
        }
        try asked.checkLength(text, source.limits().maximumQueryBytes, words)
        guard countries.contains("it") else { return answer(writing.places([]), format, text, nil) }
        let geocoder = try source.geocoder(words)
        let isText = asked["q"] != nil
        let (bytes, kind) = try await source.workers.serve { [options] () -> ([UInt8], AnswerKind?) in
            let result = isText ? geocoder.search(text, options) : geocoder.structured(address.fields, options)
            let answers = result.answers.filter { $0.position != nil }
            return (writing.places(answers), answers.first?.kind)
        }
        return answer(bytes, format, text, kind)
    }

    private func reverse(_ asked: FacadeParameters, _ words: Words) async throws(ServiceError) -> Response {
        let format = try asked.format(words)
        let point = try asked.point(words, isRequired: true)
        guard let point else {
            throw ServiceError(
                .missingParameter, locator: "lat", it: "Servono lat e lon.", en: "lat and lon are needed.")
        }
        let zoom = min(max(asked["zoom"].flatMap { Int($0) } ?? 18, 0), 18)
        let writing = NominatimWriting(
            format: format, hasAddress: asked["addressdetails"] == nil || asked.flag("addressdetails"),
            hasNames: asked.flag("namedetails"), hasTags: asked.flag("extratags"), words: words)
        let geocoder = try source.geocoder(words)
        var options = ReverseOptions()
        options.language = words.language
        let (bytes, kind) = try await source.workers.serve { [options] () -> ([UInt8], AnswerKind?) in
            let answer = geocoder.reverse(point, options).answer(at: zoom)
            return (writing.place(answer), answer?.kind)
        }
        return answer(bytes, format, "\(point.longitude) \(point.latitude)", kind)
    }

    private func answer(_ bytes: [UInt8], _ format: NominatimFormat, _ text: String, _ kind: AnswerKind?) -> Response {
        var response = Response.unkept(bytes, mediaType: format.mediaType)
        response.logged = source.logged(text, kind)
        return response
    }

    /// Source: Nominatim, status endpoint: 700 is "no database".
    private func status(_ asked: FacadeParameters) -> Response {
        let isReady = if case .ready = source.current.state { true } else { false }
        let message = isReady ? "OK" : "No database"
        guard asked["format"] == "json" else {
            return .unkept(Array((isReady ? "OK" : "ERROR: \(message)").utf8), mediaType: "text/plain; charset=utf-8")
                .with(status: isReady ? 200 : 503)
        }
        var json = JSONWriter()
        json.object { json in
            json.member("status", count: isReady ? 0 : 700)
            json.member("message", message)
            json.member("software_version", "DIME Geo")
        }
        return .unkept(json.bytes, mediaType: "application/json; charset=utf-8")
    }
}

extension Response {
    fileprivate func with(status: Int) -> Response {
        var response = self
        response.status = status
        if status == 503 { response.headers[.retryAfter] = "5" }
        return response
    }
}

extension ReverseResult {
    /// What stands for the point at a zoom of a map. Source: Nominatim, reverse endpoint, `zoom`.
    func answer(at zoom: Int) -> Answer? {
        let areas = [sestiere, locality, municipality, comune].compactMap { $0 }
        let order: [Answer?]
        switch zoom {
        case 17...: order = [civici.first, street] + areas
        case 16: order = [street] + areas
        case 13...15: order = areas
        case 12: order = [municipality, comune]
        default: order = [comune]
        }
        return order.compactMap { $0 }.first { $0.position != nil }
    }
}
