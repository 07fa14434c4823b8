import SimpleFeatures

/// How one aspect of a feature is drawn. Source: OGC 05-077r4 (SE 1.1), 11.
public enum Symbolizer: Hashable, Sendable {
    case line(LineSymbolizer)
    case polygon(PolygonSymbolizer)
    case point(PointSymbolizer)
    case text(TextSymbolizer)

    var properties: Set<String> {
        switch self {
        case .line(let line): line.graphicStroke?.graphic.properties ?? []
        case .polygon(let polygon):
            (polygon.fill?.graphic?.properties ?? []).union(polygon.graphicStroke?.graphic.properties ?? [])
        case .point(let point): point.graphic.properties
        case .text(let text): text.properties
        }
    }
}

/// What the lengths of a symbolizer are in. Source: OGC 05-077r4, 10.3.1 (`uom`).
public enum UnitOfMeasure: String, Hashable, Sendable, CaseIterable {
    case pixel = "http://www.opengeospatial.org/se/units/pixel"
    /// On the ground.
    case metre = "http://www.opengeospatial.org/se/units/metre"
    /// On the ground.
    case foot = "http://www.opengeospatial.org/se/units/foot"

    /// Pixels of the picture for one unit.
    func pixels(at scaleDenominator: Double, pixelScale: Double) -> Double {
        let metre = 1 / (scaleDenominator * 0.00028) * pixelScale
        return switch self {
        case .pixel: pixelScale
        case .metre: metre
        case .foot: metre * 0.3048
        }
    }
}

public struct LineSymbolizer: Hashable, Sendable {
    public var unit: UnitOfMeasure
    public var stroke: Outline
    /// In the place of the stroke.
    public var graphicStroke: GraphicStroke?
    /// To the left of the line where positive.
    public var perpendicularOffset: Double
    /// The widest gap, from edge to edge, that is filled between the lines of the rule: a wide street drawn by several
    /// axes becomes one surface. A casing has the gap less what it is wider. Our own vendor option `mergeGap`; 0 draws
    /// every line by itself.
    public var mergeGap: Double

    public init(
        unit: UnitOfMeasure = .pixel, stroke: Outline, graphicStroke: GraphicStroke? = nil,
        perpendicularOffset: Double = 0, mergeGap: Double = 0
    ) {
        self.unit = unit
        self.stroke = stroke
        self.graphicStroke = graphicStroke
        self.perpendicularOffset = perpendicularOffset
        self.mergeGap = mergeGap
    }
}

public struct PolygonSymbolizer: Hashable, Sendable {
    public var unit: UnitOfMeasure
    public var fill: Fill?
    public var stroke: Outline?
    /// In the place of the stroke.
    public var graphicStroke: GraphicStroke?

    public init(
        unit: UnitOfMeasure = .pixel, fill: Fill? = nil, stroke: Outline? = nil, graphicStroke: GraphicStroke? = nil
    ) {
        self.unit = unit
        self.fill = fill
        self.stroke = stroke
        self.graphicStroke = graphicStroke
    }
}

public struct PointSymbolizer: Hashable, Sendable {
    public var unit: UnitOfMeasure
    public var graphic: Graphic
    /// GeoServer's `labelObstacle`: no label is written over it.
    public var isObstacle: Bool

    public init(unit: UnitOfMeasure = .pixel, graphic: Graphic, isObstacle: Bool = false) {
        self.unit = unit
        self.graphic = graphic
        self.isObstacle = isObstacle
    }
}

/// How an area is filled. Source: OGC 05-077r4, 11.2.2.
public struct Fill: Hashable, Sendable {
    /// With its opacity.
    public var color: Color
    /// Repeated over the area, in the place of the colour.
    public var graphic: Graphic?

    /// The default of the standard is a solid grey of 50 %.
    public init(_ color: Color = Color(red: 128, green: 128, blue: 128), graphic: Graphic? = nil) {
        self.color = color
        self.graphic = graphic
    }
}

/// How a line is drawn: the standard's `Stroke` (OGC 05-077r4, 11.1.3), lengths in the unit of its symbolizer.
public struct Outline: Hashable, Sendable {
    /// With its opacity.
    public var color: Color
    public var width: Double
    public var cap: Stroke.Cap
    public var join: Stroke.Join
    /// On, off, on, off …; empty for a solid line.
    public var dashes: [Double]
    public var dashOffset: Double

    public init(
        _ color: Color = .black, width: Double = 1, cap: Stroke.Cap = .butt, join: Stroke.Join = .miter,
        dashes: [Double] = [], dashOffset: Double = 0
    ) {
        self.color = color
        self.width = width
        self.cap = cap
        self.join = join
        self.dashes = dashes
        self.dashOffset = dashOffset
    }

    /// The stroke of a canvas, `unit` pixels for one of its units.
    func stroke(unit: Double) -> Stroke {
        // Dashes too short to be seen make a solid line, and not a million pieces.
        let period = dashes.reduce(0, +) * unit
        let isVisible = period >= 0.5 && period < 1e6 && abs(dashOffset * unit) < 1e15
        return Stroke(
            width: min(width * unit, 4096), cap: cap, join: join, dashes: isVisible ? dashes.map { $0 * unit } : [],
            dashOffset: isVisible ? dashOffset * unit : 0)
    }
}

/// A graphic that is repeated along a line. Source: OGC 05-077r4, 11.1.3.
public struct GraphicStroke: Hashable, Sendable {
    public var graphic: Graphic
    /// Between one graphic and the next.
    public var gap: Double

    public init(_ graphic: Graphic, gap: Double = 0) {
        self.graphic = graphic
        self.gap = gap
    }
}
