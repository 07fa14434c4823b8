import Markup

extension XMLWriter {
    /// What filters can say here. Source: OGC 09-026r2 (Filter Encoding 2.0), 7.13.
    mutating func filterCapabilities() {
        element("fes:Filter_Capabilities") { writer in
            writer.element("fes:Conformance") { writer in
                for (name, isThere) in Self.filterConformance {
                    writer.element("fes:Constraint", ["name": name]) { writer in
                        writer.element("ows:NoValues")
                        writer.element("ows:DefaultValue", text: isThere ? "TRUE" : "FALSE")
                    }
                }
            }
            writer.element("fes:Id_Capabilities") { writer in
                writer.element("fes:ResourceIdentifier", ["name": "fes:ResourceId"])
            }
            writer.element("fes:Scalar_Capabilities") { writer in
                writer.element("fes:LogicalOperators")
                writer.element("fes:ComparisonOperators") { writer in
                    for name in Self.comparisons { writer.element("fes:ComparisonOperator", ["name": name]) }
                }
            }
            writer.element("fes:Spatial_Capabilities") { writer in
                writer.element("fes:GeometryOperands") { writer in
                    for name in ["gml:Envelope", "gml:Polygon"] {
                        writer.element("fes:GeometryOperand", ["name": name])
                    }
                }
                writer.element("fes:SpatialOperators") { writer in
                    for name in ["BBOX", "Intersects"] { writer.element("fes:SpatialOperator", ["name": name]) }
                }
            }
        }
    }

    private static let filterConformance: [(String, Bool)] = [
        ("ImplementsQuery", true), ("ImplementsAdHocQuery", true), ("ImplementsFunctions", false),
        ("ImplementsResourceId", true), ("ImplementsMinStandardFilter", true), ("ImplementsStandardFilter", true),
        ("ImplementsMinSpatialFilter", true), ("ImplementsSpatialFilter", true),
        ("ImplementsMinTemporalFilter", false), ("ImplementsTemporalFilter", false), ("ImplementsVersionNav", false),
        ("ImplementsSorting", true), ("ImplementsExtendedOperators", false), ("ImplementsMinimumXPath", true),
        ("ImplementsSchemaElementFunc", false),
    ]

    private static let comparisons = [
        "PropertyIsEqualTo", "PropertyIsNotEqualTo", "PropertyIsLessThan", "PropertyIsGreaterThan",
        "PropertyIsLessThanOrEqualTo", "PropertyIsGreaterThanOrEqualTo", "PropertyIsLike", "PropertyIsNull",
        "PropertyIsNil", "PropertyIsBetween",
    ]
}
