/// One way to read a house number in a text.
struct CivicNumber: Hashable, Sendable {
    /// The units that it is made of, its label and exponent included.
    var units: Range<Int>
    var value: Int
    /// Upper case; empty for none.
    var exponent = ""
    /// Exponents to try where ``exponent`` is not there: a `barrato` is `A` or `1`.
    var otherExponents: [String] = []
    /// The other end of `12-16`, `dal 12 al 16`.
    var rangeEnd: Int?
    var isLabelled = false
    var isSpoken = false
    /// 0 for the plain reading; grows with what had to be assumed.
    var penalty = 0.0
}

extension CivicNumber {
    /// The number with another end, where the text goes on with one: `tra il 12 e il 20`, `i civici 12 e 20`, `dal civico
    /// 12 al 20`.
    ///
    /// - Parameters:
    ///   - units: those that ``units`` counts in.
    ///   - isOpened: something else than the words says that two numbers are one range.
    func range(in units: [Unit], isOpened: Bool = false) -> CivicNumber? {
        let start = self.units.lowerBound
        let isOpened =
            isOpened
            || units[max(0, start - 3)..<start].contains {
                ["tra", "fra", "dal", "dai", "civici", "numeri", "between"].contains($0.word)
            } || units[self.units].contains { ["civici", "numeri"].contains($0.word) }
        var index = self.units.upperBound
        guard isOpened, index < units.count, ["e", "ed", "al", "a", "and"].contains(units[index].word) else {
            return nil
        }
        index += 1
        while index < units.count, index < self.units.upperBound + 4, !units[index].isDigits,
            units[index].isParticle || units[index].roles.contains(.numberLabel)
        {
            index += 1
        }
        guard index < units.count, units[index].isDigits, units[index].digitCount < 5, let end = units[index].number,
            end > 0
        else { return nil }
        var range = self
        range.value = min(end, value)
        range.rangeEnd = max(end, value)
        range.units = start..<(index + 1)
        return range
    }
}

/// The house numbers of a text, what lies inside buildings, and `senza numero`.
///
/// Grammar: `[label] INT [exponent] [colour]`, with `bis`, `barrato`, letters said by towns, ranges; a number in words;
/// `interno`, `scala` and `piano` are read over. Five digits are a postcode unless a label says otherwise.
struct CivicNumbers: Sendable {
    private(set) var readings: [CivicNumber] = []
    private let isRange: Bool
    /// Bits of the units that only say where inside a building.
    private(set) var interior: UInt64 = 0
    private(set) var withoutNumber: UInt64 = 0
    /// Bits of the units that are exponents of a number.
    private(set) var exponents: UInt64 = 0
    /// Bits of a distance along a road: `km 5+300`.
    private(set) var kilometre: UInt64 = 0
    /// The first five-digit number without a label, and its unit.
    private(set) var postcode: (value: Int, unit: Int)?

    /// - Parameter isRange: two numbers joined by `e` or `a` are the ends of one range.
    init(_ units: [Unit], isRange: Bool = false) {
        self.isRange = isRange
        markInterior(units)
        markKilometre(units)
        var index = 0
        while index < min(units.count, 64), readings.count < 8 {
            index = read(units, at: index)
        }
    }

    /// Leaves out the numbers of other units.
    mutating func limit(to core: UInt64) {
        readings.removeAll { SearchText.mask($0.units) & ~core != 0 }
        if let unit = postcode?.unit, core & (1 << UInt64(unit)) == 0 { postcode = nil }
    }

    private mutating func markInterior(_ units: [Unit]) {
        for (index, unit) in units.prefix(64).enumerated() {
            if unit.roles.contains(.withoutNumber) { withoutNumber |= 1 << UInt64(index) }
            if unit.word == "senza", index + 1 < min(units.count, 64), units[index + 1].roles.contains(.numberLabel) {
                withoutNumber |= 3 << UInt64(index)
            }
            guard unit.roles.contains(.interior) else { continue }
            let next = index + 1 < min(units.count, 64) ? units[index + 1] : nil
            if let next, next.isDigits || next.number != nil || next.word.utf8.count == 1 || next.word == "terra" {
                interior |= 3 << UInt64(index)
                if index + 2 < min(units.count, 64), units[index + 2].word.utf8.count == 1,
                    units[index + 2].before == .slash
                {
                    interior |= 4 << UInt64(index)
                }
            } else if index > 0, units[index - 1].number != nil, !units[index - 1].isDigits {
                interior |= 3 << UInt64(index - 1)
            }
        }
    }

    private static let kilometreWords: Set<String> = [
        "km", "chilometro", "chilometrica", "progressiva", "pk", "kilometro",
    ]

    private mutating func markKilometre(_ units: [Unit]) {
        for (index, unit) in units.prefix(62).enumerated()
        where Self.kilometreWords.contains(unit.word) && index + 1 < units.count && units[index + 1].isDigits {
            var end = index + 2
            while end < min(units.count, 64), units[end].isDigits, [.plus, .comma, .dot].contains(units[end].before),
                !units[end].isSpaced
            { end += 1 }
            kilometre |= SearchText.mask(index..<end)
        }
        interior |= kilometre
    }

