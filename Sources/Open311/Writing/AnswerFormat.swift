import HTTPTypes
import Services

/// How an answer is written: the ending of the path says it, else Accept, else it is XML, which every client reads.
///
/// Source: Open311 GeoReport v2, Format Support; RFC 9110, 12.5.1.
enum AnswerFormat: String, Hashable, Sendable, CaseIterable {
    case xml, json

    var mediaType: String {
        switch self {
        case .xml: "text/xml; charset=utf-8"
        case .json: "application/json; charset=utf-8"
        }
    }

    /// Of a request, and the last segment of its path without its ending.
    static func of(_ request: Request) -> (format: AnswerFormat, name: String) {
        let last = request.path.last ?? ""
        if let dot = last.lastIndex(of: "."), let format = Self(rawValue: String(last[last.index(after: dot)...])) {
            return (format, String(last[..<dot]))
        }
        let offered: [(type: String, AnswerFormat)] = [
            ("text/xml", .xml), ("application/xml", .xml), ("application/json", .json),
        ]
        return (Negotiation.best(of: offered, accept: request.headers[.accept]) ?? .xml, last)
    }

    /// An answer.
    ///
    /// - Parameter root: the name of the XML document's element.
    func response(_ element: SparkElement, root: String, status: Int = 200) -> Response {
        var response = Response(
            status: status, mediaType: mediaType, self == .xml ? element.xml(root: root) : element.json)
        response.vary(on: "Accept")
        return response
    }
}
