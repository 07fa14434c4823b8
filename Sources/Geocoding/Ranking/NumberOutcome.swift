/// What became of a house number in a place.
struct NumberOutcome {
    enum Kind: UInt8 {
        /// The number with its exponent.
        case exact
        /// The number with another exponent, or none.
        case otherExponent
        /// Between two numbers of one side, in the stradario.
        case interpolated
        /// Not there; the nearest is.
        case nearest
        /// There are numbers, none near.
        case far
        /// No numbers are known of the place.
        case unknown
        /// Above the last number of the sestiere.
        case outOfRange
        /// In the sestiere and by the street that is named, but in another.
        case beside
        /// The door is in the sestiere, away from the street that is named.
        case elsewhere
    }

    var kind: Kind
    /// The civico, or the nearest one; of a range the first.
    var civico: Int?
    /// The neighbours below and above, where the number is not there.
    var below: Int?
    var above: Int?
    /// Centimetres.
    var x: Int32 = 0
    var y: Int32 = 0
    /// Metres.
    var uncertainty = 5.0
    /// The other end of a range.
    var end: Int?
}

/// Numbers as sorted positions of a street or sestiere.
struct NumberFinding {
    let gazetteer: Gazetteer

    /// Rows of the civici of a place: its own, or in the insulario those whose door is in the street.
    private struct Doors {
        let gazetteer: Gazetteer
        let range: Range<Int>
        let isNamed: Bool

        func civico(_ index: Int) -> Int { isNamed ? Int(gazetteer.namedCivici[index]) : index }
        func number(_ index: Int) -> UInt32 { gazetteer.civici[civico(index)].number }

