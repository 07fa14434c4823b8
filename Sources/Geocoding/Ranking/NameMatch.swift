/// How well a name of the gazetteer fits a text.
struct NameMatch {
    var name: UInt32
    var place: UInt32
    /// Bits of the units that the name explains, its generic part included.
    var mask: UInt64 = 0
    /// Weight of the name's words that the text says, as well as it says them, of all its words' weight.
    var cover: Float = 0
    /// The same for the words that are there: 1 where all are spelt right.
    var quality: Float = 1
    var generic = GenericAgreement.absent
    /// Whether the words come in the order of the name.
    var isInOrder = true
    /// Compares names before anything else is known.
    var rank: Float = 0

    enum GenericAgreement: UInt8 {
        /// The text says the generic part of the name.
        case same
        /// It says none.
        case absent
        /// It says another one of the same family, or of another.
        case related, different
        /// The name has none.
        case free
    }
}

/// Finds the names that a text may mean: those of its rarest words, scored by all of its words.
struct NameSearch {
    /// Names looked at before the search is content.
    static let enough = 600
    /// A word that more names have is common.
    private static let common = 150
    /// Ranks farther below the best are no candidates.
    private static let widest: Float = 0.3
    /// What a name gains that lies in an area of the text.
    private static let named: Float = 0.1
    /// Postings read of one word at most.
    static let mostPostings = 20_000

    let gazetteer: Gazetteer
    let text: SearchText

    /// - Returns: the `most` best, best first.
    func best(_ matches: TermMatches, most: Int, restrictedTo scope: UInt64 = .max) -> [NameMatch] {
        var lists: [(count: Int, term: UInt32, mask: UInt64)] = []
        for match in matches.all where match.mask & scope != 0 {
            lists.append((gazetteer.terms.postings(match.term).count, match.term, match.mask))
        }
        lists.sort { ($0.count, $0.term) < ($1.count, $1.term) }
        var seen = SeenNames()
        var found: [NameMatch] = []
        var covered: UInt64 = 0
        var (best, explained): (Float, UInt64) = (0, 0)
        var whole: UInt64 = 0
        let asked = matches.weight(text.content & scope)
        for list in lists {
            // Names that have only the commoner words are worse than those that have the rarer ones too.
            if list.count > Self.common, best > 0.7 && list.mask & ~explained == 0 || list.mask & ~whole == 0 {
                continue
            }
            if found.count >= Self.enough, covered & list.mask != 0 || covered.nonzeroBitCount > 1 { continue }
            covered |= list.mask
            for posting in gazetteer.terms.postings(list.term).prefix(Self.mostPostings) {
                let name = gazetteer.terms.postings[posting]
                guard seen.insert(name), let match = score(name, matches, scope, asked: asked) else { continue }
                found.append(match)
                // Several words side by side that are a name: that one of them begins other names says nothing.
                if match.cover > 0.93, match.isInOrder, (match.mask & text.content).nonzeroBitCount > 1 {
                    whole |= match.mask
                }
                // An area explains its own words and leaves those of the street to be found.
                if match.rank > best, gazetteer.places[match.place].kind > PlaceKind.sestiere.rawValue {
                    (best, explained) = (match.rank, match.mask)
                }
            }
        }
        if found.count > most { preferNamedAreas(&found) }
        let least = (found.lazy.map(\.rank).max() ?? 0) - Self.widest
        // What is far behind cannot win any more, but an area may still explain a part of the text.
        var order: [(rank: Float, index: Int)] = []
        for index in found.indices where found[index].rank >= least || isArea(found[index]) {
            order.append((found[index].rank, index))
        }
        order.sort { ($0.rank, $1.index) > ($1.rank, $0.index) }
        return order.prefix(most).map { found[$0.index] }
    }

    private func isArea(_ match: NameMatch) -> Bool {
        match.cover >= 0.8 && gazetteer.places[match.place].kind <= PlaceKind.sestiere.rawValue
    }

    /// Before any are dropped: of many streets of one name those that lie where the text says.
    private func preferNamedAreas(_ found: inout [NameMatch]) {
        var areas: [UInt32] = []
        for match in found where match.cover > 0.8 && areas.count < 8 {
            if gazetteer.places[match.place].kind <= PlaceKind.sestiere.rawValue { areas.append(match.place) }
        }
        guard !areas.isEmpty else { return }
        let least = (found.lazy.map(\.rank).max() ?? 0) - Self.widest - Self.named
        for index in found.indices where found[index].rank >= least {
            let place = found[index].place
            let record = gazetteer.places[place]
            if areas.contains(where: { $0 == place || record.liesIn($0) }) { found[index].rank += Self.named }
        }
    }

