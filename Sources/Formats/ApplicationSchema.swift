import Markup
import SimpleFeatures

/// The XML schema of the features that ``GML32`` writes: the answer to DescribeFeatureType.
///
/// Source: OGC 09-025r2 (WFS 2.0), 9; OGC 07-036 (GML 3.2.1), 21; OGC 10-100r3 (GML SF), level 0.
public enum ApplicationSchema {
    public static let mediaType = "application/gml+xml; version=3.2"

    /// - Parameter encodings: one for each feature type; all in the namespace of the first.
    public static func document(_ encodings: [FeatureEncoding]) -> [UInt8] {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("xsd:schema")
        writer.namespace("xsd", "http://www.w3.org/2001/XMLSchema")
        writer.namespace("gml", "http://www.opengis.net/gml/3.2")
        writer.namespace("gmlsf", "http://www.opengis.net/gmlsf/2.0")
        if let first = encodings.first {
            writer.namespace(first.namespacePrefix, first.namespaceURI)
            writer.attribute("targetNamespace", first.namespaceURI)
        }
        writer.attribute("elementFormDefault", "qualified")
        writer.attribute("version", "1.0")
        writer.element(
            "xsd:import",
            [
                "namespace": "http://www.opengis.net/gml/3.2",
                "schemaLocation": "http://schemas.opengis.net/gml/3.2.1/gml.xsd",
            ])
        for encoding in encodings { writer.featureType(encoding) }
        writer.end()
        return writer.bytes
    }
}

extension XMLWriter {
    fileprivate mutating func featureType(_ encoding: FeatureEncoding) {
        let name = XMLIdentifier.name(encoding.elementName)
        element(
            "xsd:element",
            [
                "name": name, "type": encoding.namespacePrefix + ":" + name + "Type",
                "substitutionGroup": "gml:AbstractFeature",
            ])
        element("xsd:complexType", ["name": name + "Type"]) { writer in
            writer.element("xsd:complexContent") { writer in
                writer.element("xsd:extension", ["base": "gml:AbstractFeatureType"]) { writer in
                    writer.element("xsd:sequence") { writer in writer.properties(encoding) }
                }
            }
        }
    }

    private mutating func properties(_ encoding: FeatureEncoding) {
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
            ["name": XMLIdentifier.name(encoding.geometryName), "type": kind.propertyType, "minOccurs": "0"])
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
    /// Source: OGC 10-100r3, table 4.
    fileprivate var propertyType: String {
        switch self {
        case .point: "gml:PointPropertyType"
        case .lineString: "gml:CurvePropertyType"
        case .polygon: "gml:SurfacePropertyType"
        case .multiPoint: "gml:MultiPointPropertyType"
        case .multiLineString: "gml:MultiCurvePropertyType"
        case .multiPolygon: "gml:MultiSurfacePropertyType"
        }
    }
}
