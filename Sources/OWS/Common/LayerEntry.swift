import Languages
import Portrayal
import Publishing
import Services

/// What capabilities say of one layer or map beside the catalog: its boxes, its scales, its styles and the sizes of
/// their legends.
struct LayerEntry {
    struct Style {
        var name: String
        var title: String
        /// Of its legend, in pixels.
        var width: Int
        var height: Int
    }

    let extents: LayerExtents
    /// The first is the default.
    let styles: [Style]
    /// Where any of its styles draws anything.
    let scales: ScaleRange

    private init(
        _ layer: Layer, _ catalog: Catalog, _ publisher: Publisher, _ language: LocalizedText.Language
    ) async throws(ServiceError) {
        extents = try await LayerExtents(layer, in: publisher)
        var styles: [Style] = []
        var rules: [Rule] = []
        for name in layer.styles.isEmpty ? ["default"] : layer.styles {
            let style = try catalog.style(name, of: layer).localized(language.rawValue)
            let size = try await publisher.legendSize([Legend.Section(style: style)], options: LegendOptions())
            styles.append(Style(name: name, title: style.title ?? name, width: size.width, height: size.height))
            rules += style.featureTypeStyles.flatMap(\.rules)
        }
        self.styles = styles
        let least = rules.map { $0.minScaleDenominator ?? 0 }.min() ?? 0
        let most = rules.map { $0.maxScaleDenominator ?? .infinity }.max() ?? .infinity
        scales = ScaleRange(minimum: max(layer.scales.minimum, least), maximum: min(layer.scales.maximum, most))
    }

    /// - Parameters:
    ///   - parts: the entries of the layers of the map.
    ///   - core: those of the layers that say how far it reaches.
    private init(
        _ map: MapDefinition, _ parts: [LayerEntry], core: [LayerEntry], _ catalog: Catalog, _ publisher: Publisher,
        _ language: LocalizedText.Language
    ) async throws(ServiceError) {
        extents = LayerExtents((core.isEmpty ? parts : core).map(\.extents))
        let legend = try catalog.legend(of: map, at: nil, language)
        let size = try await publisher.legendSize(legend, options: LegendOptions())
        let title = language == .english ? "Default" : "Predefinito"
        styles = [Style(name: "default", title: title, width: size.width, height: size.height)]
        scales = ScaleRange(
            minimum: parts.map(\.scales.minimum).min() ?? 0, maximum: parts.map(\.scales.maximum).max() ?? .infinity)
    }

    /// Those of all layers and maps, by name.
    static func all(
        _ layers: [Layer], _ catalog: Catalog, _ publisher: Publisher, _ language: LocalizedText.Language
    ) async throws(ServiceError) -> [String: LayerEntry] {
        var entries: [String: LayerEntry] = [:]
        for layer in layers { entries[layer.name] = try await LayerEntry(layer, catalog, publisher, language) }
        for map in catalog.maps {
            let parts = catalog.layers(of: map).compactMap { entries[$0.name] }
            entries[map.name] = try await LayerEntry(
                map, parts, core: map.extentLayers.compactMap { entries[$0] }, catalog, publisher, language)
        }
        return entries
    }
}
