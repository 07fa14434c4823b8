import HTTPTypes
import Languages
import Publishing
import Services
import YAMLText

/// The query parameters of one request, checked against those that its resource has.
///
/// Source: OGC 17-069r4, 7.4 (names are case-sensitive) and `/req/core/query-param-unknown`.
struct Parameters: Sendable {
    private let values: [String: String]
    let items: [QueryItem]

    /// - Parameter known: the resource's own parameters, beside `f` and `lang`.
    /// - Throws: `invalidParameter` for a parameter that the resource does not have, or has twice.
    init(_ items: [QueryItem], known: [String]) throws(ServiceError) {
        let known = ["f", "lang"] + known
        var values: [String: String] = [:]
        for item in items {
            guard known.contains(item.name) else {
                let name = String(item.name.prefix(60))
                let (near, names) = (Nearest.hint(name, among: known), known.joined(separator: ", "))
                throw ServiceError(
                    .invalidParameter, locator: name,
                    it: "Il parametro «\(name)» qui non esiste\(near[.italian]); i parametri ammessi sono \(names).",
                    en: "There is no parameter \(name) here\(near[.english]); there are \(names).")
            }
            guard values.updateValue(item.value, forKey: item.name) == nil else {
                throw ServiceError(
                    .invalidParameter, locator: item.name,
                    it: "Il parametro «\(item.name)» è indicato due volte.",
                    en: "\(item.name) is given twice.")
            }
        }
        self.values = values
        self.items = items
    }

    /// Whatever was sent, the first of each name: for a page about what is wrong with it.
    init(unchecked items: [QueryItem]) {
        values = Dictionary(items.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        self.items = items
    }

    subscript(_ name: String) -> String? { values[name] }
}

/// How an answer is written.
enum Representation: String, Sendable, CaseIterable {
    case json, html, csv
    /// What a spreadsheet in Italian opens: always a download.
    case spreadsheet = "csv-excel"

    /// The media type of features in it.
    var features: String {
        switch self {
        case .json: "application/geo+json"
        case .html: "text/html"
        case .csv, .spreadsheet: "text/csv"
        }
    }

    /// The media type of everything else.
    var document: String { self == .json ? "application/json" : features }

    /// `; charset` where the type has it.
    static func contentType(_ type: String) -> String { type.hasPrefix("text/") ? type + "; charset=utf-8" : type }
}

extension OGCAPIResources {
    /// What the client wants: `f` decides, then Accept. Source: OGC 17-069r4, 7.12; RFC 9110, 12.5.1.
    ///
    /// - Parameters:
    ///   - featureTypes: whether the answer has features, whose media types are their own.
    ///   - documentType: the media type of the JSON where it has one of its own.
    /// - Throws: `invalidParameter` for another `f`, `notAcceptable` when Accept leaves nothing.
    func representation(
        _ parameters: Parameters, of offered: [Representation] = [.json, .html], featureTypes: Bool = false,
        documentType: String? = nil
    ) throws(ServiceError) -> Representation {
        if let name = parameters["f"] {
            guard let wanted = Representation(rawValue: name == "geojson" ? "json" : name), offered.contains(wanted)
            else {
                throw ServiceError(
                    .invalidParameter, locator: "f",
                    it:
                        "«f» deve essere uno tra \(offered.map(\.rawValue).joined(separator: ", ")), non "
                        + "«\(name.prefix(40))».",
                    en: "f is one of \(offered.map(\.rawValue).joined(separator: ", ")), not \(name.prefix(40)).")
            }
            return wanted
        }
        var types: [(type: String, Representation)] = []
        for candidate in offered {
            if candidate == .json, let documentType { types.append((documentType, .json)) }
            types.append((featureTypes ? candidate.features : candidate.document, candidate))
            if featureTypes, candidate == .json { types.append((candidate.document, candidate)) }
            if candidate == .html { types.append(("application/xhtml+xml", candidate)) }
        }
        guard let best = Negotiation.best(of: types, accept: request.headers[.accept]) else {
            throw ServiceError(
                .notAcceptable, locator: "Accept",
                it: "«Accept» non ammette nessuno tra \(types.map(\.type).joined(separator: ", ")).",
                en: "Accept leaves none of \(types.map(\.type).joined(separator: ", ")).")
        }
        return best
    }

    /// See ``Request/language()``.
    func language(_: Parameters) throws(ServiceError) -> LocalizedText.Language { try request.language() }

    /// This resource in each of its representations: `self` for the one answered, `alternate` for the others.
    func selfLinks(
        _ representation: Representation, _ parameters: Parameters, of offered: [Representation] = [.json, .html],
        featureTypes: Bool = false
    ) -> [Link] {
        offered.map { candidate in
            let type = featureTypes ? candidate.features : candidate.document
            let title = ["json": "JSON", "html": "HTML", "csv": "CSV"][candidate.rawValue]
            return Link(
                href: address(parameters, with: [("f", candidate.rawValue)]),
                rel: candidate == representation ? "self" : "alternate", type: type, title: title)
        }
    }

    /// The address of this resource with other values for some parameters; `nil` takes one away.
    ///
    /// - Parameter resource: another one's address, without parameters.
    func address(
        _ parameters: Parameters, with changes: [(name: String, value: String?)], of resource: String? = nil
    ) -> String {
        let changed = Set(changes.map(\.name))
        var items = parameters.items.filter { !changed.contains($0.name) }
        for change in changes { if let value = change.value { items.append(QueryItem(change.name, value)) } }
        let path = resource ?? request.baseURL + "/" + request.path.map(\.percentEncoded).joined(separator: "/")
        guard !items.isEmpty else { return path }
        return path + "?" + items.map { $0.name.percentEncoded + "=" + $0.value.percentEncoded }.joined(separator: "&")
    }
}
