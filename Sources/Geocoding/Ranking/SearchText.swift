/// A query with what its units are, as far as that needs no candidate.
struct SearchText: Sendable {
    /// Units at most; what is beyond is not read.
    static let mostUnits = 64

    private(set) var units: [Unit]
    private(set) var numbers: CivicNumbers
    let isWhole: Bool
    /// Bits of the units that a candidate has to explain.
    private(set) var content: UInt64 = 0
    /// Whether the text is nothing but generic parts, small words and single letters.
    var isVague: Bool {
        units.allSatisfy { unit in
            unit.generic != 0 || unit.isParticle || unit.isInitial || unit.roles.contains(.noise)
        }
    }
    /// Whether a town that is none of ours is said after the address: `Via Roma 12, Genova`.
    var isElsewhere: Bool {
        units.indices.dropFirst().contains { index in
            guard Lexicon.otherTowns.contains(units[index].word) else { return false }
            let last = units[index - 1]
            return last.isDigits || last.roles.contains(.exponent) || ["a", "ad"].contains(last.word)
                || [.comma, .hyphen, .slash, .line].contains(units[index].before)
        }
    }
    /// Bits of the units that are generic parts.
    private(set) var generics: UInt64 = 0
    /// Bits of the units that may be the first letter of a word; the letter of a door begins none.
    private(set) var initials: UInt64 = 0

    init(_ text: String, limit: Int) {
        let units = Units(text, limit: limit, mostTokens: 2 * Self.mostUnits)
        self.init(
            Array(units.units.prefix(Self.mostUnits)), isWhole: units.isWhole && units.units.count <= Self.mostUnits)
    }

    init(_ units: [Unit], isWhole: Bool = true, isRange: Bool = false) {
        self.units = units
        self.isWhole = isWhole
        numbers = CivicNumbers(units, isRange: isRange)
        for (index, unit) in units.enumerated() {
            let bit: UInt64 = 1 << UInt64(index)
            if unit.generic != 0 { generics |= bit }
            if unit.isInitial, unit.isDotted || numbers.exponents & bit == 0 { initials |= bit }
            if unit.isParticle || unit.roles.contains(.noise) || unit.roles.contains(.numberLabel) { continue }
            if unit.roles.contains(.postcodeLabel), numbers.postcode?.unit == index + 1 { continue }
            content |= bit
        }
        content &= ~(numbers.interior | numbers.withoutNumber)
        if let postcode = numbers.postcode { content &= ~(1 << UInt64(postcode.unit)) }
        // A text of nothing but small words is meant to be something.
        if content == 0 { content = Self.mask(0..<units.count) }
    }

    /// The same text where unknown words that are an error away from a generic part are taken for it: `cale`, `fondmenta`.
    func guessingGenerics(_ unknown: UInt64) -> SearchText {
        var text = self
        var distance = EditDistance()
        for index in units.indices where unknown & (1 << UInt64(index)) != 0 {
            let word = Array(units[index].word.utf8)
            guard units[index].generic == 0, word.count > 3, index + 1 < units.count else { continue }
            let limit = word.count > 6 ? 2 : 1
            var best: (edits: Int, number: Int)?
            for (number, name) in Self.genericNames.enumerated() where name.count > 2 {
                let edits = distance.edits(word, name, limit: limit)
                if edits <= limit, edits < best?.edits ?? .max { best = (edits, number) }
            }
            guard let best else { continue }
            text.units[index].generic = UInt8(best.number + 1)
            text.generics |= 1 << UInt64(index)
        }
        return text
    }

    private static let genericNames = GenericPart.all.map { $0.name.contains(" ") ? [] : Array($0.name.utf8) }

    /// The same text where only some units have to be explained; the others may still name an area.
    func limited(to core: UInt64) -> SearchText {
        var text = self
        text.content &= core
        text.generics &= core
        text.numbers.limit(to: core)
        return text
    }

    static func mask(_ range: Range<Int>) -> UInt64 {
        guard range.lowerBound < 64, !range.isEmpty else { return 0 }
        let upper: UInt64 = range.upperBound >= 64 ? .max : (1 << UInt64(range.upperBound)) - 1
        return upper & ~((1 << UInt64(range.lowerBound)) - 1)
    }
}
