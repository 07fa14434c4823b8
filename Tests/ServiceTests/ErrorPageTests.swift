import HTTPTypes
import Services
import Testing

/// What browsers send when somebody follows a link.
let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"

@Suite("Errors in a browser")
struct ErrorPageTests {
    static let targets: [(target: String, status: Int, title: String, words: [String])] = [
        ("/boh", 404, "Non trovato", ["All’indirizzo /boh non c’è nulla."]),
        ("/%3Cscript%3E", 404, "Non trovato", ["/&lt;script&gt;"]),
        (
            "/ogc/collections/civci", 404, "Non trovato",
            [
                "La collezione «civci» non esiste.", "Il più vicino: civici.",
                "<a href=\"http://geo.example/ogc/collections/civici?f=html\">Civici</a>?",
                "<a href=\"http://geo.example/ogc/collections\">http://geo.example/ogc/collections</a>.",
            ]
        ),
        (
            "/ogc/collections/civici/items?limit=0", 400, "Richiesta non valida",
            ["«limit» deve essere un numero intero da 1 a", "non «0»."]
        ),
        ("/ogc/collections?lang=de", 400, "Richiesta non valida", ["?lang=en", "«lang» deve essere it o en"]),
        (
            "/tiles/strada/0/0/0.png", 404, "Non trovato",
            ["Non esistono tasselli di «strada».", "Il più vicino: strade."]
        ),
        ("/guide/boh", 404, "Non trovato", ["/guide/wms, /guide/wmts, /guide/wfs."]),
    ]

    @Test("A browser gets a page of the same status, in the house's look, that leads on", arguments: targets)
    func pages(target: String, status: Int, title: String, words: [String]) async throws {
        let page = try await Provocations.answer(target, [.accept: browser])
        #expect(page.status == status)
        #expect(page.mediaType == "text/html; charset=utf-8")
        let home = "href=\"http://geo.example/\""
        for piece in ["<html lang=\"it\">", "<h1>\(title)</h1>", "<code>7</code>", "lang=en", home, "noindex"] + words {
            #expect(page.text.contains(piece), "\(piece) is not in \(page.text)")
        }
        #expect(!page.text.contains("<script") && !page.text.contains(" src="))
        #expect(page.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        let vary = page.headers[.vary] ?? ""
        #expect(vary.contains("Accept,") && vary.contains("Accept-Language"))
        let english = try await Provocations.answer(target, [.accept: browser, .acceptLanguage: "en"])
        #expect(english.status == status && english.text.contains("<html lang=\"en\">"))
        #expect(!english.text.contains("Che cosa") && !english.text.contains(title))
        #expect(!english.text.contains("Http"))
    }

    @Test("A program gets problem+json, whatever it accepts beside a page", arguments: targets.map(\.target))
    func programs(target: String) async throws {
        for accept in [
            nil, "*/*", "application/json", "image/avif,image/webp,image/png,*/*;q=0.8", "text/html;q=0.1,*/*",
        ] {
            var headers = HTTPFields()
            headers[.accept] = accept
            let answer = try await Provocations.answer(target, headers)
            #expect(answer.mediaType == "application/problem+json", "\(accept ?? "nothing")")
            #expect(answer.headers[.vary]?.split(separator: ", ").contains("Accept") == true)
        }
        let mark = target.contains("?") ? "&" : "?"
        #expect(try await Provocations.answer(target + mark + "f=json", [.accept: browser]).mediaType.contains("json"))
        #expect(try await Provocations.answer(target + mark + "f=html").mediaType.hasPrefix("text/html"))
    }

    @Test("A method that is not allowed is a page too, and says which are")
    func methods() async throws {
        let page = try await Provocations.answer("/ogc", [.accept: browser], method: .delete)
        #expect(page.status == 405 && page.text.contains("<h1>Metodo non ammesso</h1>"))
        #expect(page.headers[.allow]?.contains("GET") == true)
    }

    @Test(
        "Protocols with words of their own keep them", arguments: ["/wms?REQUEST=boh", "/wfs?REQUEST=boh", "/wmts?a=b"])
    func dialects(target: String) async throws {
        #expect(try await Provocations.answer(target, [.accept: browser]).mediaType.contains("xml"))
    }
}
