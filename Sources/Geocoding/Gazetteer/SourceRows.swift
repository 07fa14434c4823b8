import FeatureStores
import ReferenceSystems
import SimpleFeatures

/// The features of one collection in centimetres of EPSG:25833.
struct SourceRows {
    let features: FeatureBatch
    let version: String

    /// - Returns: `nil` when the store does not have the collection.
    /// - Throws: ``GazetteerError/source(collection:reason:)``.
    static func read(_ collection: String?, from store: any FeatureStore) async throws(GazetteerError) -> SourceRows? {
        guard let collection else { return nil }
        do {
            let version = try await store.version(of: collection)
            let stream = try await store.features(Query(collection: collection))
            var all = FeatureBatch(type: stream.type)
            var batches = stream.makeAsyncIterator()
            while let batch = try await batches.next() { all.append(contentsOf: batch) }
            if stream.type.geometry != nil, stream.type.srid != 25833 {
                let toMetres = try Transformation(from: CRS(epsg: stream.type.srid), to: .utm33)
                toMetres.transform(&all.geometries.coordinates)
            }
            return SourceRows(features: all, version: version)
        } catch StoreError.unknownCollection {
            return nil
        } catch {
            throw .source(collection: collection, reason: "\(error)")
        }
    }

    var count: Int { features.count }

    func id(_ row: Int) -> String { features.ids[row] }

    /// `nil` for null, for empty text, and where there is no such property.
    func text(_ property: String, _ row: Int) -> String? {
        let value = features.value(property, row: row)
        guard !value.isNull else { return nil }
        let text = value.text
        return text.isEmpty ? nil : text
    }

    func integer(_ property: String, _ row: Int) -> Int64? {
        switch features.value(property, row: row) {
        case .integer(let number): number
        case .real(let number): Int64(exactly: number.rounded())
        case .text(let text): Int64(text)
        case .boolean(let flag): flag ? 1 : 0
        case .null: nil
        }
    }

    /// Each path as `x, y` in turn; what has no place on the ground is left out.
    func paths(_ row: Int) -> [[Int32]] {
        let geometries = features.geometries
        var paths: [[Int32]] = []
        for part in geometries.parts(ofRow: row) {
            for path in geometries.paths(ofPart: part) {
                var points: [Int32] = []
                for point in geometries.points(ofPath: path) {
                    guard let x = Int32(centimetres: geometries.coordinates[2 * point]),
                        let y = Int32(centimetres: geometries.coordinates[2 * point + 1])
                    else { continue }
                    points.append(x)
                    points.append(y)
                }
                if !points.isEmpty { paths.append(points) }
            }
        }
        return paths
    }
}

extension Int32 {
    /// Metres to whole centimetres; `nil` for what is not on the map.
    init?(centimetres metres: Double) {
        guard metres.isFinite, abs(metres) < 20_000_000 else { return nil }
        self.init((metres * 100).rounded())
    }
}
