/// A day of the Gregorian calendar.
struct CalendarDate {
    var year: Int
    var month: Int
    var day: Int

    /// Reads `2019-02-28` and, as Italian offices write it, `28/02/2019`; `nil` for anything else or no such day.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count == 10 else { return nil }
        let isISO = !bytes.contains(UInt8(ascii: "/"))
        let fields = bytes.split(separator: UInt8(ascii: isISO ? "-" : "/"), omittingEmptySubsequences: false)
        guard fields.count == 3, fields.map(\.count) == (isISO ? [4, 2, 2] : [2, 2, 4]) else { return nil }
        let numbers = fields.compactMap { $0.first == 0x2B || $0.first == 0x2D ? nil : DecimalNumber.integer($0) }
        guard numbers.count == 3 else { return nil }
        year = Int(numbers[isISO ? 0 : 2])
        month = Int(numbers[1])
        day = Int(numbers[isISO ? 2 : 0])
        guard (1...12).contains(month), day >= 1 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        guard day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] else { return nil }
    }

    /// ISO 8601.
    var text: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
