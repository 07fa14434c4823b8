public import FeatureStores
public import Languages
public import ReferenceSystems
public import SimpleFeatures

/// What is published: a collection of the store with its styles, scales, words and licence. One file in `layers/`.
public struct Layer: Hashable, Sendable {
    /// The name in every protocol: an XML NCName, the file's name without its ending.
    public var name: String
    public var title: LocalizedText
    public var abstract: LocalizedText?
    public var keywords: [String]
    /// The type of the features as published: the collection's, restricted to the properties the layer names.
    public var type: FeatureType
    /// What the collection's coordinates are in; CRS84 for one without geometry, where nothing depends on it.
    public var storageCRS: CRS
    /// Styles by name; the first is the default.
    public var styles: [String]
    /// CRSs offered beside those whose area of use meets the layer's.
    public var crs: [CRS]
    public var scales: ScaleRange
    public var license: License
    public var attribution: LocalizedText
    /// Said with every answer that carries the layer: "no legal value", and the like.
    public var notice: LocalizedText?
    public var publications: Set<Publication>
    public var isQueryable: Bool
    /// The property that names a feature for a person; `nil` shows the id.
    public var titleProperty: String?
    /// The property with the day that a feature is of; `nil` where features have no time.
    public var timeProperty: String?
    /// What people read as the name of a property, where someone wrote it.
    public var propertyTitles: [String: LocalizedText]
    /// What people read instead of a value, by property and by the value as text; data formats keep the value.
    public var propertyValues: [String: [String: LocalizedText]]
    /// Changes with the layer's file, with the styles it names, and with the tile matrix sets.
    public var version: String

    /// From when to when a feature is valid; `nil` where nobody says.
    public var validity: Validity?

    /// What it says of itself instead, as long as its collection has certain features.
    var conditionalWords: ConditionalWords?

    /// What people read as the name of a property: its title, or its name as it is in the data.
    public func title(of property: String, in language: LocalizedText.Language) -> String {
        propertyTitles[property]?[language] ?? property
    }

    /// What people read as a value: its words where someone wrote them, yes or no, else the value as it is in the data.
    public func words(for value: Value, of property: String, in language: LocalizedText.Language) -> String {
        if let words = propertyValues[property]?[value.text] { return words[language] }
        guard case .boolean(let flag) = value else { return value.text }
        return (flag ? LocalizedText("sì", english: "yes") : LocalizedText("no"))[language]
    }

    /// The collection of the store that it reads.
    public var collection: String { type.name }

    public func isPublished(_ publication: Publication) -> Bool { publications.contains(publication) }
}

/// The dates between which a feature is valid, both days included. One that is empty leaves that side open.
public struct Validity: Hashable, Sendable {
    public var from: String?
    public var to: String?
    public init(from: String?, to: String?) {
        self.from = from
        self.to = to
    }
}

/// The protocols a layer can appear in.
public enum Publication: String, Sendable, CaseIterable { case wms, wmts, wfs, features, tiles }

/// Scale denominators between which a layer is drawn, `minimum ≤ scale < maximum`.
///
/// Source: OGC 05-077r4 (Symbology Encoding), 10.2; pixels of 0.28 mm.
public struct ScaleRange: Hashable, Sendable {
    public var minimum: Double
    public var maximum: Double
    public init(minimum: Double = 0, maximum: Double = .infinity) {
        self.minimum = minimum
        self.maximum = maximum
    }
    public func contains(_ denominator: Double) -> Bool { minimum <= denominator && denominator < maximum }
    public static let always = ScaleRange()
}

/// Several layers drawn as one map, from the ground up. One file in `layers/` with `layers:` instead of `collection:`.
public struct MapDefinition: Hashable, Sendable {
    public var name: String
    public var title: LocalizedText
    public var abstract: LocalizedText?
    /// Bottom first. Labels are placed over all of them.
    public var layers: [StyledLayer]
    /// The names of the layers whose boxes make the map's: all of them but grounds that reach beyond what it is of.
    public var extentLayers: [String]
    /// `#RRGGBB`
    public var background: String
    /// Changes with the map's file; not with those of its layers.
    public var version: String
}

/// A layer in one of its styles, by name.
public struct StyledLayer: Hashable, Sendable {
    public var layer: String
    public var style: String
    public init(layer: String, style: String) {
        self.layer = layer
        self.style = style
    }
}
