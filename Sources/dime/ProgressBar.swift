import Foundation

/// One line that says how far a long task is, how fast it goes and how long it still takes; silent when standard error
/// is not a terminal.
final class ProgressBar {
    private let language: Language
    private let begin = ContinuousClock.now
    private var last: ContinuousClock.Instant?
    /// Of the task that is being shown.
    private var task = ""
    private var taskBegin = ContinuousClock.now

    init(_ language: Language) { self.language = language }

    /// - Parameters:
    ///   - total: in the unit of `done`.
    ///   - features: how many have been read, where `done` is something else.
    func show(_ task: String, done: Int, total: Int, features: Int? = nil) {
        guard Terminal.isInteractive else { return }
        let now = ContinuousClock.now
        if task != self.task { (self.task, taskBegin) = (task, now) }
        if let last, now - last < .milliseconds(80), done < total { return }
        last = now
        let line = Self.line(
            task, done: done, total: total, features: features, elapsed: taskBegin.duration(to: now), language)
        Terminal.draw(String(line.prefix(Terminal.width - 1)))
    }

    /// Clears the line.
    func finish() {
        if last != nil { Terminal.draw("") }
        last = nil
    }

    /// Since the bar was made.
    var elapsed: Duration { begin.duration(to: .now) }

    /// `Catasto    ██████░░░░  60 %  12.345 · 8.200/s · 0:07`
    static func line(
        _ task: String, done: Int, total: Int, features: Int?, elapsed: Duration, _ language: Language
    ) -> String {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        let part = total > 0 ? min(1, Double(done) / Double(total)) : 0
        let filled = Int(part * 24)
        var line = task.padding(toLength: 24, withPad: " ", startingAt: 0) + " "
        line += String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        line += String(Int(part * 100)).leftPadded(to: 4) + " %"
        guard seconds > 0.5 else { return line }
        if let features {
            let rate = Int(exactly: (Double(features) / seconds).rounded()) ?? 0
            line += "  \(language.number(features)) · \(language.number(rate))/s"
        }
        if part > 0.01, part < 1, let rest = Int(exactly: (seconds / part * (1 - part)).rounded(.up)) {
            line += " · " + language("mancano ", "left ") + "\(rest / 60):" + String(100 + rest % 60).dropFirst()
        }
        return line
    }
}
