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

    private enum Event { case hangup, tick }

    func run() async throws {
        let hangups = await UnixSignalsSequence(trapping: .sighup)
        let (events, source) = AsyncStream<Event>.makeStream()
        await withTaskGroup(of: Void.self) { group in
            // Beside the server, so that the first answers need not wait for it.
            group.addTask { await cancelWhenGracefulShutdown { await WMSService(publisher).prepare() } }
            group.addTask {
                for await _ in hangups.cancelOnGracefulShutdown() { source.yield(.hangup) }
            }
            group.addTask {
                for await _ in Self.seconds().cancelOnGracefulShutdown() { source.yield(.tick) }
                source.finish()
            }
            group.addTask { await follow(events) }
        }
    }

    /// One reading after the other: of two at once the older could be published last.
    private func follow(_ events: AsyncStream<Event>) async {
        var seen = fingerprint
        for await event in events {
            // Taken before the reading: what changes during it is read once more. A store that cannot be asked now is
            // asked again in a second.
            let now = try? await loader.fingerprint(publisher.store)
            switch event {
            case .tick where now == nil || now == seen: continue
            case .tick, .hangup: if await reload(isAsked: event == .hangup) { seen = now }
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

    /// - Parameter isAsked: by a person, who is told that it was done even where nothing is new.
    /// - Returns: whether the files and the store could be read, rightly written or not.
    private func reload(isAsked: Bool) async -> Bool {
        do {
            let catalog = try await loader.load(publisher.store)
            let isNew = catalog.version != publisher.catalog.version
            publisher.publish(catalog)
            if isNew || isAsked { logger.notice("catalog read again", metadata: ["version": "\(catalog.version)"]) }
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
