/// What stands at the foot of the sign: the number of the authorisation and its year.
///
/// Source: D.P.R. 495/1992, art. 120 c. 1 lett. e, fig. II.78.
public struct SignNumber: Hashable, Sendable, CustomStringConvertible {
    /// Mostly digits; old registers have `12/B` and the like.
    public let number: String
    public let year: Int

    /// `nil` for what no sign has: no digit, more than 20 characters, others than letters, digits, `/`, `-` and `.`, or a
    /// year before 1900 or after 2199.
    public init?(_ number: String, year: Int) {
        guard (1900...2199).contains(year), (1...20).contains(number.utf8.count),
            number.utf8.contains(where: { (0x30...0x39).contains($0) }),
            number.utf8.allSatisfy({ byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || "/-.".utf8.contains(byte)
            })
        else { return nil }
        self.number = Self.plain(number.uppercased())
        self.year = year
    }

    public var description: String { "\(number)/\(year)" }

    /// The number that follows the highest of a year; numbers with letters count by the digits they begin with.
    static func next(after numbers: some Sequence<String>, year: Int) -> SignNumber? {
        let highest = numbers.compactMap { Int($0.prefix { $0.isASCII && $0.isNumber }) }.max() ?? 0
        return SignNumber(String(highest + 1), year: year)
    }

    /// `007` and `7` are one number.
    private static func plain(_ number: String) -> String {
        let rest = number.drop { $0 == "0" }
        return rest.first?.isNumber == true ? String(rest) : number
    }
}
