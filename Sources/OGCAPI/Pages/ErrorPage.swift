import Languages
import Markup
public import Publishing
public import Services
import YAMLText

/// Errors as pages in the look of the others: what is wrong, what would be right, and where to go on.
public struct HTMLErrorPages: ErrorPages {
    private let publisher: Publisher

    public init(_ publisher: Publisher) { self.publisher = publisher }

    public func page(of error: ServiceError, to request: Request) -> [UInt8] {
        ErrorPage(error, OGCAPIResources(publisher, request, [])).document
    }
}

private struct ErrorPage {
    private let error: ServiceError
    private let resources: OGCAPIResources
    private let page: Page

    init(_ error: ServiceError, _ resources: OGCAPIResources) {
        self.error = error
        self.resources = resources
        let request = resources.request
        var page = Page(resources, Parameters(unchecked: request.query), request.languageChoice.language)
        page.isIndexed = false
        page.format = request.query.contains { $0.name == "f" } ? "html" : nil
        self.page = page
    }

    var document: [UInt8] {
        let words = page.words
        return page.document(title: error.code.title[page.language], path: []) { writer in
            let (wrong, right) = clauses
            writer.element("p", ["class": "lead"]) { linked(wrong, &$0) }
            if !right.isEmpty || suggestion != nil {
                writer.element("ul") { writer in
                    if let suggestion {
                        writer.element("li") { writer in
                            writer.text(words.perhaps + " ")
                            writer.element("a", ["href": page.address(suggestion.address)], text: suggestion.title)
                            writer.text("?")
                        }
                    }
                    for clause in right { writer.element("li") { linked(clause, &$0) } }
                }
            }
            if let seconds = error.code.retryAfter { writer.element("p", text: words.retry(seconds)) }
            writer.element("p") { writer in
                for (address, text) in [
                    (resources.request.baseURL + "/", words.map), (page.address("/collections"), words.collections),
                ] {
                    writer.element("a", ["class": "button", "href": address], text: text)
                    writer.text(" ")
                }
            }
            writer.element("p", ["class": "small"]) { writer in
                writer.text(words.errorNumber(error.code.status) + " ")
                writer.element("code", text: resources.request.id)
                writer.text(". " + words.report)
                if let email = resources.catalog.service.contact.email {
                    writer.text(": ")
                    writer.element("a", ["href": "mailto:" + email], text: email)
                }
                writer.text(".")
            }
        }
    }

    /// What is wrong, and after each semicolon what would be right.
    private var clauses: (wrong: String, right: [String]) {
        var pieces: [String] = []
        var piece = ""
        var quotes = 0
        for character in error.detail(id: resources.request.id)[page.language] {
            if character == "«" { quotes += 1 }
            if character == "»" { quotes -= 1 }
            if character == ";", quotes <= 0 {
                pieces.append(piece)
                piece = ""
            } else {
                piece.append(character)
            }
        }
        pieces.append(piece)
        let sentences = pieces.map { Self.sentence($0.trimmed) }.filter { !$0.isEmpty }
        return (sentences.first ?? "", Array(sentences.dropFirst()))
    }

    /// Begins large and ends with a point; an address begins as it is.
    private static func sentence(_ text: Substring) -> String {
        guard let first = text.first else { return "" }
        let start = text.hasPrefix("http") ? String(first) : first.uppercased()
        return start + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
    }

    /// Text whose addresses of this server are links.
    private func linked(_ text: String, _ writer: inout XMLWriter) {
        var isFirst = true
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if !isFirst { writer.text(" ") }
            isFirst = false
            let address = word.hasSuffix(".") ? word.dropLast() : word
            guard address.hasPrefix(resources.request.baseURL + "/") else {
                writer.text(String(word))
                continue
            }
            writer.element("a", ["href": String(address)], text: String(address))
            writer.text(String(word.dropFirst(address.count)))
        }
    }

    /// The collection that was probably meant, where one was not found.
    private var suggestion: (address: String, title: String)? {
        let path = resources.request.path
        guard error.locator == "collectionId", path.count > 2 else { return nil }
        let layers = resources.catalog.layers(in: .features)
        guard let name = Nearest.match(path[2], among: layers.map(\.name)),
            let layer = layers.first(where: { $0.name == name })
        else { return nil }
        return ("/collections/" + name, layer.title[page.language])
    }
}
