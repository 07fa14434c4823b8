import HTTPTypes
import Publishing
import Services
import Testing

@testable import OWS

@Suite("Headers of answers")
struct HeaderTests {
    @Test("Whatever is 503 says when to try again, and nothing else does", arguments: ServiceError.Code.allCases)
    func retrying(code: ServiceError.Code) {
        let error = ServiceError(code, it: "No.", en: "No.")
        let answers = [
            error.problem(instance: "1", in: .none), ExceptionReport(error, version: "2.0.0", .none).response(id: "1"),
            WMSException(error, version: .v130, .none).response(id: "1"),
        ]
        for answer in answers { #expect((answer.headers[.retryAfter] != nil) == (code.status == 503)) }
    }

    @Test("Feature info as a page runs no script and takes nothing from elsewhere")
    func pages() async throws {
        let wmts = WMTSService(try await SharedCity.publisher)
        let address = "/wmts/1.0.0/particelle/default/WebMercatorQuad/15/11732/17506/120/200"
        let page = try await wmts.whole(address + ".html")
        let policy = try #require(page.headers[.contentSecurityPolicy])
        #expect(policy.contains("default-src 'none'") && !policy.contains("script-src"))
        #expect(try await wmts.whole(address + ".txt").headers[.contentSecurityPolicy] == nil)
    }
}
