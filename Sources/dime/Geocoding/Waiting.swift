import AddressTables

/// Says that a task of unknown length goes on, and since when; silent when standard error is not a terminal.
final class Waiting: Sendable {
    private let begin = ContinuousClock.now
    private let ticker: Task<Void, Never>?

    init(_ task: String, _ language: Language) {
        guard Terminal.isInteractive else {
            ticker = nil
            return
        }
        let begin = begin
        ticker = Task.detached {
            let marks = ["⠋", "⠙", "⠸", "⠴", "⠦", "⠇"]
            var step = 0
            while !Task.isCancelled {
                let seconds = Self.seconds(begin.duration(to: .now))
                let line = "\(marks[step % marks.count]) \(task)  \(language.decimal(seconds, 1)) s"
                Terminal.draw(line)
                step += 1
                try? await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    func finish() {
        guard let ticker else { return }
        ticker.cancel()
        Terminal.draw("")
    }

    var seconds: Double { Self.seconds(begin.duration(to: .now)) }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }
}
