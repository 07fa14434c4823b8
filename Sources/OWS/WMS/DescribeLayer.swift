import Markup
import Publishing
import Services
import YAMLText

extension WMSService {
    /// DescribeLayer: which feature type of which WFS a layer shows.
    ///
    /// Source: OGC 05-078r4 (SLD profile 1.1.0), 6.6; OGC 02-070 (SLD 1.0.0), 12.6 with WMS 1.1.1.
    func describeLayer(_ request: WMSRequest) throws(ServiceError) -> Response {
        try request.requireVersion()
        let catalog = request.catalog
        let described = try catalog.mapLayers(request.parameters, "layers").map { name, layers in
            (name: name, types: layers.filter { $0.isPublished(.wfs) }.map(\.name))
        }
        let address = request.baseURL + "/wfs?"
        guard request.version == .v130 else {
            return Response(mediaType: "text/xml", Self.document111(described, address))
        }
        return Response(mediaType: "text/xml", try Self.document130(described, address))
    }

    private static func typeName(_ layer: String) -> String { FeatureNamespace.prefix + ":" + layer }

    private static func document130(
        _ described: [(name: String, types: [String])], _ address: String
    ) throws(ServiceError) -> [UInt8] {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("sld:DescribeLayerResponse")
        writer.namespace("sld", "http://www.opengis.net/sld")
        writer.namespace("se", "http://www.opengis.net/se")
        writer.namespace("xlink", "http://www.w3.org/1999/xlink")
        writer.namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
        writer.namespace(FeatureNamespace.prefix, FeatureNamespace.uri)
        writer.attribute(
            "xsi:schemaLocation",
            "http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/DescribeLayer.xsd")
        writer.element("sld:Version", text: "1.1.0")
        for (name, types) in described {
            guard !types.isEmpty else {
                throw ServiceError(
                    .layerNotDefined, locator: "layers",
                    it: "Lo strato «\(name)» è pubblicato solo come mappa: non c’è un tipo di elemento da descrivere.",
                    en: "The layer \(name) is published as a map only: there is no feature type to describe.")
            }
            writer.element("sld:LayerDescription") { writer in
                writer.element("sld:owsType", text: "wfs")
                writer.element("se:OnlineResource", ["xlink:type": "simple", "xlink:href": address])
                for type in types {
                    writer.element("sld:TypeName") { $0.element("se:FeatureTypeName", text: Self.typeName(type)) }
                }
            }
        }
        writer.end()
        return writer.bytes
    }

    private static func document111(_ described: [(name: String, types: [String])], _ address: String) -> [UInt8] {
        var writer = XMLWriter()
        writer.declaration()
        writer.raw(
            """
            <!DOCTYPE WMS_DescribeLayerResponse SYSTEM \
            "http://schemas.opengis.net/wms/1.1.1/WMS_DescribeLayerResponse.dtd">
            """.utf8)
        writer.element("WMS_DescribeLayerResponse", ["version": "1.1.1"]) { writer in
            for (name, types) in described {
                let wfs = types.isEmpty ? nil : address
                writer.element(
                    "LayerDescription",
                    ["name": name, "wfs": wfs, "owsType": wfs == nil ? nil : "WFS", "owsURL": wfs]
                ) { writer in
                    for type in types { writer.element("Query", ["typeName": typeName(type)]) }
                }
            }
        }
        return writer.bytes
    }
}
