import HTTPTypes
import Services

/// How the features under a pixel are written, by media type.
enum FeatureInfoFormat: CaseIterable, Sendable {
    case text, html, geoJSON, json, gml2, gml32

    var mediaType: String {
        switch self {
        case .text: "text/plain"
        case .html: "text/html"
        case .geoJSON: "application/geo+json"
        case .json: "application/json"
        case .gml2: "application/vnd.ogc.gml"
        case .gml32: "application/gml+xml; version=3.2"
        }
    }

    /// The ending of a REST address.
    var fileExtension: String {
        switch self {
        case .text: "txt"
        case .html: "html"
        case .geoJSON: "geojson"
        case .json: "json"
        case .gml2: "gml2"
        case .gml32: "gml"
        }
    }

    /// Reads a media type, whatever its case and blanks; a `+` that was sent unescaped has become a blank.
    init?(named text: String) {
        var wanted = text.lowercased()
        for ending in ["json", "xml"] {
            if let range = wanted.firstRange(of: " " + ending) { wanted.replaceSubrange(range, with: "+" + ending) }
        }
        wanted.removeAll { $0 == " " }
        let aliases: [String: FeatureInfoFormat] = [
            "application/gml+xml": .gml32, "text/xml;subtype=gml/3.2": .gml32, "text/xml;subtype=gml/3.2.1": .gml32,
            "application/vnd.ogc.gml/3.2": .gml32, "text/html;charset=utf-8": .html, "text/plain;charset=utf-8": .text,
        ]
        let known = Self.allCases.first { $0.mediaType.filter { $0 != " " } == wanted }
        guard let format = known ?? aliases[wanted] else { return nil }
        self = format
    }

    /// - Parameter name: of the parameter that says it.
    /// - Throws: `missingParameter` or `invalidFormat`.
    init(_ parameters: KVP, _ name: String) throws(ServiceError) {
        let text = try parameters.required(name, example: "text/html")
        guard let format = FeatureInfoFormat(named: text) else {
            throw ServiceError(
                .invalidFormat, locator: name,
                it: "Il parametro «\(name.uppercased())» vale «\(text.prefix(60))»; sono disponibili "
                    + "\(Self.allCases.map(\.mediaType).joined(separator: ", ")).",
                en: "\(name.uppercased()) is \"\(text.prefix(60))\"; there are "
                    + "\(Self.allCases.map(\.mediaType).joined(separator: ", ")).")
        }
        self = format
    }

    func response(_ document: FeatureInfoDocument) -> Response {
        let bytes =
            switch self {
            case .text: document.text
            case .html: document.html
            case .geoJSON, .json: document.geoJSON
            case .gml2: document.gml2
            case .gml32: document.gml32
            }
        let isText = self == .text || self == .html
        var response = Response(mediaType: mediaType + (isText ? "; charset=utf-8" : ""), bytes)
        response.headers[.cacheControl] = "no-cache"
        return self == .html ? response.confined() : response
    }
}
