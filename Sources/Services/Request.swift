public import HTTPTypes

/// A request, whatever server it came through.
public struct Request: Sendable {
    public var method: HTTPRequest.Method
    /// Percent-decoded segments: `/tiles/strade/3/1/2.png` → `["tiles", "strade", "3", "1", "2.png"]`.
    public var path: [String]
    /// The query's pairs in order, percent-decoded, names as the client wrote them.
    public var query: [QueryItem]
    public var headers: HTTPFields
    /// Read already, and within the configured limit; empty where the route takes ``stream``.
    public var body: [UInt8]
    /// The body as it comes, where the route asks for that: ``Route/isStreamed``.
    public var stream: RequestStream?
    /// Scheme, host and path prefix under which the client sees this server: `http://127.0.0.1:8080`, no slash.
    public var baseURL: String
    /// What the log and an error report share.
    public var id: String

    public init(
        method: HTTPRequest.Method = .get, path: [String], query: [QueryItem] = [], headers: HTTPFields = [:],
        body: [UInt8] = [], baseURL: String, id: String = "-"
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.baseURL = baseURL
        self.id = id
    }
}

public struct QueryItem: Hashable, Sendable {
    public var name: String
    public var value: String
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
