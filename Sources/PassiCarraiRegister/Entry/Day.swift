/// A day of the Gregorian calendar, ISO 8601.
struct Day: Hashable {
    let text: String
    var year: Int { Int(text.prefix(4)) ?? 0 }

    /// `2019-02-28`; `nil` for anything else or no such day.
    init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.count == 3, parts.map(\.count) == [4, 2, 2],
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }), let year = Int(parts[0]),
            let month = Int(parts[1]), let day = Int(parts[2]), year >= 1, (1...12).contains(month), day >= 1
        else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        guard day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] else { return nil }
        self.text = text
    }

    /// The same, or as Italian offices write it: `28/02/2019`, `3/7/2019`, a time behind it or not.
    init?(written text: String) {
        let word = text.split(whereSeparator: { $0 == " " || $0 == "T" }).first.map(String.init) ?? text
        if let day = Day(iso: word) {
            self = day
            return
        }
        let parts = word.split(whereSeparator: { $0 == "/" || $0 == "." || $0 == "-" })
        guard parts.count == 3, parts[2].count == 4 else { return nil }
        func padded(_ part: Substring) -> String { part.count == 1 ? "0" + part : String(part) }
        self.init(iso: "\(parts[2])-\(padded(parts[1]))-\(padded(parts[0]))")
    }
}
