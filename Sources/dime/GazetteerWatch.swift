import FeatureStores
import Foundation
import Geocoding
import GeocodingAPI
import Logging
import ServiceLifecycle
import SpatiaLiteStore

/// Keeps the geocoder's file in step with the data: opens it, makes it when it is missing or stale, and puts the new one
/// in the old one's place while requests go on.
struct GazetteerWatch: ServiceLifecycle.Service {
    let path: String
    let database: String
    let store: SpatiaLiteStore
    let current: CurrentGeocoder
    let logger: Logger

    init(_ composition: Composition, _ settings: Settings, _ logger: Logger) {
        path = settings.gazetteerPath
        database = settings.database
        store = composition.store
        current = composition.geocoder
        self.logger = logger
    }

    func run() async throws {
        let gazetteer = open()
        if let gazetteer { current.publish(Geocoder(gazetteer)) }
        await cancelWhenGracefulShutdown { await follow(gazetteer) }
    }

    /// The file that is there, if it is sound.
    private func open() -> Gazetteer? {
        do throws(GazetteerError) {
            return try Gazetteer(path: path)
        } catch {
            if FileManager.default.fileExists(atPath: path) {
                logger.notice("the gazetteer is made again", metadata: ["cause": "\(error)"])
            }
            return nil
        }
    }

    /// A look a second at the versions of the collections that it is made of.
    private func follow(_ first: Gazetteer?) async {
        var gazetteer = first
        /// Those that were in step with the gazetteer, or that it could not be made of.
        var known: Basis?
        var before: Basis?
        var again: ContinuousClock.Instant?
        while !Task.isCancelled {
            if let now = await basis() {
                if known == nil, let gazetteer,
                    (try? await gazetteer.isStale(comparedWith: store, now.definition)) == false
                {
                    known = now
                }
                let isDue = now != known || again.map { $0 < .now } ?? false
                // The steps of an import are waited for: it is made once, when two looks see the same.
                if isDue, gazetteer == nil || now == before {
                    known = now
                    let new = await make(now.definition)
                    again = new == nil ? .now + .seconds(60) : nil
                    gazetteer = new ?? gazetteer
                }
                before = now
            }
            try? await Task.sleep(for: .seconds(1))
        }
    }

    /// What a gazetteer is made of.
    private struct Basis: Equatable {
        var definition: GazetteerDefinition
        /// Of its collections, those that there are.
        var versions: [String: String]
    }

    /// `nil` when the store cannot be asked now, or says nothing of a gazetteer.
    private func basis() async -> Basis? {
        guard let definition = try? GazetteerDefinition(inDatabase: database),
            let names = try? await store.collections()
        else { return nil }
        let wanted = definition.collections
        var versions: [String: String] = [:]
        for name in names where wanted.contains(name) {
            guard let version = try? await store.version(of: name) else { return nil }
            versions[name] = version
        }
        return Basis(definition: definition, versions: versions)
    }

    private func make(_ definition: GazetteerDefinition) async -> Gazetteer? {
        logger.notice("making the gazetteer", metadata: ["path": "\(path)"])
        let began = ContinuousClock.now
        do {
            let outcome = try await withTaskExecutorPreference(BackgroundExecutor()) { [store, path] in
                try await GazetteerBuilder.build(from: store, definition, to: path)
            }
            let gazetteer = try Gazetteer(path: path)
            current.publish(Geocoder(gazetteer))
            logger.notice(
                "gazetteer in service",
                metadata: [
                    "places": "\(outcome.places)", "civici": "\(outcome.civici)", "parcels": "\(outcome.parcels)",
                    "bytes": "\(outcome.bytes)", "seconds": "\((ContinuousClock.now - began).components.seconds)",
                ])
            return gazetteer
        } catch {
            current.fail()
            logger.error(
                "the gazetteer cannot be made; the one before stays in service", metadata: ["cause": "\(error)"])
            return nil
        }
    }
}

/// Runs long work on a thread beside those that Swift's tasks share: requests do not wait for it.
private final class BackgroundExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "background", qos: .utility)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { [self] in unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
}
