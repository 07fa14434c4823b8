/// A few hundred features in columns: ids, geometries, and one typed column a property.
///
/// The unit that travels between stores, formats and pictures. A feature is a row.
public struct FeatureBatch: Sendable {
    public let type: FeatureType
    /// Stable feature ids, unique in the collection and without its name: `"1234"`, not `"civici.1234"`.
    public var ids = TextColumn()
    public var geometries = GeometryColumn()
    /// One for each of `type.properties`, in order.
    public var columns: [Column]

    public init(type: FeatureType) {
        self.type = type
        columns = type.properties.map { Column($0.type) }
    }

    public var count: Int { ids.count }
    public var isEmpty: Bool { count == 0 }

    public func value(_ property: String, row: Int) -> Value {
        guard let index = type.index(of: property) else { return .null }
        return columns[index][row]
    }

    /// Appends one feature; `values` are in the order of the type's properties.
    public mutating func append(id: String, geometry: Geometry?, values: [Value]) {
        precondition(values.count == columns.count, "one value for each property")
        ids.append(id)
        geometries.append(geometry)
        for (index, value) in values.enumerated() { columns[index].append(value) }
    }

    /// Appends all features of a batch of the same type.
    public mutating func append(contentsOf other: FeatureBatch) {
        precondition(other.columns.count == columns.count, "batches of one type")
        ids.append(contentsOf: other.ids)
        geometries.append(contentsOf: other.geometries)
        for index in columns.indices { columns[index].append(contentsOf: other.columns[index]) }
    }
}
