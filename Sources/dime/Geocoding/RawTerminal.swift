import Glibc

/// The terminal while a person writes: keys come as they are pressed. It is given back as it was however the command
/// ends: in order, by a signal, or by a fault.
enum RawTerminal {
    // Written before the handlers are set, and read by them alone after that.
    nonisolated(unsafe) private static var saved = termios()
    nonisolated(unsafe) private static var isRaw = false
    /// What a change of the size writes to, and who waits for keys reads from: the signal may reach any thread.
    nonisolated(unsafe) private static var wakes: [Int32] = [-1, -1]

    /// Readable when the size of the terminal has changed.
    static var changes: Int32 { unsafe wakes[0] }

    /// - Returns: whether standard input is a terminal that can be set so.
    static func begin() -> Bool {
        guard unsafe tcgetattr(STDIN_FILENO, &saved) == 0 else { return false }
        for fatal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE] {
            handle(fatal) { number in
                RawTerminal.end()
                _ = signal(number, SIG_DFL)
                raise(number)
            }
        }
        guard unsafe pipe(&wakes) == 0 else { return false }
        for end in unsafe wakes { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        handle(SIGWINCH) { _ in
            var byte: UInt8 = 0
            _ = unsafe write(RawTerminal.wakes[1], &byte, 1)
        }
        return resume()
    }

    /// Sets it again, after ``end()``.
    static func resume() -> Bool {
        var raw = unsafe saved
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        raw.c_iflag &= ~tcflag_t(IXON | ICRNL)
        guard unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0 else { return false }
        unsafe isRaw = true
        put("\u{1B}[?2004h")
        return true
    }

    /// Gives the terminal back. May be called from a signal.
    static func end() {
        guard unsafe isRaw else { return }
        unsafe isRaw = false
        put("\u{1B}[?2004l\u{1B}[?25h")
        _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &saved)
    }

    /// Lets the shell take over, until it gives the terminal back.
    static func suspend() {
        end()
        raise(SIGTSTP)
        _ = resume()
    }

    private static func put(_ text: StaticString) {
        _ = unsafe write(STDOUT_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    }

    private static func handle(_ number: Int32, _ body: @convention(c) @escaping (Int32) -> Void) {
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_handler = body
        _ = unsafe sigaction(number, &action, nil)
    }
}
