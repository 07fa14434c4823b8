import HTTPTypes
import OGCAPI
import OWS
import Server
import Services
import Support
import Testing

@Suite("Features over HTTP")
struct OGCAPIHTTPTests {
    private func answer(
        _ target: String, method: HTTPRequest.Method = .get, _ headers: HTTPFields = [:]
    ) async throws -> Response {
        let publisher = try await SharedCity.publisher
        let parts = target.split(separator: "?", maxSplits: 1)
        let request = Request(
            method: method, path: RequestTarget.path(parts[0]),
            query: parts.count > 1 ? RequestTarget.query(parts[1]) : [], headers: headers,
            baseURL: "http://geo.example")
        return await Dispatcher([OGCAPIService(publisher), WFSService(publisher)]).respond(to: request)
    }

    private static let targets = [
        "/ogc", "/ogc/collections", "/ogc/collections/civici/items?limit=20", "/ogc/collections/civici/items/c1",
        "/wfs?service=WFS&request=GetCapabilities",
    ]

    @Test("Whoever has the answer is told so, compressed or not, weakly tagged or not", arguments: targets)
    func conditional(target: String) async throws {
        for encoding in ["identity", "gzip"] {
            let first = try await answer(target, [.acceptEncoding: encoding])
            let tag = try #require(first.headers[.eTag])
            #expect(first.status == 200)
            let again = try await answer(target, [.acceptEncoding: encoding, .ifNoneMatch: tag])
            #expect(again.status == 304)
            #expect(try await again.body.collect().isEmpty)
            #expect(try await answer(target, [.ifNoneMatch: "\"other\", \(tag)"]).status == 304)
            #expect(try await answer(target, [.ifNoneMatch: "W/\"other\""]).status == 200)
        }
    }

    @Test("HEAD has the headers and no body; another method is told which there are", arguments: targets)
    func methods(target: String) async throws {
        let head = try await answer(target, method: .head)
        #expect(head.status == 200 && head.headers[.contentType] != nil)
        #expect(try await head.body.collect().isEmpty)
        let put = try await answer(target, method: .put)
        #expect(put.status == 405)
        #expect(put.headers[.allow]?.contains("GET") == true)
    }

    @Test("Every page may be read from any other, and an error is a problem that says where")
    func errors() async throws {
        let wrong = try await answer("/ogc/collections/civici/items?limit=0")
        #expect(wrong.status == 400)
        #expect(wrong.headers[.contentType]?.hasPrefix("application/problem+json") == true)
        #expect(wrong.headers[.accessControlAllowOrigin] == "*")
        let missing = try await answer("/ogc/collections/none/items")
        #expect(missing.status == 404)
    }
}
