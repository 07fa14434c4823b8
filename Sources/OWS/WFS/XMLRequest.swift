import Markup
import Services

/// An XML request as the parameters that ask the same in WFS 2.0.
///
/// Source: OGC 09-025r2 (WFS 2.0), tables 3 to 20; OGC 04-094 (1.1.0) and OGC 02-058 (1.0.0), 8, 9 and 13.
struct XMLRequest {
    private let root: XMLElement
    /// Whether the request is in the namespace that 1.0.0 and 1.1.0 share.
    private var isOld: Bool { root.namespace == WFSVersion.v110.namespace }

    init(_ root: XMLElement) { self.root = root }

    /// What says the version of the answer. The namespace of the older ones means 1.1.0 where nothing else does.
    var negotiation: [QueryItem] {
        let accepted = root.local == "GetCapabilities" ? list("AcceptVersions", "Version") : []
        let version = root["version"] ?? (isOld ? WFSVersion.v110.rawValue : nil)
        return accepted + (version.map { [QueryItem("VERSION", $0)] } ?? [])
    }

    /// - Throws: `operationParsingFailed` for what is no request; `optionNotSupported` for joins and mixed queries.
    func items() throws(ServiceError) -> [QueryItem] {
        guard root.namespace == WFSVersion.v200.namespace || root.namespace.isEmpty || isOld else {
            throw ServiceError(
                .operationParsingFailed, locator: "request",
                it: "La richiesta è nello spazio dei nomi «\(root.namespace.prefix(80))»; usare "
                    + "http://www.opengis.net/wfs/2.0, o http://www.opengis.net/wfs per le versioni precedenti.",
                en: "The request is in the namespace \(root.namespace.prefix(80)); use http://www.opengis.net/wfs/2.0, "
                    + "or http://www.opengis.net/wfs for the versions before.")
        }
        if root.local != "GetCapabilities", let text = root["version"], let version = WFSVersion(named: text),
            !root.namespace.isEmpty, root.namespace != version.namespace
        {
            throw ServiceError(
                .invalidParameter, locator: "version",
                it: "La versione \(text) non ha lo spazio dei nomi \(root.namespace), ma \(version.namespace).",
                en: "The version \(text) does not have the namespace \(root.namespace), but \(version.namespace).")
        }
        var items = [QueryItem("REQUEST", root.local)] + negotiation
        for name in [
            "service", "startIndex", "count", "maxFeatures", "resultType", "outputFormat", "valueReference",
            "updateSequence",
        ] {
            if let value = root[name] { items.append(QueryItem(name.uppercased(), value)) }
        }
        switch root.local {
        case "GetCapabilities": items += list("Sections", "Section") + list("AcceptFormats", "OutputFormat")
        case "DescribeFeatureType":
            let names = try names(root.all("TypeName").map { ($0, $0.trimmedText) })
            if !names.isEmpty { items.append(QueryItem("TYPENAMES", names.joined(separator: ","))) }
        case "DescribeStoredQueries":
            let names = root.all("StoredQueryId").map(\.trimmedText)
            if !names.isEmpty { items.append(QueryItem("STOREDQUERY_ID", names.joined(separator: ","))) }
        case "GetFeature", "GetPropertyValue": items += try queries()
        default: break
        }
        return items
    }

    private func list(_ element: String, _ item: String) -> [QueryItem] {
        guard let values = root.first(element)?.all(item), !values.isEmpty else { return [] }
        return [QueryItem(element, values.map(\.trimmedText).joined(separator: ","))]
    }

