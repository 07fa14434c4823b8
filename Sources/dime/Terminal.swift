import Foundation

/// What a person at a terminal sees. Results go to standard output, everything else to standard error.
enum Terminal {
    /// Whether a progress bar makes sense.
    static let isInteractive = isatty(STDERR_FILENO) == 1

    static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
    static func print(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    /// Puts `line` in the place of the one that the cursor is on.
    static func draw(_ line: String) { FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8)) }

    /// Characters in a line of the terminal behind standard error; 80 where nobody knows.
    static var width: Int {
        var size = winsize()
        guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
        return Int(size.ws_col)
    }
}

extension String {
    func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
