/// How the words before and between names of streets join them: to a crossing, or to a stretch of one of them.
struct StreetJoints {
    let units: [Unit]

    /// What opens a pair of ends, and what closes it.
    private static let ends: [(open: Set<String>, close: Set<String>)] = [
        (["tra", "fra", "between", "trà", "compreso"], ["e", "ed", "and"]),
        (
            ["da", "dal", "dall", "dalla", "dallo", "dai", "dalle", "dagli", "from"],
            [
                "a", "ad", "al", "all", "alla", "allo", "ai", "alle", "agli", "fino", "sino", "verso", "to", "until",
                "till",
                "towards", "in", "fin",
            ]
        ),
        (["dopo", "passato", "passata", "superato", "superata", "oltre", "after", "past"], ["prima", "before"]),
        (["prima", "before"], ["dopo", "after"]),
    ]
    private static let fillers: Set<String> = [
        "quello", "quella", "incrocio", "angolo", "intersezione", "inizio", "fine", "con", "co", "that", "one", "with",
        "corner", "crossing", "junction", "poi", "di", "the", "of", "ponte", "altezza",
    ]
    private static let turns: Set<String> = [
        "girando", "svoltando", "gira", "svolta", "turning", "turn", "turns", "giri", "svolti", "girate", "svoltate",
        "volta",
        "girare", "svoltare", "imbocca", "imboccando", "entra", "entrando", "immette", "girar",
    ]
    private static let into: Set<String> = [
        "in", "su", "sulla", "verso", "per", "into", "onto", "nella", "nel", "a", "to",
    ]
    private static let joins: Set<String> = [
        "e", "ed", "and", "con", "co", "di", "x", "with", "the", "of", "la", "il", "l", "de",
    ]

    private func isFiller(_ unit: Unit) -> Bool {
        unit.isParticle || Self.fillers.contains(unit.word) || unit.roles.contains(.crossing)
    }

    /// Whether two names are the ends of a stretch: `tra X e Y`, `da X fino a Y`, `dopo X e prima di Y`.
    func areEnds(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        let joint = one.upperBound..<other.lowerBound
        guard !joint.isEmpty, joint.count <= 6, !hasStop(joint, before: other.lowerBound),
            joint.allSatisfy({ isFiller(units[$0]) || Self.closers.contains(units[$0].word) }),
            let opening = opening(before: one.lowerBound)
        else { return false }
        // `all'incrocio tra X e Y` is a point.
        for index in max(0, opening - 3)..<opening where RelationWords.isCrossing(units, index) {
            if !(index..<opening).contains(where: { RelationWords.isStop(units, $0 + 1) }) { return false }
        }
        return Self.ends.contains { pair in
            pair.open.contains(units[opening].word) && joint.contains { pair.close.contains(units[$0].word) }
        }
    }

    private static let closers = ends.reduce(into: Set<String>()) { $0.formUnion($1.close) }
    private static let openers = ends.reduce(into: Set<String>()) { $0.formUnion($1.open) }

    /// The word that opens a pair before its first name, small words between.
    private func opening(before start: Int) -> Int? {
        for index in stride(from: start - 1, through: max(0, start - 6), by: -1) {
            if RelationWords.isStop(units, index + 1), index + 1 < start { return nil }
            if Self.openers.contains(units[index].word) { return index }
            guard isFiller(units[index]) else { return nil }
        }
        return nil
    }

    private func hasStop(_ range: Range<Int>, before end: Int) -> Bool {
        (range.lowerBound...end).contains { RelationWords.isStop(units, $0) }
    }

    /// Which of three names in a row is the street, and which are the ends; `nil` for no stretch.
    func stretch(_ names: [Range<Int>]) -> (street: Int, ends: [Int])? {
        guard names.count == 3 else { return nil }
        func isNear(_ one: Range<Int>, _ other: Range<Int>, _ most: Int) -> Bool {
            let gap = one.upperBound..<other.lowerBound
            return gap.count <= most && !hasStop(gap, before: other.lowerBound)
        }
        if areEnds(names[1], names[2]), isNear(names[0], names[1], 9) { return (0, [1, 2]) }
        if areEnds(names[0], names[1]), isNear(names[1], names[2], 5) { return (2, [0, 1]) }
        // `tra gli incroci di A con B e con C`
        let (first, second) = (
            units[names[0].upperBound..<names[1].lowerBound], units[names[1].upperBound..<names[2].lowerBound]
        )
        if let opening = openingOverCrossings(before: names[0].lowerBound),
            ["tra", "fra", "between", "dall"].contains(units[opening].word),
            first.count <= 3, second.count <= 5,
            first.contains(where: { ["con", "e", "with", "and", "co"].contains($0.word) }),
            second.contains(where: { ["e", "and", "ed"].contains($0.word) }),
            (opening..<names[0].lowerBound).contains(where: { RelationWords.isCrossing(units, $0) })
        {
            return (0, [1, 2])
        }
        return nil
    }

    private func openingOverCrossings(before start: Int) -> Int? {
        for index in stride(from: start - 1, through: max(0, start - 6), by: -1) {
            if ["tra", "fra", "between"].contains(units[index].word) { return index }
            guard isFiller(units[index]) || RelationWords.isCrossing(units, index) else { return nil }
        }
        return nil
    }

    enum Meeting { case said, between, turning, beside }

