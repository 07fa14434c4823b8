import Identity
import ServiceLifecycle

/// Takes a look at the keys of the issuers every few seconds: a key that was withdrawn lets nobody in any more.
struct KeysWatch: ServiceLifecycle.Service {
    let authority: Authority
    let seconds: Int

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(seconds))
                await authority.look()
            }
        }
    }
}
