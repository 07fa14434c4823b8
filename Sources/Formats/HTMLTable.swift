import Markup
import ReferenceSystems
public import SimpleFeatures

/// A page with one table, in Italian, for people: a row a feature, a header for each column.
///
/// Source: WHATWG HTML; W3C WCAG 2.2, H39, H51 and H63 for tables.
public struct HTMLTable: FeatureFormat {
    public let name = "html"
    public let title = "HTML"
    public let mediaType = "text/html; charset=utf-8"
    public let aliases: [String] = []
    public let fileExtension = "html"
    public init() {}
    public func encoder(for encoding: FeatureEncoding) -> Encoder { Encoder(encoding) }

    public struct Encoder: FeatureEncoder {
        private let encoding: FeatureEncoding
        private let text: WKTText
        private var count = 0

        init(_ encoding: FeatureEncoding) {
            self.encoding = encoding
            text = WKTText(encoding)
        }

        public func begin(into bytes: inout [UInt8]) {
            var writer = XMLWriter()
            if encoding.form != .part {
                writer.raw("<!DOCTYPE html><html lang=\"it\"><head><meta charset=\"utf-8\">".utf8)
                writer.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">".utf8)
                writer.element("title", text: encoding.title)
                writer.raw("<style>\(style)</style></head><body><main>".utf8)
            }
            writer.element(encoding.form == .part ? "h2" : "h1", text: encoding.title)
            writer.members(encoding.header)
            writer.raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Elementi\"><table>".utf8)
            writer.element("caption", text: "Elementi di \(encoding.title), coordinate in \(encoding.crs)")
            writer.raw("<thead><tr><th scope=\"col\">Identificativo</th>".utf8)
            for property in encoding.type.properties {
                writer.element(
                    "th", ["scope": "col"], text: encoding.propertyTitles[property.name] ?? property.name)
            }
            if encoding.type.geometry != nil { writer.element("th", ["scope": "col"], text: "Geometria") }
            writer.raw("</tr></thead><tbody>".utf8)
            bytes.append(contentsOf: writer.bytes)
        }

        public func end(_ trailer: CollectionMembers, into bytes: inout [UInt8]) {
            bytes.append(contentsOf: "</tbody></table></div>".utf8)
            if count == 0 { bytes.append(contentsOf: "<p>Nessun elemento.</p>".utf8) }
            var writer = XMLWriter()
            writer.members(trailer)
            bytes.append(contentsOf: writer.bytes)
            if encoding.form != .part { bytes.append(contentsOf: "</main></body></html>".utf8) }
        }

        public mutating func write(_ batch: FeatureBatch, into bytes: inout [UInt8]) {
            for row in 0..<batch.count {
                if encoding.form == .feature, count > 0 { return }
                count += 1
                bytes.append(contentsOf: "<tr><th scope=\"row\">".utf8)
                bytes.append(xmlEscaping: encoding.idPrefix + batch.ids[row])
                bytes.append(contentsOf: "</th>".utf8)
                for column in batch.columns {
                    bytes.append(contentsOf: "<td>".utf8)
                    bytes.append(xmlEscaping: column[row].italianText)
                    bytes.append(contentsOf: "</td>".utf8)
                }
                if encoding.type.geometry != nil { write(geometry: row, of: batch.geometries, into: &bytes) }
                bytes.append(contentsOf: "</tr>\n".utf8)
            }
        }

        /// Points with their coordinates, anything larger in a word and its number of vertices.
        private func write(geometry row: Int, of column: GeometryColumn, into bytes: inout [UInt8]) {
            bytes.append(contentsOf: "<td>".utf8)
            let points = column.points(ofRow: row)
            if points.count == 1 {
                text.write(row, of: column, into: &bytes)
            } else if !points.isEmpty {
                let word = ["Punti", "Linea", "Area"][column.kinds[row].dimension]
                bytes.append(contentsOf: "\(word), \(points.count) vertici".utf8)
            }
            bytes.append(contentsOf: "</td>".utf8)
        }
    }
}

private let style = """
    body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1a1a1a;background:#fff}main{padding:1rem}\
    .table{overflow-x:auto}table{border-collapse:collapse}caption{text-align:left;padding:.5rem 0}\
    th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top}thead th{background:#eef2f6}
    """

extension XMLWriter {
    fileprivate mutating func members(_ members: CollectionMembers) {
        if let returned = members.numberReturned {
            let matched = members.numberMatched.map { " di \($0)" } ?? ""
            element("p", text: "Elementi mostrati: \(returned)\(matched).")
        } else if let matched = members.numberMatched {
            element("p", text: "Elementi trovati: \(matched).")
        }
        if let notice = members.legalNotice { element("p", ["role": "note"], text: notice) }
        guard !members.links.isEmpty else { return }
        element("nav", ["aria-label": "Collegamenti"]) { writer in
            writer.element("ul") { writer in
                for link in members.links {
                    writer.element("li") { writer in
                        writer.element(
                            "a", ["href": link.safeReference, "rel": link.rel, "type": link.type],
                            text: link.title ?? link.rel)
                    }
                }
            }
        }
    }
}

extension FeatureLink {
    /// The address, unless following it would run a script.
    fileprivate var safeReference: String {
        let lower = href.lowercased()
        return lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("/") ? href : "#"
    }
}

extension Value {
    fileprivate var italianText: String {
        switch self {
        case .boolean(let flag): flag ? "sì" : "no"
        default: text
        }
    }
}
