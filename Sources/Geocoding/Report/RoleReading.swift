/// Reads from the words around the mentions of a text which of them is the place of the matter.
///
/// What stands between two mentions belongs to the first as far as it goes on about it, and to the second as far as it
/// leads to it; `ma`, a full stop or a colon between them decides. The cue nearest to a mention counts in full, what
/// lies behind a clause or another cue a part of it.
struct RoleReading {
    let units: [Unit]
    let clauses: Clauses
    /// Units that are looked at before and after a mention.
    private static let reach = 18

    /// - Parameter mentions: the units of each, in the order of the text.
    func roles(of mentions: [Range<Int>]) -> [MentionRole] {
        var roles: [MentionRole] = []
        for (index, mention) in mentions.enumerated() {
            // A number may stand between two names: then their mentions run into each other.
            let start = min(index == 0 ? 0 : mentions[index - 1].upperBound, mention.lowerBound)
            let end = index + 1 < mentions.count ? mentions[index + 1].lowerBound : units.count
            var role = before(mention, from: start, isFirst: index == 0)
            after(mention, to: max(end, mention.upperBound), isLast: index + 1 == mentions.count, &role)
            // `in via Piave e una in via Dante`: what is said of the first is said of the second.
            if let last = roles.last, role.part == .open, last.part == .site, last.evidence > role.evidence,
                mention.lowerBound - start <= 5,
                (start..<mention.lowerBound).contains(where: { Clauses.isAnd(units, $0) })
            {
                role = last
            }
            roles.append(role)
        }
        return roles
    }

    // MARK: What leads to a mention

    private func before(_ mention: Range<Int>, from start: Int, isFirst: Bool) -> MentionRole {
        var role = MentionRole()
        let gap = max(start, mention.lowerBound - Self.reach)..<mention.lowerBound
        let begin = isFirst ? gap.lowerBound : cut(gap)
        var factor = 1.0
        var isClose = true
        var index = mention.lowerBound - 1
        while index >= gap.lowerBound {
            if clauses.before[min(index + 1, units.count - 1)] == .sentence, index + 1 <= mention.lowerBound {
                closing(gap.lowerBound...index, mention, &role)
                break
            }
            guard index >= begin || isClosing(index) else { break }
            if isCovered(index, mention.lowerBound) {
                index -= 1
                continue
            }
            if let cue = cue(at: index, before: mention.lowerBound), !cue.isClose || isClose {
                let weight = weight(of: cue, at: index)
                if weight != 0 {
                    add(cue.part, weight * factor, &role)
                    factor *= 0.3
                }
            } else if factor == 1, isOwned(index), isClose || units[index].word == "lavoro" {
                add(.possession, -2.8, &role)
                factor *= 0.3
            }
            if clauses.before[index] == .adversative {
                add(.site, 1, &role)
                break
            }
            if clauses.before[index] == .conjunction { factor *= 0.5 }
            if clauses.before[index] == .comma, role.part == .open { factor *= 0.8 }
            isClose = isClose && isSmall(index)
            index -= 1
        }
        if RelationWords.relation(before: mention.lowerBound, in: units) != nil, role.evidence > -1 {
            role.evidence += 0.4
        }
        return role
    }

    /// Where what leads to the second of two mentions begins.
    private func cut(_ gap: Range<Int>) -> Int {
        guard gap.lowerBound + 1 <= gap.upperBound else { return gap.lowerBound }
        if let sentence = clauses.last(.sentence, in: gap) { return sentence }
        if let turn = gap.first(where: { clauses.before[$0] == .adversative }) { return turn }
        if let pause = clauses.first(.pause, in: gap) { return pause }
        var index = gap.lowerBound
        while let comma = clauses.first(.conjunction, in: index..<gap.upperBound) {
            if !speaksBack(comma) { return comma }
            index = comma + 1
        }
        return index == gap.lowerBound ? gap.lowerBound : gap.upperBound
    }

    /// Whether a clause that begins at a unit goes on about what was named before it: `, dove abito`, `, quello è a posto`.
    private func speaksBack(_ index: Int) -> Bool {
        var index = index
        if Clauses.isAnd(units, index) { index += 1 }
        return index < units.count
            && ["dove", "quello", "quella", "che", "cui", "where", "which", "that"].contains(units[index].word)
    }

    /// A signature stands after the greeting, over full stops.
    private func isClosing(_ index: Int) -> Bool {
        ["saluti", "cordialmente", "regards", "sincerely", "fede", "firmato"].contains(units[index].word)
    }

    private func closing(_ range: ClosedRange<Int>, _ mention: Range<Int>, _ role: inout MentionRole) {
        guard role.part == .open, range.contains(where: isClosing) else { return }
        // A name and an address follow, and no matter.
        let between = (range.last(where: isClosing) ?? range.upperBound)..<mention.lowerBound
        guard between.count < 8 else { return }
        add(.contact, -2.6, &role)
    }

    // MARK: What goes on about a mention

