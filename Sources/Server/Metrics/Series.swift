import CoreMetrics
import Synchronization

/// One line of figures, or a histogram of durations.
final class Series: CounterHandler, FloatingPointCounterHandler, MeterHandler, RecorderHandler, TimerHandler {
    enum Kind: String {
        case counter, gauge
        case duration = "histogram"

        func name(of label: String) -> String {
            let plain = label.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
            switch self {
            case .counter: return "dime_" + plain + "_total"
            case .gauge: return "dime_" + plain
            case .duration: return "dime_" + plain + "_seconds"
            }
        }
    }

    struct Label: Hashable {
        var name: String
        var value: String
        init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    struct Key: Hashable {
        var name: String
        var labels: [Label]

        var text: String { braces(labels) }

        func braces(_ labels: [Label]) -> String {
            guard !labels.isEmpty else { return "" }
            return "{" + labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",") + "}"
        }

        private static func escaped(_ text: String) -> String {
            text.reduce(into: "") { escaped, character in
                switch character {
                case "\\": escaped += "\\\\"
                case "\"": escaped += "\\\""
                case "\n": escaped += "\\n"
                default: escaped.append(character)
                }
            }
        }
    }

    /// Upper bounds in seconds: from a cached tile to the longest that a request may take.
    static let bounds: [(seconds: Double, text: String)] = [
        (0.005, "0.005"), (0.025, "0.025"), (0.1, "0.1"), (0.25, "0.25"), (0.5, "0.5"), (1, "1"), (2.5, "2.5"),
        (5, "5"), (10, "10"), (30, "30"),
    ]

    private struct State {
        var value = 0.0
        var count = 0
        var buckets = [Int](repeating: 0, count: Series.bounds.count)
    }

    let kind: Kind
    private let state = Mutex(State())

    init(_ kind: Kind) { self.kind = kind }

    func increment(by amount: Int64) { increment(by: Double(amount)) }
    func increment(by amount: Double) { state.withLock { $0.value += amount } }
    func decrement(by amount: Double) { state.withLock { $0.value -= amount } }
    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { state.withLock { $0.value = value } }
    func record(_ value: Int64) { set(Double(value)) }
    func record(_ value: Double) { set(value) }
    func reset() { state.withLock { $0 = State() } }

    func recordNanoseconds(_ duration: Int64) {
        let seconds = Double(duration) / 1e9
        state.withLock { state in
            state.value += seconds
            state.count += 1
            if let bucket = Self.bounds.firstIndex(where: { seconds <= $0.seconds }) { state.buckets[bucket] += 1 }
        }
    }

    func lines(_ key: Key) -> String {
        let state = state.withLock { $0 }
        guard kind == .duration else { return "\(key.name)\(key.text) \(Self.number(state.value))\n" }
        var lines = ""
        var below = 0
        for (bound, inside) in zip(Self.bounds, state.buckets) {
            below += inside
            lines += "\(key.name)_bucket\(key.braces(key.labels + [Label("le", bound.text)])) \(below)\n"
        }
        lines += "\(key.name)_bucket\(key.braces(key.labels + [Label("le", "+Inf")])) \(state.count)\n"
        lines += "\(key.name)_sum\(key.text) \(Self.number(state.value))\n"
        return lines + "\(key.name)_count\(key.text) \(state.count)\n"
    }

    /// Whole numbers without a point.
    private static func number(_ value: Double) -> String {
        Int64(exactly: value).map(String.init) ?? String(value)
    }
}
