import DelimitedText
import HTTPTypes
import Services

/// What a request asks, wherever it says so: its query, and a form, a JSON object or a plain text in its body.
struct RequestItems: Sendable {
    private(set) var items: [QueryItem]

    /// - Parameters:
    ///   - text: the parameter that a plain text in the body stands for.
    ///   - limit: bytes of the body.
    /// - Throws: `contentTooLarge`, `unsupportedMediaType`, `malformedRequest` with the place.
    init(_ request: Request, text: String, limit: Int, _ words: Words) throws(ServiceError) {
        items = request.query
        guard request.method == .post, !request.body.isEmpty else { return }
        guard request.body.count <= limit else {
            throw ServiceError(
                .contentTooLarge, locator: text,
                it: "Il testo ha \(request.body.count) byte; il massimo è \(limit).",
                en: "The text has \(request.body.count) bytes; the limit is \(limit).")
        }
        let type = ContentType(request.headers[.contentType])
        switch type.name {
        case "application/x-www-form-urlencoded":
            items += RequestTarget.query(String(decoding: request.body, as: UTF8.self))
        case "application/json": items += try Self.members(request.body, words)
        case "text/plain", "": items.append(QueryItem(text, try Self.text(request.body, type, words)))
        default:
            throw ServiceError(
                .unsupportedMediaType, locator: "Content-Type",
                it: "Content-Type \(type.name.prefix(60)) non è letto qui: usare application/json, text/plain o "
                    + "application/x-www-form-urlencoded.",
                en: "Content-Type \(type.name.prefix(60)) is not read here: use application/json, text/plain or "
                    + "application/x-www-form-urlencoded.")
        }
    }

    private static func members(_ body: [UInt8], _ words: Words) throws(ServiceError) -> [QueryItem] {
        let object: JSONObject
        do throws(JSONObject.Fault) {
            object = try JSONObject(body)
        } catch {
            throw ServiceError(
                .malformedRequest,
                it: "Il corpo non è un oggetto JSON: errore al byte \(error.offset).",
                en: "The body is no JSON object: mistake at byte \(error.offset).")
        }
        var items: [QueryItem] = []
        for member in object.members {
            switch member.value {
            case .text(let text): items.append(QueryItem(member.name, text))
            case .list(let texts): items.append(QueryItem(member.name, texts.joined(separator: ",")))
            case .null: continue
            case .other:
                throw ServiceError(
                    .invalidParameter, locator: String(member.name.prefix(60)),
                    it: "\(member.name.prefix(60)): serve un testo, un numero o un elenco di questi.",
                    en: "\(member.name.prefix(60)): expected a text, a number or a list of them.")
            }
        }
        return items
    }

    /// By its charset, its byte order mark, or what it most likely is.
    private static func text(_ body: [UInt8], _ type: ContentType, _ words: Words) throws(ServiceError) -> String {
        guard case .text(let detected, let mark) = TextEncoding.detect(body) else {
            throw ServiceError(
                .malformedRequest, locator: "Content-Type", it: "Il corpo è in UTF-32: usare UTF-8.",
                en: "The body is UTF-32: use UTF-8.")
        }
        let encoding = mark > 0 ? detected : try type.encoding(words)
        let bytes = body.dropFirst(mark)
        guard let text = encoding.map({ $0.text(bytes) }) ?? TextEncoding.guess(bytes) else {
            let name = encoding?.rawValue ?? "utf-8"
            throw ServiceError(
                .malformedRequest, locator: "Content-Type",
                it: "Il corpo non è un testo \(name).", en: "The body is no \(name) text.")
        }
        return text
    }
}

/// A Content-Type with its charset. Source: RFC 9110, 8.3.
struct ContentType: Sendable {
    /// Lower case, without parameters; empty without the header.
    let name: String
    private let charset: String?
    private let header: String?

    init(_ field: String?) {
        let parts = (field ?? "").split(separator: ";").map { $0.trimmed }
        name = parts.first?.lowercased() ?? ""
        func parameter(_ name: String) -> String? {
            parts.dropFirst().first { $0.lowercased().hasPrefix(name + "=") }
                .map { $0.dropFirst(name.utf8.count + 1).filter { $0 != "\"" } }
        }
        charset = parameter("charset")
        header = parameter("header")
    }

    /// Whether a table's first row is a header, where it says so. Source: RFC 4180, 3.
    var hasHeader: Bool? { header == "absent" ? false : header == "present" ? true : nil }

    /// - Throws: `unsupportedMediaType` for a charset that is none of ``TextEncoding``.
    func encoding(_ words: Words) throws(ServiceError) -> TextEncoding? {
        guard let charset else { return nil }
        guard let encoding = TextEncoding(label: charset) else {
            let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
            throw ServiceError(
                .unsupportedMediaType, locator: "Content-Type",
                it: "La codifica \(charset.prefix(40)) non è letta: usare \(known).",
                en: "The charset \(charset.prefix(40)) is not read: use one of \(known).")
        }
        return encoding
    }
}

extension TextEncoding {
    /// The text; `nil` when the bytes are none in this encoding.
    func text(_ bytes: ArraySlice<UInt8>) -> String? { try? decode(bytes) }

    /// What the bytes most likely are: text that is not ASCII and happens to be UTF-8 is nothing else.
    static func guess(_ bytes: ArraySlice<UInt8>) -> String? {
        TextEncoding.utf8.text(bytes) ?? TextEncoding.windows1252.text(bytes)
    }
}
