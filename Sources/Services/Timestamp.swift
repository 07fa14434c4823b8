import Glibc

/// A moment in UTC as ISO 8601 writes it: `2025-01-31T12:00:00Z`.
public struct Timestamp: Hashable, Sendable, CustomStringConvertible {
    /// Since 1970-01-01T00:00:00Z.
    public var seconds: Int64

    public init(seconds: Int64) { self.seconds = seconds }

    /// The moment by the system's clock.
    public static var now: Timestamp {
        var moment = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &moment)
        return Timestamp(seconds: Int64(moment.tv_sec))
    }

    public var description: String {
        let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
        let time = seconds - days * 86_400
        // Years are counted from March, so that a leap day is the last of its year.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * ofYear + 2) / 153
        let day = ofYear - (153 * month + 2) / 5 + 1
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        let date =
            "\(Self.digits(year, 4))-\(Self.digits(month < 10 ? month + 3 : month - 9, 2))-\(Self.digits(day, 2))"
        return date + "T\(Self.digits(time / 3600, 2)):\(Self.digits(time / 60 % 60, 2)):\(Self.digits(time % 60, 2))Z"
    }

    private static func digits(_ number: Int64, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
