import HTTPTypes
import Languages
import Markup
import Services

/// A request as parameters of WFS 2.0, whichever way it came: an XML request and a request of an older version have
/// exactly one spelling in them.
///
/// Source: OGC 09-025r2, 7.9.2 (KVP encodings) and annex B (XML); OGC 04-094 (WFS 1.1.0), 14; OGC 02-058 (1.0.0), 13.
struct WFSParameters: Sendable {
    let items: [QueryItem]
    let kvp: KVP

    init(items: [QueryItem]) {
        self.items = items
        kvp = KVP(items)
    }

    /// - Throws: `operationParsingFailed` for a body that is neither a form nor an XML request.
    init(_ request: Request) throws(ServiceError) {
        guard request.method == .post, !request.body.isEmpty else {
            self.init(items: request.query)
            return
        }
        let type = request.headers[.contentType]?.lowercased() ?? ""
        if type.hasPrefix("application/x-www-form-urlencoded"), request.body.first != UInt8(ascii: "<") {
            let form = RequestTarget.query(String(decoding: request.body, as: UTF8.self))
            self.init(items: form + request.query)
            return
        }
        let root: XMLElement
        do {
            root = try XMLElement(reading: request.body)
        } catch {
            throw ServiceError(
                .operationParsingFailed,
                LocalizedText(it: "Il corpo non è una richiesta XML: ", en: "The body is not an XML request: ")
                    + error.words)
        }
        self.init(items: try XMLRequest(root).items())
    }

    /// The same request as version 2.0 spells it.
    ///
    /// Before 2.0 a list of types without parentheses asked for one query a type, not for a join.
    func spelled(from version: WFSVersion) -> WFSParameters {
        guard version != .v200 else { return self }
        return WFSParameters(
            items: items.map { item in
                switch item.name.lowercased() {
                case "typename":
                    let types = item.value.split(separator: ",").map(\.trimmed)
                    let isList = types.count > 1 && !item.value.hasPrefix("(")
                    return QueryItem("TYPENAMES", isList ? types.map { "(\($0))" }.joined() : item.value)
                case "featureid": return QueryItem("RESOURCEID", item.value)
                case "namespace": return QueryItem("NAMESPACES", item.value)
                default: return item
                }
            })
    }

    /// A parameter that may have one value for each query: `(a)(b)`, or one for all.
    ///
    /// A value in parentheses may itself have parentheses, as filters do: only `)(` between two of them parts.
    func lists(_ name: String) -> [String] {
        guard let value = kvp.nonEmpty(name) else { return [] }
        guard value.hasPrefix("("), value.hasSuffix(")"), value.utf8.count >= 2 else { return [value] }
        let inner = value.dropFirst().dropLast()
        guard inner.hasPrefix("<") else { return inner.pieces(partedBy: ")(").map(String.init) }
        var filters: [String] = []
        for piece in inner.pieces(partedBy: ")(") {
            let parts = filters.last.map { $0.hasSuffix(">") && piece.hasPrefix("<") && !piece.hasPrefix("</") } ?? true
            if parts || piece.isEmpty {
                filters.append(String(piece))
            } else {
                filters[filters.count - 1] += ")(" + piece
            }
        }
        return filters
    }

    /// The same request as an address, with other values for some parameters; `nil` takes a parameter away.
    ///
    /// - Returns: `nil` where the address would be longer than the server takes, as that of a posted filter can be.
    func url(_ endpoint: String, with changes: [(name: String, value: String?)]) -> String? {
        guard items.reduce(0, { $0 + $1.value.utf8.count }) <= RequestTarget.maximumBytes else { return nil }
        let changed = Set(changes.map { $0.name.lowercased() })
        var pairs = items.filter { !changed.contains($0.name.lowercased()) }
        for change in changes { if let value = change.value { pairs.append(QueryItem(change.name, value)) } }
        let query = pairs.map { $0.name.percentEncoded + "=" + $0.value.percentEncoded }.joined(separator: "&")
        let address = endpoint + "?" + query
        return address.utf8.count <= RequestTarget.maximumBytes ? address : nil
    }
}

extension StringProtocol {
    /// Everything between the occurrences of `mark`.
    func pieces(partedBy mark: StaticString) -> [SubSequence] {
        let mark = Array("\(mark)".utf8)
        var pieces: [SubSequence] = []
        var start = startIndex
        var index = utf8.startIndex
        while index != utf8.endIndex {
            if utf8[index] == mark[0], utf8[index...].starts(with: mark) {
                pieces.append(self[start..<index])
                index = utf8.index(index, offsetBy: mark.count)
                start = index
            } else {
                index = utf8.index(after: index)
            }
        }
        return pieces + [self[start...]]
    }
}
