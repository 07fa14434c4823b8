public import SimpleFeatures

/// How a feature is labelled. Source: OGC 05-077r4 (SE 1.1), 11.4.
public struct TextSymbolizer: Hashable, Sendable {
    public var unit: UnitOfMeasure
    public var label: Expression
    public var font: Font
    public var fill: Color
    /// Radius in the unit of the symbolizer.
    public var halo: Halo?
    public var placement: LabelPlacement
    /// GeoServer's: labels of higher priority are placed first.
    public var priority: Expression?
    public var options: LabelOptions
    /// GeoServer's: drawn below the text, over each other, where the label has room and nowhere else. Text may be empty:
    /// then these are symbols that give way to others.
    public var graphics: [Graphic]
    public var graphicPlacement: GraphicPlacement

    /// Where the graphics of a label are; named as GeoServer's `graphicPlacement`.
    public enum GraphicPlacement: String, Hashable, Sendable, CaseIterable {
        /// In the middle of the text.
        case label
        /// On the feature, wherever the text goes.
        case independent
    }

    public init(
        unit: UnitOfMeasure = .pixel, label: Expression, font: Font = Font(), fill: Color = .black, halo: Halo? = nil,
        placement: LabelPlacement = .point(PointPlacement()), priority: Expression? = nil,
        options: LabelOptions = LabelOptions(), graphics: [Graphic] = [], graphicPlacement: GraphicPlacement = .label
    ) {
        self.unit = unit
        self.label = label
        self.font = font
        self.fill = fill
        self.halo = halo
        self.placement = placement
        self.priority = priority
        self.options = options
        self.graphics = graphics
        self.graphicPlacement = graphicPlacement
    }

    var properties: Set<String> {
        var properties = label.properties.union(priority?.properties ?? [])
        for graphic in graphics { properties.formUnion(graphic.properties) }
        if case .point(let point) = placement { properties.formUnion(point.rotation?.properties ?? []) }
        return properties
    }
}

/// A font as a style asks for it. Source: OGC 05-077r4, 11.4.3.
public struct Font: Hashable, Sendable {
    public enum Slant: String, Hashable, Sendable, CaseIterable { case normal, italic, oblique }
    public enum Weight: String, Hashable, Sendable, CaseIterable { case normal, bold }
    /// In order of preference.
    public var families: [String]
    public var slant: Slant
    public var weight: Weight
    /// An em, in the unit of the symbolizer.
    public var size: Double

    public init(families: [String] = [], slant: Slant = .normal, weight: Weight = .normal, size: Double = 10) {
        self.families = families
        self.slant = slant
        self.weight = weight
        self.size = size
    }
}

/// Where a label goes. Source: OGC 05-077r4, 11.4.4.
public enum LabelPlacement: Hashable, Sendable {
    case point(PointPlacement)
    case line(LinePlacement)
}

public struct PointPlacement: Hashable, Sendable {
    /// The point of the text box that lies on the feature, fractions of it from its lower left corner.
    public var anchorX: Double
    public var anchorY: Double
    /// To the right.
    public var displacementX: Double
    /// Upwards.
    public var displacementY: Double
    /// Degrees clockwise.
    public var rotation: Expression?

    /// Centred on the point: GeoServer's and our default, where the standard has the left middle.
    public init(
        anchorX: Double = 0.5, anchorY: Double = 0.5, displacementX: Double = 0, displacementY: Double = 0,
        rotation: Expression? = nil
    ) {
        self.anchorX = anchorX
        self.anchorY = anchorY
        self.displacementX = displacementX
        self.displacementY = displacementY
        self.rotation = rotation
    }
}

public struct LinePlacement: Hashable, Sendable {
    /// To the left of the line where positive.
    public var perpendicularOffset: Double
    public var isRepeated: Bool
    public var initialGap: Double
    public var gap: Double
    public var isAligned: Bool

    public init(
        perpendicularOffset: Double = 0, isRepeated: Bool = false, initialGap: Double = 0, gap: Double = 0,
        isAligned: Bool = true
    ) {
        self.perpendicularOffset = perpendicularOffset
        self.isRepeated = isRepeated
        self.initialGap = initialGap
        self.gap = gap
        self.isAligned = isAligned
    }
}

/// GeoServer's vendor options for labels, by their names and with their defaults; lengths in pixels.
public struct LabelOptions: Hashable, Sendable {
    /// Letters follow the line.
    public var followLine = false
    /// Distance from one label to the next along a line; 0 for a single one.
    public var `repeat` = 0.0
    /// How far a label may be moved off its place for want of room.
    public var maxDisplacement = 0.0
    /// Room that no other label may enter; negative to allow overlaps.
    public var spaceAround = 0.0
    /// Features of the same label are one.
    public var group = false
    /// The part of a label that must lie in its area, 0 to 1.
    public var goodnessOfFit = 0.5
    /// Degrees between one letter and the next.
    public var maxAngleDelta = 22.5
    /// Whether the label gives way to others.
    public var conflictResolution = true
    /// The width at which text is broken into lines; 0 for never.
    public var autoWrap = 0.0
    /// The least distance to a label of the same text; 0 or less for none.
    public var minGroupDistance = 0.0
    /// What we do not know, kept for whoever does.
    public var others: [String: String] = [:]

    public init() {}
}
