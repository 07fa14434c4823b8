/// A scale as a person writes it: `1:50000`, or with thousands set apart, `1:50.000`, `1:50,000`, `1:50 000`.
struct ScaleText {
    /// From one building on a screen to the whole Earth on it.
    static let denominators = 100.0...100_000_000

    /// How many units of the ground one unit of the map stands for.
    let denominator: Double

    /// - Returns: `nil` unless it is `1:` and a whole number within ``denominators``.
    init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            .map { $0.drop(while: \.isWhitespace) }
        guard parts.count == 2, parts[0].filter({ !$0.isWhitespace }) == "1" else { return nil }
        let groups = parts[1].split(omittingEmptySubsequences: false) { ".,'’".contains($0) || $0.isWhitespace }
        guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }), groups.count == 1 || groups[0].utf8.count <= 3,
            let value = Double(groups.joined()), Self.denominators.contains(value)
        else { return nil }
        denominator = value
    }
}
