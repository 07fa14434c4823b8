import Foundation
import HTTPTypes
import OWS
import Server
import Services
import Testing

@Suite("Errors in two languages")
struct ErrorLanguageTests {
    @Test("Every error is Italian, and English for whoever asks, and never both", arguments: Provocations.all)
    func languages(target: String) async throws {
        let answer = try await Provocations.answer(target)
        let italian = try #require(answer.mistake, "\(target): \(answer.text.prefix(300))")
        let english = try #require(try await Provocations.answer(target, [.acceptLanguage: "en"]).mistake)
        #expect(italian != english, "\(target)")
        #expect(Self.words(italian).isDisjoint(with: Self.ofEnglish), "\(italian)")
        #expect(Self.words(english).isDisjoint(with: Self.ofItalian), "\(english)")
        for text in [italian, english] { #expect(text.hasSuffix(".") && !text.hasSuffix(".."), "\(text)") }
    }

    @Test(
        "An error says its language, and that it depends on the header",
        arguments: ["/wms?", "/wfs?", "/wmts?", "/boh?"])
    func headers(service: String) async throws {
        for (query, accepted, language) in [
            ("", nil, "it"), ("", "en;q=0.2,de", "en"), ("", "en;q=0.2,it;q=0.1", "en"),
            ("", "en;q=0.1,it;q=0.2", "it"),
            ("LANGUAGE=eng", nil, "en"), ("lang=en", "it", "en"), ("LANGUAGE=ita", "en", "it"), ("lang=it", "en", "it"),
        ] as [(String, String?, String)] {
            var headers = HTTPFields()
            headers[.acceptLanguage] = accepted
            let answer = try await Provocations.answer(service + "REQUEST=boh&" + query, headers)
            #expect(answer.headers[.contentLanguage] == language, "\(query) \(accepted ?? "")")
            let varies = answer.headers[.vary]?.contains("Accept-Language") == true
            #expect(varies == query.isEmpty)
            if answer.text.contains("ows:ExceptionReport") { #expect(answer.text.contains("xml:lang=\"\(language)\"")) }
        }
    }

    @Test("A problem's title is in the language of its text, and its codes are what programs read")
    func problem() async throws {
        for (language, title) in [("it", "Non trovato"), ("en", "Not Found")] {
            let answer = try await Provocations.answer("/ogc/collections/civci?lang=" + language)
            let problem = try #require(try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
            #expect(problem["title"] as? String == title)
            #expect(problem["code"] as? String == "NotFound")
            #expect(problem["parameter"] as? String == "collectionId")
        }
    }

    @Test(
        "What does not depend on the language does not begin to vary",
        arguments: [
            WMSExceptionTests.target([:]), WMTSTests.target([:]), "/tiles/strade/15/17506/11732.mvt",
            "/wms?SERVICE=WMS&REQUEST=GetCapabilities", "/wfs?SERVICE=WFS&REQUEST=GetCapabilities", "/tileMatrixSets",
            "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=civici",
        ])
    func unvarying(target: String) async throws {
        let answer = try await Provocations.answer(target)
        #expect(answer.status == 200)
        #expect(answer.headers[.vary]?.contains("Accept-Language") != true)
    }

    @Test("A picture of an error is drawn in the language asked for")
    func pictures() async throws {
        let target = WMSExceptionTests.target(["LAYERS": "x", "EXCEPTIONS": "INIMAGE", "WIDTH": "300", "HEIGHT": "100"])
        let italian = try await Provocations.answer(target)
        let english = try await Provocations.answer(target + "&LANGUAGE=eng")
        #expect(italian.mediaType == "image/png" && english.mediaType == "image/png")
        #expect(italian.bytes != english.bytes)
        #expect(english.bytes == (try await Provocations.answer(target, [.acceptLanguage: "en"])).bytes)
    }

    @Test("A posted form and a posted document are answered in the language of the request")
    func posted() async throws {
        let wms = WMSService(try await SharedCity.publisher)
        for (body, type, words) in [
            ("LANGUAGE=eng&REQUEST=boh", "application/x-www-form-urlencoded", "There is no operation"),
            ("REQUEST=boh", "application/x-www-form-urlencoded", "L’operazione «boh» non esiste"),
            ("<a/>", "text/xml", "La radice"),
        ] {
            let answer = try await wms.post("/wms", body, type: type)
            #expect(answer.text.contains(words), "\(answer.text)")
        }
    }

    /// Words that the one language has and the other has not, in lower case: names of elements, such as And, are not.
    /// What is quoted may be in any.
    private static let ofEnglish: Set<String> = [
        "the", "is", "are", "there", "not", "of", "has", "at", "most", "and", "or", "with", "nearest", "line",
        "number", "one", "have", "to", "be",
    ]
    private static let ofItalian: Set<String> = [
        "il", "lo", "la", "gli", "è", "non", "di", "del", "un", "una", "che", "sono", "con", "manca", "vicino", "riga",
        "deve", "massimo", "esiste",
    ]

    private static func words(_ text: String) -> Set<String> {
        var plain = ""
        var depth = 0
        for character in text {
            if character == "«" { depth += 1 }
            if depth == 0 { plain.append(character) }
            if character == "»" { depth -= 1 }
        }
        let quoted = plain.split(separator: "\"", omittingEmptySubsequences: false)
        let unquoted = quoted.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: " ")
        return Set(unquoted.split { !$0.isLetter }.map(String.init))
    }
}
