extension String {
    /// A name that its source keeps in capitals, as a map writes it in Italian: `RIO DE SAN MOISE'` is read as
    /// `Rio de San Moisè`. A text that has a small letter is left as it is, but for doubled spaces.
    ///
    /// Articles and prepositions stay small after the first word, Roman numerals and house numbers (`12A`) stay capital, and an apostrophe that
    /// stands for an accent becomes one; those of elisions (`ca'`, `po'`) stay. The data keep what the source wrote.
    public var titleCased: String {
        let words = split(separator: " ")
        guard !contains(where: { $0.isLowercase }) else { return words.joined(separator: " ") }
        return words.enumerated().map { Self.cased(String($1), isFirst: $0 == 0) }.joined(separator: " ")
    }

    private static func cased(_ word: String, isFirst: Bool) -> String {
        let small = word.lowercased()
        if !isFirst, particles.contains(small) { return small }
        if isRomanNumeral(word) || word.first?.isNumber == true { return word }
        if small == "f.lli" { return "F.lli" }
        var result = ""
        var startsPart = true
        for (index, part) in small.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { result.append("'") }
            // After an elided article or preposition the name begins: "dell'Orto", "L'Alboro".
            let isElided = index == 0 && elisions.contains(part) && small.contains("'")
            if isElided && !isFirst {
                result += part
            } else {
                result += startsPart ? capitalized(part) : String(part)
            }
            startsPart = isElided || part.count > 2
        }
        return accented(result)
    }

    /// Every beginning of a word within: `S.Mattia`, `Anna-Maria`.
    private static func capitalized(_ part: Substring) -> String {
        var result = ""
        var isBeginning = true
        for character in part {
            result += isBeginning ? character.uppercased() : String(character)
            isBeginning = !character.isLetter && !character.isNumber
        }
        return result
    }

    private static func accented(_ word: String) -> String {
        guard word.hasSuffix("'"), word.count > 3, let accent = accents[word.dropLast().last ?? " "] else {
            return word
        }
        return word.dropLast(2) + String(accent)
    }

    private static func isRomanNumeral(_ word: String) -> Bool {
        word.count > 1 && word.prefix { $0 != "°" && $0 != "." }.allSatisfy { "IVX".contains($0) }
    }

    private static let particles: Set<String> = [
        "a", "ai", "al", "alla", "alle", "con", "da", "dai", "dal", "dalla", "de", "dei", "degli", "del", "dell'",
        "della", "delle", "dello", "di", "e", "ed", "il", "in", "la", "le", "lo", "li", "o", "per", "su", "sul",
        "sulla",
    ]
    private static let elisions: Set<Substring> = ["d", "l", "all", "dall", "dell", "nell", "sull"]
    private static let accents: [Character: Character] = ["a": "à", "e": "è", "i": "ì", "o": "ò", "u": "ù"]
}
