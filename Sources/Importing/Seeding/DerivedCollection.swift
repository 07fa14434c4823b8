import SimpleFeatures
import Topology

/// A collection made of some features of another: those with a flag, the shapes with one name melted into one.
public struct DerivedCollection: Hashable, Sendable {
    public var name: String
    public var title: String
    public var description: String?
    /// A boolean property of the other collection; features without it, or with false, are left out.
    public var flag: String?
    /// The property that becomes the id, and whose equal values are one feature.
    public var key: String
    /// The properties that are kept; ``key`` is one of them. Of several features the first one's values count.
    public var properties: [String]

    func type(from parent: FeatureType) -> FeatureType {
        var type = parent.selecting(properties)
        type.name = name
        type.geometry = parent.geometry?.multi
        for index in type.properties.indices where type.properties[index].name == key {
            type.properties[index].isRequired = true
        }
        return type
    }
}

/// Gathers the features of a derived collection while those of its parent pass by.
struct DerivedFeatures {
    let rule: DerivedCollection
    let type: FeatureType
    private let columns: [Int]
    private let key: Int
    private let flag: Int?
    private var order: [String] = []
    private var shapes: [String: [Geometry]] = [:]
    private var values: [String: [Value]] = [:]

    init(_ rule: DerivedCollection, from parent: FeatureType) {
        self.rule = rule
        type = rule.type(from: parent)
        columns = type.properties.compactMap { parent.index(of: $0.name) }
        key = parent.index(of: rule.key) ?? 0
        flag = rule.flag.flatMap { parent.index(of: $0) }
    }

    mutating func add(_ batch: FeatureBatch) {
        for row in 0..<batch.count {
            if let flag, batch.columns[flag][row] != .boolean(true) { continue }
            let name = batch.columns[key][row].text
            guard !name.isEmpty, let shape = batch.geometries[row] else { continue }
            if shapes[name] == nil {
                order.append(name)
                values[name] = columns.map { batch.columns[$0][row] }
            }
            shapes[name, default: []].append(shape)
        }
    }

    /// - Throws: ``TopologyError`` when shapes of one name cannot be melted.
    func batch() throws(TopologyError) -> FeatureBatch {
        var batch = FeatureBatch(type: type)
        guard let template = IdentifierTemplate("{key}") else { return batch }
        for name in order {
            let parts = shapes[name] ?? []
            var whole = Geometry(kind: type.geometry ?? .multiPolygon, coordinates: [], pathEnds: [], partEnds: [])
            for part in parts {
                let (points, paths) = (whole.pointCount, whole.pathEnds.count)
                whole.coordinates += part.coordinates
                whole.pathEnds += part.pathEnds.map { points + $0 }
                whole.partEnds += part.partEnds.map { paths + $0 }
            }
            if parts.count > 1 { whole = try whole.unaryUnion() }
            batch.append(id: template.identifier([name]), geometry: whole, values: values[name] ?? [])
        }
        return batch
    }
}
