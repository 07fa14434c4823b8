public import SimpleFeatures

/// A small picture: a mark, or one from a file. Source: OGC 05-077r4 (SE 1.1), 11.3.2.
public struct Graphic: Hashable, Sendable {
    /// Pictures in order of preference, before the mark.
    public var externals: [ExternalGraphic]
    public var mark: Mark?
    public var opacity: Double
    /// Height in the unit of the symbolizer; `nil` for the natural size, 6 pixels for a mark.
    public var size: Expression?
    /// Degrees clockwise.
    public var rotation: Expression?
    /// The point of the picture that lies on the feature, fractions of it from its lower left corner.
    public var anchorX = 0.5
    public var anchorY = 0.5
    /// To the right.
    public var displacementX: Double
    /// Upwards.
    public var displacementY: Double

    public init(
        _ mark: Mark? = Mark(), externals: [ExternalGraphic] = [], opacity: Double = 1, size: Expression? = nil,
        rotation: Expression? = nil, displacementX: Double = 0, displacementY: Double = 0
    ) {
        self.mark = mark
        self.externals = externals
        self.opacity = opacity
        self.size = size
        self.rotation = rotation
        self.displacementX = displacementX
        self.displacementY = displacementY
    }

    var properties: Set<String> { (size?.properties ?? []).union(rotation?.properties ?? []) }
}

/// A picture in a file, PNG or SVG.
public struct ExternalGraphic: Hashable, Sendable {
    public var href: String
    /// A media type.
    public var format: String

    public init(href: String, format: String) {
        self.href = href
        self.format = format
    }
}

/// A shape of unit size, filled and outlined.
public struct Mark: Hashable, Sendable {
    /// The shapes of OGC 05-077r4, 11.3.2.2, then those that GeoServer and QGIS added.
    public enum Shape: String, Hashable, Sendable, CaseIterable {
        case square, circle, triangle, star, cross, x
        case diamond, pentagon, hexagon, arrow
        case horizontalLine = "horline"
        case verticalLine = "line"
        case slash = "shape://slash"
        case backslash = "shape://backslash"
        case plus = "shape://plus"
        case times = "shape://times"
        case dot = "shape://dot"

        /// Reads a well-known name in the spelling of the standard, of GeoServer or of QGIS.
        public init?(name: String) {
            let name = name.lowercased()
            if let shape = Self(rawValue: name) ?? Self(rawValue: "shape://" + name) {
                self = shape
            } else if let shape = Self.aliases[name] {
                self = shape
            } else {
                return nil
            }
        }

        private static let aliases: [String: Shape] = [
            "shape://horline": .horizontalLine, "shape://vertline": .verticalLine, "vertline": .verticalLine,
            "cross2": .x, "cross_fill": .cross, "rectangle": .square, "regular_star": .star,
            "equilateral_triangle": .triangle, "filled_arrowhead": .arrow, "arrowhead": .arrow, "brush://dense1": .dot,
        ]

        /// Whether the shape has no area to fill.
        var isLinear: Bool {
            switch self {
            case .horizontalLine, .verticalLine, .slash, .backslash, .plus, .times: true
            default: false
            }
        }
    }
    public var shape: Shape
    /// In the place of the shape.
    public var outline: MarkOutline?
    public var fill: Color?
    public var stroke: Outline?

    /// The standard's default: a grey square with a black outline.
    public init(
        _ shape: Shape = .square, fill: Color? = Color(red: 128, green: 128, blue: 128), stroke: Outline? = Outline()
    ) {
        self.shape = shape
        self.fill = fill
        self.stroke = stroke
    }

    /// The well-known name that stands for it in a style.
    var name: String { outline?.name ?? shape.rawValue }
    /// Whether it has no area to fill.
    var isLinear: Bool { outline.map { !$0.isClosed } ?? shape.isLinear }
    /// The directions of the parallel lines that it makes when it fills an area; none for one that is scattered.
    var hatchDirections: [Double] { outline == nil ? shape.hatchDirections : [] }
}
