import Foundation
import HTTPTypes
import Services
import Testing

@testable import DemoForms

/// Answers every search with one place, and counts them.
private struct OnePlace: Service {
    let confidence: Double
    let routes: [Route] = []
    let contribution = Contribution()

    func respond(to request: Request) async throws(ServiceError) -> Response {
        let text = #"{"features":[{"properties":{"geocoding":{"label":"Via Piave 23","confidence":\#(confidence)}}}]}"#
        return Response(mediaType: "application/geo+json", text)
    }
}

@Suite("Forms to try")
struct DemoServiceTests {
    private func service(_ access: DemoAccess? = nil, confidence: Double = 0.9) -> DemoService {
        DemoService(geocoding: OnePlace(confidence: confidence), access: access)
    }

    private let access = DemoAccess([.init(id: "cittadina", name: "Anna", access: "SPID 2")], seconds: 60) {
        "token-of-\($0.id)"
    }

    private func signIn(_ service: DemoService, _ body: String, site: String?) async throws -> (Int, String) {
        var request = Request(
            method: .post, path: ["demo", "accesso"], body: Array(body.utf8), baseURL: "http://127.0.0.1:8080")
        if let site, let name = HTTPField.Name("Sec-Fetch-Site") { request.headers[name] = site }
        do throws(ServiceError) {
            let answer = try await service.respond(to: request)
            return (answer.status, String(decoding: try await bytes(answer), as: UTF8.self))
        } catch {
            return (error.problem(to: request).status, "")
        }
    }

    private func bytes(_ response: Response) async throws(ServiceError) -> [UInt8] {
        guard case .bytes(let bytes) = response.body.content else { return [] }
        return bytes
    }

    @Test(
        "A token is given to a page of this server alone, and to somebody of the list",
        arguments: [
            (#"{"persona":"cittadina"}"#, "same-origin", 200), (#"{"persona":"cittadina"}"#, "cross-site", 403),
            (#"{"persona":"cittadina"}"#, nil, 403), (#"{"persona":"sindaco"}"#, "same-origin", 400),
            ("no JSON", "same-origin", 400),
        ] as [(String, String?, Int)])
    func signing(_ body: String, _ site: String?, _ status: Int) async throws {
        let (found, text) = try await signIn(service(access), body, site: site)
        #expect(found == status)
        #expect(text.contains("token-of-cittadina") == (status == 200))
    }

    @Test("Without a development issuer nobody signs in here")
    func noAccess() async throws {
        #expect(try await signIn(service(), #"{"persona":"cittadina"}"#, site: "same-origin").0 == 404)
    }

    @Test("A host that a client names cannot write into a page")
    func host() async throws {
        let request = Request(path: ["demo"], baseURL: #"http://a"><script>alert(1)</script>"#)
        let page = String(decoding: try await bytes(service().respond(to: request)), as: UTF8.self)
        #expect(page.contains("http://a&quot;&gt;&lt;script&gt;") && !page.contains("<script>alert"))
    }

    @Test(
        "A form that is posted says what became of its address",
        arguments: [
            ("indirizzo=via+piave+23&localita=Mestre", 0.9, "Luogo trovato: Via Piave 23."),
            ("address_string=via+piave+23", 0.3, "Forse intendi Via Piave 23"), ("testo=Ciao", 0.9, "Manca il luogo"),
            ("luogo=%7B%7D", 0.9, "<dd>{}</dd>"), ("testo=%3Cb%3E", 0.9, "<dd>&lt;b&gt;</dd>"),
            ("%FF=%&&==", 0.9, "Manca il luogo"),
        ])
    func posted(_ body: String, _ confidence: Double, _ words: String) async throws {
        let request = Request(
            method: .post, path: ["demo", "richiesta"], body: Array(body.utf8), baseURL: "http://127.0.0.1")
        let page = String(
            decoding: try await bytes(service(confidence: confidence).respond(to: request)), as: UTF8.self)
        #expect(page.contains(words), "\(page)")
    }

    @Test("Long values of a form are cut")
    func long() {
        let body = Array(("testo=" + String(repeating: "a", count: 100_000)).utf8)
        let form = SubmittedForm(Request(method: .post, path: ["demo", "richiesta"], body: body, baseURL: ""))
        #expect(form.fields[0].value.count == 2000)
    }
}
