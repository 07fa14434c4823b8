public import Portrayal
public import Services
import SimpleFeatures
public import Tiles
import YAMLText

/// One tile of one layer or map.
public struct TilePlan: Sendable {
    public enum Subject: Sendable {
        case layer(LayerDrawing)
        case map(MapDefinition)
    }

    public enum Encoding: Hashable, Sendable {
        case image(ImageFormat)
        /// Mapbox Vector Tile 2.1.
        case vector
    }

    public var subject: Subject
    public var matrixSet: TileMatrixSet
    public var address: TileAddress
    public var encoding: Encoding
    /// Device pixels for a pixel of the matrix: 2 draws 512 × 512 for a tile of 256.
    public var density = 1

    public init(subject: Subject, matrixSet: TileMatrixSet, address: TileAddress, encoding: Encoding) {
        self.subject = subject
        self.matrixSet = matrixSet
        self.address = address
        self.encoding = encoding
    }
}

/// A finished tile.
public struct Tile: Sendable {
    public var bytes: [UInt8]
    public var mediaType: String
    /// Changes when the style, the catalog or the data it was drawn from change; not quoted.
    public var entityTag: String
}

extension Catalog {
    /// What `/tiles/{name}` draws: a map, or a layer in its default style or in `{layer}/{style}`.
    ///
    /// - Throws: `layerNotDefined` with the nearest name.
    public func tileSubject(_ name: String, style: String? = nil) throws(ServiceError) -> TilePlan.Subject {
        if let map = map(name) { return .map(map) }
        guard let layer = layer(name), layer.isPublished(.tiles) || layer.isPublished(.wmts) else {
            let known = maps.map(\.name) + layers(in: .tiles).map(\.name)
            throw ServiceError(
                .layerNotDefined, locator: "layer",
                "There are no tiles of \"\(name.prefix(100))\"\(Nearest.hint(name, among: known)).")
        }
        return .layer(LayerDrawing(layer: layer, style: try self.style(style, of: layer)))
    }

    /// A style of a layer by name; `nil` or "" is the default one.
    ///
    /// - Throws: `styleNotDefined` with the nearest name.
    public func style(_ name: String?, of layer: Layer) throws(ServiceError) -> Style {
        let wanted = name.flatMap { $0.isEmpty || $0 == "default" ? nil : $0 } ?? layer.styles.first ?? ""
        if layer.styles.isEmpty && wanted.isEmpty { return .plain(layer.type.geometry) }
        guard layer.styles.contains(wanted), let style = styles[wanted] else {
            throw ServiceError(
                .styleNotDefined, locator: "styles",
                "The layer \(layer.name) has no style \"\(wanted.prefix(100))\""
                    + Nearest.hint(wanted, among: layer.styles) + ".")
        }
        return style
    }
}
