import Languages
import Portrayal
import Publishing
import Services

extension WMSService {
    /// GetLegendGraphic. Source: OGC 05-078r4 (SLD profile 1.1.0), 6.5.
    ///
    /// Of one layer its rules; of a map, or of several layers, each layer under its title, topmost first. WIDTH and
    /// HEIGHT are those of one sample; the picture is as large as all of them and their names need.
    func getLegendGraphic(_ request: WMSRequest) async throws(ServiceError) -> Response {
        let catalog = request.catalog
        let parameters = request.parameters
        let text = try parameters.required("layer", example: catalog.layers.first?.name ?? "strade")
        let format = parameters.nonEmpty("format") == nil ? ImageFormat.png : try ImageFormat(parameters)
        let options = try LegendOptions(parameters, format)
        let own = try StyledLayers(parameters)
        let names = try LayerSelection.list("layer", text, catalog)
        let styles = try LayerSelection.list("style", parameters["style"] ?? "", catalog)
        let asked = parameters["legend_options"]?.lowercased() ?? ""
        let isTitled = names.count > 1 || asked.contains("forcetitles:on")
        var sections: [Legend.Section] = []
        for (index, name) in names.enumerated() {
            let style = index < styles.count ? styles[index] : ""
            if let map = catalog.map(name) {
                try catalog.requireDefault(style, of: map, locator: "style")
                var parts = try catalog.legend(of: map, at: options.scaleDenominator, request.language)
                if asked.contains("forcetitles:off") { for part in parts.indices { parts[part].title = nil } }
                sections += parts
                continue
            }
            let layer = try catalog.mapLayer(name, locator: "layer")
            let drawn = if let own = own?.style(style, of: name) { own } else { try catalog.style(style, of: layer) }
            sections.append(
                Legend.Section(
                    title: isTitled ? layer.title[request.language] : nil,
                    style: drawn.localized(request.language.rawValue)))
        }
        let bytes = try await publisher.legend(sections, options: options, as: format)
        let response = Response(mediaType: format.mediaType, bytes)
        guard own == nil else { return response }
        return response.tagged(
            "\(catalog.version)|\(text)|\(styles)|\(format)|\(options)|\(asked)|\(request.language)".entityTag)
    }
}

extension Catalog {
    /// The layers of a map for its legend, topmost first and each once, in all the styles that the map has it in.
    ///
    /// - Parameter scaleDenominator: leaves out layers that are not drawn at it.
    func legend(
        of map: MapDefinition, at scaleDenominator: Double?, _ language: LocalizedText.Language
    ) throws(ServiceError) -> [Legend.Section] {
        var order: [String] = []
        var sections: [String: Legend.Section] = [:]
        for drawing in try drawings(of: map).reversed() where drawing.layer.isPublished(.wms) {
            let layer = drawing.layer
            if let scaleDenominator, !layer.scales.contains(scaleDenominator) { continue }
            let style = drawing.style.localized(language.rawValue)
            if sections[layer.name] == nil {
                order.append(layer.name)
                sections[layer.name] = Legend.Section(title: layer.title[language], style: style)
            } else {
                sections[layer.name]?.style.featureTypeStyles += style.featureTypeStyles
            }
        }
        return order.compactMap { sections[$0] }
    }

    /// A map has one style, `default`.
    ///
    /// - Throws: `styleNotDefined` for the name of another.
    func requireDefault(_ style: String, of map: MapDefinition, locator: String) throws(ServiceError) {
        guard style.isEmpty || style == "default" else {
            throw ServiceError(
                .styleNotDefined, locator: locator,
                it: "La mappa «\(map.name)» non ha lo stile «\(style.prefix(100))»; il suo unico stile è default.",
                en: "The map \(map.name) has no style \"\(style.prefix(100))\"; its one style is default.")
        }
    }
}
