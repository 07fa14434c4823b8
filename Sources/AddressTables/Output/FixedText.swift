extension Double {
    /// With so many decimals, 0 … 9, rounded half away from zero: `0.97`, `45.4345120`. Empty when it is not finite.
    public func fixed(_ decimals: Int) -> String {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let units = (magnitude * scale).rounded(.toNearestOrAwayFromZero)
        guard units.isFinite else { return "" }
        guard units < 9e15 else { return description }
        var digits = String(Int64(units))
        if decimals > 0 {
            digits = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
        }
        return (self < 0 && units > 0 ? "-" : "") + digits
    }

    /// The same without the zeros at the end: `12.5`, `7`.
    public func trimmed(_ decimals: Int) -> String {
        var text = fixed(decimals)
        guard text.contains(".") else { return text }
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }
}
