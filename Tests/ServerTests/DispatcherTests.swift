import Deflate
import HTTPTypes
import Services
import Testing

@testable import Server

@Suite("The dispatcher")
struct DispatcherTests {
    private let dispatcher = Dispatcher([Page()])

    private func answer(
        _ path: String, _ method: HTTPRequest.Method = .get, _ headers: HTTPFields = [:]
    ) async -> Response {
        await dispatcher.respond(
            to: Request(method: method, path: RequestTarget.path(path), headers: headers, baseURL: "http://x", id: "7"))
    }

    @Test("HEAD answers the headers of GET, with its length and without a body")
    func head() async throws {
        let (get, head) = (await answer("/page"), await answer("/page", .head))
        #expect(head.headers == get.headers)
        #expect(head.headers[.contentLength] == String(Page.text.utf8.count))
        #expect(try await head.body.collect().isEmpty)
    }

    @Test(
        "gzip is sent to those who want it at least as much as the plain body",
        arguments: [
            ("gzip", true), ("x-gzip", true), ("deflate, gzip;q=0.5", true), ("*", true), ("GZIP", true),
            ("gzip;q=0", false), ("gzip;q=0.000", false), ("gzip;q=0, *", false), ("identity, gzip;q=0.5", false),
            ("br", false), ("", false), ("gzip;q=ten", false), ("gzip;q=nan", false), (",,;;,", false),
            ("gzip ; q=0.1", true), ("*;q=0", false),
        ])
    func gzip(_ header: String, isWanted: Bool) async throws {
        let response = await answer("/page", .get, [.acceptEncoding: header])
        #expect((response.headers[.contentEncoding] == "gzip") == isWanted)
        #expect(response.headers[.vary] == "Accept-Encoding")
        #expect(response.headers[.eTag] == (isWanted ? "\"a1-gzip\"" : "\"a1\""))
    }

    @Test("A route may take a longer body than the server's, for its methods alone")
    func longBodies() {
        let rule = Dispatcher.BodyRule(maximumBytes: 1_000_000, isStreamed: true)
        #expect(dispatcher.bodyRule(.post, ["upload"]) == rule)
        for (method, path) in [(HTTPRequest.Method.get, "upload"), (.post, "page"), (.post, "nowhere")] {
            #expect(dispatcher.bodyRule(method, [path]) == Dispatcher.BodyRule())
        }
    }

    @Test("A paced stream can be decoded piece by piece, compressed or not")
    func paced() async throws {
        let response = await answer("/paced", .get, [.acceptEncoding: "gzip"])
        #expect(response.headers[.contentEncoding] == "gzip")
        guard case .stream(let stream) = response.body.content else { return }
        let pieces = Pieces()
        try await stream { await pieces.append($0) }
        // The end of a member, past what was flushed, is a few bytes.
        #expect(await pieces.all.dropLast().allSatisfy { $0.count > 5 })
        #expect(await pieces.all.count == 4)
        #expect(try Gzip.decompress(await pieces.all.flatMap(\.self), limit: 10_000) == Array("one two three ".utf8))
    }

    private actor Pieces {
        var all: [[UInt8]] = []
        func append(_ piece: [UInt8]) { all.append(piece) }
    }

    @Test("A picture is never compressed and does not vary")
    func picture() async {
        let response = await answer("/picture", .get, [.acceptEncoding: "gzip"])
        #expect(response.headers[.contentEncoding] == nil)
        #expect(response.headers[.vary] == nil)
    }

    @Test("A compressed stream is the stream")
    func stream() async throws {
        let plain = try await answer("/stream").body.collect()
        let response = await answer("/stream", .get, [.acceptEncoding: "gzip"])
        let compressed = try await response.body.collect()
        #expect(response.headers[.contentEncoding] == "gzip")
        #expect(compressed.count < plain.count)
        #expect(try Gzip.decompress(compressed, limit: 100_000) == plain)
    }

