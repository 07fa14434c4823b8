/// Turns names into candidates: adds numbers, areas, postcodes and bias, and scores.
struct CandidateScoring {
    let gazetteer: Gazetteer
    let text: SearchText
    let matches: TermMatches
    let preference: Preference
    /// Units that take part; the others belong to something else.
    let scope: UInt64

    /// Areas that the text may name: every word of the area is there.
    private let areas: [(place: UInt32, mask: UInt64)]
    private let finding: NumberFinding
    /// Bits of the units that are numbers, and of those that are areas or repeat them: they need no name.
    private let numbered: UInt64
    private let named: UInt64

    init(
        _ gazetteer: Gazetteer, _ text: SearchText, _ matches: TermMatches, _ names: [NameMatch],
        _ preference: Preference,
        scope: UInt64
    ) {
        self.gazetteer = gazetteer
        self.text = text
        self.matches = matches
        self.preference = preference
        self.scope = scope
        finding = NumberFinding(gazetteer: gazetteer)
        var areas: [(place: UInt32, mask: UInt64)] = []
        for match in names where match.cover >= 0.8 && match.isInOrder && Self.isRun(match.mask, text) {
            let kind = gazetteer.places[match.place].kind
            if kind <= PlaceKind.sestiere.rawValue,
                !areas.contains(where: { $0.place == match.place && $0.mask == match.mask })
            {
                areas.append((match.place, match.mask))
            }
        }
        self.areas = areas
        numbered = text.numbers.readings.reduce(0) { $0 | SearchText.mask($1.units) }
        let said = areas.reduce(0) { $0 | $1.mask }
        named = said | Self.repeated(said, in: text, among: ~said)
    }

    /// Bits of the units that are one of some words written again.
    private static func repeated(_ words: UInt64, in text: SearchText, among others: UInt64) -> UInt64 {
        guard words != 0 else { return 0 }
        var repeated: UInt64 = 0
        for index in text.units.indices where others & (1 << UInt64(index)) != 0 {
            let isRepeated = text.units.indices.contains {
                words & (1 << UInt64($0)) != 0 && text.units[$0].word == text.units[index].word
            }
            if isRepeated { repeated |= 1 << UInt64(index) }
        }
        return repeated
    }

    /// Whether the units stand side by side, but for small words.
    private static func isRun(_ mask: UInt64, _ text: SearchText) -> Bool {
        guard mask != 0 else { return false }
        let span = SearchText.mask(mask.trailingZeroBitCount..<(64 - mask.leadingZeroBitCount))
        return span & ~mask & text.content == 0
    }

    /// The best candidates of all names, each place and door once, best first.
    func candidates(_ names: [NameMatch], most: Int) -> [Candidate] {
        var best: [Candidate] = []
        best.reserveCapacity(names.count)
        var scores = BestScores(most: most)
        // What the best may lose afterwards.
        let later = text.generics & scope == 0 ? 0 : Features.weight(.genericOfAnother)
        for match in names {
            // What cannot come among the best any more is not worked out.
            if mostScore(match) < scores.least + later { continue }
            guard let candidate = candidate(match), preference.admits(candidate, gazetteer) else { continue }
            if let same = best.firstIndex(where: { $0.isSame(as: candidate) }) {
                guard candidate.score > best[same].score else { continue }
                scores.replace(best[same].score, by: candidate.score)
                best[same] = candidate
            } else {
                scores.insert(candidate.score)
                best.append(candidate)
            }
        }
        preferGenericSaid(&best)
        // Candidates are large: what is sorted is where they stand.
        var order = best.indices.map { (score: best[$0].score, place: best[$0].place, index: $0) }
        order.sort { ($0.score, $1.place, $1.index) > ($1.score, $0.place, $0.index) }
        return order.prefix(most).map { best[$0.index] }
    }

    /// `Via Piave 21` is no door of Viale Piave where there is a Via Piave, though only the other has a 21.
    private func preferGenericSaid(_ candidates: inout [Candidate]) {
        guard text.generics & scope != 0 else { return }
        var whole: UInt64 = 0
        for index in candidates.indices where candidates[index].match.generic == .same {
            let match = candidates[index].match
            if match.cover > 0.95, match.mask.nonzeroBitCount > whole.nonzeroBitCount { whole = match.mask }
        }
        guard whole != 0 else { return }
        for index in candidates.indices {
            let match = candidates[index].match
            guard match.generic == .related || match.generic == .different, match.mask & ~whole == 0 else { continue }
            candidates[index].features.set(.genericOfAnother)
        }
    }

    /// What a name's score is at most, whatever its number, its areas and its postcode turn out to be.
    private func mostScore(_ match: NameMatch) -> Double {
        let record = gazetteer.places[match.place]
        var features = Features()
        judgeName(match, record, &features)
        let isNumbered = !text.numbers.readings.isEmpty
        // A door of the insulario explains the street that it is in.
        if !isNumbered || record.flags & PlaceRecord.isInsular == 0 {
            var explained = match.mask | named
            if isNumbered, mayHaveNumber(match.place, record) { explained |= numbered }
            let unread = text.content & scope & ~explained
            if unread != 0 {
                features.set(.unread, Double(matches.weight(unread)) / Double(matches.weight(text.content & scope)))
                if unread & numbered != 0 { features.set(.numberUnused) }
            }
        }
        features.set(.importance, Double(record.importance) / 255)
        if preference.isBiased { features.set(.bias) }
        if text.numbers.postcode != nil { features.set(.agreeingArea) }
        if !areas.isEmpty { features.set(.agreeingArea) }
        return features.score
    }