    /// Reads what begins at a unit. - Returns: where to go on.
    private mutating func read(_ units: [Unit], at start: Int) -> Int {
        guard interior & (1 << UInt64(start)) == 0 else { return start + 1 }
        var index = start
        while index < units.count, units[index].roles.contains(.numberLabel) { index += 1 }
        let isLabelled = index > start
        guard index < min(units.count, 64) else { return start + 1 }
        var number: CivicNumber
        if units[index].isDigits {
            guard let value = units[index].number else { return index + 1 }
            let digits = units[index].digitCount
            // Postcodes of the province begin so; another one is as likely a number that is wrong.
            if digits == 5, !isLabelled, (30_000..<31_000).contains(value) {
                if postcode == nil { postcode = (value, index) }
                return index + 1
            }
            guard digits <= 5, value > 0 else {
                if value == 0, digits == 1 { withoutNumber |= 1 << UInt64(index) }
                return index + 1
            }
            number = CivicNumber(units: start..<(index + 1), value: value)
            if digits <= 2, let thousands = Self.thousands(units, after: index) {
                number.value = value * 1000 + thousands
                number.units = start..<(index + 2)
            }
        } else if let (value, count) = SpokenNumber.read(units, at: index), value > 0, value < 100_000 {
            number = CivicNumber(units: start..<(index + count), value: value)
            number.isSpoken = true
            number.penalty = isLabelled || count > 1 ? 0 : 0.02
        } else {
            return start + 1
        }
        number.isLabelled = isLabelled
        if let range = number.range(in: units, isOpened: isRange), range.units.upperBound <= 64 {
            readings.append(range)
            return range.units.upperBound
        }
        let plain = number
        readExponent(units, into: &number)
        readings.append(number)
        exponents |= SearchText.mask(plain.units.upperBound..<max(plain.units.upperBound, number.units.upperBound))
        if number.penalty > plain.penalty {
            // The letter may be a preposition: `12 a Mestre`.
            readings.append(plain)
        }
        return number.units.upperBound
    }

    /// `3.998` is three thousand and some.
    private static func thousands(_ units: [Unit], after index: Int) -> Int? {
        guard index + 1 < units.count else { return nil }
        let next = units[index + 1]
        guard next.isDigits, next.digitCount == 3, next.before == .dot, !next.isSpaced else { return nil }
        return next.number
    }

    private func readExponent(_ units: [Unit], into number: inout CivicNumber) {
        let next = number.units.upperBound
        guard next < min(units.count, 64) else { return }
        let unit = units[next]
        func take(_ count: Int) { number.units = number.units.lowerBound..<(next + count) }
        if unit.roles.contains(.exponent) {
            number.exponent = unit.word.uppercased()
            take(1)
        } else if unit.roles.contains(.barred) {
            if next + 1 < units.count, let letter = Self.letter(units, at: next + 1) {
                number.exponent = letter.text
                take(1 + letter.count)
            } else if next + 1 < units.count, units[next + 1].isDigits || units[next + 1].number != nil {
                number.exponent = String(units[next + 1].number ?? 0)
                take(2)
            } else {
                number.exponent = "A"
                number.otherExponents = ["1"]
                take(1)
            }
        } else if unit.roles.contains(.letterLabel), let letter = Self.letter(units, at: next + 1) {
            number.exponent = letter.text
            take(1 + letter.count)
        } else if unit.before == .slash || unit.before == .hyphen, unit.isDigits, unit.digitCount <= 4,
            let value = unit.number
        {
            if unit.before == .hyphen, value > number.value {
                number.rangeEnd = value
            } else {
                number.exponent = String(value)
            }
            take(1)
        } else if let letter = Self.letter(units, at: next) {
            // `c di Como` is spelt.
            let isSure = !unit.isSpaced && unit.before != .comma || letter.count == 3
            let isLast = next + letter.count >= units.count || units[next + letter.count].before == .comma
            // A preposition, or what a name begins with: `12 a Mestre`, `184 S. Polo`.
            guard isSure || isLast || unit.roles.isDisjoint(with: [.particle, .saint]) && !unit.isInitial else {
                number.exponent = letter.text
                number.penalty += unit.roles.contains(.particle) ? 0.03 : 0.06
                take(letter.count)
                return
            }
            if !isSure, unit.before == .comma { return }
            number.exponent = letter.text
            take(letter.count)
        } else if unit.roles.contains(.colour) {
            take(1)
        }
    }

    /// A letter with what spells it: `b`, `b di Bologna`, `a3`.
    private static func letter(_ units: [Unit], at index: Int) -> (text: String, count: Int)? {
        guard index < units.count, units[index].word.utf8.count == 1, !units[index].isDigits,
            units[index].word.utf8.first != Folding.foreign
        else { return nil }
        let next = index + 1 < units.count ? units[index + 1] : nil
        if next?.before == .apostrophe { return nil }
        var (text, count) = (units[index].word.uppercased(), 1)
        if let next, next.isDigits, next.before == .none, next.digitCount <= 2 {
            text += next.word
            count = 2
        } else if let next, next.word == "di" || next.word == "come", index + 2 < units.count,
            Lexicon.spelling[units[index + 2].word] == Character(units[index].word)
        {
            count = 3
        }
        return (text, count)
    }
}