        /// The first with a number that is not below `number`.
        func lowerBound(_ number: UInt32) -> Int {
            var (low, high) = (range.lowerBound, range.upperBound)
            while low < high {
                let middle = (low + high) / 2
                if self.number(middle) < number { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    private func doors(_ place: UInt32) -> Doors {
        let record = gazetteer.places[place]
        let isNamed = record.kind == PlaceKind.street.rawValue && record.flags & PlaceRecord.isInsular != 0
        let range = isNamed ? gazetteer.namedRange(place) : gazetteer.civicoRange(place)
        return Doors(gazetteer: gazetteer, range: range, isNamed: isNamed)
    }

    /// Whether numbers can be looked for in a place at all.
    func hasNumbers(_ place: UInt32) -> Bool { !doors(place).range.isEmpty }

    func find(_ number: CivicNumber, in place: UInt32) -> NumberOutcome {
        let record = gazetteer.places[place]
        let doors = doors(place)
        let isInsular = record.flags & PlaceRecord.isInsular != 0
        if record.kind == PlaceKind.street.rawValue && isInsular {
            return inInsularStreet(number, record, doors)
        }
        guard !doors.range.isEmpty else { return NumberOutcome(kind: .unknown) }
        var outcome = lookUp(number, doors)
        if outcome.kind == .nearest {
            if isInsular {
                // Later additions go a little beyond the last number that is known.
                if Double(number.value) > Double(record.highest) * 1.02 { outcome.kind = .outOfRange }
            } else {
                placeOnStreet(number, &outcome)
            }
        }
        if let end = number.rangeEnd, outcome.kind == .exact || outcome.kind == .otherExponent {
            var other = number
            other.value = end
            other.exponent = ""
            let last = lookUp(other, doors)
            if last.kind == .exact || last.kind == .otherExponent, let civico = last.civico {
                outcome.end = civico
                outcome.uncertainty = max(5, distance(outcome.x, outcome.y, last.x, last.y) / 2)
                outcome.x = Int32((Int64(outcome.x) + Int64(last.x)) / 2)
                outcome.y = Int32((Int64(outcome.y) + Int64(last.y)) / 2)
            }
        }
        return outcome
    }

    /// In a street of the insulario the number is the sestiere's: best at a door of the street, else near it.
    private func inInsularStreet(_ number: CivicNumber, _ record: PlaceRecord, _ doors: Doors) -> NumberOutcome {
        let own = doors.range.isEmpty ? NumberOutcome(kind: .unknown) : lookUp(number, doors)
        if own.kind == .exact { return own }
        guard record.sestiere != GazetteerFormat.none else { return own }
        let area = gazetteer.places[record.sestiere]
        let sestiere = self.doors(record.sestiere)
        guard !sestiere.range.isEmpty else { return own }
        if Double(number.value) > Double(area.highest) * 1.02 { return NumberOutcome(kind: .outOfRange) }
        var outcome = lookUp(number, sestiere)
        guard record.flags & PlaceRecord.hasPosition != 0 else {
            if outcome.kind == .exact || outcome.kind == .otherExponent { outcome.kind = .beside }
            return outcome
        }
        let reach = max(
            max(Double(record.maxX) - Double(record.minX), Double(record.maxY) - Double(record.minY)) / 200, 60)
        let away = distance(outcome.x, outcome.y, record.x, record.y)
        if own.kind == .otherExponent, outcome.kind != .exact || away > reach + 60 { return own }
        if outcome.kind == .nearest, own.kind == .nearest { outcome = own }
        if distance(outcome.x, outcome.y, record.x, record.y) > reach + 60 {
            outcome.kind = .elsewhere
        } else if outcome.kind == .exact || outcome.kind == .otherExponent {
            outcome.kind = .beside
        }
        return outcome
    }

    private func lookUp(_ number: CivicNumber, _ doors: Doors) -> NumberOutcome {
        guard let wanted = UInt32(exactly: number.value) else { return NumberOutcome(kind: .far) }
        let first = doors.lowerBound(wanted)
        var (found, plain, index) = (Int?.none, Int?.none, first)
        while index < doors.range.upperBound, doors.number(index) == wanted {
            let civico = doors.civico(index)
            let exponent = gazetteer.text(gazetteer.civici[civico].exponent)
            if exponent == number.exponent || (found == nil && number.otherExponents.contains(exponent)) {
                found = civico
                if exponent == number.exponent { break }
            }
            if plain == nil || exponent.isEmpty { plain = civico }
            index += 1
        }
        if let civico = found ?? plain {
            let record = gazetteer.civici[civico]
            return NumberOutcome(
                kind: found != nil ? .exact : .otherExponent, civico: civico, x: record.x, y: record.y,
                uncertainty: found != nil ? 5 : 12)
        }
        return nearest(wanted, first, doors)
    }

    private func nearest(_ wanted: UInt32, _ first: Int, _ doors: Doors) -> NumberOutcome {
        var outcome = NumberOutcome(kind: .nearest)
        if first > doors.range.lowerBound { outcome.below = doors.civico(first - 1) }
        if first < doors.range.upperBound { outcome.above = doors.civico(first) }
        let (below, above) = (outcome.below.map { gazetteer.civici[$0] }, outcome.above.map { gazetteer.civici[$0] })
        let down = below.map { max(Int(wanted) - Int($0.number), 0) } ?? .max
        let up = above.map { max(Int($0.number) - Int(wanted), 0) } ?? .max
        outcome.civico = down <= up ? outcome.below : outcome.above
        guard let nearest = down <= up ? below : above else { return NumberOutcome(kind: .unknown) }
        (outcome.x, outcome.y) = (nearest.x, nearest.y)
        outcome.uncertainty = 15 + 8 * Double(min(down, up))
        if let below, let above {
            let gap = distance(below.x, below.y, above.x, above.y)
            // Doors follow each other round a block: neighbours that are near hold what is between them.
            if gap < 60 { outcome.uncertainty = max(10, gap) }
        }
        outcome.uncertainty = min(outcome.uncertainty, 500)
        return outcome
    }

    /// In the stradario one side has the odd numbers and the other the even ones, in the order of the street.
    private func placeOnStreet(_ number: CivicNumber, _ outcome: inout NumberOutcome) {
        guard let civico = outcome.civico else { return }
        let range = gazetteer.civicoRange(gazetteer.civici[civico].place)
        let wanted = Int(number.value)
        var (below, above): (Int?, Int?) = (nil, nil)
        for row in range where (Int(gazetteer.civici[row].number) - wanted) % 2 == 0 {
            if Int(gazetteer.civici[row].number) < wanted {
                below = row
            } else if above == nil {
                above = row
            }
        }
        if let below, let above {
            let (a, b) = (gazetteer.civici[below], gazetteer.civici[above])
            let gap = distance(a.x, a.y, b.x, b.y)
            if b.number > a.number, b.number - a.number <= 40, gap < 400 {
                let share = Double(wanted - Int(a.number)) / Double(b.number - a.number)
                outcome.kind = .interpolated
                outcome.x = Int32(Double(a.x) + share * (Double(b.x) - Double(a.x)))
                outcome.y = Int32(Double(a.y) + share * (Double(b.y) - Double(a.y)))
                outcome.uncertainty = max(10, gap / 2)
                (outcome.below, outcome.above) = (below, above)
                return
            }
        }
        // The other side of the street counts as two numbers farther.
        func away(_ row: Int) -> Int {
            let gap = abs(Int(gazetteer.civici[row].number) - wanted)
            return gap % 2 == 0 ? gap : gap + 2
        }
        let nearest = [below, above, outcome.civico].compactMap { $0 }.min { away($0) < away($1) }
        guard let nearest else { return far(&outcome, wanted) }
        let record = gazetteer.civici[nearest]
        let steps = abs(Int(record.number) - wanted)
        guard steps <= 24 else { return far(&outcome, wanted) }
        outcome.civico = nearest
        (outcome.x, outcome.y) = (record.x, record.y)
        outcome.uncertainty = 15 + 6 * Double(steps)
    }

    private func far(_ outcome: inout NumberOutcome, _ wanted: Int) {
        if let civico = outcome.civico, abs(Int(gazetteer.civici[civico].number) - wanted) <= 6 { return }
        outcome.kind = .far
    }

    /// Metres.
    func distance(_ x: Int32, _ y: Int32, _ otherX: Int32, _ otherY: Int32) -> Double {
        let (dx, dy) = (Double(x) - Double(otherX), Double(y) - Double(otherY))
        return (dx * dx + dy * dy).squareRoot() / 100
    }
}

extension Gazetteer {
    func civicoRange(_ place: UInt32) -> Range<Int> {
        (place == 0 ? 0 : Int(places[place - 1].civicoEnd))..<Int(places[place].civicoEnd)
    }

    func namedRange(_ place: UInt32) -> Range<Int> {
        (place == 0 ? 0 : Int(places[place - 1].namedEnd))..<Int(places[place].namedEnd)
    }

    func partRange(_ place: UInt32) -> Range<Int> {
        (place == 0 ? 0 : Int(places[place - 1].partEnd))..<Int(places[place].partEnd)
    }

    func nameRange(_ place: UInt32) -> Range<Int> {
        (place == 0 ? 0 : Int(places[place - 1].nameEnd))..<Int(places[place].nameEnd)
    }

    /// Whether a place is an area or lies in it, as far as the index says.
    func place(_ place: UInt32, liesIn area: UInt32) -> Bool {
        place == area || places[place].liesIn(area)
    }
}