    /// Whether a number says anything of a place: it is the same with any and with none of a site or an area without doors.
    private func mayHaveNumber(_ place: UInt32, _ record: PlaceRecord) -> Bool {
        record.kind == PlaceKind.street.rawValue || finding.hasNumbers(place)
    }

    /// The best candidate of one name: with the number that suits it best, or without.
    private func candidate(_ match: NameMatch) -> Candidate? {
        var best: Candidate?
        var (bestScore, isExact) = (-Double.infinity, false)
        let mayHaveNumber = mayHaveNumber(match.place, gazetteer.places[match.place])
        for number in mayHaveNumber ? text.numbers.readings : [] {
            let mask = SearchText.mask(number.units)
            guard mask & scope == mask, mask & match.mask & text.content == 0 || isNumberLabelOnly(mask & match.mask)
            else { continue }
            let found = finish(match, number, finding.find(number, in: match.place))
            if found.score > bestScore {
                bestScore = found.score
                isExact = found.outcome?.kind == .exact
                best = found
            }
        }
        if isExact { return best }
        let plain = finish(match, nil, nil)
        return plain.score > bestScore ? plain : best
    }

    private func isNumberLabelOnly(_ mask: UInt64) -> Bool {
        text.units.indices.allSatisfy { mask & (1 << UInt64($0)) == 0 || text.units[$0].roles.contains(.numberLabel) }
    }

    private func finish(_ match: NameMatch, _ number: CivicNumber?, _ outcome: NumberOutcome?) -> Candidate {
        let record = gazetteer.places[match.place]
        var candidate = Candidate(
            match: match, place: match.place, number: number, outcome: outcome, explained: match.mask)
        // Sites and areas have no numbers: there the number is left unread.
        if let outcome, let number, outcome.kind != .unknown || PlaceKind(rawValue: record.kind) == .street {
            candidate.explained |= SearchText.mask(number.units)
            judge(outcome, number, &candidate)
        } else {
            candidate.number = nil
            candidate.outcome = nil
        }
        explainDoorStreet(&candidate)
        explainAreas(&candidate)
        judgePostcode(&candidate, record)
        judgeName(match, record, &candidate.features)
        // `Viale San Marco 12` is no number of the sestiere.
        if record.kind == PlaceKind.sestiere.rawValue, match.generic != .same, candidate.number != nil,
            text.generics & scope & ~candidate.explained != 0
        {
            candidate.features.set(.sestiereWithGeneric)
        }
        let content = text.content & scope
        let asked = Double(matches.weight(content))
        let unread = content & ~candidate.explained
        if asked > 0, unread != 0 {
            candidate.features.set(.unread, Double(matches.weight(unread)) / asked)
            if candidate.number == nil,
                text.numbers.readings.contains(where: { SearchText.mask($0.units) & unread != 0 })
            {
                candidate.features.set(.numberUnused)
            }
        }
        candidate.features.set(.importance, Double(record.importance) / 255)
        if record.flags & PlaceRecord.hasPosition == 0 { candidate.features.set(.withoutPosition) }
        if preference.isBiased, let position = candidate.position(gazetteer) {
            candidate.features.set(.bias, preference.nearness(candidate.place, position, gazetteer))
        }
        return candidate
    }

    private func judge(_ outcome: NumberOutcome, _ number: CivicNumber, _ candidate: inout Candidate) {
        switch outcome.kind {
        case .exact: break
        case .otherExponent: candidate.features.set(.numberExponent)
        case .interpolated: candidate.features.set(.numberInterpolated)
        case .nearest: candidate.features.set(.numberNearest)
        case .far: candidate.features.set(.numberFar)
        case .unknown: candidate.features.set(.numberUnknown)
        case .outOfRange:
            // A sestiere alone with a number means nothing else, however wrong the number is.
            let isAlone =
                gazetteer.places[candidate.place].kind == PlaceKind.sestiere.rawValue
                && text.content & scope & ~candidate.explained == 0
            candidate.features.set(.numberOutOfRange, isAlone ? 0.3 : 1)
        case .elsewhere: candidate.features.set(.numberElsewhere)
        case .beside: candidate.features.set(.numberBeside)
        }
        if number.penalty > 0 { candidate.features.set(.numberGuessed, number.penalty) }
    }

    private func judgeName(_ match: NameMatch, _ record: PlaceRecord, _ features: inout Features) {
        features.set(.unsaid, Double((match.quality - match.cover) / max(match.quality, 0.01)))
        features.set(.misspelt, Double(1 - match.quality))
        if gazetteer.names[match.name].kind == 2 { features.set(.partOfName) }
        if !match.isInOrder { features.set(.otherOrder) }
        switch match.generic {
        case .same, .free: break
        case .absent: if record.kind == PlaceKind.street.rawValue { features.set(.genericUnsaid) }
        case .related: features.set(.genericRelated)
        case .different: features.set(.genericDifferent)
        }
    }

