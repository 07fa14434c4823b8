import Deflate
import HTTPTypes
public import Services

/// Everything between HTTP and the services that is the same for all of them: routing, HEAD, CORS, conditional
/// requests, compression, and errors as problem+json.
public struct Dispatcher: Sendable {
    private struct Target: Sendable {
        var service: any Service
        var body: BodyRule
    }

    /// How a route takes the body of a request.
    struct BodyRule: Equatable, Sendable {
        /// `nil` for the server's own limit.
        var maximumBytes: Int?
        /// Whether the service reads it as it comes.
        var isStreamed = false
    }

    private var table = RouteTable<Target>()
    private var names: Set<String> = []
    /// Bytes below which compression costs more than it saves.
    private let compressedFrom = 1024

    private let deadline: Deadline
    private let pages: (any ErrorPages)?

    /// - Parameters:
    ///   - pages: what errors without a dialect are shown as in a browser; `nil` leaves them problem+json.
    ///   - limit: how long a service may take until its answer begins; then it is cancelled, and the answer is 503 in
    ///     its own dialect.
    public init(
        _ services: [any Service], pages: (any ErrorPages)? = nil, limit: Duration = ServerLimits().request
    ) {
        self.pages = pages
        deadline = Deadline(duration: limit)
        for service in services {
            for route in service.routes {
                let body = BodyRule(maximumBytes: route.maximumBodyBytes, isStreamed: route.isStreamed)
                table.add(route, Target(service: service, body: body))
                let first = route.template.split(separator: "/").first.map(String.init) ?? ""
                if !first.hasPrefix("{") && !first.hasPrefix("*") { names.insert(first) }
            }
        }
    }

    /// What a log and a metric may call the request: the first segment of a path that exists, else "other". The rest
    /// of a path, and any path that does not exist, may hold a person's address.
    func name(of path: [String]) -> String {
        let first = path.first ?? ""
        return names.contains(first) ? "/" + first : "other"
    }

    /// How the route takes a body; as the server does where there is none.
    func bodyRule(_ method: HTTPRequest.Method, _ path: [String]) -> BodyRule {
        guard case .found(let target) = table.match(method, path) else { return BodyRule() }
        return target.body
    }

    /// Answers any request; every failure is an answer too.
    public func respond(to request: Request) async -> Response {
        if request.method == .options { return preflight(request) }
        var response: Response
        switch table.match(request.method, request.path) {
        case .found(let target):
            response = await answer(of: target.service, to: request)
        case .wrongMethod(let allowed, let target):
            let names = allow(allowed)
            let error = ServiceError(
                .methodNotAllowed,
                it: "Il metodo \(request.method.rawValue) qui non è ammesso; usare \(names).",
                en: "\(request.method.rawValue) is not allowed here; use \(names).")
            response = target.service.refusal(of: request, error)
            response.headers[.allow] = names
        case .unknown:
            let path = "/" + request.path.joined(separator: "/")
            response = ServiceError(
                .notFound,
                it:
                    "All’indirizzo \(path.prefix(200)) non c’è nulla; da \(request.baseURL)/ si arriva a tutto ciò che c’è.",
                en: "There is nothing at \(path.prefix(200)); \(request.baseURL)/ leads to everything there is."
            )
            .problem(to: request)
        }
        if let pages { response = response.paged(by: pages, for: request) }
        return finished(response, for: request)
    }

    /// What is said before any service sees the request.
    ///
    /// - Parameter accepted: the value of Accept-Language.
    func refusal(_ error: ServiceError, instance: String, accepted: String?) -> Response {
        cors(error.problem(instance: instance, in: LanguageChoice(asked: nil, accepted: accepted)))
    }

    private func answer(of service: any Service, to request: Request) async -> Response {
        var inner = request
        if request.method == .head { inner.method = .get }
        let work = { @Sendable [inner] () async -> Response in
            do throws(ServiceError) {
                return try await service.respond(to: inner)
            } catch {
                return service.refusal(of: inner, error)
            }
        }
        // What takes long there is the client's sending, which has a limit of its own: ``ConnectionClock``.
        if request.stream != nil { return await work() }
        if let answer = await deadline.run(work) { return answer }
        let seconds = deadline.duration.components.seconds
        return service.refusal(
            of: inner,
            ServiceError(
                .timeLimit,
                it:
                    "La risposta ha superato i \(seconds) s consentiti; chiedere di meno: un’area più piccola, meno "
                    + "strati, meno "
                    + "elementi.",
                en:
                    "The answer took longer than the \(seconds) s that it may; ask for less: a smaller area, fewer "
                    + "layers, "
                    + "fewer features.", cause: "not answered within \(deadline.duration)"))
    }

    private func allow(_ methods: [HTTPRequest.Method]) -> String {
        let head: [HTTPRequest.Method] = methods.contains(.get) ? [.head] : []
        return (methods + head + [.options]).map(\.rawValue).joined(separator: ", ")
    }

