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
        for match in names {
            guard let candidate = candidate(match), preference.admits(candidate, gazetteer) else { continue }
            if let same = best.firstIndex(where: { $0.isSame(as: candidate) }) {
                if candidate.score > best[same].score { best[same] = candidate }
            } else {
                best.append(candidate)
            }
        }
        preferGenericSaid(&best)
        best.sort { ($0.score, $1.place) > ($1.score, $0.place) }
        if best.count > most { best.removeLast(best.count - most) }
        return best
    }

    /// `Via Piave 21` is no door of Viale Piave where there is a Via Piave, though only the other has a 21.
    private func preferGenericSaid(_ candidates: inout [Candidate]) {
        let said = candidates.lazy.filter { $0.match.generic == .same && $0.match.cover > 0.95 }.map(\.match.mask)
        guard let whole = said.max(by: { $0.nonzeroBitCount < $1.nonzeroBitCount }) else { return }
        for index in candidates.indices {
            let match = candidates[index].match
            guard match.generic == .related || match.generic == .different, match.mask & ~whole == 0 else { continue }
            candidates[index].features.set(.genericOfAnother)
        }
    }

    /// The best candidate of one name: with the number that suits it best, or without.
    private func candidate(_ match: NameMatch) -> Candidate? {
        var best: Candidate?
        for number in text.numbers.readings {
            let mask = SearchText.mask(number.units)
            guard mask & scope == mask, mask & match.mask & text.content == 0 || isNumberLabelOnly(mask & match.mask)
            else { continue }
            let found = finish(match, number, finding.find(number, in: match.place))
            if found.score > best?.score ?? -.infinity { best = found }
        }
        if best?.outcome?.kind == .exact { return best }
        let plain = finish(match, nil, nil)
        return plain.score > best?.score ?? -.infinity ? plain : best
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
        judgeName(match, record, &candidate)
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
        if let position = candidate.position(gazetteer) {
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

    private func judgeName(_ match: NameMatch, _ record: PlaceRecord, _ candidate: inout Candidate) {
        candidate.features.set(.unsaid, Double((match.quality - match.cover) / max(match.quality, 0.01)))
        candidate.features.set(.misspelt, Double(1 - match.quality))
        if gazetteer.names[match.name].kind == 2 { candidate.features.set(.partOfName) }
        if !match.isInOrder { candidate.features.set(.otherOrder) }
        switch match.generic {
        case .same, .free: break
        case .absent: if record.kind == PlaceKind.street.rawValue { candidate.features.set(.genericUnsaid) }
        case .related: candidate.features.set(.genericRelated)
        case .different: candidate.features.set(.genericDifferent)
        }
        // `Viale San Marco 12` is no number of the sestiere.
        if record.kind == PlaceKind.sestiere.rawValue, match.generic != .same, candidate.number != nil,
            text.generics & scope & ~candidate.explained != 0
        {
            candidate.features.set(.sestiereWithGeneric)
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
        var best: NameMatch?
        for name in gazetteer.nameRange(street) {
            guard let match = search.score(UInt32(name), matches, free), match.cover >= 0.5 else { continue }
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
        var free = areas == 0 ? 0 : text.content & scope & ~candidate.explained
        while free != 0 {
            let index = free.trailingZeroBitCount
            if text.units.indices.contains(where: {
                areas & (1 << UInt64($0)) != 0 && text.units[$0].word == text.units[index].word
            }) {
                candidate.explained |= 1 << UInt64(index)
            }
            free &= free - 1
        }
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
