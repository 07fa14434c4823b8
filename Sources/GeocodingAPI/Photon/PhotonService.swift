import Geocoding
import HTTPTypes
import Markup
import Publishing
public import Services
import SimpleFeatures

/// What clients of Photon ask and expect, below `/photon`: geopy and Leaflet work by changing an address.
///
/// There are no OSM ids; `osm_key` and `osm_value` say what OpenStreetMap would call it. A filter by tags or layers keeps
/// what fits it. Source: Photon 0.6, README (github.com/komoot/photon).
public struct PhotonService: Service {
    private let source: GeocodingSource

    public init(_ source: GeocodingSource) { self.source = source }

    public let routes = ["api", "reverse", "status"].map { Route("/photon/" + $0) }

    public let contribution = Contribution(links: [
        Link(href: "/photon/status", rel: "related", type: "application/json", title: "Photon API")
    ])

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        let words = Words(request)
        let asked = FacadeParameters(request.query)
        let filter = PhotonFilter(request.query)
        switch request.path.last {
        case "api": return try await search(asked, filter, words)
        case "reverse": return try await reverse(asked, filter, words)
        default:
            _ = try source.geocoder(words)
            return .unkept(Array(#"{"status":"Ok"}"#.utf8), mediaType: "application/json")
        }
    }

    /// As Photon writes errors.
    public func refusal(of request: Request, _ error: ServiceError) -> Response {
        var json = JSONWriter()
        json.object { $0.member("message", Words(request)(error.detail)) }
        var response = error.geocodingProblem(request)
        response.headers[.contentType] = "application/json; charset=utf-8"
        response.body = ResponseBody(bytes: json.bytes)
        return response
    }

    private func search(
        _ asked: FacadeParameters, _ filter: PhotonFilter, _ words: Words
    ) async throws(ServiceError) -> Response {
        guard let text = asked["q"] else {
            throw ServiceError(
                .missingParameter, locator: "q",
                it: "Manca q; per esempio q=Castello 3998.", en: "q is missing; for example q=Castello 3998.")
        }
        try asked.checkLength(text, source.limits().maximumQueryBytes, words)
        var options = SearchOptions()
        options.language = words.language
        let limit = limit(asked, otherwise: 15)
        options.limit = filter.isEmpty ? limit : source.limits().maximumGeocodingAnswers
        if let point = try asked.point(words, isRequired: false) { options.bias = .point(point, radius: 2000) }
        options.within = try asked.corners("bbox", words)
        let geocoder = try source.geocoder(words)
        return try await answer(text, words) { [options] in
            Array(geocoder.search(text, options).answers.filter { filter.admits($0) }.prefix(limit))
        }
    }

    private func reverse(
        _ asked: FacadeParameters, _ filter: PhotonFilter, _ words: Words
    ) async throws(ServiceError) -> Response {
        guard let point = try asked.point(words, isRequired: true) else {
            throw ServiceError(
                .missingParameter, locator: "lat", it: "Servono lat e lon.", en: "lat and lon are needed.")
        }
        let limit = limit(asked, otherwise: 1)
        var options = ReverseOptions()
        options.language = words.language
        options.limit = limit
        // Kilometres, as Photon has it.
        if let radius = asked["radius"].flatMap({ Parameters.decimal($0) }) {
            options.reach = min(max(radius, 0), 5) * 1000
        }
        let geocoder = try source.geocoder(words)
        return try await answer("\(point.longitude) \(point.latitude)", words) { [options] in
            Array(geocoder.reverse(point, options).all.filter { filter.admits($0) }.prefix(limit))
        }
    }

    private func limit(_ asked: FacadeParameters, otherwise: Int) -> Int {
        min(max(asked["limit"].flatMap { Int($0) } ?? otherwise, 1), source.limits().maximumGeocodingAnswers)
    }

    private func answer(
        _ text: String, _ words: Words, _ find: @escaping @Sendable () -> [Answer]
    ) async throws(ServiceError) -> Response {
        let (bytes, kind) = try await source.workers.serve { () -> ([UInt8], AnswerKind?) in
            let answers = find().filter { $0.position != nil }
            return (PhotonWriting(words: words).collection(answers), answers.first?.kind)
        }
        var response = Response.unkept(bytes, mediaType: "application/json; charset=utf-8")
        response.logged = source.logged(text, kind)
        return response
    }
}

/// Photon's `osm_tag` and `layer`: each may be given several times.
struct PhotonFilter: Sendable {
    private let tags: [String]
    private let layers: [String]

