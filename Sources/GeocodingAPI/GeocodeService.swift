import Publishing
import Geocoding
import HTTPTypes
import Markup
import ReferenceSystems
public import Services

/// Addresses, places and reports to positions and back, below `/geocode`.
///
/// Answers are GeocodeJSON 0.1.0 with our own members beside; errors are problem+json (RFC 9457), Italian first.
/// Nothing that is asked stands in a log or a metric, and no cache keeps an answer.
public struct GeocodeService: Service {
    let source: GeocodingSource
    let batches = OpenBatches()
    private let batchBytes: Int

    public init(_ source: GeocodingSource) {
        self.source = source
        batchBytes = source.limits().maximumBatchBytes
    }

    public var routes: [Route] {
        let both: [HTTPRequest.Method] = [.get, .post]
        return [
            Route("/geocode"), Route("/geocode/search", methods: both), Route("/geocode/structured", methods: both),
            Route("/geocode/reverse", methods: both), Route("/geocode/autocomplete", methods: both),
            Route("/geocode/report", methods: both),
            Route("/geocode/batch", methods: [.post], maximumBodyBytes: batchBytes, isStreamed: true),
        ]
    }

    public var contribution: Contribution {
        Contribution(
            links: [
                Link(
                    href: "/geocode", rel: "related", type: "application/json",
                    title: "Geocodifica: indirizzi, luoghi, segnalazioni (GeocodeJSON)")
            ],
            openAPIPaths: { [source] in GeocodeDefinition(source.limits(), $0).paths })
    }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        let words = Words(request)
        switch request.path.dropFirst().first {
        case "search": return try await search(request, words)
        case "structured": return try await structured(request, words)
        case "reverse": return try await reverse(request, words)
        case "autocomplete": return try await autocomplete(request, words)
        case "report": return try await report(request, words)
        case "batch": return try await batch(request, words)
        default: return index(request)
        }
    }

    public func refusal(of request: Request, _ error: ServiceError) -> Response { error.geocodingProblem(request) }

    // MARK: Forward

    private func search(_ request: Request, _ words: Words) async throws(ServiceError) -> Response {
        let parameters = try parameters(request, ["q"] + Parameters.search, words)
        let text = try query(parameters, example: "Castello 3998")
        var options = try parameters.searchOptions(.init(source.limits()))
        options.hasLines = try parameters.wantsLines()
        let document = try document(parameters, request)
        let geocoder = try source.geocoder(parameters.words)
        return try await answer(text, parameters) { [options] () -> ([UInt8], AnswerKind?) in
            let result = geocoder.search(text, options)
            return (document.search(result), result.answers.first?.kind)
        }
    }

    private func structured(_ request: Request, _ words: Words) async throws(ServiceError) -> Response {
        let fields = ["street", "number", "sestiere", "locality", "municipality", "comune", "postcode", "name"]
        let known = fields + Parameters.search.filter { !fields.contains($0) }
        let parameters = try parameters(request, known, words)
        var address = StructuredAddress()
        address.street = try field("street", parameters)
        address.number = try field("number", parameters)
        address.sestiere = try field("sestiere", parameters)
        address.locality = try field("locality", parameters)
        address.municipality = try field("municipality", parameters)
        address.comune = try field("comune", parameters)
        address.postcode = try field("postcode", parameters)
        address.name = try field("name", parameters)
        guard address != StructuredAddress() else {
            throw ServiceError(
                .missingParameter, locator: "street",
                it: "Serve almeno uno di \(fields.joined(separator: ", ")).",
                en: "At least one of \(fields.joined(separator: ", ")) is needed.")
        }
        var options = try parameters.without("comune").searchOptions(.init(source.limits()))
        options.hasLines = try parameters.wantsLines()
        let document = try document(parameters, request)
        let geocoder = try source.geocoder(parameters.words)
        let text = fields.map { parameters[$0] ?? "" }.joined(separator: "\n")
        return try await answer(text, parameters) { [address, options] () -> ([UInt8], AnswerKind?) in
            let result = geocoder.structured(address, options)
            return (document.search(result), result.answers.first?.kind)
        }
    }

    private func autocomplete(_ request: Request, _ words: Words) async throws(ServiceError) -> Response {
        let known = Parameters.search.filter { !["explain", "geometry", "cadastral"].contains($0) }
        let parameters = try parameters(request, ["q"] + known, words)
        let text = try query(parameters, example: "cast 39")
        let options = try parameters.searchOptions(.init(source.limits()), defaultLimit: 8)
        let document = try document(parameters, request)
        let geocoder = try source.geocoder(parameters.words)
        return try await answer(text, parameters) { () -> ([UInt8], AnswerKind?) in
            let suggestions = geocoder.autocomplete(text, options)
            return (document.suggestions(suggestions), suggestions.first?.kind)
        }
    }

    private func report(_ request: Request, _ words: Words) async throws(ServiceError) -> Response {
        let limit = source.limits().maximumReportBytes
        // Room for the escapes of a form or of JSON round the text.
        let items = try RequestItems(request, text: "q", limit: limit * 6 + 4096, words).items
        let parameters = try Parameters(items, known: ["q"] + Parameters.search, words)
        let text = try parameters.required("q", example: "buca davanti al civico 23 di via Piave a Mestre")
        guard text.utf8.count <= limit else {
            throw ServiceError(
                .contentTooLarge, locator: "q",
                it: "Il testo ha \(text.utf8.count) byte; il massimo è \(limit).",
                en: "The text has \(text.utf8.count) bytes; the limit is \(limit).")
        }
        var options = try parameters.searchOptions(.init(source.limits()))
        options.hasLines = try parameters.wantsLines(true)
        let document = try document(parameters, request, lines: true)
        let geocoder = try source.geocoder(parameters.words)
        return try await answer(text, parameters) { [options] () -> ([UInt8], AnswerKind?) in
            let report = geocoder.report(text, options)
            return (document.report(report, of: text), report.candidates.first?.kind)
        }
    }

    // MARK: Reverse

    private func reverse(_ request: Request, _ words: Words) async throws(ServiceError) -> Response {
        let parameters = try parameters(request, ["lon", "lat", "radius", "limit", "crs", "geometry"], words)
        let crs = try parameters.crs(source.offeredCRS())
        let x = try parameters.required("lon", example: crs.isGeographic ? "12.3389" : "291500")
        let y = try parameters.required("lat", example: crs.isGeographic ? "45.4340" : "5034500")
        var options = ReverseOptions()
        options.language = parameters.words.language
        if let reach = try parameters.number("radius", in: 1...5000) { options.reach = reach }
        if let limit = try parameters.integer("limit", in: 1...min(50, source.limits().maximumGeocodingAnswers)) {
            options.limit = limit
        }
        options.hasLines = try parameters.wantsLines()
        _ = try parameters.language()
        let point = try parameters.position(x, y, in: crs)
        let document = try document(parameters, request)
        let geocoder = try source.geocoder(parameters.words)
        return try await answer("\(x) \(y)", parameters) { [options] () -> ([UInt8], AnswerKind?) in
            let result = geocoder.reverse(point, options)
            return (document.reverse(result), result.all.first?.kind)
        }
    }

    // MARK: Common

    func parameters(_ request: Request, _ known: [String], _ words: Words) throws(ServiceError) -> Parameters {
        // A form escapes a byte in three.
        let limit = source.limits().maximumQueryBytes * 6 + 4096
        return try Parameters(RequestItems(request, text: "q", limit: limit, words).items, known: known, words)
    }

    /// - Throws: `invalidParameter` for a text that is longer than any place's name.
    private func query(_ parameters: Parameters, example: String) throws(ServiceError) -> String {
        let text = try parameters.required("q", example: example)
        try checkLength(text, "q", parameters)
        return text
    }

    private func field(_ name: String, _ parameters: Parameters) throws(ServiceError) -> String? {
        guard let text = parameters[name] else { return nil }
        try checkLength(text, name, parameters)
        return text
    }

    private func checkLength(_ text: String, _ name: String, _ parameters: Parameters) throws(ServiceError) {
        let limit = source.limits().maximumQueryBytes
        guard text.utf8.count > limit else { return }
        throw parameters.wrong(
            name,
            "\(text.utf8.count) byte sono troppi per un indirizzo (al massimo \(limit)); un testo va a /geocode/report.",
            "\(text.utf8.count) bytes are too many for an address (\(limit) at most); a text goes to /geocode/report.")
    }

    private func document(
        _ parameters: Parameters, _ request: Request, lines: Bool = false
    ) throws(ServiceError) -> GeocodeDocument {
        GeocodeDocument(
            writing: AnswerWriting(
                crs: try OutputCRS(try parameters.crs(source.offeredCRS())), hasLines: try parameters.wantsLines(lines),
                itemPath: source.itemPath, baseURL: request.baseURL))
    }

    private func answer(
        _ text: String, _ parameters: Parameters, _ work: @escaping @Sendable () -> ([UInt8], AnswerKind?)
    ) async throws(ServiceError) -> Response {
        let (bytes, kind) = try await source.workers.serve(work)
        var response = Response.unkept(bytes, mediaType: "application/geo+json")
        response.logged = source.logged(text, kind)
        return response
    }
}
