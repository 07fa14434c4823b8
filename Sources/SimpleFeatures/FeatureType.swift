/// One property of a feature type.
public struct Property: Hashable, Sendable {
    public var name: String
    public var type: PropertyType
    /// Whether every feature has a value.
    public var isRequired: Bool

    public init(_ name: String, _ type: PropertyType, isRequired: Bool = false) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
    }
}

/// The schema of a collection: its properties in order, its geometry and the CRS that it is stored in.
///
/// Source: ISO 19109, `FeatureType`.
public struct FeatureType: Hashable, Sendable {
    public var name: String
    public var properties: [Property]
    /// `nil` for a table without geometry.
    public var geometry: GeometryKind?
    /// EPSG code of the stored coordinates; they are x east, y north whatever the axis order of that CRS.
    public var srid: Int32

    public init(name: String, properties: [Property], geometry: GeometryKind?, srid: Int32) {
        self.name = name
        self.properties = properties
        self.geometry = geometry
        self.srid = srid
    }

    public func index(of property: String) -> Int? { properties.firstIndex { $0.name == property } }

    /// The same type with only the named properties, in the order of the type; unknown names are ignored.
    public func selecting(_ names: some Collection<String>) -> FeatureType {
        var selected = self
        selected.properties = properties.filter { names.contains($0.name) }
        return selected
    }
}
