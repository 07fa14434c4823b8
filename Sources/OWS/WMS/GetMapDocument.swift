import Languages
import Markup
import Services

/// A posted `sld:GetMap`. Source: OGC 05-078r4 (SLD profile 1.1.0), 6.4 and GetMap.xsd.
struct GetMapDocument {
    /// The same request in keyword-value pairs, but for the layers and styles.
    let parameters: [QueryItem]
    let styledLayers: StyledLayers

    /// - Throws: `operationParsingFailed` with what is wrong and where.
    init(_ document: [UInt8]) throws(ServiceError) {
        let root: XMLElement
        do throws(MarkupError) {
            root = try XMLElement(reading: document)
        } catch {
            throw ServiceError(
                .operationParsingFailed,
                LocalizedText(
                    it: "La richiesta non è un XML leggibile: ", en: "The request is no XML that can be read: ")
                    + error.words)
        }
        guard root.local == "GetMap" else {
            throw ServiceError(
                .operationParsingFailed, locator: String(root.local.prefix(60)),
                it:
                    "La radice di una richiesta inviata con POST deve essere GetMap di http://www.opengis.net/sld; "
                    + "per le "
                    + "altre operazioni "
                    + "usare GET o un modulo.",
                en: "The root of a posted request is GetMap of http://www.opengis.net/sld; other operations are asked "
                    + "for by GET or with a form.")
        }
        guard let descriptor = root.first("StyledLayerDescriptor") else {
            throw ServiceError(
                .missingParameter, locator: "StyledLayerDescriptor",
                it: "In GetMap manca «StyledLayerDescriptor», che indica gli strati della mappa.",
                en: "GetMap has no StyledLayerDescriptor; it names the layers of the map.")
        }
        styledLayers = try StyledLayers(descriptor.standaloneDocument, locator: "StyledLayerDescriptor")
        var items = [QueryItem("request", "GetMap"), QueryItem("version", root["version"] ?? "1.3.0")]
        func add(_ name: String, _ element: XMLElement?) {
            if let element { items.append(QueryItem(name, element.trimmedText)) }
        }
        add("crs", root.first("CRS"))
        add("exceptions", root.first("Exceptions"))
        if let box = root.first("BoundingBox") {
            let corners = ["LowerCorner", "UpperCorner"].compactMap { box.first($0)?.trimmedText }
            let numbers = corners.flatMap { $0.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" } }
            items.append(QueryItem("bbox", numbers.joined(separator: ",")))
        }
        let output = root.first("Output")
        add("width", output?.first("Size")?.first("Width"))
        add("height", output?.first("Size")?.first("Height"))
        add("format", output?.first("Format"))
        if let transparent = output?.first("Transparent")?.trimmedText {
            items.append(QueryItem("transparent", ["true", "1"].contains(transparent) ? "TRUE" : "FALSE"))
        }
        add("bgcolor", output?.first("BGcolor"))
        parameters = items
    }
}

extension XMLElement {
    /// The element as a document of its own, every name in its namespace and every prefix in scope declared.
    fileprivate var standaloneDocument: [UInt8] {
        var writer = XMLWriter()
        writer.declaration()
        write(scope: [:], to: &writer)
        return writer.bytes
    }

    private func write(scope: [String: String], to writer: inout XMLWriter) {
        writer.start(qualified(name))
        for (prefix, uri) in namespaces.sorted(by: { $0.key < $1.key }) where scope[prefix] != uri && prefix != "xml" {
            writer.namespace(prefix, uri)
        }
        if namespaces[""] == nil, scope[""] != nil { writer.namespace("", "") }
        for attribute in attributes { writer.attribute(qualified(attribute.name, isAttribute: true), attribute.value) }
        if !text.isEmpty { writer.text(text) }
        for child in children { child.write(scope: namespaces, to: &writer) }
        writer.end()
    }

    private func qualified(_ name: XMLName, isAttribute: Bool = false) -> String {
        guard !name.namespace.isEmpty else { return name.local }
        let prefixes = namespaces.filter { $0.value == name.namespace && !(isAttribute && $0.key.isEmpty) }.keys
            .sorted()
        guard let prefix = prefixes.first, !prefix.isEmpty else { return name.local }
        return prefix + ":" + name.local
    }
}
