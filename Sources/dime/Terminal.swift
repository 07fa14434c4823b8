import Foundation

/// What a person at a terminal sees. Results go to standard output, everything else to standard error.
enum Terminal {
    /// Whether a progress bar makes sense.
    static let isInteractive = isatty(STDERR_FILENO) == 1

    static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
    static func print(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}

/// One line that says how far a long task is; silent when standard error is not a terminal.
final class ProgressBar {
    private var drawn = ""
    private var last = ContinuousClock.now

    /// - Parameter total: `nil` when nobody knows.
    func show(_ task: String, done: Int, total: Int?) {
        guard Terminal.isInteractive else { return }
        let now = ContinuousClock.now
        let isEnd = total.map { done >= $0 } ?? false
        guard isEnd || drawn.isEmpty || now - last > .milliseconds(80) else { return }
        last = now
        var line = task.padding(toLength: 28, withPad: " ", startingAt: 0)
        if let total, total > 0 {
            let filled = min(30, 30 * done / total)
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
            line += " \(bar) \(String(100 * done / total).leftPadded(to: 3)) %"
        }
        line += " \(done)"
        FileHandle.standardError.write(Data(("\r\u{1B}[K" + line).utf8))
        drawn = line
    }

    /// Ends the line.
    func finish() {
        if !drawn.isEmpty { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
        drawn = ""
    }
}

extension String {
    func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
