import Logging
import ServiceLifecycle

/// Makes the layers of kerbs and intersections behind the server where the database has old ones, or none.
struct KerbLayersWatch: ServiceLifecycle.Service {
    private let layers: KerbLayers
    private let logger: Logger

    init(_ layers: KerbLayers, _ logger: Logger) {
        self.layers = layers
        self.logger = logger
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await make()
            // A service that ends would take the others with it.
            while !Task.isCancelled { try? await Task.sleep(for: .seconds(3600)) }
        }
    }

    private func make() async {
        let began = ContinuousClock.now
        do {
            // One core: the others are for those who ask.
            guard let made = try await layers.makeIfNeeded(cores: 1, progress: { _, _, _ in }) else { return }
            logger.notice(
                "layers of kerbs and intersections made anew",
                metadata: [
                    "kerbs": "\(made.kerbs)", "intersections": "\(made.intersections)",
                    "seconds": "\((ContinuousClock.now - began).components.seconds)",
                ])
        } catch is CancellationError {
            return
        } catch {
            logger.error(
                "the layers of kerbs and intersections cannot be made; the old ones stay",
                metadata: ["cause": "\(error)"])
        }
    }
}
