import Portrayal
import Publishing
import Services

/// What capabilities say of one layer beside the catalog: its boxes, its styles and the sizes of their legends.
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

    init(_ layer: Layer, _ catalog: Catalog, _ publisher: Publisher) async throws(ServiceError) {
        extents = try await LayerExtents(layer, in: publisher)
        var styles: [Style] = []
        for name in layer.styles.isEmpty ? ["default"] : layer.styles {
            let style = try catalog.style(name, of: layer)
            let size = try await publisher.legendSize(style, of: layer, options: LegendOptions())
            styles.append(Style(name: name, title: style.title ?? name, width: size.width, height: size.height))
        }
        self.styles = styles
    }
}
