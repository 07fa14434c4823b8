import HTTPTypes

/// Writes an error as a page for a person in front of a browser.
public protocol ErrorPages: Sendable {
    /// The whole document, in the language that the request asks for.
    func page(of error: ServiceError, to request: Request) -> [UInt8]
}

extension Request {
    /// Whether a browser asks: Accept has to name HTML, and to like it better than data. `f` decides where it names a
    /// format.
    public var prefersPage: Bool {
        switch query.first(where: { $0.name == "f" })?.value {
        case "html": return true
        case "json", "geojson", "csv", "csv-excel": return false
        default: break
        }
        let offered = [
            (type: "application/problem+json", false), ("application/json", false), ("application/xml", false),
            ("text/html", true), ("application/xhtml+xml", true),
        ]
        return headers[.accept].flatMap { Negotiation.best(of: offered, accept: $0) } ?? false
    }
}

extension Response {
    /// The same problem as a page, where a browser asks; a problem of a program stays as it is.
    public func paged(by pages: any ErrorPages, for request: Request) -> Response {
        guard let failure, headers[.contentType] == "application/problem+json" else { return self }
        var response = self
        if request.prefersPage {
            response.headers[.contentType] = "text/html; charset=utf-8"
            response.body = ResponseBody(bytes: pages.page(of: failure, to: request))
            response = response.confined()
        }
        response.vary(on: "Accept")
        return response
    }
}
