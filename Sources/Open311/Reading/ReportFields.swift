import HTTPTypes
import Markup
import ServiceRequests
import Services

/// What the body of a POST says, as a form or as JSON: texts by their names. What is empty is not there.
///
/// Source: Open311 GeoReport v2, POST Service Request and Optional Arguments.
struct ReportFields: Sendable {
    private var values: [String: [String]] = [:]
    /// Answers to attributes, in the order in which they came.
    private(set) var attributes: [(code: String, values: [String])] = []

    /// - Throws: `unsupportedMediaType` for a body of another kind, `malformedRequest` for one that cannot be read.
    init(_ request: Request) throws(ServiceError) {
        let type = (request.headers[.contentType] ?? "").split(separator: ";").first.map { $0.trimmed.lowercased() }
        switch type ?? "" {
        case "application/x-www-form-urlencoded", "":
            for item in RequestTarget.query(String(decoding: request.body, as: UTF8.self)) {
                add(item.name, item.value)
            }
        case "application/json": try addMembers(request.body)
        default:
            throw ServiceError(
                .unsupportedMediaType, locator: "Content-Type",
                it: "Occorre un modulo (application/x-www-form-urlencoded) o JSON (application/json); una foto si "
                    + "indica con media_url.",
                en: "Expected a form (application/x-www-form-urlencoded) or JSON (application/json); a picture is "
                    + "named by media_url.")
        }
    }

    init(_ items: [QueryItem]) { for item in items { add(item.name, item.value) } }

    /// The one value of a name; `nil` where there is none.
    func text(_ name: String) -> String? { values[name]?.first }

    /// Names that have more than one value.
    var repeated: [String] { values.filter { $0.value.count > 1 }.keys.sorted() }

    private mutating func add(_ name: String, _ value: String) {
        let value = String(value.trimmed)
        guard !value.isEmpty else { return }
        if let code = Self.attribute(name) { return addAttribute(code, [value]) }
        values[name, default: []].append(value)
    }

    private mutating func addAttribute(_ code: String, _ texts: [String]) {
        if let index = attributes.firstIndex(where: { $0.code == code }) {
            attributes[index].values += texts
        } else {
            attributes.append((code, texts))
        }
    }

    /// `attribute[code]` and `attribute[code][]`.
    private static func attribute(_ name: String) -> String? {
        guard name.hasPrefix("attribute["), name.hasSuffix("]") else { return nil }
        let inside = name.dropFirst(10).dropLast()
        return String(inside.hasSuffix("][") ? inside.dropLast(2) : inside)
    }

    /// `{"service_code": …, "attribute": {"code": value or list}}`; numbers and truth values as they are written.
    private mutating func addMembers(_ body: [UInt8]) throws(ServiceError) {
        let value: JSONValue
        do throws(JSONValue.Fault) {
            value = try JSONValue(body)
        } catch {
            throw ServiceError(
                .malformedRequest, it: "Il corpo non è JSON: errore al byte \(error.offset).",
                en: "The body is no JSON: mistake at byte \(error.offset).")
        }
        guard case .object(let members) = value else {
            throw ServiceError(
                .malformedRequest, it: "Occorre un oggetto JSON.", en: "Expected a JSON object.")
        }
        for (name, member) in members.sorted(by: { $0.key < $1.key }) {
            if name == "attribute", case .object(let answers) = member {
                for (code, answer) in answers.sorted(by: { $0.key < $1.key }) {
                    let texts = try Self.texts(answer, "attribute[\(code)]").filter { !$0.isEmpty }
                    if !texts.isEmpty { addAttribute(code, texts) }
                }
            } else {
                for text in try Self.texts(member, name) { add(name, text) }
            }
        }
    }

    private static func texts(_ value: JSONValue, _ name: String) throws(ServiceError) -> [String] {
        switch value {
        case .null: return []
        case .text(let text): return [text]
        case .number, .boolean: return [value.json]
        case .list(let items):
            var texts: [String] = []
            for item in items {
                if case .list = item { continue }
                texts += try Self.texts(item, name)
            }
            return texts
        case .object:
            throw ServiceError(
                .invalidParameter, locator: String(name.prefix(60)),
                it: "\(name.prefix(60)): occorre un testo, un numero o un elenco di questi.",
                en: "\(name.prefix(60)): expected a text, a number or a list of them.")
        }
    }
}
