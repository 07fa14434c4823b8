import Markup

extension XMLWriter {
    /// What filters can say in WFS 1.1.0. Source: OGC 04-095 (Filter Encoding 1.1.0), 14.
    mutating func filterCapabilities110() {
        element("ogc:Filter_Capabilities") { writer in
            writer.element("ogc:Spatial_Capabilities") { writer in
                writer.element("ogc:GeometryOperands") { writer in
                    for name in ["gml:Envelope", "gml:Polygon"] {
                        writer.element("ogc:GeometryOperand", text: name)
                    }
                }
                writer.element("ogc:SpatialOperators") { writer in
                    for name in ["BBOX", "Intersects"] { writer.element("ogc:SpatialOperator", ["name": name]) }
                }
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
                writer.element("ogc:Spatial_Operators") { writer in
                    writer.element("ogc:BBOX")
                    // As this schema calls the operator Intersects.
                    writer.element("ogc:Intersect")
                }
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
