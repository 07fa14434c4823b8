import Markup

extension XMLWriter {
    /// What filters can say in WFS 1.1.0. Source: OGC 04-095 (Filter Encoding 1.1.0), 14.
    mutating func filterCapabilities110() {
        element("ogc:Filter_Capabilities") { writer in
            writer.element("ogc:Spatial_Capabilities") { writer in
                writer.element("ogc:GeometryOperands") { $0.element("ogc:GeometryOperand", text: "gml:Envelope") }
                writer.element("ogc:SpatialOperators") { $0.element("ogc:SpatialOperator", ["name": "BBOX"]) }
            }
            writer.element("ogc:Scalar_Capabilities") { writer in
                writer.element("ogc:LogicalOperators")
                writer.element("ogc:ComparisonOperators") { writer in
                    for name in [
                        "EqualTo", "NotEqualTo", "LessThan", "GreaterThan", "LessThanEqualTo", "GreaterThanEqualTo",
                        "Like", "NullCheck", "Between",
                    ] { writer.element("ogc:ComparisonOperator", text: name) }
                }
            }
            writer.element("ogc:Id_Capabilities") { writer in
                writer.element("ogc:EID")
                writer.element("ogc:FID")
            }
        }
    }

    /// What filters can say in WFS 1.0.0. Source: OGC 02-059 (Filter Encoding 1.0.0), annex B.
    mutating func filterCapabilities100() {
        element("ogc:Filter_Capabilities") { writer in
            writer.element("ogc:Spatial_Capabilities") { writer in
                writer.element("ogc:Spatial_Operators") { $0.element("ogc:BBOX") }
            }
            writer.element("ogc:Scalar_Capabilities") { writer in
                writer.element("ogc:Logical_Operators")
                writer.element("ogc:Comparison_Operators") { writer in
                    for name in ["Simple_Comparisons", "Like", "Between", "NullCheck"] {
                        writer.element("ogc:" + name)
                    }
                }
            }
        }
    }
}
