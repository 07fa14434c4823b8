import Logging
import OWS
import Publishing
import ServiceLifecycle
import UnixSignals
import YAMLText

/// Publishes the catalog anew when one of its files or the store's schema changes, or on SIGHUP; keeps the old one when the new one is wrong.
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
                for await _ in hangups.cancelOnGracefulShutdown() { await reload() }
            }
            group.addTask {
                var seen = fingerprint
                for await _ in Self.seconds().cancelOnGracefulShutdown() {
                    // A store that cannot be asked now is asked again in a second.
                    guard let now = try? await loader.fingerprint(publisher.store), now != seen else { continue }
                    seen = now
                    await reload()
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

    private func reload() async {
        do {
            let catalog = try await loader.load(publisher.store)
            publisher.publish(catalog)
            logger.notice("catalog read again", metadata: ["version": "\(catalog.version)"])
        } catch let mistakes as Mistakes {
            for mistake in mistakes.list { logger.error("\(mistake)") }
            logger.error("the catalog has mistakes; the one before stays in service")
        } catch {
            logger.error("the catalog cannot be read now; the one before stays in service")
        }
    }
}
