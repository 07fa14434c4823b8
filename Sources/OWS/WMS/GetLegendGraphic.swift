import Portrayal
import Publishing
import Services

extension WMSService {
    /// GetLegendGraphic. Source: OGC 05-078r4 (SLD profile 1.1.0), 6.5.
    ///
    /// WIDTH and HEIGHT are those of one sample; the picture is as large as all of them and their names need.
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
        let options = try Self.options(parameters)
        let bytes = try await publisher.legend(style, of: layer, options: options, as: format)
        let response = Response(mediaType: format.mediaType, bytes)
        guard own == nil else { return response }
        return response.tagged("\(catalog.version)|\(name)|\(asked)|\(format)|\(options)".entityTag)
    }

    private static func options(_ parameters: KVP) throws(ServiceError) -> LegendOptions {
        func number(_ name: String, _ range: ClosedRange<Double>, _ words: String) throws(ServiceError) -> Double? {
            guard let text = parameters.nonEmpty(name) else { return nil }
            guard let value = Double(decimal: text), range.contains(value) else {
                throw ServiceError(
                    .invalidParameter, locator: name,
                    "\(name.uppercased()) is \"\(text.prefix(40))\"; it is \(words).")
            }
            return value
        }
        var options = LegendOptions()
        options.rule = parameters.nonEmpty("rule")
        options.scaleDenominator = try number("scale", 1...1e10, "a scale denominator like 5000")
        let pixels = "a number of pixels from 4 to 512, of one sample"
        options.sampleWidth = try number("width", 4...512, pixels) ?? options.sampleWidth
        options.sampleHeight = try number("height", 4...512, pixels) ?? options.sampleHeight
        options.pixelScale = try MapResolution.pixelScale(parameters)
        return options
    }
}