    /// Whether two names are said to meet: by a word, by turning from one into the other, or beside each other.
    func meeting(_ one: Range<Int>, _ other: Range<Int>) -> Meeting? {
        let joint = one.upperBound..<other.lowerBound
        guard joint.count <= 6, !hasStop(joint, before: other.lowerBound) else { return nil }
        let lead = leading(before: one.lowerBound)
        if joint.count <= 5, lead.contains(where: isTurn), joint.contains(where: { Self.into.contains(units[$0].word) })
        {
            return .turning
        }
        if joint.contains(where: isTurn), joint.contains(where: { Self.into.contains(units[$0].word) }) {
            return .turning
        }
        if joint.contains(where: { RelationWords.isCrossing(units, $0) }) { return .said }
        guard joint.count <= 3 else { return nil }
        let isJoined = joint.isEmpty || joint.allSatisfy { units[$0].isParticle || Self.joins.contains(units[$0].word) }
        if isJoined, lead.contains(where: { RelationWords.isCrossing(units, $0) }) { return .said }
        if isJoined, lead.contains(where: { ["tra", "fra", "between"].contains(units[$0].word) }),
            joint.contains(where: { ["e", "ed", "and", "con"].contains(units[$0].word) })
        {
            return .between
        }
        return units[other.lowerBound].before == .slash ? .beside : nil
    }

    /// Whether two names of streets stand so close in one sentence that they tell of one place together, if they meet:
    /// whatever the words between them are, nobody names a side street for another reason.
    func areTogether(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        let joint = one.upperBound..<other.lowerBound
        return joint.count <= 9 && !hasStop(joint, before: other.lowerBound)
            && [one, other].allSatisfy { $0.contains { units[$0].generic != 0 } }
            && !joint.contains { Self.apart.contains(units[$0].word) }
    }

    /// Words that tell of a second place.
    private static let apart: Set<String> = [
        "non", "not", "anche", "oppure", "o", "or", "invece", "instead", "come", "like", "also", "pure", "né", "mentre",
    ]

    private func isTurn(_ index: Int) -> Bool { Self.turns.contains(units[index].word) }

    /// Where the other name of a crossing must be that was not found: what stands between the word and the name, or
    /// behind the name.
    func unfound(beside name: Range<Int>, _ taken: [Range<Int>]) -> Range<Int>? {
        if let word = leading(before: name.lowerBound, most: 11).last(where: {
            RelationWords.isCrossing(units, $0) || isFrom($0, name.lowerBound)
        }) {
            if let range = trimmed((word + 1)..<name.lowerBound), !taken.contains(where: { $0.overlaps(range) }) {
                return range
            }
        }
        // `via degli Lomi, all'angolo di via dei Frassini`
        if let word = leading(before: name.lowerBound, most: 4).last(where: { RelationWords.isCrossing(units, $0) }),
            (word..<name.lowerBound).allSatisfy({
                isFiller(units[$0]) || RelationWords.isCrossing(units, $0) || units[$0].word == "si"
            }),
            let start = leading(before: word, most: 9).first(where: { units[$0].generic != 0 }),
            let range = trimmed(start..<word), !taken.contains(where: { $0.overlaps(range) })
        {
            return range
        }
        var index = name.upperBound
        var isMet = false
        while index < min(units.count, name.upperBound + 5), !RelationWords.isStop(units, index),
            isFiller(units[index]) || isTurn(index) || units[index].word == "si"
                || RelationWords.isCrossing(units, index)
        {
            if RelationWords.isCrossing(units, index) || isTurn(index) { isMet = true }
            if !isMet, ["con", "co", "e"].contains(units[index].word),
                leading(before: name.lowerBound).contains(where: { RelationWords.isCrossing(units, $0) })
            {
                isMet = true
            }
            index += 1
        }
        guard isMet, index < units.count else { return nil }
        var end = index
        while end < min(units.count, index + 7), !RelationWords.isStop(units, end),
            end == index || ![.comma, .mark].contains(units[end].before), !Self.goingOn.contains(units[end].word)
        {
            end += 1
        }
        guard let range = trimmed(index..<end), !taken.contains(where: { $0.overlaps(range) }) else { return nil }
        return range
    }

    /// `da via X si gira in …`
    private func isFrom(_ index: Int, _ end: Int) -> Bool {
        ["da", "dal", "dalla", "from"].contains(units[index].word) && (index..<end).contains(where: isTurn)
    }

    private static let goingOn: Set<String> = [
        "c", "ci", "ghe", "there", "ho", "si", "vi", "segnalo", "vedo", "sull", "e", "è", "per", "che", "go", "se",
        "we", "i",
    ]

    /// The units before a name, as far as the sentence goes.
    private func leading(before start: Int, most: Int = 5) -> Range<Int> {
        var first = start
        while first > 0, start - first < most, !RelationWords.isStop(units, first) { first -= 1 }
        return first..<start
    }

    /// Without small words and words of crossing at both ends; `nil` where nothing is left.
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var (low, high) = (range.lowerBound, range.upperBound)
        func isLoose(_ index: Int) -> Bool {
            isFiller(units[index]) || RelationWords.isCrossing(units, index) || isTurn(index)
                || ["si", "se", "incontra", "quello", "tra", "fra", "between", "co"].contains(units[index].word)
        }
        while low < high, isLoose(low) { low += 1 }
        while high > low, isLoose(high - 1) { high -= 1 }
        return low < high && high - low <= 8 ? low..<high : nil
    }
}
