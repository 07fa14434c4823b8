import Metrics
import Server
import Testing

@Suite("The metrics page")
struct ExpositionTests {
    @Test("Counters, gauges and durations are written as Prometheus reads them")
    func text() {
        let exposition = Exposition()
        let labels = [("service", "/wms"), ("status", "200")]
        Counter(label: "requests", dimensions: labels, factory: exposition).increment(by: 3)
        Counter(label: "requests", dimensions: labels, factory: exposition).increment()
        Meter(label: "connections", factory: exposition).set(2)
        Timer(label: "duration", dimensions: [("service", "/wms")], factory: exposition).recordMilliseconds(60)
        let text = exposition.text
        #expect(
            text.contains(
                "# TYPE dime_requests_total counter\ndime_requests_total{service=\"/wms\",status=\"200\"} 4\n"))
        #expect(text.contains("# TYPE dime_connections gauge\ndime_connections 2\n"))
        #expect(text.contains("# TYPE dime_duration_seconds histogram\n"))
        #expect(text.contains("dime_duration_seconds_bucket{service=\"/wms\",le=\"0.025\"} 0\n"))
        #expect(text.contains("dime_duration_seconds_bucket{service=\"/wms\",le=\"0.1\"} 1\n"))
        #expect(text.contains("dime_duration_seconds_bucket{service=\"/wms\",le=\"+Inf\"} 1\n"))
        #expect(text.contains("dime_duration_seconds_sum{service=\"/wms\"} 0.06\n"))
        #expect(text.contains("dime_duration_seconds_count{service=\"/wms\"} 1\n"))
    }

    @Test("Values of labels are escaped")
    func escaping() {
        let exposition = Exposition()
        Counter(label: "a-b", dimensions: [("x", "\"\\\n")], factory: exposition).increment()
        #expect(exposition.text.contains(#"dime_a_b_total{x="\"\\\n"} 1"#))
    }
}
