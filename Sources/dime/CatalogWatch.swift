import Logging
import OWS
import Publishing
import ServiceLifecycle
import UnixSignals
import YAMLText

/// Publishes the catalog anew when one of its files or the store's data change, or on SIGHUP; keeps the
/// old one when the new one is wrong.
struct CatalogWatch: ServiceLifecycle.Service {
    private let publisher: Publisher
    private let loader: CatalogLoader
    private let logger: Logger
    /// Of the state that the catalog was read from: what changed before the watch began is read too.
    private let fingerprint: CatalogLoader.Fingerprint?

    init(_ composition: Composition, _ settings: Settings, _ logger: Logger) {
        publisher = composition.publisher
        fingerprint = composition.fingerprint
        loader = settings.loader
        self.logger = logger
    }

    func run() async throws {
        let hangups = await UnixSignalsSequence(trapping: .sighup)
        await withTaskGroup(of: Void.self) { group in
            // Beside the server, so that the first answers need not wait for it.
            group.addTask { await WMSService(publisher).prepare() }
            group.addTask {
                for await _ in hangups.cancelOnGracefulShutdown() { _ = await reload() }
            }
            group.addTask {
                var seen = fingerprint
                for await _ in Self.seconds().cancelOnGracefulShutdown() {
                    // A store that cannot be asked now is asked again in a second.
                    guard let now = try? await loader.fingerprint(publisher.store), now != seen else { continue }
                    if await reload() { seen = now }
                }
            }
        }
    }

    /// A tick a second: a look at some dozen files' dates costs less than an inotify handle to keep right.
    private static func seconds() -> AsyncStream<Void> {
        AsyncStream {
            try? await Task.sleep(for: .seconds(1))
            return Task.isCancelled ? nil : ()
        }
    }

    /// - Returns: whether the files and the store could be read, rightly written or not.
    private func reload() async -> Bool {
        do {
            let catalog = try await loader.load(publisher.store)
            let isNew = catalog.version != publisher.catalog.version
            publisher.publish(catalog)
            if isNew { logger.notice("catalog read again", metadata: ["version": "\(catalog.version)"]) }
            return true
        } catch let mistakes as Mistakes {
            for mistake in mistakes.list { logger.error("\(mistake)") }
            logger.error("the catalog has mistakes; the one before stays in service")
            return true
        } catch {
            logger.error("the catalog cannot be read now; the one before stays in service")
            return false
        }
    }
}
