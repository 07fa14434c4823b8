public import CoreMetrics
import Services
import Synchronization

/// Counters, gauges and durations of this process, kept in memory and written as Prometheus text.
///
/// Names get the prefix `dime_`, counters the suffix `_total`, durations `_seconds`.
/// Source: Prometheus exposition formats, text format 0.0.4; OpenMetrics 1.0, suffixes.
public final class Exposition: MetricsFactory {
    private let series = Mutex<[Series.Key: Series]>([:])

    public init() {}

    private func series(_ kind: Series.Kind, _ label: String, _ dimensions: [(String, String)]) -> Series {
        let key = Series.Key(name: kind.name(of: label), labels: dimensions.map { Series.Label($0.0, $0.1) })
        return series.withLock { all in
            if let known = all[key] { return known }
            let new = Series(kind)
            all[key] = new
            return new
        }
    }

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        series(.counter, label, dimensions)
    }

    public func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        series(.counter, label, dimensions)
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        series(.gauge, label, dimensions)
    }

    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        series(.gauge, label, dimensions)
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        series(.duration, label, dimensions)
    }

    // A series is kept to the end of the process: a counter that vanishes and comes back would count from 0.
    public func destroyCounter(_ handler: any CounterHandler) {}
    public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    public func destroyMeter(_ handler: any MeterHandler) {}
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    public func destroyTimer(_ handler: any TimerHandler) {}

    /// Every series, by name, then by labels.
    public var text: String {
        let all = series.withLock { $0 }
        var text = ""
        var last = ""
        for (key, series) in all.sorted(by: { ($0.key.name, $0.key.text) < ($1.key.name, $1.key.text) }) {
            if key.name != last {
                text += "# TYPE \(key.name) \(series.kind.rawValue)\n"
                last = key.name
            }
            text += series.lines(key)
        }
        return text
    }
}
