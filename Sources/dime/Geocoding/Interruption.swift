import Glibc
import Synchronization

/// Whether somebody has asked the command to end, with Ctrl-C or SIGTERM.
enum Interruption {
    private static let flag = Atomic(false)

    static var hasCome: Bool { flag.load(ordering: .relaxed) }

    /// From now on a first signal is noted; a second one ends the command at once.
    static func watch() {
        // Made before a signal can need it.
        flag.store(false, ordering: .relaxed)
        for number in [SIGINT, SIGTERM] {
            var action = sigaction()
            let body: @convention(c) (Int32) -> Void = { number in
                Interruption.flag.store(true, ordering: .relaxed)
                _ = signal(number, SIG_DFL)
            }
            unsafe action.__sigaction_handler.sa_handler = body
            _ = unsafe sigaction(number, &action, nil)
        }
    }
}
