import Languages
public import Portrayal
public import Services
import SimpleFeatures
import YAMLText

/// What tiles are drawn of: a layer in one style, or a map. Everything is taken from one catalog, and kept.
public struct TileSubject: Sendable {
    /// Tells subjects apart in the cache.
    let name: String
    /// Bottom first.
    public let drawings: [LayerDrawing]
    /// `Color.transparent` for a layer, which lies over other maps.
    public let background: Color
    /// Changes with the files that the picture is made by: those of its layers with their styles, and its own.
    let version: String

    /// One layer in one of its styles.
    public init(_ layer: Layer, in style: Style) {
        name = layer.name + "/" + (style.name ?? "")
        drawings = [LayerDrawing(layer: layer, style: style)]
        background = .transparent
        version = layer.version
    }

    /// A map of `catalog`.
    ///
    /// - Throws: `styleNotDefined` when the catalog has not the style that the map names.
    public init(_ map: MapDefinition, in catalog: Catalog) throws(ServiceError) {
        name = map.name
        drawings = try catalog.drawings(of: map)
        background = Color(hex: map.background) ?? .white
        version = ([map.version] + drawings.map(\.layer.version)).joined(separator: "|")
    }

    /// Of the layers drawn, those whose features may be handed out: in vector tiles, TileJSON and feature info. A map's
    /// picture shows others too, which are not published as tiles.
    public var openLayers: [Layer] { layers.filter(\.isTiled) }

    /// The layers that are drawn, bottom first, each once.
    public var layers: [Layer] {
        var layers: [Layer] = []
        for drawing in drawings where !layers.contains(where: { $0.name == drawing.layer.name }) {
            layers.append(drawing.layer)
        }
        return layers
    }
}

extension Layer {
    /// Whether it is published as tiles, of whichever protocol.
    public var isTiled: Bool { isPublished(.tiles) || isPublished(.wmts) }
}

extension Catalog {
    /// What `/tiles/{name}` draws: a map, or a layer in its default style.
    ///
    /// - Throws: `layerNotDefined` with the nearest name.
    public func tileSubject(_ name: String) throws(ServiceError) -> TileSubject {
        if let map = map(name) { return try TileSubject(map, in: self) }
        guard let layer = layer(name), layer.isTiled else {
            let known = maps.map(\.name) + layers(in: .tiles).map(\.name)
            let near = Nearest.hint(name, among: known)
            throw ServiceError(
                .layerNotDefined, locator: "layer",
                it: "Non esistono tasselli di «\(name.prefix(100))»\(near[.italian]).",
                en: "There are no tiles of \"\(name.prefix(100))\"\(near[.english]).")
        }
        return TileSubject(layer, in: try style(nil, of: layer))
    }

    /// A map's layers with their styles, bottom first.
    public func drawings(of map: MapDefinition) throws(ServiceError) -> [LayerDrawing] {
        var drawings: [LayerDrawing] = []
        for drawn in map.layers {
            guard let layer = layer(drawn.layer) else { continue }
            drawings.append(LayerDrawing(layer: layer, style: try style(drawn.style, of: layer)))
        }
        return drawings
    }

    /// A style of a layer by name; `nil` or "" is the default one.
    ///
    /// - Throws: `styleNotDefined` with the nearest name.
    public func style(_ name: String?, of layer: Layer) throws(ServiceError) -> Style {
        let wanted = name.flatMap { $0.isEmpty || $0 == "default" ? nil : $0 } ?? layer.styles.first ?? ""
        if layer.styles.isEmpty && wanted.isEmpty { return .plain(layer.type.geometry) }
        guard layer.styles.contains(wanted), let style = styles[wanted] else {
            let near = Nearest.hint(wanted, among: layer.styles)
            throw ServiceError(
                .styleNotDefined, locator: "styles",
                it: "Lo strato «\(layer.name)» non ha lo stile «\(wanted.prefix(100))»\(near[.italian]).",
                en: "The layer \(layer.name) has no style \"\(wanted.prefix(100))\"\(near[.english]).")
        }
        return style
    }
}
