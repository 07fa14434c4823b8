/// A name of the gazetteer taken apart: its generic part and the words it is found by.
struct NameReading: Sendable {
    var generic: UInt8 = 0
    /// Words of the index: folded, saints as `san`, numbers as `#25`.
    var words: [String] = []

    /// The word that all saints share.
    static let saint = "san"

    static func numberWord(_ number: Int) -> String { "#\(number)" }

    init(_ name: String, isStreet: Bool = true) {
        let units = Units(name, limit: 512, mostTokens: 64).units
        var start = 0
        if isStreet, let first = units.first, first.generic != 0 {
            generic = first.generic
            start = 1
        }
        for (index, unit) in units.enumerated().dropFirst(start) {
            let isLast = index == units.count - 1
            if unit.isParticle { continue }
            words.append(Self.word(unit, isLast: isLast && index > start))
        }
        // A street that is called by its kind alone, or by an article.
        if words.isEmpty { words = units.map { Self.word($0, isLast: false) } }
        if words.count > 24 { words.removeLast(words.count - 24) }
    }

    /// - Parameter isLast: where one letter can be a Roman number: `Pio X`.
    static func word(_ unit: Unit, isLast: Bool) -> String {
        if unit.roles.contains(.saint) { return saint }
        if let number = unit.number { return numberWord(number) }
        if isLast, unit.word == "x" || unit.word == "v" { return numberWord(unit.word == "x" ? 10 : 5) }
        return unit.word
    }

    /// The names in one: `CALLE MARCELLO O PINDEMONTE` is also `CALLE MARCELLO` and `CALLE PINDEMONTE`.
    static func aliases(_ name: String) -> [String] {
        let words = name.split(separator: " ").map(String.init)
        guard let cut = words.indices.dropFirst().first(where: { isAlias(words[$0]) }), cut + 1 < words.count else {
            return []
        }
        var rest = Array(words[(cut + 1)...])
        while let first = rest.first, isAlias(first) { rest.removeFirst() }
        guard !rest.isEmpty else { return [] }
        var aliases = [words[..<cut].joined(separator: " ")]
        let hasGeneric = GenericPart.number(FoldedText(rest[0], limit: 64).wordsJoined) != 0
        aliases.append((hasGeneric ? rest : [words[0]] + rest).joined(separator: " "))
        return aliases
    }

    private static func isAlias(_ word: String) -> Bool {
        Lexicon.roles(FoldedText(word, limit: 32).wordsJoined).contains(.alias)
    }

    /// Words that registers and maps spell in Italian or in Venetian; others that say the same name different streets.
    private static let spellings = [
        "nuovo": "novo", "nuova": "nova", "nuove": "nove", "nuovi": "novi", "mezzo": "mezo", "giuseppe": "isepo",
        "angelo": "anzolo",
        "magazzino": "magazen", "olio": "ogio",
    ]

    /// What two spellings of one name have in common.
    var mergeKey: String {
        var key = String(generic)
        for word in words {
            key += " "
            if word.hasPrefix("#") {
                key += word
            } else {
                let word = Self.spellings[word] ?? word
                key += String(decoding: Skeleton.of(word.utf8), as: UTF8.self)
            }
        }
        return key
    }
}

extension FoldedText {
    /// All words without what is between them.
    var wordsJoined: String { tokens.indices.map { word($0) }.joined() }
}
