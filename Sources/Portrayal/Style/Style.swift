public import SimpleFeatures

/// How the features of a layer look. Source: OGC 05-078r4 (SLD 1.1), 11.4 `UserStyle`; OGC 05-077r4 (SE 1.1), 9.
public struct Style: Hashable, Sendable {
    public var name: String?
    public var title: String?
    /// The title in other languages, by tag: `en`.
    public var titles: [String: String] = [:]
    public var abstract: String?
    public var isDefault: Bool
    /// Drawn one after the other: all features by the first, then all by the second.
    public var featureTypeStyles: [FeatureTypeStyle]

    public init(
        name: String? = nil, title: String? = nil, abstract: String? = nil, isDefault: Bool = false,
        featureTypeStyles: [FeatureTypeStyle]
    ) {
        self.name = name
        self.title = title
        self.abstract = abstract
        self.isDefault = isDefault
        self.featureTypeStyles = featureTypeStyles
    }

    /// A style of one rule without conditions.
    public init(name: String? = nil, _ symbolizers: Symbolizer...) {
        self.init(name: name, featureTypeStyles: [FeatureTypeStyle(rules: [Rule(symbolizers: symbolizers)])])
    }

    /// The rules that draw at a scale, in the order of drawing.
    public func rules(at scaleDenominator: Double) -> [Rule] {
        featureTypeStyles.flatMap { $0.rules.filter { $0.draws(at: scaleDenominator) } }
    }

    /// The properties that drawing at a scale reads, without prefixes; a store need deliver no others.
    public func properties(at scaleDenominator: Double) -> Set<String> {
        let names = rules(at: scaleDenominator).reduce(into: Set<String>()) { $0.formUnion($1.properties) }
        return Set(names.map { name in name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name })
    }
}

/// Rules that are applied to every feature before those of the next. Source: OGC 05-077r4, 9.
public struct FeatureTypeStyle: Hashable, Sendable {
    public var name: String?
    public var title: String?
    /// The title in other languages, by tag: `en`.
    public var titles: [String: String] = [:]
    public var abstract: String?
    public var rules: [Rule]

    public init(name: String? = nil, title: String? = nil, abstract: String? = nil, rules: [Rule]) {
        self.name = name
        self.title = title
        self.abstract = abstract
        self.rules = rules
    }
}

/// Symbolizers with the features and the scales that they are for. Source: OGC 05-077r4, 10.
public struct Rule: Hashable, Sendable {
    public var name: String?
    public var title: String?
    /// The title in other languages, by tag: `en`.
    public var titles: [String: String] = [:]
    public var abstract: String?
    public var filter: Filter?
    /// Whether the rule is for the features that no other rule of the feature type style selects at this scale.
    public var isElse: Bool
    /// Inclusive; `nil` for no limit. Scales are those of the standardised pixel of 0.28 mm.
    public var minScaleDenominator: Double?
    /// Exclusive; `nil` for no limit.
    public var maxScaleDenominator: Double?
    public var symbolizers: [Symbolizer]
    public var inclusion = Inclusion.normal

    /// Where a rule counts; named as GeoServer's vendor option `inclusion`.
    public enum Inclusion: String, Hashable, Sendable, CaseIterable {
        /// In maps and in legends.
        case normal
        /// A ground, or a detail that needs no words.
        case mapOnly
        /// A sample that stands for what other rules draw.
        case legendOnly
    }

    public init(
        name: String? = nil, title: String? = nil, abstract: String? = nil, filter: Filter? = nil, isElse: Bool = false,
        minScaleDenominator: Double? = nil, maxScaleDenominator: Double? = nil, symbolizers: [Symbolizer]
    ) {
        self.name = name
        self.title = title
        self.abstract = abstract
        self.filter = filter
        self.isElse = isElse
        self.minScaleDenominator = minScaleDenominator
        self.maxScaleDenominator = maxScaleDenominator
        self.symbolizers = symbolizers
    }

    /// Whether the rule is for maps of a scale. Source: OGC 05-077r4, 10.2: the minimum belongs to it.
    public func applies(at scaleDenominator: Double) -> Bool {
        (minScaleDenominator ?? 0) <= scaleDenominator && scaleDenominator < (maxScaleDenominator ?? .infinity)
    }

    /// Whether the rule draws on maps of a scale.
    func draws(at scaleDenominator: Double) -> Bool { inclusion != .legendOnly && applies(at: scaleDenominator) }

    var properties: Set<String> {
        symbolizers.reduce(into: filter?.properties ?? []) { $0.formUnion($1.properties) }
    }
}
