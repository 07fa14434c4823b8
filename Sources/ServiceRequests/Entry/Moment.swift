import Services

/// Moments as ISO 8601 writes them, with an offset from UTC. Source: W3C Date and Time Formats (NOTE-datetime).
public enum Moment {
    /// Seconds since 1970-01-01T00:00:00Z of `2026-11-28T10:00:00+01:00`; seconds may be left out or have a fraction.
    ///
    /// A blank before the offset is a `+` that nobody has escaped in an address.
    ///
    /// - Returns: `nil` for anything else, a moment without an offset too.
    public static func seconds(_ text: String) -> Int64? {
        var reader = Reader(bytes: Array(text.utf8))
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
            let day = reader.number(2), reader.take("T") || reader.take("t"), let hour = reader.number(2),
            reader.take(":"), let minute = reader.number(2)
        else { return nil }
        var second = 0
        if reader.take(":") {
            guard let whole = reader.number(2) else { return nil }
            second = whole
            if reader.take(".") { guard reader.skipDigits() else { return nil } }
        }
        guard let offset = reader.offset(), reader.isAtEnd, (1...12).contains(month), (1900...9999).contains(year),
            (1...days(in: month, of: year)).contains(day), hour < 24, minute < 60, second <= 60
        else { return nil }
        let time = Int64(hour * 3600 + minute * 60 + second)
        return dayNumber(year, month, day) * 86_400 + time - Int64(offset * 60)
    }

    /// `2026-11-28T09:00:00Z`
    public static func utc(_ seconds: Int64) -> String { Timestamp(seconds: seconds).description }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    /// Days since 1970-01-01; years are counted from March, so that a leap day is the last of its year.
    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
        let shifted = month > 2 ? year : year - 1
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return Int64(365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + ofYear) - 719_468
    }

    private struct Reader {
        let bytes: [UInt8]
        var index = 0

        var isAtEnd: Bool { index == bytes.count }

        mutating func take(_ character: Character) -> Bool {
            guard index < bytes.count, bytes[index] == character.asciiValue else { return false }
            index += 1
            return true
        }

        mutating func number(_ digits: Int) -> Int? {
            guard index + digits <= bytes.count else { return nil }
            var number = 0
            for byte in bytes[index..<index + digits] {
                guard (0x30...0x39).contains(byte) else { return nil }
                number = number * 10 + Int(byte - 0x30)
            }
            index += digits
            return number
        }

        mutating func skipDigits() -> Bool {
            let start = index
            while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
            return index > start
        }

        /// Minutes east of UTC.
        mutating func offset() -> Int? {
            if take("Z") || take("z") { return 0 }
            let isEast = take("+") || take(" ")
            guard isEast || take("-"), let hours = number(2) else { return nil }
            _ = take(":")
            guard let minutes = number(2), hours <= 14, minutes < 60 else { return nil }
            return (isEast ? 1 : -1) * (hours * 60 + minutes)
        }
    }
}
