import Formats
import Markup

extension XMLWriter {
    /// The operations of 1.1.0 or 2.0.0 with their addresses; in 2.0.0 which conformance classes are there.
    ///
    /// Source: OGC 09-025r2 (WFS 2.0), 8.3.3, tables 1 and 13; OGC 04-094 (1.1.0), 13.3.2.
    mutating func operations(_ endpoint: String, _ version: WFSVersion) {
        element("ows:OperationsMetadata") { writer in
            for operation in version.operations {
                writer.element("ows:Operation", ["name": operation]) { writer in
                    writer.element("ows:DCP") { writer in
                        writer.element("ows:HTTP") { writer in
                            // Older clients put their parameters right behind the address.
                            let get = version == .v200 ? endpoint : endpoint + "?"
                            writer.element("ows:Get", ["xlink:href": get])
                            writer.element("ows:Post", ["xlink:href": endpoint])
                        }
                    }
                    for (name, values) in Self.parameters(of: operation, version) {
                        writer.domain("ows:Parameter", name, values, version.common)
                    }
                }
            }
            guard version == .v200 else { return }
            writer.domain("ows:Parameter", "version", [version.rawValue])
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

    private static func parameters(of operation: String, _ version: WFSVersion) -> [(String, [String])] {
        switch operation {
        case "GetCapabilities":
            [
                ("AcceptVersions", WFSVersion.allCases.reversed().map(\.rawValue)),
                ("AcceptFormats", [version.mediaType]), ("Sections", version.sections),
            ]
        case "DescribeFeatureType", "GetPropertyValue": [("outputFormat", [version.gml.mediaType])]
        case "GetFeature":
            [("outputFormat", version.formats.map(\.mediaType)), ("resultType", ["results", "hits"])]
        default: []
        }
    }

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
