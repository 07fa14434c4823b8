import Services
import SimpleFeatures

/// A `datetime` parameter: an instant, or an interval that may be open. Source: OGC 17-069r4, 7.15.4; RFC 3339, 5.6.
struct DateTimeInterval {
    /// The first and the last day that it touches, in UTC, such as `2024-05-01`; `nil` where it is open.
    let firstDay: String?
    let lastDay: String?

    /// - Throws: `invalidParameter` for what is no instant and no interval, or one that ends before it begins.
    init(_ text: String) throws(ServiceError) {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let isOpen = ends.map { ends.count == 2 && ($0.isEmpty || $0 == "..") }
        let moments = zip(ends, isOpen).map { $1 ? nil : Self.seconds($0) }
        guard ends.count <= 2, zip(moments, isOpen).allSatisfy({ $0 != nil || $1 }) else {
            throw ServiceError(
                .invalidParameter, locator: "datetime",
                it:
                    "«datetime» deve essere un istante, come 2024-05-01T10:00:00Z, o una data, oppure due di questi "
                    + "separati "
                    + "da /; .. lascia "
                    + "aperto l’intervallo.",
                en:
                    "datetime is an instant such as 2024-05-01T10:00:00Z or a date, or two with / between them; .. "
                    + "is open."
            )
        }
        if moments.count == 2, let start = moments[0], let end = moments[1], start > end {
            throw ServiceError(
                .invalidParameter, locator: "datetime",
                it: "In «datetime» l’intervallo finisce prima di iniziare.",
                en: "The interval ends before it begins.")
        }
        let days = moments.map { $0.map { Self.day(Int(($0 / 86_400).rounded(.down))) } }
        (firstDay, lastDay) = (days.first ?? nil, days.last ?? nil)
    }

    /// The condition that the day in a property is one of these.
    func filter(on property: String) -> Filter {
        let bounds: [(ComparisonOperator, String?)] = [(.greaterOrEqual, firstDay), (.lessOrEqual, lastDay)]
        return .and(
            [.not(.isNull(.property(property)))]
                + bounds.compactMap { comparison, day in
                    day.map { .compare(.property(property), comparison, .literal(.text($0)), matchCase: true) }
                })
    }

    /// Since 0000-03-01, a leap second taken for the one before it; `nil` for an impossible date or time.
    private static func seconds(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            return bytes[range].reduce(0) { total, byte in
                guard let total, (0x30...0x39).contains(byte) else { return nil }
                return total * 10 + Int(byte) - 0x30
            }
        }
        guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(0..<4),
            let month = number(5..<7), let day = number(8..<10), (1...12).contains(month), day >= 1,
            day <= days(in: month, of: year)
        else { return nil }
        // Shifted by a cycle of the calendar, so that no division meets a negative number.
        let shifted = (month > 2 ? year : year - 1) + 400
        let days =
            365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * ((month + 9) % 12) + 2) / 5 + day - 1
            - cycle
        guard bytes.count > 10 else { return Double(days) * 86_400 }
        guard bytes.count >= 20, [0x54, 0x74].contains(bytes[10]), bytes[13] == 0x3A, bytes[16] == 0x3A,
            let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19), hour < 24,
            minute < 60, second <= 60, let offset = offset(bytes[19...])
        else { return nil }
        return Double(days) * 86_400 + Double(hour * 3600 + minute * 60 + min(second, 59)) - offset
    }

    /// Days of 400 years.
    private static let cycle = 146_097

    /// The date of a day, counted from 0000-03-01.
    private static func day(_ number: Int) -> String {
        let days = number + cycle
        let (era, rest) = (days / cycle, days % cycle)
        let yearOfEra = (rest - rest / 1460 + rest / 36_524 - rest / 146_096) / 365
        let dayOfYear = rest - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 - 400 + (month <= 2 ? 1 : 0)
        let numbers = [(year, 4), (month, 2), (dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, 2)]
        return numbers.map { value, width in
            let digits = String(max(0, value))
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }.joined(separator: "-")
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    /// What follows the seconds: perhaps a fraction, then `Z` or an offset from UTC, which is returned in seconds.
    private static func offset(_ rest: ArraySlice<UInt8>) -> Double? {
        var rest = rest
        if rest.first == 0x2E {
            let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return nil }
            rest = rest.dropFirst(1 + digits.count)
        }
        if rest.count == 1, let zone = rest.first, [0x5A, 0x7A].contains(zone) { return 0 }
        let zone = Array(rest)
        guard zone.count == 6, [0x2B, 0x2D].contains(zone[0]), zone[3] == 0x3A,
            let hours = Int(String(decoding: zone[1...2], as: UTF8.self)),
            let minutes = Int(String(decoding: zone[4...5], as: UTF8.self)), (0..<24).contains(hours),
            (0..<60).contains(minutes)
        else { return nil }
        return Double(hours * 3600 + minutes * 60) * (zone[0] == 0x2D ? -1 : 1)
    }
}
