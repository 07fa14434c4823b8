import FeatureStores
import ReferenceSystems
import SimpleFeatures

/// The features of one collection on their way from the store, a batch at a time.
struct SourceRows {
    let version: String
    private let collection: String
    private let toMetres: Transformation?
    private var batches: FeatureStream.Iterator

    /// - Returns: `nil` when the store does not have the collection.
    /// - Throws: ``GazetteerError/source(collection:reason:)``.
    static func read(_ collection: String?, from store: any FeatureStore) async throws(GazetteerError) -> SourceRows? {
        guard let collection else { return nil }
        do {
            let version = try await store.version(of: collection)
            let stream = try await store.features(Query(collection: collection))
            var toMetres: Transformation?
            if stream.type.geometry != nil, stream.type.srid != 25833 {
                toMetres = try Transformation(from: CRS(epsg: stream.type.srid), to: .utm33)
            }
            return SourceRows(
                version: version, collection: collection, toMetres: toMetres, batches: stream.makeAsyncIterator())
        } catch StoreError.unknownCollection {
            return nil
        } catch {
            throw .source(collection: collection, reason: "\(error)")
        }
    }

    /// The next features; `nil` after the last. - Throws: ``GazetteerError/source(collection:reason:)``.
    mutating func next() async throws(GazetteerError) -> SourceBatch? {
        do throws(StoreError) {
            guard var batch = try await batches.next() else { return nil }
            if let toMetres { toMetres.transform(&batch.geometries.coordinates) }
            return SourceBatch(features: batch)
        } catch {
            throw .source(collection: collection, reason: "\(error)")
        }
    }
}

/// Some features of a collection, in centimetres of EPSG:25833.
struct SourceBatch {
    let features: FeatureBatch

    var count: Int { features.count }

    func id(_ row: Int) -> String { features.ids[row] }

    /// Where a property's values are; `nil` where there is no such property.
    func column(_ property: String) -> Int? { features.type.index(of: property) }

    /// `nil` for null, for empty text, and where there is no such property.
    func text(_ property: String, _ row: Int) -> String? { text(column(property), row) }

    func text(_ column: Int?, _ row: Int) -> String? {
        guard let column else { return nil }
        let value = features.columns[column][row]
        guard !value.isNull else { return nil }
        let text = value.text
        return text.isEmpty ? nil : text
    }

    /// The number in the pool of ``text(_:_:)``; 0 for none.
    func text(_ column: Int?, _ row: Int, in pool: inout TextPool) -> UInt32 {
        guard let column, !features.columns[column].nulls[row] else { return 0 }
        guard case .texts(let texts) = features.columns[column].storage else {
            return pool.number(text(column, row) ?? "")
        }
        return pool.number(texts.bytes[texts.range(row)])
    }

    func id(_ row: Int, in pool: inout TextPool) -> UInt32 {
        pool.number(features.ids.bytes[features.ids.range(row)])
    }

    func integer(_ property: String, _ row: Int) -> Int64? { integer(column(property), row) }

    func integer(_ column: Int?, _ row: Int) -> Int64? {
        guard let column else { return nil }
        return switch features.columns[column][row] {
        case .integer(let number): number
        case .real(let number): Int64(exactly: number.rounded())
        case .text(let text): Int64(text)
        case .boolean(let flag): flag ? 1 : 0
        case .null: nil
        }
    }

    /// Each path as `x, y` in turn; what has no place on the ground is left out.
    func paths(_ row: Int) -> [[Int32]] {
        var paths: [[Int32]] = []
        for part in features.geometries.parts(ofRow: row) {
            for path in features.geometries.paths(ofPart: part) {
                let range = features.geometries.points(ofPath: path)
                var points: [Int32] = []
                points.reserveCapacity(2 * range.count)
                for point in range {
                    guard let (x, y) = position(point) else { continue }
                    points.append(x)
                    points.append(y)
                }
                if !points.isEmpty { paths.append(points) }
            }
        }
        return paths
    }

    /// The first point of the first path that has one.
    func point(_ row: Int) -> (x: Int32, y: Int32)? {
        for point in features.geometries.points(ofRow: row) {
            if let position = position(point) { return position }
        }
        return nil
    }

    private func position(_ point: Int) -> (x: Int32, y: Int32)? {
        guard let x = Int32(centimetres: features.geometries.coordinates[2 * point]),
            let y = Int32(centimetres: features.geometries.coordinates[2 * point + 1])
        else { return nil }
        return (x, y)
    }
}

extension Int32 {
    /// Metres to whole centimetres; `nil` for what is not on the map.
    init?(centimetres metres: Double) {
        guard metres.isFinite, abs(metres) < 20_000_000 else { return nil }
        self.init((metres * 100).rounded())
    }
}
