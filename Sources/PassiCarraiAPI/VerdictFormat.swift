import HTTPTypes
import Services

/// How a verdict is answered. Source: RFC 9110, 12.5.1.
enum VerdictFormat: String, CaseIterable {
    case json, html, pdf, svg

    var mediaType: String {
        switch self {
        case .json: "application/json"
        case .html: "text/html; charset=utf-8"
        case .pdf: "application/pdf"
        case .svg: "image/svg+xml"
        }
    }

    /// - Parameter f: what a parameter asks for; else Accept decides, JSON first.
    /// - Throws: `invalidParameter` for another `f`, `notAcceptable` when Accept leaves nothing.
    init(_ f: String?, accept: String?) throws(ServiceError) {
        if let f {
            guard let format = VerdictFormat(rawValue: f) else {
                throw ServiceError(
                    .invalidParameter, locator: "f",
                    it: "«f» deve essere \(Self.names), non «\(f.prefix(20))».",
                    en: "f is \(Self.names), not \(f.prefix(20)).")
            }
            self = format
            return
        }
        guard let format = Negotiation.best(of: Self.allCases.map { ($0.mediaType, $0) }, accept: accept) else {
            let types = Self.allCases.map { $0.mediaType.split(separator: ";")[0] }.joined(separator: ", ")
            throw ServiceError(
                .notAcceptable, locator: "Accept", it: "«Accept» non ammette nessuno tra \(types).",
                en: "Accept leaves none of \(types).")
        }
        self = format
    }

    static let names = allCases.map(\.rawValue).joined(separator: ", ")
}
