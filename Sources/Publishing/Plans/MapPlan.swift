public import Portrayal
public import ReferenceSystems
public import SimpleFeatures

/// Everything that has been decided about one map, before a feature is read.
///
/// WMS GetMap, WMTS and XYZ image tiles and GetFeatureInfo end here; from here on they are the same request.
public struct MapPlan: Sendable {
    /// Pixels.
    public var width: Int
    public var height: Int
    /// The outer edges of the picture in ``crs``; x east, y north. Need not have the picture's aspect.
    public var envelope: Envelope
    public var crs: CRS
    /// Bottom first.
    public var drawings: [LayerDrawing]
    /// `Color.transparent` for a picture with an alpha channel.
    public var background: Color
    /// How much larger than 0.28 mm pixels symbols and letters are drawn: 2 for a screen of twice the density.
    public var pixelScale: Double

    public init(
        width: Int, height: Int, envelope: Envelope, crs: CRS, drawings: [LayerDrawing],
        background: Color = .white, pixelScale: Double = 1
    ) {
        self.width = width
        self.height = height
        self.envelope = envelope
        self.crs = crs
        self.drawings = drawings
        self.background = background
        self.pixelScale = pixelScale
    }

    /// Metres on the ground for a metre of picture, with pixels of 0.28 mm / ``pixelScale``.
    ///
    /// Source: OGC 06-042 (WMS 1.3.0), 7.2.4.6.9.
    public var scaleDenominator: Double {
        envelope.width * crs.metresPerUnit / (Double(width) / pixelScale * 0.00028)
    }
}

/// One layer of a map, in one of its styles.
public struct LayerDrawing: Sendable {
    public var layer: Layer
    public var style: Style
    /// Restricts what is drawn; `nil` draws all.
    public var filter: Filter?
    public init(layer: Layer, style: Style, filter: Filter? = nil) {
        self.layer = layer
        self.style = style
        self.filter = filter
    }
}

/// How a picture is encoded.
public enum ImageFormat: String, Sendable, Hashable, CaseIterable {
    case png = "image/png"
    /// At most 256 colours: a third of the bytes.
    case png8 = "image/png; mode=8bit"
    case jpeg = "image/jpeg"

    /// The media type as it goes into Content-Type.
    public var mediaType: String { self == .jpeg ? "image/jpeg" : "image/png" }
    public var hasTransparency: Bool { self != .jpeg }
}
