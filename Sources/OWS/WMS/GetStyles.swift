import Languages
import Portrayal
import Publishing
import Services

extension WMSService {
    /// GetStyles: the styles of the layers as a styled layer descriptor, the default one marked.
    ///
    /// Titles are in the language asked for: the schemas know one. Source: OGC 02-070 (SLD 1.0.0), 13, for WMS 1.1.1;
    /// the same in SLD 1.1 for WMS 1.3.0.
    func getStyles(_ request: WMSRequest) throws(ServiceError) -> Response {
        try request.requireVersion()
        let catalog = request.catalog
        var described: [StyledLayerDescriptor.Layer] = []
        for layer in try catalog.mapLayers(request.parameters, "layers").flatMap(\.layers) {
            described.append(try Self.styles(of: layer, catalog, request.language))
        }
        let isOld = request.version == .v111
        let document = SLDWriter.write(described, version: isOld ? .v1_0 : .v1_1)
        return Response(mediaType: isOld ? "text/xml" : "application/vnd.ogc.sld+xml", document)
    }

    private static func styles(
        of layer: Layer, _ catalog: Catalog, _ language: LocalizedText.Language
    ) throws(ServiceError) -> StyledLayerDescriptor.Layer {
        var styles: [Style] = []
        for name in layer.styles {
            var style = try catalog.style(name, of: layer).localized(language.rawValue)
            style.name = name
            style.isDefault = name == layer.styles.first
            styles.append(style)
        }
        return StyledLayerDescriptor.Layer(name: layer.name, styles: styles)
    }
}
