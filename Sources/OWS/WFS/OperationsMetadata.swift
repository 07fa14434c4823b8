import Formats
import Markup
import Publishing

extension XMLWriter {
    /// The operations with their addresses, and which conformance classes are there.
    ///
    /// Source: OGC 09-025r2, 8.3.3, tables 1 and 13.
    mutating func operations(_ endpoint: String, _ layers: [Layer]) {
        element("ows:OperationsMetadata") { writer in
            for operation in WFSExchange.operations {
                writer.element("ows:Operation", ["name": operation]) { writer in
                    writer.element("ows:DCP") { writer in
                        writer.element("ows:HTTP") { writer in
                            writer.element("ows:Get", ["xlink:href": endpoint])
                            writer.element("ows:Post", ["xlink:href": endpoint])
                        }
                    }
                    for (name, values) in Self.parameters[operation] ?? [] {
                        writer.domain("ows:Parameter", name, values)
                    }
                }
            }
            writer.domain("ows:Parameter", "version", ["2.0.0"])
            for (name, isThere) in Self.conformance { writer.stated(name, isThere ? "TRUE" : "FALSE") }
            writer.stated("QueryExpressions", nil, values: ["wfs:Query", "wfs:StoredQuery"])
        }
    }

    private static let conformance: [(String, Bool)] = [
        ("ImplementsSimpleWFS", true), ("ImplementsBasicWFS", true), ("ImplementsTransactionalWFS", false),
        ("ImplementsLockingWFS", false), ("KVPEncoding", true), ("XMLEncoding", true), ("SOAPEncoding", false),
        ("ImplementsInheritance", false), ("ImplementsRemoteResolve", false), ("ImplementsResultPaging", true),
        ("ImplementsStandardJoins", false), ("ImplementsSpatialJoins", false), ("ImplementsTemporalJoins", false),
        ("ImplementsFeatureVersioning", false), ("ManageStoredQueries", false),
        ("PagingIsTransactionSafe", false),
    ]

    private static let parameters: [String: [(String, [String])]] = [
        "GetCapabilities": [
            ("AcceptVersions", ["2.0.0"]), ("AcceptFormats", ["application/xml"]),
            (
                "Sections",
                [
                    "ServiceIdentification", "ServiceProvider", "OperationsMetadata", "FeatureTypeList",
                    "Filter_Capabilities",
                ]
            ),
        ],
        "DescribeFeatureType": [("outputFormat", ["application/gml+xml; version=3.2"])],
        "GetFeature": [
            ("outputFormat", WFSExchange.formats.map(\.mediaType)), ("resultType", ["results", "hits"]),
        ],
        "GetPropertyValue": [("outputFormat", ["application/gml+xml; version=3.2"])],
    ]

    private mutating func stated(_ name: String, _ value: String?, values: [String] = []) {
        element("ows:Constraint", ["name": name]) { writer in
            guard let value else {
                return writer.element("ows:AllowedValues") { writer in
                    for value in values { writer.element("ows:Value", text: value) }
                }
            }
            writer.element("ows:NoValues")
            writer.element("ows:DefaultValue", text: value)
        }
    }
}
