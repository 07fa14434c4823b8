import HTTPTypes
import OGCAPI
import Services
import Testing

@Suite("The address of a service in a browser")
struct GuideTests {
    @Test("A bare address says what it is for, in both languages, and what to copy", arguments: Guide.allCases)
    func pages(guide: Guide) async throws {
        let address = guide == .wmts ? "/wmts/1.0.0/WMTSCapabilities.xml" : "/" + guide.rawValue
        for (language, words) in [("it", "Indirizzo da copiare"), ("en", "Address to copy")] {
            let headers: HTTPFields = [.accept: browser, .acceptLanguage: language]
            let page = try await Provocations.answer("/" + guide.rawValue, headers)
            #expect(page.status == 200)
            #expect(page.mediaType == "text/html; charset=utf-8")
            #expect(page.headers[.contentLanguage] == language)
            #expect(page.headers[.contentSecurityPolicy] != nil)
            for piece in [
                words, "<code class=\"address\">http://geo.example\(address)</code>", "QGIS", "AutoCAD Map 3D",
                "ArcGIS Pro", "strade", "/guide/\(guide.rawValue)?lang=\(language == "it" ? "en" : "it")",
            ] {
                #expect(page.text.contains(piece), "\(piece) is not in \(page.text)")
            }
            #expect(!page.text.contains("`") && !page.text.contains("{}"))
            let own = try await Provocations.answer("/guide/\(guide.rawValue)?lang=\(language)")
            #expect(own.bytes == page.bytes)
            #expect(own.headers[.vary]?.contains("Accept-Language") != true)
            #expect(try await Provocations.answer("/" + guide.rawValue, headers, method: .head).status == 200)
        }
    }

    @Test("Every link of a guide to this server leads somewhere", arguments: Guide.allCases)
    func links(guide: Guide) async throws {
        for language in ["it", "en"] {
            let page = try await Provocations.answer("/guide/\(guide.rawValue)?lang=\(language)")
            let links = page.text.components(after: "href=\"http://geo.example").map {
                String($0.prefix { $0 != "\"" })
            }
            #expect(links.count > 5)
            for link in links where link != "/" {
                let target = link.replacing("&amp;", with: "&")
                #expect(try await Provocations.answer(target, [.accept: browser]).status == 200, "\(target)")
            }
        }
    }

    @Test("A program, and any query, gets what the service answers", arguments: Guide.allCases)
    func programs(guide: Guide) async throws {
        let path = "/" + guide.rawValue
        for accept in [nil, "*/*", "text/xml", "application/json", "text/html;q=0.5,*/*"] {
            var headers = HTTPFields()
            headers[.accept] = accept
            let answer = try await Provocations.answer(path, headers)
            #expect(answer.mediaType.contains("xml"), "\(accept ?? "nothing")")
            #expect(answer.text.contains("REQUEST") || answer.text.contains("SERVICE"))
            #expect(answer.headers[.vary]?.split(separator: ", ").contains("Accept") == true)
        }
        for query in ["?a", "?lang=en", "?SERVICE=\(guide.rawValue)&REQUEST=GetCapabilities"] {
            #expect(
                try await Provocations.answer(path + query, [.accept: browser]).mediaType.contains("xml"), "\(query)")
        }
    }
}
