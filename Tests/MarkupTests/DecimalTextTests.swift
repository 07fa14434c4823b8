import Markup
import Testing

private func text(_ number: Double, _ decimals: Int) -> String {
    var bytes: [UInt8] = []
    bytes.append(number, DecimalText(decimals: decimals))
    return String(decoding: bytes, as: UTF8.self)
}

@Suite("Decimal text")
struct DecimalTextTests {
    static let cases: [(number: Double, decimals: Int, text: String)] = [
        (0, 3, "0"), (-0.0, 3, "0"), (-0.0001, 3, "0"), (0.0005, 3, "0.001"), (1.5, 0, "2"), (-1.5, 0, "-2"),
        (12.5, 3, "12.5"), (-12.345678, 3, "-12.346"), (291855.05, 3, "291855.05"), (5_034_609.0704, 3, "5034609.07"),
        (12.3355511, 7, "12.3355511"), (0.0000001, 7, "0.0000001"), (99_999_999.9996, 3, "100000000"),
        (123_456_789_012.5, 3, "123456789012.5"), (1, 8, "1"), (0.12345678, 8, "0.12345678"), (10, 99, "10"),
        (100_000_000, 0, "100000000"), (1_000_000_001, 0, "1000000001"), (1e300, 3, "1e+300"), (.nan, 3, "NaN"),
        (.infinity, 3, "INF"), (-.infinity, 3, "-INF"), (9e15, 3, "9000000000000000.0"), (3, -1, "3"),
        (Double.greatestFiniteMagnitude, 7, "1.7976931348623157e+308"), (Double.leastNonzeroMagnitude, 7, "0"),
    ]

    @Test("Numbers are rounded and trimmed", arguments: cases)
    func table(number: Double, decimals: Int, expected: String) { #expect(text(number, decimals) == expected) }

    @Test("A number reads back within half a unit of its last decimal", arguments: 0...8)
    func roundTrip(decimals: Int) throws {
        var random = SplitMix(state: UInt64(decimals))
        var unit = 1.0
        for _ in 0..<decimals { unit /= 10 }
        for power in [1.0, 100, 1e4, 1e6, 1e7] {
            for _ in 0..<500 {
                let number = Double.random(in: -power...power, using: &random)
                let back = try #require(Double(text(number, decimals)))
                #expect(abs(back - number) <= unit / 2 + number.ulp, "\(number) \(decimals)")
            }
        }
    }

    @Test("Every integer prints as Swift prints it")
    func integers() {
        for number in [0, 1, -1, 9, 10, 99_999_999, 100_000_000, -100_000_001, Int64.max, Int64.min] {
            var bytes: [UInt8] = []
            bytes.append(integer: number)
            #expect(String(decoding: bytes, as: UTF8.self) == String(number))
        }
    }
}
