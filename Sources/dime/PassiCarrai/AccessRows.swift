import ArgumentParser
import DelimitedText
import FeatureStores
import Geocoding
import Languages
import PassiCarrai
import ReferenceSystems
import SimpleFeatures
import SpatiaLiteStore

/// One row of a register.
struct AccessRow: Sendable {
    var id: String
    /// `nil` where it says no place; then why.
    var request: AccessRequest?
    var problem: LocalizedText?

    func judged(_ sites: Sites, _ regulation: Regulation) -> BatchVerdict {
        guard let request else { return BatchVerdict(id: id, verdict: nil, opening: nil, problem: problem) }
        let examined = PassoReading.request(request).examine(sites, regulation)
        return BatchVerdict(id: id, examined)
    }
}

/// The rows of a register, a few hundred at a time.
final class AccessRows {
    /// How many there are, where that is known.
    private(set) var total: Int?
    private let command: PassoBatch
    private let crs: CRS
    private var points: FeatureStream.AsyncIterator?
    private var table: AccessTable?
    private var rest: [AccessRow] = []

    init(_ command: PassoBatch) async throws {
        self.command = command
        crs = try CRS(command.crs)
        if let collection = command.collection {
            let store = try command.settings.store(WorkerPool(width: 2, capacity: 64))
            do throws(StoreError) {
                total = try await store.count(Query(collection: collection))
                let stream = try await store.features(Query(collection: collection))
                points = stream.makeAsyncIterator()
            } catch {
                Terminal.say(
                    command.settings.lang(
                        "\(collection): non si legge dalla base dati (\(error))",
                        "\(collection): cannot be read from the database (\(error))"))
                throw ExitCode(1)
            }
        } else {
            table = try AccessTable(command, crs)
        }
    }

    /// - Returns: `nil` at the end.
    func next(_ most: Int) async throws -> [AccessRow]? {
        while rest.count < most {
            if let table {
                guard let row = try table.next() else { break }
                rest.append(row)
            } else {
                guard let batch = try await points?.next() else { break }
                add(batch)
            }
        }
        guard !rest.isEmpty else { return nil }
        let chunk = Array(rest.prefix(most))
        rest.removeFirst(chunk.count)
        return chunk
    }

    private func add(_ batch: FeatureBatch) {
        let storage = CRS.of(batch.type)
        for row in 0..<batch.count {
            guard let point = batch.geometries.points(ofRow: row).first, let storage else {
                rest.append(
                    AccessRow(
                        id: batch.ids[row], request: nil,
                        problem: LocalizedText(it: "senza posizione", en: "without a place")))
                continue
            }
            let place = Position(batch.geometries.coordinates[2 * point], batch.geometries.coordinates[2 * point + 1])
            var request = AccessRequest(.atPlace, .near(place), crs: storage)
            request.id = batch.ids[row]
            request.width = command.width
            rest.append(AccessRow(id: batch.ids[row], request: request, problem: nil))
        }
    }
}

extension CRS {
    fileprivate static func of(_ type: FeatureType) -> CRS? { try? CRS(epsg: type.srid) }
}
