import Foundation
import Languages

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
            task, done: done, total: total, features: features, elapsed: taskBegin.duration(to: now),
            width: Terminal.width - 1, language)
        Terminal.draw(line)
    }

    /// Clears the line.
    func finish() {
        if last != nil { Terminal.draw("") }
        last = nil
    }

    /// Since the bar was made.
    var elapsed: Duration { begin.duration(to: .now) }

    /// `Catasto     60 % ██████░░░░ 12.345 · 8.200/s · mancano 0:07`, in `width` characters at the most.
    static func line(
        _ task: String, done: Int, total: Int, features: Int?, elapsed: Duration, width: Int, _ language: Language
    ) -> String {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        let part = total > 0 ? min(1, Double(done) / Double(total)) : 0
        var facts: [String] = []
        if let features {
            facts.append(language.number(features))
            if seconds > 0.5 { facts.append(language.number(Int((Double(features) / seconds).rounded())) + "/s") }
        }
        if seconds > 0.5, part > 0.01, part < 1 {
            let rest = Int((seconds / part * (1 - part)).rounded(.up))
            facts.append(language("mancano ", "left ") + "\(rest / 60):" + String(100 + rest % 60).dropFirst())
        }
        let head =
            task.padding(toLength: 20, withPad: " ", startingAt: 0) + String(Int(part * 100)).leftPadded(to: 4) + " % "
        let tail = " " + facts.joined(separator: " · ")
        let room = min(40, width - head.count - max(36, tail.count))
        let filled = Int(part * Double(max(0, room)))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: max(0, room - filled))
        return String((head + bar + tail).prefix(width))
    }
}
