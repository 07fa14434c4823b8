import Markup
import Publishing
import Services

extension WMSService {
    /// GetStyles: which styles the layers have, as a styled layer descriptor.
    ///
    /// Source: OGC 02-070 (SLD 1.0.0), 13, for WMS 1.1.1; in the same words of SLD 1.1 for WMS 1.3.0.
    func getStyles(_ request: WMSRequest) throws(ServiceError) -> Response {
        try request.requireVersion()
        let catalog = publisher.catalog
        let text = try request.parameters.required("layers", example: catalog.layers.first?.name ?? "strade")
        let limit = catalog.service.limits.maximumMapLayers
        var layers: [Layer] = []
        for name in text.split(separator: ",", maxSplits: limit, omittingEmptySubsequences: false).map(String.init) {
            if let map = catalog.map(name) {
                layers += catalog.layers(of: map)
            } else {
                layers.append(try catalog.mapLayer(name, locator: "layers"))
            }
        }
        let isOld = request.version == .v111
        var writer = XMLWriter()
        writer.declaration()
        writer.start("StyledLayerDescriptor")
        writer.namespace("", "http://www.opengis.net/sld")
        writer.namespace("se", "http://www.opengis.net/se")
        writer.namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
        let version = isOld ? "1.0.0" : "1.1.0"
        writer.attribute(
            "xsi:schemaLocation",
            "http://www.opengis.net/sld http://schemas.opengis.net/sld/\(version)/StyledLayerDescriptor.xsd")
        writer.attribute("version", version)
        let name = isOld ? "Name" : "se:Name"
        for layer in layers {
            writer.element("NamedLayer") { writer in
                writer.element(name, text: layer.name)
                for style in layer.styles { writer.element("NamedStyle") { $0.element(name, text: style) } }
            }
        }
        writer.end()
        return Response(mediaType: isOld ? "text/xml" : "application/vnd.ogc.sld+xml", writer.bytes)
    }
}
