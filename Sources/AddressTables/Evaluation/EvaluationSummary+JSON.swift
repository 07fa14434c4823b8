public import Markup

extension EvaluationSummary {
    /// `{"all": {…}, "kinds": {…}, "reliability": […], "calibration_error", "brier", "latency_us": {…}}`
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("all")
            Self.write(all, to: &json)
            json.key("kinds")
            json.object { json in
                for (name, figures) in kinds {
                    json.key(name)
                    Self.write(figures, to: &json)
                }
            }
            json.key("reliability")
            json.array { json in
                for (index, bin) in bins.enumerated() {
                    json.object { json in
                        Self.write("from", Double(index) / 10, to: &json)
                        Self.write("to", Double(index + 1) / 10, to: &json)
                        json.key("n")
                        json.integer(Int64(bin.count))
                        Self.write("confidence", bin.count == 0 ? .nan : bin.mean, to: &json)
                        Self.write("hit", bin.count == 0 ? .nan : bin.share, to: &json)
                    }
                }
            }
            Self.write("calibration_error", calibrationError, to: &json)
            Self.write("brier", brier, to: &json)
            json.key("latency_us")
            json.object { json in
                for (name, value) in [
                    ("p50", latencies.p50), ("p95", latencies.p95), ("p99", latencies.p99), ("max", latencies.most),
                    ("mean", latencies.mean),
                ] { Self.write(name, value, to: &json) }
            }
        }
    }

    private static func write(_ figures: Figures, to json: inout JSONWriter) {
        json.object { json in
            for (name, value) in [
                ("n", figures.count), ("right", figures.right), ("answered", figures.answered),
                ("asked", figures.asked),
                ("wrong_and_sure", figures.sureAndWrong),
            ] {
                json.key(name)
                json.integer(Int64(value))
            }
            write("accuracy", figures.accuracy, to: &json)
            write("wrong_and_sure_rate", figures.sureAndWrongRate, to: &json)
        }
    }

    private static func write(_ name: String, _ value: Double, to json: inout JSONWriter) {
        json.key(name)
        json.number(value, DecimalText(decimals: 4))
    }
}
