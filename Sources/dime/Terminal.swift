import Glibc

/// What a person at a terminal sees. Results go to standard output, everything else to standard error.
enum Terminal {
    /// Whether a progress bar makes sense.
    static let isInteractive = isatty(STDERR_FILENO) == 1

    static func say(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }
    static func print(_ text: String) { write(Array((text + "\n").utf8), to: STDOUT_FILENO) }

    /// Puts `line` in the place of the one that the cursor is on.
    static func draw(_ line: String) { write(Array("\r\u{1B}[K\(line)".utf8), to: STDERR_FILENO) }

    /// Writes all of it; ends the command quietly when nobody reads any more.
    static func write(_ bytes: [UInt8], to file: Int32) {
        var start = 0
        while start < bytes.count {
            let done = unsafe bytes[start...].withUnsafeBytes { unsafe Self.write(file, $0.baseAddress, $0.count) }
            if done >= 0 {
                start += done
            } else if errno == EPIPE, file == STDOUT_FILENO {
                exit(128 + SIGPIPE)
            } else if errno != EINTR && errno != EAGAIN {
                return
            }
        }
    }

    private static func write(_ file: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
        unsafe Glibc.write(file, start, count)
    }

    /// Characters in a line of the terminal behind standard error; 80 where nobody knows.
    static var width: Int { size(of: STDERR_FILENO).columns }

    /// Of the terminal behind a file; 80 × 24 where nobody knows.
    static func size(of file: Int32) -> (columns: Int, rows: Int) {
        var size = winsize()
        guard unsafe ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return (80, 24) }
        return (Int(size.ws_col), max(2, Int(size.ws_row)))
    }

    /// Whether results may be coloured: on a terminal, unless `NO_COLOR` is set. Source: no-color.org.
    static var hasColour: Bool {
        guard isatty(STDOUT_FILENO) == 1, Settings.variable("NO_COLOR") == nil else { return false }
        return Settings.variable("TERM") != "dumb"
    }
}

extension String {
    func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
