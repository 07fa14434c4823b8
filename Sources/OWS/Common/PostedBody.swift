import HTTPTypes
import Services

/// What a POST carries: OGC services take forms and XML.
enum PostedBody {
    /// The pairs of a form. Source: WHATWG URL, 5.1.
    case form([QueryItem])
    case xml([UInt8])
    /// With the media type.
    case other(String)

    /// By the media type, and where that says neither, by the first byte: clients often say nothing, or text/plain.
    init(_ request: Request) {
        let declared = request.headers[.contentType] ?? ""
        let type = declared.split(separator: ";").first.map { String($0.trimmed).lowercased() } ?? ""
        let first = request.body.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        if type.hasSuffix("/xml") || type.hasSuffix("+xml") || type.hasSuffix("_xml") {
            self = .xml(request.body)
        } else if type == "application/x-www-form-urlencoded" {
            self = .form(RequestTarget.query(String(decoding: request.body, as: UTF8.self)))
        } else if first == UInt8(ascii: "<") {
            self = .xml(request.body)
        } else if type.isEmpty || type == "text/plain" {
            self = .form(RequestTarget.query(String(decoding: request.body, as: UTF8.self)))
        } else {
            self = .other(String(type.prefix(100)))
        }
    }
}
