import Foundation
import HTTPTypes
import Markup
public import Services

/// Forms to try the map picker, the checks and the reports with: `/demo`.
///
/// They are static pages that ask the server's own interfaces; without JavaScript they are posted here, and whoever fills
/// them in sees what was understood.
public struct DemoService: Service {
    private let pages: DemoPages
    private let geocoding: any Service
    private let access: DemoAccess?
    public let routes: [Route]
    public let contribution = Contribution()

    /// - Parameters:
    ///   - geocoding: answers `/geocode/search`.
    ///   - access: signs people in for a trial; `nil` where the server runs without a development issuer.
    public init(geocoding: any Service, access: DemoAccess? = nil) {
        pages = DemoPages(folder: Bundle.module.bundlePath + "/Resources/pages")
        self.geocoding = geocoding
        self.access = access
        let forms = pages.names.filter { !$0.isEmpty }.map { Route("/demo/" + $0, methods: [.get, .post]) }
        routes = [Route("/demo"), Route("/demo/accesso", methods: [.get, .post])] + forms
    }

    /// The folder of what the pages load, below `/demo`.
    public static var files: String { Bundle.module.bundlePath + "/Resources/files" }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        let name = request.path.count > 1 ? request.path[1] : ""
        if name == "accesso" { return try signIn(request) }
        if request.method == .post { return try await show(SubmittedForm(request), request) }
        guard let page = pages.html(name, base: request.baseURL) else { throw Self.unknown }
        return Self.page(page)
    }

    private static let unknown = ServiceError(.notFound, it: "Il modulo non esiste.", en: "There is no such form.")

    private static let policy = PagePolicy.interactive(frames: .none, isForm: true)

    private static func page(_ html: String) -> Response {
        Response(mediaType: "text/html; charset=utf-8", html).tagged(html.entityTag).confined(policy)
    }

    // MARK: Without JavaScript

    private func show(_ form: SubmittedForm, _ request: Request) async throws(ServiceError) -> Response {
        var writer = XMLWriter()
        writer.element("h1", text: "Ecco che cosa riceverebbe l’ufficio")
        writer.element("p", text: "È una prova: non è partito nulla.")
        if let address = form.address {
            let found = try await locate(address, request)
            writer.element("p", ["class": "notice"]) { writer in
                switch found {
                case .sure(let label): writer.text("Luogo trovato: \(label).")
                case .unsure(let label):
                    writer.text("Forse intendi \(label): torna indietro e controlla via, numero e località.")
                case nil:
                    writer.text("Non troviamo «\(address)»: torna indietro e controlla via, numero e località.")
                }
            }
        } else if form.place == nil {
            writer.element("p", ["class": "error"], text: "Manca il luogo: torna indietro e scrivi l’indirizzo.")
        }
        writer.element("dl", ["class": "sent-fields"]) { writer in
            for field in form.fields {
                // What was not asked is not repeated.
                guard let name = Self.names[field.name] else { continue }
                writer.element("dt", text: name)
                writer.element("dd", text: field.value)
            }
        }
        writer.element("p") { $0.element("a", ["href": request.baseURL + "/demo"], text: "Tutti i moduli") }
        let content = String(decoding: writer.bytes, as: UTF8.self)
        var response = Self.page(pages.html(title: "Modulo ricevuto", content: content, base: request.baseURL))
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// What is asked without JavaScript, in words.
    private static let names = [
        "oggetto": "Oggetto", "testo": "Testo", "description": "Descrizione", "address_string": "Indirizzo",
        "indirizzo": "Indirizzo", "locality": "Località", "localita": "Località", "luogo": "Luogo", "fronte": "Fronte",
    ]

    private enum Located { case sure(String), unsure(String) }

    /// Below it a person is asked to look again, as the picker does.
    private static let sure = 0.7

    /// What the geocoder makes of an address; `nil` where it finds nothing.
    private func locate(_ address: String, _ request: Request) async throws(ServiceError) -> Located? {
        let asked = Request(
            path: ["geocode", "search"], query: [QueryItem("q", address), QueryItem("limit", "1")],
            baseURL: request.baseURL, id: request.id)
        let answer = try await geocoding.respond(to: asked)
        guard case .bytes(let bytes) = answer.body.content, let json = try? JSONValue(bytes),
            case .list(let features)? = json["features"]
        else { return nil }
        guard let found = features.first?["properties"]?["geocoding"], let label = found["label"]?.text else {
            return nil
        }
        guard case .number(let confidence)? = found["confidence"], confidence >= Self.sure else {
            return .unsure(label)
        }
        return .sure(label)
    }

    // MARK: Signing in for a trial

    private func signIn(_ request: Request) throws(ServiceError) -> Response {
        guard let access else {
            throw ServiceError(
                .notFound, it: "Su questo server non c’è l’accesso di prova: si entra da DIME.",
                en: "There is no trial access on this server: sign in at DIME.")
        }
        return request.method == .post ? try access.signIn(request) : access.persons
    }
}