    private func after(_ mention: Range<Int>, to end: Int, isLast: Bool, _ role: inout MentionRole) {
        let gap = mention.upperBound..<min(end, mention.upperBound + Self.reach)
        let stop = isLast ? gap.upperBound : cutAfter(gap)
        var index = gap.lowerBound
        // Without a clause of its own it may as well lead to what follows.
        var factor = isLast || stop < gap.upperBound ? 1.0 : 0.5
        while index < stop {
            if index > gap.lowerBound || isLast || clauses.before[index] != .sentence {
                if clauses.before[index] == .sentence || clauses.before[index] == .adversative { break }
            }
            if clauses.before[index] == .comma, !speaksBack(index) { factor *= 0.9 }
            if let cue = cue(at: index, before: stop) {
                switch cue.part {
                case .site:
                    if role.evidence > -1, !cue.isClose {
                        add(.site, min(cue.weight, 1.6) * factor * 0.8, &role)
                        factor *= 0.3
                    }
                case .residence, .possession:
                    if index > 0,
                        ["dove", "where", "cui", "in"].contains(units[index - 1].word) || isCopula(gap.lowerBound)
                    {
                        add(cue.part, -2.6 * factor, &role)
                        factor *= 0.3
                    }
                case .settled where cue.weight <= -2:
                    if weight(of: cue, at: index) < 0 {
                        add(.settled, cue.weight * factor, &role)
                        factor *= 0.3
                    }
                case .earlier where cue.weight <= -1.5:
                    add(.earlier, cue.weight * factor * (role.part == .denied ? 1 : 0.6), &role)
                    factor *= 0.3
                default: break
                }
            }
            index += 1
        }
    }

    private func cutAfter(_ gap: Range<Int>) -> Int {
        let cut = cut(gap)
        // With nothing between two mentions that parts them, what stands there leads to the second.
        return cut == gap.lowerBound && !gap.isEmpty && clauses.before[gap.lowerBound] == .none ? gap.upperBound : cut
    }

    private func isCopula(_ index: Int) -> Bool {
        index < units.count && units[index].word == "e" && !Clauses.isAnd(units, index)
            || index < units.count && ["is", "xe"].contains(units[index].word)
    }

    // MARK: Words

    /// Whether a phrase that begins before a unit goes over it: of `mio indirizzo` the second word alone says nothing.
    private func isCovered(_ index: Int, _ end: Int) -> Bool {
        (1...3).contains { lead in
            index >= lead && (cue(at: index - lead, before: end)?.words.count ?? 0) > lead
        }
    }

    private func cue(at index: Int, before end: Int) -> RoleWords.Cue? {
        RoleWords.cue(at: index, in: units, before: end)
    }

    private func add(_ part: MentionRole.Part, _ weight: Double, _ role: inout MentionRole) {
        if role.part == .open || abs(weight) > 1 && role.part == .site && weight < 0 { role.part = part }
        role.evidence += weight
    }

    /// What a cue weighs where it stands: `non avete ancora sistemato` settles nothing, `non abito` neither.
    private func weight(of cue: RoleWords.Cue, at index: Int) -> Double {
        let lead = max(0, index - 4)..<index
        switch cue.part {
        case .settled, .earlier:
            for position in lead.reversed() {
                if RoleWords.negations.contains(units[position].word) { return 0 }
                if clauses.before[position] >= .comma { break }
            }
            return cue.weight
        case .residence where cue.words.count == 1 || cue.words == ["a", "casa"] || cue.words == ["da", "casa"]:
            // `davanti a casa mia`
            return lead.contains { RoleWords.besides.contains(units[$0].word) } ? 0.4 : cue.weight
        case .journey where cue.words == ["da", "casa"]: return 0
        // `non si tratta di`
        case .site where cue.weight > 2:
            return index > 0 && ["non", "not"].contains(units[index - 1].word) ? 0 : cue.weight
        default: return cue.weight
        }
    }

    /// `il mio ufficio è in …`, `ho un negozio in …`; not `davanti al mio negozio`.
    private func isOwned(_ index: Int) -> Bool {
        guard RoleWords.owned.contains(units[index].word) else { return false }
        for position in stride(from: index - 1, through: max(0, index - 3), by: -1) {
            if clauses.before[position + 1] >= .comma { return false }
            guard RoleWords.owners.contains(units[position].word) else {
                // `ho visto una casa` owns nothing.
                if units[position].isParticle { continue }
                return false
            }
            return !(max(0, position - 4)..<position).contains { RoleWords.besides.contains(units[$0].word) }
        }
        return false
    }

    /// Words that may stand between a cue and its place.
    private func isSmall(_ index: Int) -> Bool {
        let unit = units[index]
        return unit.isParticle || unit.roles.contains(.numberLabel) || unit.roles.contains(.noise)
            || RelationWords.isPlaceWord(unit.word) || RoleWords.besides.contains(unit.word)
            || [
                "e", "si", "is", "are", "piu", "qui", "qua", "ho", "via", "mi", "ci", "tratta", "quello", "quella",
                "era", "sono", "the", "it", "s",
            ]
            .contains(unit.word)
    }
}