    init(_ items: [QueryItem]) {
        tags = items.filter { $0.name == "osm_tag" && !$0.value.isEmpty }.prefix(20).map(\.value)
        layers = items.filter { $0.name == "layer" && !$0.value.isEmpty }.prefix(20).map(\.value)
    }

    var isEmpty: Bool { tags.isEmpty && layers.isEmpty }

    func admits(_ answer: Answer) -> Bool {
        guard layers.isEmpty || layers.contains(answer.kind.photonType) else { return false }
        let (key, value) = answer.category
        func fits(_ tag: some StringProtocol) -> Bool {
            let parts = tag.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return (parts[0].isEmpty || parts[0] == key) && (parts.count == 1 || parts[1] == value)
        }
        let wanted = tags.filter { !$0.hasPrefix("!") && !$0.contains(":!") }
        let unwanted = tags.filter { $0.hasPrefix("!") }.map { $0.dropFirst() }
        return (wanted.isEmpty || wanted.contains { fits($0) }) && !unwanted.contains { fits($0) }
    }
}

/// Answers as Photon writes them.
struct PhotonWriting: Sendable {
    let words: Words

    func collection(_ answers: [Answer]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("type", "FeatureCollection")
            json.member("attribution", GeocodeDocument.listed(answers.flatMap(\.credits).map(\.attribution)))
            json.key("features")
            json.array { json in for answer in answers { feature(answer, into: &json) } }
        }
        return json.bytes
    }

    private func feature(_ answer: Answer, into json: inout JSONWriter) {
        json.object { json in
            json.member("type", "Feature")
            json.key("geometry")
            json.object { json in
                json.member("type", "Point")
                json.key("coordinates")
                OutputCRS.degrees.write(answer.position ?? Coordinate(longitude: 0, latitude: 0), into: &json)
            }
            json.key("properties")
            json.object { json in properties(answer, into: &json) }
        }
    }

    private func properties(_ answer: Answer, into json: inout JSONWriter) {
        let parts = answer.components
        let (key, value) = answer.category
        json.member("osm_key", key)
        json.member("osm_value", value)
        json.member("type", answer.kind.photonType)
        let isHouse = answer.kind.photonType == "house" && parts.number != nil
        json.member("name", isHouse ? nil : answer.official)
        json.member("housenumber", parts.number)
        json.member("street", isHouse || answer.kind.isPlace ? parts.street ?? parts.sestiere : nil)
        json.member("locality", parts.locality)
        json.member("district", parts.sestiere ?? parts.district ?? parts.municipality)
        json.member("postcode", parts.postcode)
        json.member("city", parts.comune)
        json.member("county", parts.comune.map { _ in "Venezia" })
        json.member("state", parts.comune.map { _ in "Veneto" })
        json.member("country", words("Italia", "Italy"))
        json.member("countrycode", "IT")
        json.member("confidence", answer.confidence, AnswerWriting.share)
        json.member("label", answer.label)
        if let box = answer.box, box.width > 0 || box.height > 0 {
            json.key("extent")
            // West, north, east, south.
            OutputCRS.degrees.write(
                Envelope(minX: box.minX, minY: box.maxY, maxX: box.maxX, maxY: box.minY), into: &json)
        }
    }
}

extension AnswerKind {
    /// Source: Photon, `layer`.
    var photonType: String {
        switch self {
        case .civico, .approximate, .interpolated, .poi, .parcel, .coordinate: "house"
        case .street, .segment, .crossing, .kilometre, .bridge: "street"
        case .locality, .canal, .sheet: "locality"
        case .sestiere, .district, .municipality: "district"
        case .comune: "city"
        }
    }
}
