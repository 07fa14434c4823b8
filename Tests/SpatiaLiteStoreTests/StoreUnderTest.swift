import Testing
import FeatureStores
import SimpleFeatures
import SpatiaLiteStore
import Support

/// A kind of store, filled with the same features as the others.
enum StoreUnderTest: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case memory, spatiaLite

    var testDescription: String { rawValue }

    /// Gives a store that holds `collections` to `body`, in batches of at most 4.
    func with<Result>(
        _ collections: [FeatureBatch], body: (any FeatureStore) async throws -> Result
    ) async throws -> Result {
        switch self {
        case .memory: return try await body(InMemoryStore(collections, batchSize: 4))
        case .spatiaLite:
            let folder = try TemporaryFolder()
            defer { folder.remove() }
            let path = folder.path("store.sqlite")
            let writer = try CollectionWriter(path: path)
            try writer.transaction {
                for batch in collections {
                    try writer.replace(batch.type)
                    try writer.append(batch, to: batch.type)
                    try writer.finish(batch.type.name)
                }
            }
            return try await body(
                SpatiaLiteStore(path: path, workers: WorkerPool(width: 2, capacity: 64), batchSize: 4))
        }
    }
}

extension FeatureStore {
    /// The ids of what `query` selects, in the order of the stream.
    func ids(_ query: Query) async throws -> [String] {
        var ids: [String] = []
        for try await batch in try await features(query) {
            for row in 0..<batch.count { ids.append(batch.ids[row]) }
        }
        return ids
    }
}

/// A small quarter: squares, a diagonal, points, and a feature without geometry.
enum Quarter {
    static let type = FeatureType(
        name: "forme",
        properties: [Property("nome", .text), Property("numero", .integer), Property("misura", .real)],
        geometry: .polygon, srid: 25833)

    private static func square(_ x: Double, _ y: Double, _ side: Double) -> [Double] {
        [x, y, x + side, y, x + side, y + side, x, y + side, x, y]
    }

    /// Triangle under the diagonal of 100 × 100, a square with a hole, a small square, one feature of nothing.
    static let shapes: FeatureBatch = {
        var batch = FeatureBatch(type: type)
        batch.append(
            id: "triangle", geometry: .polygon([[0, 0, 100, 0, 100, 100, 0, 0]]),
            values: [.text("Àncora"), .integer(3), .real(0.5)])
        batch.append(
            id: "frame", geometry: .polygon([square(200, 0, 100), square(240, 40, 20).reversedPoints]),
            values: [.text("ancora"), .integer(1), .null])
        batch.append(
            id: "nothing", geometry: nil, values: [.null, .integer(2), .real(-1)])
        batch.append(
            id: "small", geometry: .polygon([square(400, 400, 1)]), values: [.text("10% [a]*?"), .null, .real(2)])
        batch.append(
            id: "far", geometry: .polygon([square(900, 900, 10)]), values: [.text("Zeta"), .integer(2), .real(2)])
        batch.append(
            id: "twin", geometry: .polygon([square(900, 900, 10)]), values: [.text("Beta"), .integer(2), .real(2)])
        return batch
    }()

    static let lineType = FeatureType(name: "linee", properties: [], geometry: .lineString, srid: 25833)
    static let lines: FeatureBatch = {
        var batch = FeatureBatch(type: lineType)
        batch.append(id: "diagonal", geometry: .lineString([0, 0, 100, 100]), values: [])
        batch.append(id: "bent", geometry: .lineString([0, 50, 0, 100, 50, 100]), values: [])
        return batch
    }()

    static let pointType = FeatureType(name: "punti", properties: [], geometry: .multiPoint, srid: 25833)
    static let points: FeatureBatch = {
        var batch = FeatureBatch(type: pointType)
        batch.append(id: "one", geometry: .multi([[[5, 5]]], as: .multiPoint), values: [])
        batch.append(id: "two", geometry: .multi([[[0, 100]], [[100, 0]]], as: .multiPoint), values: [])
        return batch
    }()

    static let plainType = FeatureType(name: "elenco", properties: [Property("v", .text)], geometry: nil, srid: 0)
    static let plain: FeatureBatch = {
        var batch = FeatureBatch(type: plainType)
        for number in 0..<11 { batch.append(id: "r\(number)", geometry: nil, values: [.text("\(number)")]) }
        return batch
    }()

    static let all = [shapes, lines, points, plain]
}

extension [Double] {
    /// The same ring the other way round.
    fileprivate var reversedPoints: [Double] {
        stride(from: count - 2, through: 0, by: -2).flatMap { [self[$0], self[$0 + 1]] }
    }
}
