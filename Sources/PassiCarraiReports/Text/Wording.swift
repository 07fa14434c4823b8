import Languages

/// Texts and numbers as one language writes them.
struct Wording {
    let language: LocalizedText.Language

    func callAsFunction(_ italian: String, _ english: String) -> String { language(italian, english) }

    func callAsFunction(_ text: LocalizedText) -> String { text[language] }

    /// With so many decimals, a comma in Italian; `∞` for what is no number.
    func number(_ value: Double, decimals: Int = 2) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return "∞" }
        var factor = 1.0
        for _ in 0..<decimals { factor *= 10 }
        let units = Int((value.magnitude * factor).rounded())
        let sign = value < 0 && units > 0 ? "−" : ""
        guard decimals > 0 else { return sign + "\(units)" }
        let rest = String(units % Int(factor))
        let zeros = String(repeating: "0", count: decimals - rest.count)
        return "\(sign)\(units / Int(factor))\(language == .italian ? "," : ".")\(zeros)\(rest)"
    }

    func metres(_ value: Double) -> String { number(value) + " m" }

    /// `14,00` or `14,00 ± 1,00`.
    func length(_ value: Double, within uncertainty: Double?) -> String {
        guard let uncertainty, uncertainty > 0.004 else { return number(value) }
        return "\(number(value))\u{A0}±\u{A0}\(number(uncertainty))"
    }

    /// `28/11/2026` or `28 November 2026`, of an ISO 8601 day; both ends of an interval; anything else as it is.
    func day(_ text: String) -> String {
        let ends = text.split(separator: "/")
        if ends.count == 2, ends[0].utf8.count >= 4 { return ends.map { day(String($0)) }.joined(separator: " – ") }
        let fields = text.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard fields.count == 3, (1...12).contains(fields[1]), text.prefix(10).utf8.count == 10 else { return text }
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return language == .italian
            ? "\(two(fields[2]))/\(two(fields[1]))/\(fields[0])" : "\(fields[2]) \(months[fields[1] - 1]) \(fields[0])"
    }
}
