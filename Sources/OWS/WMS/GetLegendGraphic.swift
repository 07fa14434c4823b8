import Portrayal
import Publishing
import Services

extension WMSService {
    /// GetLegendGraphic. Source: OGC 05-078r4 (SLD profile 1.1.0), 6.5.
    ///
    /// WIDTH and HEIGHT are only a wish there; the legend is as large as its rules and their names need.
    func getLegendGraphic(_ request: WMSRequest) async throws(ServiceError) -> Response {
        let catalog = publisher.catalog
        let parameters = request.parameters
        let name = try parameters.required("layer", example: catalog.layers.first?.name ?? "strade")
        if let map = catalog.map(name) {
            throw ServiceError(
                .operationNotSupported, locator: "layer",
                "The map \(name) has no legend of its own; ask for those of its layers: "
                    + "\(map.layers.map(\.layer).joined(separator: ", ")).")
        }
        let layer = try catalog.mapLayer(name, locator: "layer")
        let format = parameters.nonEmpty("format") == nil ? ImageFormat.png : try ImageFormat(parameters)
        let asked = parameters["style"] ?? ""
        let own = try StyledLayers(parameters)?.style(asked, of: name)
        let style = if let own { own } else { try catalog.style(asked, of: layer) }
        let bytes = try await publisher.legend(style, of: layer, options: LegendOptions(), as: format)
        let response = Response(mediaType: format.mediaType, bytes)
        guard own == nil else { return response }
        return response.tagged("\(catalog.version)|\(name)|\(asked)|\(format)".entityTag)
    }
}
