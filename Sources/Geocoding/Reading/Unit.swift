/// A word of a query with every role that it may have.
struct Unit: Sendable {
    /// UTF-8 offsets in the original.
    var span: Range<Int>
    /// Folded.
    var word: String
    var before: FoldedText.Break
    var isSpaced: Bool
    var roles: Lexicon.Roles = []
    /// Of a generic part; 0 for none. A part of two words is one unit.
    var generic: UInt8 = 0
    /// A number in digits, words or Roman signs.
    var number: Int?
    var isDigits = false
    /// Digits as they were written, for what is longer than a number or begins with 0.
    var digitCount = 0
    /// The first letter of a given name: `G.`
    var isInitial = false
    /// Followed by a point.
    var isDotted = false

    var isParticle: Bool { roles.contains(.particle) && !isInitial }
}

/// The units of a text, in its order; sixty-four at most in one query.
struct Units: Sendable {
    var units: [Unit] = []
    var isWhole = true

    init(_ text: String, limit: Int, mostTokens: Int = 4096) {
        self.init(FoldedText(text, limit: limit, mostTokens: mostTokens))
    }

    init(_ text: FoldedText) {
        isWhole = text.isWhole
        units.reserveCapacity(text.tokens.count)
        var index = 0
        while index < text.tokens.count {
            let token = text.tokens[index]
            if let ordinal = Self.ordinal(at: index, in: text, after: units.last) {
                units.append(ordinal)
                index += 2
                continue
            }
            if token.isDigits {
                var unit = Unit(
                    span: token.span, word: text.word(index), before: token.before, isSpaced: token.isSpaced)
                unit.isDigits = true
                unit.digitCount = token.range.count
                if unit.digitCount <= 7 { unit.number = Int(unit.word) }
                units.append(unit)
                index += 1
                continue
            }
            let (word, used) = Self.abbreviation(at: index, in: text)
            index += used
            append(word, token: token, last: text.tokens[index - 1])
        }
        for index in units.indices.dropLast() where units[index + 1].before == .dot { units[index].isDotted = true }
        for index in units.indices.dropLast() where units[index + 1].before == .degree {
            // `I°` is the first, no article.
            guard !units[index].isDigits, let number = NumberWords.roman(units[index].word) else { continue }
            units[index].number = number
            units[index].roles = []
        }
        joinGenericParts()
        markRoads()
        markInitials()
    }

    /// `3o` and `2a` after a generic part and before a name: the third, the second.
    private static func ordinal(at index: Int, in text: FoldedText, after last: Unit?) -> Unit? {
        guard index + 1 < text.tokens.count, text.tokens[index].isDigits, text.tokens[index].range.count <= 2,
            let last, last.generic != 0
        else { return nil }
        let (token, ending) = (text.tokens[index], text.tokens[index + 1])
        guard ending.before == .none, let letter = ["o", "a"].first(where: { $0 == text.word(index + 1) }) else {
            return nil
        }
        // `Via 12 a` is a door; nobody writes a door as `12o`.
        let isFollowed = index + 2 < text.tokens.count && !text.tokens[index + 2].isDigits
        guard isFollowed || letter == "o", let number = Int(text.word(index)) else { return nil }
        var unit = Unit(
            span: token.span.lowerBound..<ending.span.upperBound, word: text.word(index) + letter, before: token.before,
            isSpaced: token.isSpaced)
        unit.number = number
        return unit
    }

    /// The word at a token with the points taken out of it, and how many tokens it is made of.
    private static func abbreviation(at index: Int, in text: FoldedText) -> (String, Int) {
        var end = index + 1
        while end < text.tokens.count, end < index + 4, text.tokens[end].before == .dot, !text.tokens[end].isSpaced,
            !text.tokens[end].isDigits
        {
            end += 1
        }
        while end > index + 1 {
            var word = ""
            for token in index..<end { word += text.word(token) }
            if Lexicon.isAbbreviation(word) { return (word, end - index) }
            end -= 1
        }
        return (text.word(index), 1)
    }

    private mutating func append(_ word: String, token: FoldedText.Token, last: FoldedText.Token) {
        var unit = Unit(
            span: token.span.lowerBound..<last.span.upperBound, word: word, before: token.before,
            isSpaced: token.isSpaced)
        unit.roles = Lexicon.roles(word)
        unit.generic = GenericPart.number(word)
        unit.number = NumberWords.value(word)
        if unit.number == nil, unit.roles.isEmpty, word.utf8.count > 1, unit.generic == 0 || word == "vi" {
            unit.number = NumberWords.roman(word)
        }
        if unit.number == nil, unit.roles.isEmpty, unit.generic == 0, let split = Self.splitDate(word) {
            // `ventisettembre` as it is said.
            var month = unit
            unit.word = String(word.dropLast(split.month.utf8.count))
            unit.number = split.day
            month.word = split.month
            month.roles = Lexicon.roles(split.month)
            month.before = .space
            units.append(unit)
            units.append(month)
            return
        }
        units.append(unit)
    }

    private static func splitDate(_ word: String) -> (day: Int, month: String)? {
        guard word.utf8.count > 8 else { return nil }
        for month in Lexicon.months where word.hasSuffix(month) {
            if let day = NumberWords.value(String(word.dropLast(month.utf8.count))), day < 32 { return (day, month) }
        }
        // Said as one, `venti` and `settembre` share a sound: `ventisettembre` is above, `ventiquattromaggio` too.
        return nil
    }

    private mutating func joinGenericParts() {
        var index = 0
        while index + 1 < units.count {
            if GenericPart.openings.contains(units[index].word) {
                let pair = units[index].word + " " + units[index + 1].word
                if let number = GenericPart.numbers[pair] {
                    units[index].word = pair
                    units[index].generic = number
                    units[index].number = nil
                    units[index].roles = []
                    units[index].span = units[index].span.lowerBound..<units[index + 1].span.upperBound
                    units[index].isDotted = units[index + 1].isDotted
                    units.remove(at: index + 1)
                }
            }
            index += 1
        }
    }

    private static let roads = [
        "ss": "strada statale", "sr": "strada regionale", "sp": "strada provinciale", "nsa": "strada statale",
    ]

    /// `SS 309` is a road, `SS. Apostoli` are saints.
    private mutating func markRoads() {
        for index in units.indices.dropLast() {
            guard let road = Self.roads[units[index].word], units[index + 1].isDigits else { continue }
            units[index].generic = GenericPart.number(road)
            units[index].roles = []
        }
    }

    /// One letter with a point is the beginning of a name, or a generic part where it stands first.
    private mutating func markInitials() {
        for index in units.indices where units[index].word.utf8.count == 1 && !units[index].isDigits {
            let next = index + 1 < units.count ? units[index + 1] : nil
            if units[index].isDotted, next?.isDigits != true { units[index].isInitial = true }
            if units[index].roles.isEmpty, next?.before != .apostrophe { units[index].isInitial = true }
            if index == 0, units[index].word == "v" {
                units[index].generic = GenericPart.number("via")
                units[index].isInitial = false
            }
        }
    }
}
