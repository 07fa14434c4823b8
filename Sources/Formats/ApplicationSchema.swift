import Markup
import SimpleFeatures

/// The XML schema of the features that a version of GML has: the answer to DescribeFeatureType.
///
/// Source: OGC 09-025r2 (WFS 2.0), 9, OGC 04-094 (1.1.0) and OGC 02-058 (1.0.0), 8; OGC 07-036 (GML 3.2.1), 21;
/// OGC 10-100r3 and OGC 06-049 (GML SF), level 0.
public enum ApplicationSchema {
    /// - Parameter encodings: one for each feature type; all in the namespace of the first.
    public static func document(_ encodings: [FeatureEncoding], _ version: GMLVersion = .v32) -> [UInt8] {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("xsd:schema")
        writer.namespace("xsd", "http://www.w3.org/2001/XMLSchema")
        writer.namespace("gml", version.namespace)
        if let first = encodings.first {
            writer.namespace(first.namespacePrefix, first.namespaceURI)
            writer.attribute("targetNamespace", first.namespaceURI)
        }
        writer.attribute("elementFormDefault", "qualified")
        writer.attribute("version", "1.0")
        writer.element("xsd:import", ["namespace": version.namespace, "schemaLocation": version.schema])
        for encoding in encodings { writer.featureType(encoding, version) }
        writer.end()
        return writer.bytes
    }
}

extension XMLWriter {
    fileprivate mutating func featureType(_ encoding: FeatureEncoding, _ version: GMLVersion) {
        let name = XMLIdentifier.name(encoding.elementName)
        element(
            "xsd:element",
            [
                "name": name, "type": encoding.namespacePrefix + ":" + name + "Type",
                "substitutionGroup": version.abstractFeature,
            ])
        element("xsd:complexType", ["name": name + "Type"]) { writer in
            writer.element("xsd:complexContent") { writer in
                writer.element("xsd:extension", ["base": "gml:AbstractFeatureType"]) { writer in
                    writer.element("xsd:sequence") { writer in writer.properties(encoding, version) }
                }
            }
        }
    }

    private mutating func properties(_ encoding: FeatureEncoding, _ version: GMLVersion) {
        for property in encoding.type.properties {
            element(
                "xsd:element",
                [
                    "name": XMLIdentifier.name(property.name), "type": property.type.schemaType,
                    "minOccurs": property.isRequired ? nil : "0",
                ])
        }
        guard let kind = encoding.type.geometry else { return }
        element(
            "xsd:element",
            ["name": XMLIdentifier.name(encoding.geometryName), "type": kind.propertyType(version), "minOccurs": "0"])
    }
}

extension PropertyType {
    fileprivate var schemaType: String {
        switch self {
        case .boolean: "xsd:boolean"
        case .integer: "xsd:long"
        case .real: "xsd:double"
        case .text: "xsd:string"
        case .date: "xsd:date"
        case .dateTime: "xsd:dateTime"
        }
    }
}

extension GeometryKind {
    /// Source: OGC 10-100r3, table 4; OGC 06-049, table 2; OGC 02-069, 4.5.
    fileprivate func propertyType(_ version: GMLVersion) -> String {
        switch self {
        case .point: "gml:PointPropertyType"
        case .lineString: version == .v2 ? "gml:LineStringPropertyType" : "gml:CurvePropertyType"
        case .polygon: version == .v2 ? "gml:PolygonPropertyType" : "gml:SurfacePropertyType"
        case .multiPoint: "gml:MultiPointPropertyType"
        case .multiLineString: version == .v2 ? "gml:MultiLineStringPropertyType" : "gml:MultiCurvePropertyType"
        case .multiPolygon: version == .v2 ? "gml:MultiPolygonPropertyType" : "gml:MultiSurfacePropertyType"
        }
    }
}
