import Testing

@testable import Importing

@Suite("Numbers in files")
struct DecimalNumberTests {
    static let reals: [(String, Double?)] = [
        ("0", 0), ("12.3255673", 12.3255673), ("-45.5", -45.5), ("+1.5", 1.5), ("1e3", 1000), ("2.5E-2", 0.025),
        ("12,5", 12.5), ("1.234,5", 1234.5), ("-1.234.567,25", -1_234_567.25),
        ("123456789012345678", 1.2345678901234568e17),
        ("", nil), ("-", nil), (".", nil), ("1.", nil), (".5", 0.5), ("1,2,3", nil), ("12.34,5", nil), ("1,", nil),
        ("nan", nil), ("inf", nil), ("0x10", nil), ("1e999", nil), ("1 2", nil), ("--1", nil), ("1-", nil),
    ]

    @Test("Reals are exact, with point or comma", arguments: reals)
    func real(text: String, value: Double?) {
        #expect(DecimalNumber.real(Array(text.utf8)[...]) == value)
    }

    static let integers: [(String, Int64?)] = [
        ("0", 0), ("007", 7), ("-12", -12), ("+3", 3), ("9223372036854775807", .max), ("-9223372036854775808", .min),
        ("9223372036854775808", nil), ("", nil), ("-", nil), ("1.0", nil), ("1a", nil), (" 1", nil),
    ]

    @Test("Whole numbers have 64 bits and nothing but digits", arguments: integers)
    func integer(text: String, value: Int64?) {
        #expect(DecimalNumber.integer(Array(text.utf8)[...]) == value)
    }

    static let dates: [(String, String?)] = [
        ("2019-02-28", "2019-02-28"), ("28/02/2019", "2019-02-28"), ("2020-02-29", "2020-02-29"),
        ("2019-02-29", nil), ("2019-13-01", nil), ("2019-00-10", nil), ("2019/02/28", nil), ("19-02-28", nil),
        ("2019-+2-28", nil), ("2019-02-28T", nil), ("", nil),
    ]

    @Test("Dates become ISO 8601, and only days that exist", arguments: dates)
    func date(text: String, iso: String?) {
        #expect(CalendarDate(Array(text.utf8)[...])?.text == iso)
    }
}
