import Testing

@testable import OWS

@Suite("The cache of capabilities")
struct DocumentCacheTests {
    @Test("A document is kept once for all names that the server is asked under")
    func names() {
        let cache = DocumentCache()
        let text = "<a href=\"\(DocumentCache.base)/wms?\">\(DocumentCache.base)</a>"
        let first = cache.keep(Array(text.utf8), "1", base: "http://a")
        #expect(String(decoding: first, as: UTF8.self) == "<a href=\"http://a/wms?\">http://a</a>")
        for number in 0..<100 {
            let base = "http://h\(number)"
            let known = cache.document("1", base: base).map { String(decoding: $0, as: UTF8.self) }
            #expect(known == "<a href=\"\(base)/wms?\">\(base)</a>")
        }
        let odd = cache.document("1", base: "http://a&<b>").map { String(decoding: $0, as: UTF8.self) }
        #expect(odd?.hasSuffix(">http://a&amp;&lt;b&gt;</a>") == true)
    }

    @Test("Of too many documents the oldest goes, one for each that comes")
    func eviction() {
        let cache = DocumentCache()
        for number in 0..<65 { _ = cache.keep([65], "\(number)", base: "http://a") }
        #expect(cache.document("0", base: "") == nil)
        #expect((1..<65).allSatisfy { cache.document("\($0)", base: "") == [65] })
    }

    @Test("Capabilities name the host that they were asked under, and no other")
    func hosts() async throws {
        let wms = WMSService(try await SharedCity.publisher)
        let wmts = WMTSService(try await SharedCity.publisher)
        for answer in [
            try await wms.get("/wms?SERVICE=WMS&REQUEST=GetCapabilities"),
            try await wmts.get("/wmts?SERVICE=WMTS&REQUEST=GetCapabilities"),
        ] {
            #expect(answer.text.contains("\"http://geo.example/") && !answer.text.contains("base.invalid"))
        }
    }
}