    /// Source: Fetch standard, CORS protocol: maps are for every page, without credentials.
    private func preflight(_ request: Request) -> Response {
        var methods: [HTTPRequest.Method] = []
        for method in [HTTPRequest.Method.get, .post, .put, .delete, .patch] {
            if case .found = table.match(method, request.path) { methods.append(method) }
        }
        guard !methods.isEmpty else {
            return cors(
                ServiceError(
                    .notFound,
                    it: "A questo indirizzo non c’è nulla.",
                    en: "There is nothing at this path."
                ).problem(to: request))
        }
        var response = Response(status: 204, body: ResponseBody(bytes: []))
        response.headers[.allow] = allow(methods)
        response.headers[.accessControlAllowMethods] = allow(methods)
        response.headers[.accessControlAllowHeaders] =
            request.headers[.accessControlRequestHeaders].map(Self.headerNames) ?? "Content-Type, If-None-Match"
        response.headers[.accessControlMaxAge] = "86400"
        return cors(response)
    }

    /// Header names as asked for, without anything that is none.
    private static func headerNames(_ text: String) -> String {
        text.split(separator: ",").map { String($0.trimmed) }.filter { HTTPField.Name($0) != nil }
            .joined(separator: ", ")
    }

    func cors(_ response: Response) -> Response {
        var response = response
        response.headers[.accessControlAllowOrigin] = "*"
        response.headers[.accessControlExposeHeaders] = Self.exposed
        return response
    }

    private static let exposed =
        ([
            "Content-Crs", "Content-Bbox", "ETag", "Link", "Location", "Retry-After", "WWW-Authenticate",
            "X-Request-Id",
        ] + RateLimitHeaders.names).joined(separator: ", ")

    private func finished(_ response: Response, for request: Request) -> Response {
        var response = cors(response)
        response.headers[.xContentTypeOptions] = "nosniff"
        let isCompressible = isCompressible(response)
        if isCompressible {
            let others = response.headers[.vary].map { $0 + ", " } ?? ""
            response.headers[.vary] = others + "Accept-Encoding"
        }
        let isCompressed = isCompressible && ContentCoding.isGzipWanted(request.headers[.acceptEncoding])
        if isConditional(request, response) {
            response.status = 304
            response.headers[.contentType] = nil
            response.body = ResponseBody(bytes: [])
            if isCompressed { tagAsCompressed(&response) }
            return response
        }
        if isCompressed { response = compressed(response) }
        if case .bytes(let bytes) = response.body.content {
            response.headers[.contentLength] = String(bytes.count)
        }
        if request.method == .head { response.body = ResponseBody(bytes: []) }
        return response
    }

    /// Whether the client has what would be sent. Source: RFC 9110, 13.2.2.
    private func isConditional(_ request: Request, _ response: Response) -> Bool {
        guard response.status == 200, request.method == .get || request.method == .head,
            let tag = response.headers[.eTag]
        else { return false }
        return matches(request.headers[.ifNoneMatch], tag)
    }

    /// Source: RFC 9110, 13.1.2: weak comparison; the compressed twin counts as the same.
    private func matches(_ ifNoneMatch: String?, _ tag: String) -> Bool {
        guard let ifNoneMatch else { return false }
        let tag = tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag
        return ifNoneMatch.split(separator: ",").contains { candidate in
            var bare = String(candidate.trimmed)
            if bare.hasPrefix("W/") { bare.removeFirst(2) }
            if bare.hasSuffix("-gzip\"") { bare = bare.dropLast(6) + "\"" }
            return bare == "*" || bare == tag
        }
    }

    private func isCompressible(_ response: Response) -> Bool {
        guard response.headers[.contentEncoding] == nil, let type = response.headers[.contentType] else {
            return false
        }
        if case .bytes(let bytes) = response.body.content, bytes.count < compressedFrom { return false }
        return type.hasPrefix("text/") || type.hasPrefix("application/vnd.mapbox-vector-tile")
            || ["json", "xml", "javascript"].contains { type.utf8.contains($0.utf8) }
    }

    /// The compressed twin is another representation, and has a tag of its own.
    private func tagAsCompressed(_ response: inout Response) {
        if let tag = response.headers[.eTag] { response.headers[.eTag] = tag.dropLast() + "-gzip\"" }
    }

    private func compressed(_ response: Response) -> Response {
        var response = response
        response.headers[.contentEncoding] = "gzip"
        tagAsCompressed(&response)
        switch response.body.content {
        case .bytes(let bytes):
            response.body = ResponseBody(bytes: Gzip.compress(bytes))
        case .stream(let stream):
            response.body = ResponseBody { [isPaced = response.isPaced] sink in
                let gzip = StreamCompressor()
                try await stream { chunk in
                    let bytes = await gzip.compress(chunk, isPaced: isPaced)
                    if !bytes.isEmpty { try await sink(bytes) }
                }
                try await sink(await gzip.finish())
            }
        }
        return response
    }
}