    /// - Parameter asked: weight of the text's words in the scope.
    func score(_ name: UInt32, _ matches: TermMatches, _ scope: UInt64, asked: Float) -> NameMatch? {
        let record = gazetteer.names[name]
        let tokens = (name == 0 ? 0 : Int(gazetteer.names[name - 1].tokenEnd))..<Int(record.tokenEnd)
        var match = NameMatch(name: name, place: record.place)
        var (total, said, present) = (Float(0), Float(0), Float(0))
        var last = -1
        var splits: UInt64 = 0
        for (position, index) in tokens.enumerated() {
            let term = gazetteer.nameTokens[index]
            // The last word is the one a street is called by; a given name or a saint may go unsaid.
            let isLast = position == tokens.count - 1
            let weight = max(gazetteer.terms.weights[term], 0.08) * (isLast ? 1.25 : 1)
            total += weight
            var best: (quality: Float, mask: UInt64, isSplit: Bool)?
            for candidate in matches.matches(term) {
                let entry = matches.all[candidate]
                guard entry.mask & scope != 0 else { continue }
                let isSplit = entry.way == .split
                if entry.mask & match.mask != 0, !(isSplit && splits & entry.mask != 0) { continue }
                let isBetter = entry.quality > best?.quality ?? 0
                if isBetter
                    || (last < 0 && entry.quality == best?.quality
                        && isFollowed(entry.mask, by: index + 1, in: tokens, matches))
                {
                    best = (entry.quality, entry.mask, isSplit)
                }
            }
            if best == nil, let initial = initial(of: term, free: ~match.mask & scope) { best = (0.9, initial, false) }
            guard let best else { continue }
            match.mask |= best.mask
            if best.isSplit { splits |= best.mask }
            said += weight * best.quality
            present += weight
            let place = best.mask.trailingZeroBitCount
            if place < last { match.isInOrder = false }
            last = place
        }
        guard present > 0 else { return nil }
        match.cover = said / total
        match.quality = said / present
        agreeOnGeneric(&match, record.generic, scope)
        let rest = matches.weight(text.content & scope & ~match.mask)
        match.rank = match.cover * 0.45 + (asked > 0 ? (asked - rest) / asked : 0) * 0.55 + (match.quality - 1) * 0.3
        if match.generic == .same { match.rank += 0.02 }
        if match.generic == .different { match.rank -= 0.08 }
        return match
    }

    /// Whether the unit after some stands for the next word of the name: of two equal words that one is meant.
    private func isFollowed(_ mask: UInt64, by token: Int, in tokens: Range<Int>, _ matches: TermMatches) -> Bool {
        guard token < tokens.upperBound else { return false }
        return matches.matches(gazetteer.nameTokens[token]).contains { matches.all[$0].mask == mask << 1 }
    }

    private func initial(of term: UInt32, free: UInt64) -> UInt64? {
        var initials = text.initials & free
        while initials != 0 {
            let index = initials.trailingZeroBitCount
            let range = gazetteer.terms.ends.range(Int(term))
            if !range.isEmpty, gazetteer.terms.bytes[range.lowerBound] == text.units[index].word.utf8.first {
                return 1 << UInt64(index)
            }
            initials &= initials - 1
        }
        return nil
    }

    /// `zona Torcello`, `isola di Murano`: what kind of area it is may be said before its name.
    private func agreeOnKind(_ match: inout NameMatch, _ scope: UInt64) {
        guard match.mask != 0, gazetteer.places[match.place].kind <= PlaceKind.sestiere.rawValue else { return }
        var index = match.mask.trailingZeroBitCount - 1
        while index >= 0, text.units[index].isParticle { index -= 1 }
        guard index >= 0, text.generics & scope & (1 << UInt64(index)) != 0,
            GenericPart.areas.contains(text.units[index].generic)
        else { return }
        match.mask |= 1 << UInt64(index)
        // Some are called so themselves: Isola di Tessera is not Tessera.
        match.generic = text.units[index].generic == GenericPart.isola ? .related : .same
    }

    private func agreeOnGeneric(_ match: inout NameMatch, _ generic: UInt8, _ scope: UInt64) {
        guard generic != 0 else {
            match.generic = .free
            agreeOnKind(&match, scope)
            return
        }
        var free = text.generics & scope & ~match.mask
        var other: Int?
        while free != 0 {
            let index = free.trailingZeroBitCount
            if text.units[index].generic == generic {
                match.mask |= 1 << UInt64(index)
                match.generic = .same
                return
            }
            if other == nil { other = index }
            free &= free - 1
        }
        guard let other else { return }
        // Read as the generic part, and held against the name as one that differs: not once more as unread.
        match.mask |= 1 << UInt64(other)
        let isRelated = GenericPart.family(text.units[other].generic) == GenericPart.family(generic)
        match.generic = isRelated ? .related : .different
    }
}

/// Which names have been looked at: a small open-addressed table that grows.
struct SeenNames {
    private var slots = [UInt32](repeating: .max, count: 1024)
    private var count = 0

    /// - Returns: `false` when it was there already.
    mutating func insert(_ name: UInt32) -> Bool {
        if count * 2 >= slots.count { grow() }
        var slot = Int(name &* 0x9E37_79B1) & (slots.count - 1)
        while slots[slot] != .max {
            if slots[slot] == name { return false }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = name
        count += 1
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: .max, count: old.count * 4)
        count = 0
        for name in old where name != .max { _ = insert(name) }
    }
}