    @Test(
        "If-None-Match is compared weakly, with lists and *",
        arguments: [
            ("\"a1\"", 304), ("W/\"a1\"", 304), ("\"x\", \"a1\"", 304), ("*", 304), ("\"a1-gzip\"", 304), ("a1", 200),
            ("\"x\"", 200), ("", 200), ("\"\"", 200), ("W/", 200), (",,,", 200), ("\"a1", 200),
        ])
    func notModified(_ header: String, status: Int) async throws {
        let response = await answer("/page", .get, [.ifNoneMatch: header])
        #expect(response.status == status)
        guard status == 304 else { return }
        #expect(try await response.body.collect().isEmpty)
        #expect(response.headers[.eTag] == "\"a1\"")
        #expect(response.headers[.vary] == "Accept-Encoding")
        #expect(response.headers[.contentType] == nil)
        #expect(await answer("/page", .head, [.ifNoneMatch: header]).status == 304)
        #expect(await answer("/page", .post, [.ifNoneMatch: header]).status == 200)
    }

    @Test("304 has the tag of what would have been sent")
    func compressedTag() async {
        let response = await answer("/page", .get, [.ifNoneMatch: "\"a1-gzip\"", .acceptEncoding: "gzip"])
        #expect(response.status == 304)
        #expect(response.headers[.eTag] == "\"a1-gzip\"")
    }

    @Test("A preflight names the methods and gives back the headers asked for that are headers")
    func preflight() async {
        let asked = "Content-Type, X-Own, not a header, \u{0}"
        let response = await answer("/page", .options, [.accessControlRequestHeaders: asked])
        #expect(response.status == 204)
        #expect(response.headers[.accessControlAllowOrigin] == "*")
        #expect(response.headers[.accessControlAllowMethods] == "GET, POST, HEAD, OPTIONS")
        #expect(response.headers[.accessControlAllowHeaders] == "Content-Type, X-Own")
        #expect(await answer("/nothing", .options).status == 404)
    }

    @Test("A wrong method is 405 with Allow, an unknown path 404, both problem+json with the request's id")
    func unknown() async throws {
        let wrong = await answer("/stream", .delete)
        #expect(wrong.status == 405)
        #expect(wrong.headers[.allow] == "GET, HEAD, OPTIONS")
        let unknown = await answer("/niente/\"<script>\"")
        #expect(unknown.status == 404)
        for response in [wrong, unknown] {
            #expect(response.headers[.contentType] == "application/problem+json")
            #expect(response.headers[.accessControlAllowOrigin] == "*")
            let text = String(decoding: try await response.body.collect(), as: UTF8.self)
            #expect(text.contains("urn:dime:request:7"))
        }
    }

    @Test("The cause of a failure is kept for the log and told to nobody")
    func cause() async throws {
        let response = await answer("/wrong")
        #expect(response.status == 500)
        #expect(response.failure?.cause == "the secret of the driver")
        #expect(!String(decoding: try await response.body.collect(), as: UTF8.self).contains("secret"))
    }

    @Test("What is not answered in time is cancelled and answered 503")
    func deadline() async throws {
        let hasty = Dispatcher([Page()], limit: .milliseconds(20))
        let response = await hasty.respond(to: Request(path: ["never"], baseURL: "http://x"))
        #expect(response.status == 503)
        #expect(response.failure?.code == .timeLimit)
        #expect(await hasty.respond(to: Request(path: ["page"], baseURL: "http://x")).status == 200)
    }

    @Test("Cancelling the request cancels the service's work")
    func cancellation() async {
        let task = Task { await answer("/never") }
        task.cancel()
        #expect(await task.value.status == 200)
    }

    @Test("The log names a path that exists by its first segment, any other not at all")
    func names() {
        #expect(dispatcher.name(of: ["page", "Calle Larga 3"]) == "/page")
        #expect(dispatcher.name(of: ["Calle Larga 3"]) == "other")
    }
}
