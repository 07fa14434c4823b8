/// Repairs what names are made with where a letter of it is wrong: the small words after a generic part, the generic part
/// before a name, the number of a date.
///
/// Names themselves are left to the search, which knows what there is.
struct UnitRepair {
    let gazetteer: Gazetteer
    let capitals: Set<Int>
    private static let particles = [
        "di", "de", "del", "della", "dello", "dei", "degli", "delle", "dell", "da", "al", "ai", "alla", "alle", "dela",
        "dele",
    ].map { Array($0.utf8) }
    private static let generics = [
        "via", "viale", "calle", "campo", "piazza", "piazzale", "corte", "ramo", "corso", "fondamenta", "campiello",
        "salizada", "riva", "vicolo", "riviera", "piazzetta", "sotoportego", "ponte", "rio",
    ].map { Array($0.utf8) }
    private static let dates: [(word: [UInt8], number: Int)] = [
        ("due", 2), ("quattro", 4), ("otto", 8), ("undici", 11), ("quindici", 15), ("venti", 20), ("ventidue", 22),
        ("ventitre", 23), ("ventiquattro", 24), ("venticinque", 25), ("ventisei", 26), ("ventisette", 27),
        ("ventotto", 28),
    ].map { (Array($0.0.utf8), $0.1) }
    private static let months = Lexicon.months.map { Array($0.utf8) }

    private var distance = EditDistance()

    init(gazetteer: Gazetteer, capitals: Set<Int>) {
        self.gazetteer = gazetteer
        self.capitals = capitals
    }

    mutating func repair(_ units: inout [Unit]) {
        // `B&B` is no initials.
        for index in units.indices.dropLast()
        where units[index].word == "b" && units[index + 1].word == "b" && units[index + 1].before == .slash {
            for letter in [index, index + 1] {
                units[letter].isInitial = false
                units[letter].roles = .noise
            }
        }
        for index in units.indices where !units[index].isDigits && units[index].word.utf8.count > 1 {
            if index > 0, units[index - 1].generic != 0 { repairParticle(&units, index) }
            if index + 1 < units.count {
                repairGeneric(&units, index)
                repairDate(&units, index)
            }
        }
    }

    private func isCapital(_ unit: Unit) -> Bool { capitals.contains(unit.span.lowerBound) }
    private func isUnknown(_ unit: Unit) -> Bool { gazetteer.terms.exact(unit.word) == nil }

    /// `via deil Olmi`
    private mutating func repairParticle(_ units: inout [Unit], _ index: Int) {
        let unit = units[index]
        guard index + 1 < units.count, !unit.isParticle, unit.roles.isEmpty, unit.generic == 0, unit.number == nil,
            unit.word.utf8.count <= 6, !isCapital(unit),
            isCapital(units[index + 1]), isUnknown(unit)
        else { return }
        let word = Array(unit.word.utf8)
        if Self.particles.contains(where: { distance.edits(word, $0, limit: 1) <= 1 }) {
            units[index].roles.insert(.particle)
        }
    }

    /// `in callre Franco Passarella`, `davanti al 40 di va Spalti`
    private mutating func repairGeneric(_ units: inout [Unit], _ index: Int) {
        let unit = units[index]
        guard unit.generic == 0, !unit.isParticle, unit.roles.isEmpty || unit.word.utf8.count > 3, unit.number == nil,
            isCapital(units[index + 1])
                || units[index + 1].isParticle && index + 2 < units.count && isCapital(units[index + 2]),
            !RelationWords.isStop(units, index + 1), units[index + 1].before == .space,
            !RelationWords.cues.contains(unit.word),
            !RelationWords.isPlaceWord(unit.word)
        else { return }
        let isShort = unit.word.utf8.count < 4
        // Of two or three letters it is as likely a word of its own; then a word of place has to lead to it.
        guard isUnknown(unit) || isShort,
            !isShort || RelationWords.isLocated(index, in: units)
                || index > 0 && RelationWords.isCrossing(units, index - 1) || leads(units, index)
        else { return }
        let word = Array(unit.word.utf8)
        var best: (edits: Int, word: [UInt8])?
        for generic in Self.generics {
            let limit = word.count > 7 ? 2 : 1
            let edits = distance.edits(word, generic, limit: limit)
            if edits <= limit, edits < best?.edits ?? .max,
                !(isShort && generic.count > 3) || word.count + 1 == generic.count && generic.count == 4
            {
                best = (edits, generic)
            }
        }
        guard let best, best.edits > 0 else { return }
        units[index].word = String(decoding: best.word, as: UTF8.self)
        units[index].generic = GenericPart.number(units[index].word)
        units[index].roles = []
    }

    private func leads(_ units: [Unit], _ index: Int) -> Bool {
        guard index > 0 else { return true }
        let last = units[index - 1]
        return last.isDigits || ["di", "in", "a", "tra", "fra", "con", "e", "da", "dove", "cui"].contains(last.word)
            || units[index].before == .mark
            || units[index].before == .comma
    }

    /// `viale Uqattro Novembre`, `viale Quattro Novenbre`
    private mutating func repairDate(_ units: inout [Unit], _ index: Int) {
        let next = units[index + 1]
        if next.roles.contains(.month), units[index].number == nil, units[index].generic == 0, !units[index].isParticle,
            units[index].word.utf8.count > 3
        {
            let word = Array(units[index].word.utf8)
            if let near = Self.dates.first(where: { distance.edits(word, $0.word, limit: 1) <= 1 })
                ?? Self.dates.first(where: { word.count > 7 && distance.edits(word, $0.word, limit: 2) <= 2 })
            {
                units[index].number = near.number
            }
        } else if let number = units[index].number, number < 32, next.roles.isEmpty, next.generic == 0,
            next.word.utf8.count > 4,
            isUnknown(next)
        {
            let word = Array(next.word.utf8)
            if let month = Self.months.first(where: { distance.edits(word, $0, limit: 1) <= 1 }) {
                units[index + 1].word = String(decoding: month, as: UTF8.self)
                units[index + 1].roles.insert(.month)
            }
        }
    }
}
