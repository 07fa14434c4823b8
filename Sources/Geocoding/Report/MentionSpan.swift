/// A part of a report that may be a place: the units of its name, and of its number.
struct MentionSpan {
    /// The name, generic part first.
    var name: Range<Int>
    /// The number, anywhere near.
    var number: CivicNumber?
    /// What lies around and may name the area.
    var context: Range<Int>
    var relation: Report.Relation
    /// The whole mention in the text, relation words left out.
    var whole: Range<Int>
    /// How well the dictionary knows the name, 0 … 1.
    var fit: Float
    var isArea = false
    /// Found without a generic part or a cue.
    var isBare = false
    var role = MentionRole()
    /// A town is said with it that is none of the gazetteer's.
    var isElsewhere = false
    /// A number, or a street that was not found, stands by it and belongs to nothing.
    var isUnread = false
}

/// Finds the names of places in the units of a report.
struct MentionFinder {
    let gazetteer: Gazetteer
    let units: [Unit]
    let clauses: Clauses
    private static let longestName = 9
    /// Before a generic part these part two names.
    private static let partings: Set<String> = [
        "in", "e", "ed", "con", "co", "and", "verso", "fino", "into", "with", "tra", "fra", "nel", "nella", "si",
    ]

    /// At most `most` spans, in the order of the text, none over another.
    func spans(most: Int) -> [MentionSpan] {
        var spans: [MentionSpan] = []
        var index = 0
        var work = 0
        while index < units.count, spans.count < most, work < 400 {
            guard let isBare = begins(at: index) else {
                index += 1
                continue
            }
            work += 1
            if let span = span(at: index, isBare: isBare) {
                spans.append(span)
                index = max(span.name.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        spans = withNumbers(spans)
        let roles = RoleReading(units: units, clauses: clauses).roles(of: spans.map(\.whole))
        for index in spans.indices {
            spans[index].role = roles[index]
            spans[index].isElsewhere = isElsewhere(spans[index], spans)
            markUnread(&spans[index], spans)
        }
        // An area that is said with a name is its context; another address is not, nor what is denied.
        for index in spans.indices {
            let end = spans[index].whole.upperBound
            let other = spans[(index + 1)...].first { !$0.isArea || $0.number != nil || $0.role.part == .denied }
            let stop = (end..<max(end, min(end + 6, units.count))).first {
                RelationWords.isStop(units, $0) || ["non", "not", "ma", "but"].contains(units[$0].word)
            }
            let upper = min(other?.whole.lowerBound ?? units.count, stop ?? units.count, end + 6, units.count)
            spans[index].context = end..<max(end, upper)
        }
        return spans
    }

    /// Whether a name may begin at a unit; `true` when nothing but the name itself says so.
    private func begins(at index: Int) -> Bool? {
        let unit = units[index]
        if unit.isDigits || unit.isParticle || unit.roles.contains(.noise) { return nil }
        if Lexicon.otherTowns.contains(unit.word), index > 0, ["a", "ad", "da"].contains(units[index - 1].word) {
            return nil
        }
        // `Vi scrivo` is no street.
        if unit.word == "vi", !unit.isDotted || isAdverb(index) { return nil }
        if isAdverb(index) || unit.word == "is" && !unit.isDotted { return nil }
        if unit.generic != 0, unit.word.utf8.count > 2 || unit.isDotted || index + 1 < units.count { return false }
        if RelationWords.cues.contains(unit.word), unit.word != "casa" || isCapital(unit) { return false }
        if unit.roles.contains(.numberLabel) || unit.roles.contains(.interior) { return nil }
        if unit.roles.contains(.saint) { return index + 1 < units.count ? true : nil }
        // A bare word has to be one of a name, and no common one.
        guard unit.word.utf8.count > 2, let term = gazetteer.terms.exact(unit.word) else { return nil }
        let weight = gazetteer.terms.weights[term]
        return weight > 0.3
            || weight > 0.05 && isCapital(unit) && (isOffset(index) || RelationWords.isLocated(index, in: units))
            || weight > 0.05 && isNumbered(index)
            ? true : nil
    }

    /// `non va mai via nell'area`, `portato via da qualcuno`: the adverb, no street.
    private func isAdverb(_ index: Int) -> Bool {
        guard units[index].word == "via", !isCapital(units[index]) || index == 0 else { return false }
        if index > 0, Self.leaving.contains(units[index - 1].word) { return true }
        guard index + 1 < units.count else { return true }
        return ["nell", "nel", "nella", "in", "per", "con", "e", "ma", "che", "non", "grazie", "perche"].contains(
            units[index + 1].word) && !isCapital(units[index + 1]) || RelationWords.isStop(units, index + 1)
    }

    private static let leaving: Set<String> = [
        "va", "vanno", "andare", "andata", "andato", "andati", "mai", "porta", "portare", "portato", "portata",
        "portati",
        "portano", "portate", "porti", "buttare", "buttato", "buttata", "tirare", "tirato", "tolto", "togliere",
        "mandare",
        "mandato", "vola", "volato", "volata", "volare", "scappa", "scappato", "sparito", "lavare", "lavato",
        "spazzare",
        "spazzato", "spazza", "cosi", "porterete", "portarla", "portarlo", "portarli", "andarsene", "vien", "viene",
    ]

    /// The longest name that begins at a unit and is known.
    private func span(at start: Int, isBare: Bool) -> MentionSpan? {
        var end = start + 1
        while end < units.count, end - start < Self.longestName, !RelationWords.isStop(units, end) {
            // What follows a comma is no part of a name, nor what follows a number.
            if units[end].before == .comma || units[end].isDigits && units[end - 1].isDigits { break }
            if RelationWords.isCrossing(units, end) { break }
            // `calle San Cosmo in campazzo San Cosmo`
            if end > start + 1, units[end].generic != 0, Self.partings.contains(units[end - 1].word) { break }
            end += 1
        }
        let text = SearchText(Array(units[start..<end]))
        var matches = TermMatches(text, in: gazetteer.terms)
        let isLocated = RelationWords.isLocated(start, in: units) || isNumbered(start)
        var best = fit(text, matches, at: start, isBare: isBare, isLocated: isLocated)
        if !isBare, (best?.value ?? 0) < 0.9 {
            matches.addMisspellings(text, of: text.content & SearchText.mask(0..<5))
            if let second = fit(text, matches, at: start, isBare: false, isLocated: isLocated),
                second.value > (best?.value ?? 0) + 0.05
            {
                best = second
            }
        } else if !isBare, let first = best, goesOn(start + first.length, end) {
            // `via Monte San Mkichele` is no Via Monte Santo.
            matches.addMisspellings(
                text, of: matches.unknown(text) & SearchText.mask(first.length..<(first.length + 3)))
            if let second = fit(text, matches, at: start, isBare: false, isLocated: isLocated),
                second.length > first.length,
                second.value > 0.75
            {
                best = second
            }
        }
        // After `via` a surname is a name, whatever else the register says before or after it.
        guard let best, best.value >= (isBare ? 0.9 : best.isPlain ? 0.35 : 0.62) else { return nil }
        // `lato canale` names none, nor do `i bambini della scuola`.
        let isOneWord =
            best.length == 1 && (units[start].generic != 0 || RelationWords.cues.contains(units[start].word))
        if isOneWord, !isCapital(units[start]) { return nil }
        let relation = RelationWords.relation(before: start, in: units)
        let name = start..<(start + best.length)
        return MentionSpan(
            name: name, number: nil, context: name.upperBound..<min(name.upperBound + 8, units.count),
            relation: relation?.relation ?? .at,
            whole: name, fit: best.value, isArea: best.isArea, isBare: isBare)
    }

    /// The best name that begins with the first unit: how well it fits, and how many units it takes.
    /// - Parameters:
    ///   - isBare: neither a generic part nor a cue begins the text.
    ///   - isLocated: a word of place stands before it.
    private func fit(_ text: SearchText, _ matches: TermMatches, at start: Int, isBare: Bool, isLocated: Bool) -> (
        value: Float, length: Int, isArea: Bool, isPlain: Bool
    )? {
        let search = NameSearch(gazetteer: gazetteer, text: text)
        let isNumber = isBare && isNumbered(start)
        var best: (value: Float, length: Int, isArea: Bool, isPlain: Bool)?
        for match in search.best(matches, most: 64) {
            guard match.mask & 1 != 0 || (text.generics & 1 != 0 && match.mask & firstContent(text) != 0) else {
                continue
            }
            let length = 64 - match.mask.leadingZeroBitCount
            // Gaps of words that mean something end a name.
            let gaps = (SearchText.mask(0..<length) & text.content & ~match.mask & ~text.generics).nonzeroBitCount
            if gaps > 0 && (isBare || gaps > 1) { continue }
            let kind = PlaceKind(rawValue: gazetteer.places[match.place].kind) ?? .poi
            var value = match.cover * match.quality - Float(gaps) * 0.2
            // What follows the generic part is the name, not what comes behind it.
            if text.generics & 1 != 0, match.mask & firstContent(text) == 0 { value -= 0.4 }
            let words = (match.mask & text.content & ~text.generics).nonzeroBitCount
            // `via Roma` beats `via`, and a longer name a shorter one that fits as well.
            value += min(Float(words) * 0.03, 0.12)
            if text.generics & 1 != 0 { value += match.mask & 1 == 0 ? -0.15 : match.generic == .same ? 0.05 : 0 }
            if match.generic == .different { value -= 0.35 }
            if match.generic == .related { value -= 0.1 }
            if isBare {
                // Without a generic part a street is seldom meant; a surname at the end is not the whole name.
                guard match.cover > 0.93, match.quality > 0.93, match.isInOrder else { continue }
                if kind == .street || kind == .canal {
                    // `a Firenze` is no Via Firenze.
                    if match.generic == .absent, words < 2 { continue }
                    value -= 0.12
                }
                // `Mio figlio`, `saluti, Giorgio`: a bar may be called so.
                let isNamed = isCapital(text.units[0]) || words > 1 && kind == .poi || isNumber
                if !kind.isArea, !isNamed || !(isLocated || isOffset(start) && isEnded(start + length)) { continue }
            }
            let isPlain = match.generic == .same && match.quality > 0.93 && gaps == 0 && match.mask & 1 != 0
            if value > best?.value ?? 0 { best = (value, length, kind.isArea, isPlain) }
        }
        return best
    }

    private func firstContent(_ text: SearchText) -> UInt64 {
        let rest = text.content & ~text.generics
        return rest & (~rest &+ 1)
    }

    /// Whether a name seems to go on behind the part that is known: with a word in capitals that nothing sets off.
    private func goesOn(_ index: Int, _ end: Int) -> Bool {
        var index = index
        if index < end, units[index].isParticle, clauses.before[index] < .conjunction { index += 1 }
        return index < end && clauses.before[index] < .conjunction && isCapital(units[index])
            && !units[index].isParticle
    }

    /// Whether a sentence, a line, or what follows a colon begins at a unit, an article left out: `Al Buso: c'è …`.
    func isOffset(_ index: Int) -> Bool {
        var index = index
        if index > 0, clauses.before[index] < .pause, units[index - 1].isParticle { index -= 1 }
        return index == 0 || clauses.before[index] >= .pause
    }

    private func isEnded(_ index: Int) -> Bool { index >= units.count || clauses.before[index] >= .comma }

    /// `al 658 di seco Marina`: a name must follow.
    private func isNumbered(_ index: Int) -> Bool {
        guard index > 1, Self.joining.contains(units[index - 1].word) else { return false }
        return units[index - 2].isDigits || units[index - 2].number != nil || units[index - 2].roles.contains(.exponent)
            || index > 2 && units[index - 2].word.utf8.count == 1 && units[index - 3].isDigits
    }

    /// Filled in by the finder's owner: whether a unit begins with a capital in the original.
    var capitals: Set<Int> = []
    func isCapital(_ unit: Unit) -> Bool { capitals.contains(unit.span.lowerBound) }

    /// Whether what stands right by a name was meant for something and is read as nothing.
    private func markUnread(_ span: inout MentionSpan, _ spans: [MentionSpan]) {
        let end = span.whole.upperBound
        if !span.isArea, span.number == nil, end < units.count, units[end].before != .line,
            !RelationWords.isStop(units, end),
            units[end].isDigits || units[end].number != nil && !["un", "una", "uno"].contains(units[end].word)
                || units[end].number != nil && end + 1 < units.count && units[end + 1].number != nil,
            !spans.contains(where: { $0.whole.contains(end) })
        {
            span.isUnread = true
        }
        // `ramo de la Saccq civ. 1 a Sacca Fisola`: the number is that of the street before it.
        if let number = span.number, span.isArea, number.units.lowerBound < span.name.lowerBound {
            for index in max(0, number.units.lowerBound - 7)..<number.units.lowerBound
            where units[index].generic != 0 && !GenericPart.areas.contains(units[index].generic) && !isAdverb(index)
                && !spans.contains(where: { $0.whole.contains(index) })
                && !((index + 1)..<number.units.lowerBound).contains(where: { clauses.before[$0] >= .pause })
            {
                span.isUnread = true
            }
        }
        guard span.number == nil else { return }
        func isFree(_ index: Int) -> Bool { !spans.contains { $0.whole.contains(index) } }
        if !span.isArea {
            // `via Monte San Xyz civico 41`, `al 1470 di zattere al Ponte Longo`.
            var index = end
            while index < min(end + 4, units.count), clauses.before[index] < .comma, isFree(index) {
                if units[index].isDigits, units[index].digitCount < 6 { span.isUnread = true }
                let isKnown = units[index].isParticle || units[index].roles.contains(.numberLabel)
                guard isKnown || isCapital(units[index]) else { break }
                if !isKnown, index == end { span.isUnread = true }
                index += 1
            }
            for index in max(0, span.whole.lowerBound - 4)..<span.whole.lowerBound
            where units[index].isDigits && units[index].digitCount < 6 && isFree(index)
                && !(index..<span.whole.lowerBound).contains(where: { clauses.before[$0 + 1] >= .comma })
                && Self.joining.contains(units[min(index + 1, units.count - 1)].word)
            {
                span.isUnread = true
            }
            return
        }
        // `davanti a Residenza Cannaregio`
        let last = span.whole.lowerBound - 1
        if last >= 0, clauses.before[last + 1] == .none, isCapital(units[last]), !units[last].isParticle, isFree(last),
            !isOffset(last), units[last].roles.isEmpty || RelationWords.cues.contains(units[last].word),
            !GenericPart.areas.contains(units[last].generic)
        {
            span.isUnread = true
        }
        // A street that is not known stands before the area: `in calle Xyz, Castello 12`.
        for index in stride(from: span.whole.lowerBound - 1, through: max(0, span.whole.lowerBound - 9), by: -1) {
            if spans.contains(where: { $0.whole.contains(index) }) { return }
            if units[index].generic != 0, !GenericPart.areas.contains(units[index].generic), !isAdverb(index),
                index + 1 < span.whole.lowerBound, units[index].word.utf8.count > 2
            {
                span.isUnread = true
                return
            }
            if units[index].roles.contains(.numberLabel) || units[index].isDigits && units[index].digitCount < 6
                || (units[index].number ?? 0) > 20
            {
                span.isUnread = true
            }
            if clauses.before[index] >= .adversative { return }
        }
    }

    // MARK: Other towns

    /// `via Manin 19 a Sydney`, `a Firenze, in viale Trento 6`.
    private func isElsewhere(_ span: MentionSpan, _ spans: [MentionSpan]) -> Bool {
        guard !span.isArea else { return false }
        let after = span.whole.upperBound
        if after + 1 < units.count, ["a", "ad"].contains(units[after].word), !RelationWords.isStop(units, after),
            isOtherTown(after + 1, spans)
        {
            return true
        }
        let before = span.whole.lowerBound
        for town in stride(from: before - 1, through: max(1, before - 4), by: -1)
        where ["a", "ad"].contains(units[town - 1].word) && isOtherTown(town, spans) {
            return !(town..<before).contains { RelationWords.isStop(units, $0 + 1) && $0 + 1 < before }
        }
        return false
    }

    private func isOtherTown(_ index: Int, _ spans: [MentionSpan]) -> Bool {
        let unit = units[index]
        if unit.isDigits || unit.generic != 0 || unit.isParticle || RelationWords.cues.contains(unit.word) {
            return false
        }
        if spans.contains(where: { $0.whole.contains(index) }) { return false }
        if Lexicon.otherTowns.contains(unit.word) { return true }
        return isCapital(unit) && gazetteer.areas(named: unit.word).isEmpty && !unit.roles.contains(.saint)
    }
}
