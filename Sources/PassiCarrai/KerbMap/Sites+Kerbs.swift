import FeatureStores
import SimpleFeatures

extension Sites {
    /// Positional accuracy of what stands around an access, m: that of the least exact collection.
    var accuracy: Double {
        collections.filter { $0.key != .restrictedAreas }.values.map(\.source.accuracy).max() ?? 0
    }

    /// The road graph; `nil` where the database has none.
    var roadCollection: SiteCollection? { collections[.roads] }

    /// Every ring of the areas that say what zone a place is in, and of the comuni.
    var zoneBorders: [[Position]] {
        (zoneCollections.compactMap(\.self) + [territory].compactMap(\.self)).flatMap { collection in
            (0..<collection.snapshot.features.count).flatMap { collection.paths($0) }
        }
    }

    /// The ids that the roads of a row have.
    func roadIDs(_ row: Int) -> [String] {
        guard let roads = roadCollection else { return [] }
        return roads.paths(row).indices.map { Self.roadID(roads.id(row), part: $0) }
    }

    /// Several parts of one line are roads of their own.
    static func roadID(_ id: String, part: Int) -> String { part == 0 ? id : "\(id)-\(part)" }
}
