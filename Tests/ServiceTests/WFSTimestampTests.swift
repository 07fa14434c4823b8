import Services
import Testing

@Suite("Timestamp")
struct TimestampTests {
    @Test(
        "Seconds since 1970 are written as ISO 8601 in UTC",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
            (951_868_800, "2000-03-01T00:00:00Z"), (1_735_689_599, "2024-12-31T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
            (-2_203_891_200, "1900-03-01T00:00:00Z"),
        ])
    func iso(seconds: Int64, text: String) { #expect(Timestamp(seconds: seconds).description == text) }

    @Test("Now is after this was written")
    func now() { #expect(Timestamp.now.seconds > 1_735_689_600) }
}