    /// `Castello 3998 campo San Zaccaria`: the street of the door may be said too.
    private func explainDoorStreet(_ candidate: inout Candidate) {
        guard let civico = candidate.outcome?.civico, let outcome = candidate.outcome, outcome.kind != .far,
            outcome.kind != .outOfRange
        else { return }
        let street = gazetteer.civici[civico].named
        guard street != GazetteerFormat.none, street != candidate.place else { return }
        candidate.doorStreet = street
        let free = text.content & scope & ~candidate.explained
        guard free != 0 else { return }
        let search = NameSearch(gazetteer: gazetteer, text: text)
        let asked = matches.weight(free)
        var best: NameMatch?
        for name in gazetteer.nameRange(street) {
            guard let match = search.score(UInt32(name), matches, free, asked: asked), match.cover >= 0.5 else {
                continue
            }
            if match.mask.nonzeroBitCount > best?.mask.nonzeroBitCount ?? 0 { best = match }
        }
        guard let best else { return }
        candidate.explained |= best.mask
        if best.generic == .related { candidate.features.set(.genericRelated) }
        if best.generic == .different { candidate.features.set(.genericDifferent) }
        candidate.features.set(.misspelt, Double(1 - best.quality) / 2)
    }

    private func explainAreas(_ candidate: inout Candidate) {
        var explained: UInt64 = 0
        var other: (place: UInt32, mask: UInt64)?
        let civicoLocality = candidate.outcome?.civico.map { gazetteer.civici[$0].locality }
        for area in areas where area.mask & candidate.explained & text.content == 0 && area.place != candidate.place {
            if gazetteer.place(candidate.place, liesIn: area.place) || civicoLocality == area.place {
                if explained & area.mask == 0 { candidate.agreeingArea = area.place }
                explained |= area.mask
            } else if other == nil {
                other = area
            }
        }
        candidate.explained |= explained
        explainRepeated(explained, &candidate)
        // A locality lies in a district of its name: that says nothing. That it lies in a town does.
        if explained != 0, let area = candidate.agreeingArea,
            gazetteer.places[candidate.place].kind > PlaceKind.sestiere.rawValue
                || gazetteer.places[area].kind <= PlaceKind.municipality.rawValue
        {
            candidate.features.set(.agreeingArea)
        }
        if let other, other.mask & explained == 0, other.mask & candidate.explained & text.content == 0 {
            candidate.otherArea = other.place
            candidate.explained |= other.mask
            candidate.features.set(.otherArea, strangeness(candidate, other.place))
        }
    }

    /// `San Marco, Venezia - Murano - Burano, 30124 Venezia`: what has been read once is read as often as it is written.
    private func explainRepeated(_ areas: UInt64, _ candidate: inout Candidate) {
        let free = text.content & scope & ~candidate.explained
        candidate.explained |= Self.repeated(areas, in: text, among: free)
    }

    /// How wrong an area is: a neighbour of a quarter or a town is often said for it, a sestiere never for another.
    private func strangeness(_ candidate: Candidate, _ area: UInt32) -> Double {
        let record = gazetteer.places[area]
        // Another town is another place, and a sestiere has no streets of the mainland.
        if record.kind == PlaceKind.comune.rawValue { return 1.5 }
        if record.kind == PlaceKind.sestiere.rawValue, let position = candidate.position(gazetteer),
            gazetteer.places[candidate.place].flags & PlaceRecord.isInsular == 0
        {
            let box = BoxTree.Box(minX: record.minX, minY: record.minY, maxX: record.maxX, maxY: record.maxY)
            if box.squaredDistance(x: position.x, y: position.y) > 100_000 * 100_000 { return 1.2 }
        }
        // A door of the street itself says more than the area that is written with it.
        if candidate.outcome?.kind == .exact, gazetteer.places[candidate.place].kind == PlaceKind.street.rawValue {
            return 0.4
        }
        guard record.kind != PlaceKind.sestiere.rawValue, let position = candidate.position(gazetteer) else { return 1 }
        let box = BoxTree.Box(minX: record.minX, minY: record.minY, maxX: record.maxX, maxY: record.maxY)
        return min(max(box.squaredDistance(x: position.x, y: position.y).squareRoot() / 400_000, 0.2), 1)
    }

    private func judgePostcode(_ candidate: inout Candidate, _ record: PlaceRecord) {
        guard let postcode = text.numbers.postcode, scope & (1 << UInt64(postcode.unit)) != 0 else { return }
        let own = candidate.outcome?.civico.map { gazetteer.civici[$0].postcode } ?? record.postcode
        guard own != 0 else { return }
        if Int(own) == postcode.value {
            candidate.features.set(.agreeingArea)
        } else if postcode.value % 100 != 0, !(postcode.value == 30100 || postcode.value == 30170) {
            candidate.features.set(.otherPostcode)
        }
    }
}
