import HTTPTypes
import Languages
import Services
import Testing

@Suite("The language of an answer")
struct LanguageChoiceTests {
    @Test(
        "Accept-Language chooses by its weights, the first among equals; without one that is written it is Italian",
        arguments: [
            (nil, "it"), ("", "it"), ("en", "en"), ("EN-gb", "en"), ("it", "it"), ("it-IT,it;q=0.9,en;q=0.8", "it"),
            ("en-US,en;q=0.9,it;q=0.8", "en"), ("en;q=0.3,it;q=0.7", "it"), ("it;q=0.3, en;q=0.7", "en"),
            ("it ; q=0.3 , en ; q=0.7", "en"), ("en,it", "en"), ("it,en", "it"), ("de", "it"), ("de,en;q=0.1", "en"),
            ("*", "it"), ("en;q=0.5,*;q=0.8", "it"), ("en;q=0.8,*;q=0.5", "en"), ("it;q=0", "en"),
            ("it;q=0,*", "en"), ("en;q=0", "it"), ("it;q=0,en;q=0", "it"), ("en;q=0,*", "it"), ("en;q=2", "it"),
            ("en;q=nan,it;q=0.1", "it"), ("en;q=,it", "it"), (";;;,,,q=1", "it"), ("english", "it"),
            ("en;level=1", "en"),
            ("*;q=0", "it"),
        ] as [(String?, String)])
    func weights(accepted: String?, expected: String) {
        #expect(LanguageChoice(asked: nil, accepted: accepted).language.rawValue == expected)
    }

    @Test(
        "A parameter goes before the header, in two letters or three; one that is not written is passed over",
        arguments: [
            ("LANGUAGE=eng", "it", "en"), ("language=en", "it", "en"), ("lang=en", "it", "en"), ("lang=EN", "it", "en"),
            ("LANGUAGE=ita", "en", "it"), ("lang=it", "en", "it"), ("language=en-GB", "it", "en"),
            ("LANGUAGE=deu", "en", "en"), ("LANGUAGE=deu", "de", "it"), ("lang=", "en", "en"), ("", "en", "en"),
        ])
    func parameter(query: String, accepted: String, expected: String) {
        let isNamed = !query.isEmpty && !query.hasSuffix("=") && !query.hasSuffix("deu")
        var request = Request(path: ["wms"], query: RequestTarget.query(query), baseURL: "http://geo.example")
        request.headers[.acceptLanguage] = accepted
        #expect(request.languageChoice.language.rawValue == expected)
        #expect(request.languageChoice.isExplicit == isNamed)
    }

    @Test("The fields of a posted form are parameters too")
    func form() {
        var request = Request(method: .post, path: ["wfs"], body: Array("lang=en".utf8), baseURL: "http://geo.example")
        #expect(request.languageChoice.language == .italian)
        request.headers[.contentType] = "application/x-www-form-urlencoded"
        #expect(request.languageChoice.language == .english)
    }

    @Test("An answer says its language, and that a header chose it, once")
    func declared() {
        var response = Response(mediaType: "text/plain", "sì")
        response.vary(on: "Accept")
        response.declare(LanguageChoice(asked: nil, accepted: "en"))
        response.declare(LanguageChoice(asked: nil, accepted: nil))
        #expect(response.headers[.contentLanguage] == "it")
        #expect(response.headers[.vary] == "Accept, Accept-Language")
        var explicit = Response(mediaType: "text/plain", "yes")
        explicit.declare(LanguageChoice(asked: "eng", accepted: nil))
        #expect(explicit.headers[.contentLanguage] == "en")
        #expect(explicit.headers[.vary] == nil)
    }

    @Test("A text keeps both languages when it is put together")
    func joined() {
        let near = LocalizedText(it: "; il più vicino: a", en: "; nearest: a")
        let both = LocalizedText(it: "Manca", en: "Missing") + near + "."
        #expect(both == LocalizedText(it: "Manca; il più vicino: a.", en: "Missing; nearest: a."))
        #expect((LocalizedText("Strade") + LocalizedText(" (vie)")).english == nil)
    }
}
