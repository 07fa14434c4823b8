import Formats
import Markup
import Publishing
import Services

/// The one stored query, GetFeatureById, and the operations that tell of it. Source: OGC 09-025r2, 7.9.3.6 and 14.
struct StoredQueries {
    /// Since 2.0.2 the http name is the right one, and the urn remains.
    static let getFeatureByID = "http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById"
    static let names = [getFeatureByID, "urn:ogc:def:query:OGC-WFS::GetFeatureById"]

    private let exchange: WFSExchange

    init(_ exchange: WFSExchange) { self.exchange = exchange }

    /// - Throws: `invalidParameter` for a query that there is not.
    static func check(_ name: String) throws(ServiceError) {
        guard names.contains(name) else {
            throw ServiceError(
                .invalidParameter, locator: "storedquery_id",
                it: "L’interrogazione memorizzata «\(name.prefix(100))» non esiste; è disponibile \(getFeatureByID).",
                en: "There is no stored query \(name.prefix(100)); there is \(getFeatureByID).")
        }
    }

    func list() -> Response {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("wfs:ListStoredQueriesResponse")
        writer.standardNamespaces()
        for name in Self.names {
            writer.element("wfs:StoredQuery", ["id": name]) { writer in
                writer.element("wfs:Title", ["xml:lang": "it"], text: "Un elemento per identificativo")
                writer.element("wfs:Title", ["xml:lang": "en"], text: "One feature by id")
                returnTypes("wfs:ReturnFeatureType", &writer)
            }
        }
        writer.end()
        return Response(mediaType: "application/xml", writer.bytes)
    }

    func describe() throws(ServiceError) -> Response {
        let asked = exchange.kvp.list("storedquery_id")
        for name in asked { try Self.check(name) }
        var writer = XMLWriter()
        writer.declaration()
        writer.start("wfs:DescribeStoredQueriesResponse")
        writer.standardNamespaces()
        for name in asked.isEmpty ? Self.names : asked {
            writer.element("wfs:StoredQueryDescription", ["id": name]) { writer in
                writer.element("wfs:Title", ["xml:lang": "it"], text: "Un elemento per identificativo")
                writer.element("wfs:Parameter", ["name": "ID", "type": "xs:string"]) { writer in
                    writer.element("wfs:Title", text: "gml:id")
                }
                writer.element(
                    "wfs:QueryExpressionText",
                    [
                        "returnFeatureTypes": returnTypes().joined(separator: " "), "isPrivate": "true",
                        "language": "urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression",
                    ])
            }
        }
        writer.end()
        return Response(mediaType: "application/xml", writer.bytes)
    }

    private func returnTypes() -> [String] {
        exchange.catalog.layers(in: .wfs).map { TypeNames.prefix + ":" + $0.name }
    }

    private func returnTypes(_ element: String, _ writer: inout XMLWriter) {
        for name in returnTypes() { writer.element(element, text: name) }
    }
}

extension XMLWriter {
    /// The namespaces of a WFS answer, on the element just started.
    mutating func standardNamespaces() {
        namespace("wfs", "http://www.opengis.net/wfs/2.0")
        namespace("gml", "http://www.opengis.net/gml/3.2")
        namespace("xs", "http://www.w3.org/2001/XMLSchema")
        namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
        namespace(TypeNames.prefix, TypeNames.namespace)
        attribute(
            "xsi:schemaLocation", "http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd")
    }
}
