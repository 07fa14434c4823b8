import Services

/// A `datetime` parameter that is well-formed. Source: OGC 17-069r4, 7.15.4; RFC 3339, 5.6.
///
/// No collection here has temporal data, so that it selects everything.
struct DateTimeInterval {
    /// - Throws: `invalidParameter` for what is no instant and no interval, or one that ends before it begins.
    init(_ text: String) throws(ServiceError) {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let isOpen = ends.map { ends.count == 2 && ($0.isEmpty || $0 == "..") }
        let moments = zip(ends, isOpen).map { $1 ? nil : Self.seconds($0) }
        guard ends.count <= 2, zip(moments, isOpen).allSatisfy({ $0 != nil || $1 }) else {
            throw ServiceError(
                .invalidParameter, locator: "datetime",
                "datetime is an instant such as 2024-05-01T10:00:00Z or a date, or two with / between them; .. is open."
            )
        }
        if moments.count == 2, let start = moments[0], let end = moments[1], start > end {
            throw ServiceError(.invalidParameter, locator: "datetime", "The interval ends before it begins.")
        }
    }

    /// Since 0000-03-01, leap seconds left out; `nil` for an impossible date or time.
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
            let month = number(5..<7),
            let day = number(8..<10), (1...12).contains(month), day >= 1, day <= days(in: month, of: year)
        else { return nil }
        let shifted = month > 2 ? year : year - 1
        let days =
            365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * ((month + 9) % 12) + 2) / 5 + day
        guard bytes.count > 10 else { return Double(days) * 86_400 }
        guard bytes.count >= 20, [0x54, 0x74].contains(bytes[10]), bytes[13] == 0x3A, bytes[16] == 0x3A,
            let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19), hour < 24,
            minute < 60, second <= 60, let offset = offset(bytes[19...])
        else { return nil }
        return Double(days) * 86_400 + Double(hour * 3600 + minute * 60 + second) - offset
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
