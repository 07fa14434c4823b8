public import HTTPTypes
public import Languages

/// A protocol on the wire: WMS, WFS, OGC API. The server assembles what the services contribute.
public protocol Service: Sendable {
    var routes: [Route] { get }
    var contribution: Contribution { get }

    /// Answers a request that matched one of ``routes``.
    ///
    /// - Throws: ``ServiceError`` only where the service has no dialect of its own for errors; the server then
    ///   answers problem+json (RFC 9457).
    func respond(to request: Request) async throws(ServiceError) -> Response

    /// The answer to a request that the server gave up, in the service's own dialect for errors.
    func refusal(of request: Request, _ error: ServiceError) -> Response
}

extension Service {
    /// problem+json. Source: RFC 9457.
    public func refusal(of request: Request, _ error: ServiceError) -> Response { error.problem(to: request) }
}

/// Which requests a service answers: a path template whose last segment may be `**`, for any rest.
public struct Route: Hashable, Sendable {
    public var methods: [HTTPRequest.Method]
    public var template: String
    /// Longest body of a request, where it is another than the server's.
    public var maximumBodyBytes: Int?
    /// Whether the service takes the body as it comes, and may answer before it has ended: ``Request/stream``.
    public var isStreamed: Bool
    public init(
        _ template: String, methods: [HTTPRequest.Method] = [.get], maximumBodyBytes: Int? = nil,
        isStreamed: Bool = false
    ) {
        self.template = template
        self.methods = methods
        self.maximumBodyBytes = maximumBodyBytes
        self.isStreamed = isStreamed
    }
}

/// What a service adds to the landing page, the conformance declaration and the API definition.
public struct Contribution: Sendable {
    public var links: [Link] = []
    public var conformanceClasses: [String] = []
    /// Parts of an OpenAPI definition as JSON text by their names, in a language.
    public typealias OpenAPIParts = @Sendable (LocalizedText.Language) -> [String: String]
    /// OpenAPI 3.0 path items by path, for `/openapi.json`.
    public var openAPIPaths: OpenAPIParts = { _ in [:] }
    /// OpenAPI 3.0 security schemes by the names that the path items give them.
    public var openAPISecuritySchemes: OpenAPIParts = { _ in [:] }
    public init(
        links: [Link] = [], conformanceClasses: [String] = [], openAPIPaths: @escaping OpenAPIParts = { _ in [:] },
        openAPISecuritySchemes: @escaping OpenAPIParts = { _ in [:] }
    ) {
        self.links = links
        self.conformanceClasses = conformanceClasses
        self.openAPIPaths = openAPIPaths
        self.openAPISecuritySchemes = openAPISecuritySchemes
    }
}

/// A typed link. Source: RFC 8288.
public struct Link: Hashable, Sendable {
    /// Absolute, or starting with `/` below the server's base URL.
    public var href: String
    public var rel: String
    public var type: String?
    public var title: String?
    public init(href: String, rel: String, type: String? = nil, title: String? = nil) {
        self.href = href
        self.rel = rel
        self.type = type
        self.title = title
    }
}
