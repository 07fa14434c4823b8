import Languages

/// How far numbers may be off before it means anything.
enum Tolerance {
    /// Half a millimetre: a length that falls short of a threshold by less than rounding meets it.
    static let length = 0.0005
    /// m².
    static let area = 0.0005
}

extension Double {
    /// With two decimals, a comma in Italian: `14,00`.
    func metres(_ language: LocalizedText.Language) -> String {
        guard isFinite, magnitude < 1e12 else { return "∞" }
        let cents = Int((magnitude * 100).rounded())
        let rest = cents % 100
        let sign = self < 0 && cents > 0 ? "-" : ""
        return sign + "\(cents / 100)" + (language == .italian ? "," : ".") + (rest < 10 ? "0" : "") + "\(rest)"
    }
}