    private func queries() throws(ServiceError) -> [QueryItem] {
        let queries = root.all("Query")
        if let stored = root.first("StoredQuery") {
            guard queries.isEmpty, root.all("StoredQuery").count == 1 else {
                throw ServiceError(
                    .optionNotSupported, locator: "StoredQuery",
                    it: "Un’interrogazione memorizzata sta da sola nella richiesta.",
                    en: "A stored query stands alone in its request.")
            }
            return [QueryItem("STOREDQUERY_ID", stored["id"] ?? "")]
                + stored.all("Parameter").map { QueryItem($0["name"] ?? "", $0.trimmedText) }
        }
        var items: [QueryItem] = []
        var types: [String] = []
        for query in queries {
            if query.first("Function") != nil {
                throw ServiceError(
                    .optionNotSupported, locator: "Function",
                    it: "Una richiesta chiede proprietà, non funzioni di esse.",
                    en: "A query asks for properties, not for functions of them.")
            }
            let list = query["typeNames"] ?? query["typeName"] ?? ""
            let written = list.split(whereSeparator: { " \t\r\n,".contains($0) })
            types.append(try names(written.map { (query, String($0)) }).joined(separator: ","))
        }
        func add(_ name: String, _ values: [String]) {
            guard values.contains(where: { !$0.isEmpty }) else { return }
            items.append(QueryItem(name, values.count == 1 ? values[0] : values.map { "(\($0))" }.joined()))
        }
        add("TYPENAMES", types)
        add("SRSNAME", queries.map { $0["srsName"] ?? "" })
        add(
            "PROPERTYNAME",
            queries.map { query in
                query.children.filter { ["PropertyName", "XlinkPropertyName"].contains($0.local) }
                    .map(\.trimmedText).joined(separator: ",")
            })
        add("FILTER", queries.map { $0.first("Filter").map(\.document) ?? "" })
        add("SORTBY", queries.map { $0.first("SortBy").map(Self.sorting) ?? "" })
        return items
    }

    private static func sorting(_ element: XMLElement) -> String {
        element.all("SortProperty").map { key in
            (key.children.first(where: \.isReference)?.trimmedText ?? "") + " "
                + (key.first("SortOrder")?.trimmedText ?? "ASC")
        }.joined(separator: ",")
    }

    /// Type names with the prefix that this service has for its namespace, whatever prefix the request has for it.
    private func names(_ written: [(element: XMLElement, name: String)]) throws(ServiceError) -> [String] {
        var names: [String] = []
        for (element, text) in written {
            // `schema-element(app:type)` asks for the type and those that substitute for it: there are none.
            let name = text.hasPrefix("schema-element(") ? String(text.dropFirst(15).dropLast()) : text
            // Where the default namespace is that of the request, a name without prefix has none.
            guard let expanded = element.expandedName(name), !expanded.namespace.isEmpty,
                name.contains(":") || expanded.namespace != root.namespace
            else {
                names.append(name)
                continue
            }
            let isOurs = expanded.namespace == TypeNames.namespace
            names.append(isOurs ? TypeNames.prefix + ":" + expanded.local : "{\(expanded.namespace)}\(expanded.local)")
        }
        return names
    }
}

extension XMLElement {
    /// The element as a document of its own, with the namespaces it stands in.
    var document: String {
        var writer = XMLWriter()
        write(to: &writer, isRoot: true)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func write(to writer: inout XMLWriter, isRoot: Bool) {
        writer.start(local)
        writer.namespace("", namespace)
        var prefixes: [String: String] = [:]
        for (prefix, uri) in namespaces.sorted(by: { $0.key < $1.key }) where !prefix.isEmpty && prefix != "xml" {
            if isRoot { writer.namespace(prefix, uri) }
            prefixes[uri] = prefix
        }
        for attribute in attributes {
            let name = attribute.name
            if name.namespace.isEmpty {
                writer.attribute(name.local, attribute.value)
            } else if let prefix = prefixes[name.namespace] {
                writer.attribute(prefix + ":" + name.local, attribute.value)
            }
        }
        if !text.isEmpty { writer.text(children.isEmpty ? text : trimmedText) }
        for child in children { child.write(to: &writer, isRoot: false) }
        writer.end()
    }
}
