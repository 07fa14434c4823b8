import HTTPTypes
import Services

/// A service of one long text, one picture and one answer that never comes.
struct Page: Service {
    static let text = String(repeating: "Calle Larga San Marco. ", count: 200)

    let routes = [
        Route("/page", methods: [.get, .post]), Route("/stream"), Route("/picture"), Route("/never"), Route("/wrong"),
        Route("/upload", methods: [.post], maximumBodyBytes: 1_000_000, isStreamed: true), Route("/paced"),
    ]
    let contribution = Contribution()

    func respond(to request: Request) async throws(ServiceError) -> Response {
        switch request.path.first {
        case "picture": return Response(mediaType: "image/png", [UInt8](repeating: 7, count: 5000)).tagged("p")
        case "stream":
            let text = Self.text
            return Response(
                headers: [.contentType: "text/plain"],
                body: ResponseBody { sink in
                    for part in text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
                        try await sink(Array(part))
                    }
                })
        case "paced":
            var response = Response(
                headers: [.contentType: "text/plain"],
                body: ResponseBody { sink in
                    for word in ["one ", "two ", "three "] { try await sink(Array(word.utf8)) }
                })
            response.isPaced = true
            return response
        case "upload":
            // Gives back what comes, as it comes.
            guard let upload = request.stream else { return Response(mediaType: "text/plain", "nothing") }
            guard let first = try await upload.next() else { return Response(mediaType: "text/plain", "empty") }
            return Response(
                headers: [.contentType: "application/octet-stream"],
                body: ResponseBody { sink in
                    try await sink(first)
                    while let piece = try await upload.next() { try await sink(piece) }
                })
        case "never":
            // Ends when it is cancelled, and says so.
            while !Task.isCancelled { await Task.yield() }
            return Response(mediaType: "text/plain", "cancelled")
        case "wrong":
            throw ServiceError(.internalError, it: "È guasto.", en: "It is broken.", cause: "the secret of the driver")
        default: return Response(mediaType: "text/plain; charset=utf-8", Self.text).tagged("a1")
        }
    }
}
