import FeatureStores
import Formats
import Languages
import Markup
import Publishing
import SimpleFeatures

/// What people read of the features under a pixel: Italian, unless they ask for English.
extension FeatureInfoDocument {
    private var isEnglish: Bool { language == .english }
    private var nothing: String { isEnglish ? "Nothing here." : "Nessun elemento in questo punto." }

    /// A block a layer, a paragraph a feature, a line a property.
    var text: [UInt8] {
        var lines: [String] = []
        for part in parts where !part.features.isEmpty {
            lines.append("\(part.layer.title[language]) (\(part.layer.name))")
            for row in 0..<part.features.count {
                lines.append("  \(heading(part, row))")
                for (index, property) in part.features.type.properties.enumerated() {
                    let value = part.features.columns[index][row]
                    if !value.isNull {
                        lines.append(
                            "    \(title(property, of: part.layer)): "
                                + "\(part.layer.words(for: value, of: property.name, in: language))"
                        )
                    }
                }
            }
            lines.append("  \(isEnglish ? "Source" : "Fonte"): \(part.layer.credit(language))")
            lines.append("")
        }
        if lines.isEmpty { lines = [nothing, ""] }
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// A page with a section for each layer and a table for each feature, its properties as row headers.
    ///
    /// Source: W3C WCAG 2.2, 1.3.1 (H51, H63, H39), 1.4.3, 1.4.10 and 3.1.1.
    var html: [UInt8] {
        var writer = XMLWriter()
        let name = isEnglish ? "Information on the place" : "Informazioni sul punto"
        writer.raw("<!DOCTYPE html><html lang=\"\(language.rawValue)\"><head><meta charset=\"utf-8\">".utf8)
        writer.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">".utf8)
        writer.element("title", text: name)
        writer.raw("<style>\(Self.style)</style></head><body><main>".utf8)
        writer.element("h1", text: name)
        for part in parts where !part.features.isEmpty {
            writer.element("section") { writer in
                writer.element("h2", text: part.layer.title[language])
                for row in 0..<part.features.count { table(part, row, &writer) }
                writer.element("p", ["class": "source"]) { writer in
                    writer.text("\(isEnglish ? "Source" : "Fonte"): \(part.layer.credit(language)) ")
                    writer.element(
                        "a", ["href": part.layer.license.url, "rel": "license"],
                        text: isEnglish ? "Text of the licence" : "Testo della licenza")
                }
            }
        }
        if parts.allSatisfy(\.features.isEmpty) { writer.element("p", ["role": "status"], text: nothing) }
        writer.raw("</main></body></html>".utf8)
        return writer.bytes
    }

    private func table(_ part: Part, _ row: Int, _ writer: inout XMLWriter) {
        writer.element("table") { writer in
            writer.element("caption", text: heading(part, row))
            writer.element("tbody") { writer in
                for (index, property) in part.features.type.properties.enumerated() {
                    let value = part.features.columns[index][row]
                    if value.isNull { continue }
                    writer.element("tr") { writer in
                        writer.element("th", ["scope": "row"], text: title(property, of: part.layer))
                        writer.raw("<td>".utf8)
                        writer.text(part.layer.words(for: value, of: property.name, in: language))
                        writer.raw("</td>".utf8)
                    }
                }
            }
        }
    }

    /// The value of the property that names a feature of this layer, else its id.
    private func heading(_ part: Part, _ row: Int) -> String {
        let id = part.layer.name + "." + part.features.ids[row]
        guard let property = part.layer.titleProperty else { return id }
        let name = part.features.value(property, row: row).text
        return name.isEmpty ? id : "\(name) (\(id))"
    }

    private func title(_ property: Property, of layer: Layer) -> String {
        guard property.name == noticeProperty, layer.propertyTitles[noticeProperty] == nil else {
            return layer.title(of: property.name, in: language)
        }
        return isEnglish ? "Notice" : "Avvertenza"
    }

    private static let style = """
        body{font:1rem/1.5 system-ui,sans-serif;margin:0;color:#1a1a1a;background:#fff}main{padding:.75rem}\
        h1{font-size:1.1rem}h2{font-size:1rem;margin:1rem 0 .25rem}table{border-collapse:collapse;margin:0 0 .75rem}\
        caption{text-align:left;font-weight:600}th,td{border:1px solid #767676;padding:.2rem .5rem;text-align:left;\
        vertical-align:top;overflow-wrap:anywhere}th{background:#eef2f6;font-weight:400}.source{font-size:.875rem}
        """
}
