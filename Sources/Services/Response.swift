public import HTTPTypes

/// A body that is produced while it is sent. `sink` returns when the client can take more.
public struct ResponseBody: Sendable {
    public typealias Sink = @Sendable ([UInt8]) async throws -> Void

    public enum Content: Sendable {
        case bytes([UInt8])
        /// Produces the body; throwing breaks it off, so that no client takes half an answer for a whole one.
        case stream(@Sendable (_ sink: @escaping Sink) async throws -> Void)
    }

    public let content: Content
    public init(bytes: [UInt8]) { content = .bytes(bytes) }
    public init(stream: @escaping @Sendable (_ sink: @escaping Sink) async throws -> Void) {
        content = .stream(stream)
    }

    /// The whole body in memory: for tests.
    public func collect() async throws -> [UInt8] {
        switch content {
        case .bytes(let bytes): return bytes
        case .stream(let stream):
            let collector = Collector()
            try await stream { await collector.append($0) }
            return await collector.bytes
        }
    }

    private actor Collector {
        var bytes: [UInt8] = []
        func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }
    }
}

/// What a service answers.
public struct Response: Sendable {
    public var status: Int
    public var headers: HTTPFields
    public var body: ResponseBody
    /// Whether each piece of a stream reaches the client before the next is made, compressed or not.
    public var isPaced = false
    /// The error that the answer tells of: for the log, which alone is given its cause.
    public var failure: ServiceError?
    /// What the access log's line says of the answer beside its status: nothing that tells of a person.
    public var logged: [String: String] = [:]

    public init(status: Int = 200, headers: HTTPFields = [:], body: ResponseBody) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    public init(status: Int = 200, mediaType: String, _ bytes: [UInt8]) {
        self.init(status: status, headers: [.contentType: mediaType], body: ResponseBody(bytes: bytes))
    }

    public init(status: Int = 200, mediaType: String, _ text: String) {
        self.init(status: status, mediaType: mediaType, Array(text.utf8))
    }

    /// An answer that no cache keeps: what was asked may tell of a person. Source: RFC 9111, 5.2.2.5.
    public static func unkept(_ bytes: [UInt8], mediaType: String = "application/json") -> Response {
        var response = Response(mediaType: mediaType, bytes)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// The same answer under an entity tag; the server turns a matching If-None-Match into 304.
    public func tagged(_ entityTag: String, cacheControl: String = "no-cache") -> Response {
        var tagged = self
        tagged.headers[.eTag] = "\"" + entityTag + "\""
        tagged.headers[.cacheControl] = cacheControl
        return tagged
    }

    /// The same under a weak entity tag: equal for every use, though not byte by byte. Source: RFC 9110, 8.8.1.
    public func weaklyTagged(_ entityTag: String) -> Response {
        var response = tagged(entityTag)
        response.headers[.eTag] = "W/\"" + entityTag + "\""
        return response
    }
}
