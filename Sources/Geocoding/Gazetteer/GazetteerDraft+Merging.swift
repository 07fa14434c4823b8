extension GazetteerDraft {
    /// Makes places of what the sources say of streets: one for each street, however many sources name it.
    ///
    /// Spellings of one name share a ``NameReading/mergeKey``. In the insulario streets of one name in one sestiere are
    /// several where more than 60 m lie between them; elsewhere a name is one street, unless the registers have several
    /// codes for it: then it is as many as are more than 400 m apart, and one without position for each further code.
    mutating func mergeStreets() {
        let officialKeys = keysOfCodes()
        var groups: [String: [Int]] = [:]
        for (index, street) in streets.enumerated() {
            let key = street.code.flatMap { officialKeys[$0] } ?? readings.mergeKey(street.name)
            groups[key, default: []].append(index)
        }
        for key in groups.keys.sorted() {
            let members = groups[key] ?? []
            let insular = Dictionary(grouping: members.filter { streets[$0].sestiere != nil }) {
                streets[$0].sestiere ?? -1
            }
            for sestiere in insular.keys.sorted() { mergeInsular(insular[sestiere] ?? []) }
            mergeOrdinary(members.filter { streets[$0].sestiere == nil })
        }
        streets = []
    }

    /// The key of each code's official name, so that `P.TTA G. BRUNO` joins `PIAZZETTA GIORDANO BRUNO`.
    private mutating func keysOfCodes() -> [Int64: String] {
        var keys: [Int64: String] = [:]
        for street in streets where street.isOfficial && street.points.isEmpty {
            if let code = street.code, keys[code] == nil { keys[code] = readings.mergeKey(street.name) }
        }
        return keys
    }

    private mutating func mergeInsular(_ members: [Int]) {
        let placed = members.filter { !streets[$0].points.isEmpty }
        let registered = members.filter { streets[$0].points.isEmpty }
        let strong = placed.filter { !streets[$0].isWeak }
        // A source's points of one name may be several streets: take them apart first.
        var pieces: [RawStreet] = []
        for index in strong.isEmpty ? placed : strong { pieces += Self.pieces(streets[index], civici, reach: 6000) }
        var proximity = ProximityGroups(pieces.map(\.points), reach: 6000)
        let groups = proximity.groups()
        for group in groups { makeStreet(group.map { pieces[$0] } + registered.map { streets[$0] }) }
        if groups.isEmpty, let first = registered.first {
            makeStreet([streets[first]] + registered.dropFirst().map { streets[$0] })
        }
    }

    /// A street taken apart where more than `reach` centimetres lie between its doors.
    private static func pieces(_ street: RawStreet, _ civici: [DraftCivico], reach: Double) -> [RawStreet] {
        guard street.civici.count > 1 else { return [street] }
        let points = street.civici.map { [civici[Int($0)].x, civici[Int($0)].y] }
        var proximity = ProximityGroups(points, reach: reach)
        return proximity.groups().map { group in
            var piece = street
            piece.civici = []
            piece.points = []
            for member in group {
                let civico = street.civici[member]
                piece.add(civico: Int(civico), x: civici[Int(civico)].x, y: civici[Int(civico)].y)
            }
            return piece
        }
    }

    private mutating func mergeOrdinary(_ members: [Int]) {
        guard !members.isEmpty else { return }
        let registered = members.filter { streets[$0].points.isEmpty }
        let codes = Set(registered.compactMap { streets[$0].code })
        var placed = members.filter { !streets[$0].points.isEmpty }
        if placed.contains(where: { !streets[$0].isWeak }) { placed.removeAll { streets[$0].isWeak } }
        guard codes.count > 1 else {
            let areas = Set(registered.compactMap { streets[$0].area })
            if placed.isEmpty, areas.count > 1 {
                for area in areas.sorted() { makeStreet(registered.map { streets[$0] }.filter { $0.area == area }) }
            } else {
                makeStreet((placed + registered).map { streets[$0] })
            }
            return
        }
        var pieces: [RawStreet] = []
        for index in placed {
            var street = streets[index]
            street.code = nil
            pieces += Self.pieces(street, civici, reach: 40_000)
        }
        var proximity = ProximityGroups(pieces.map(\.points), reach: 40_000)
        let groups = proximity.groups()
        let names = registered.map { index in
            var street = streets[index]
            street.code = nil
            return street
        }
        for group in groups { makeStreet(group.map { pieces[$0] } + names) }
        for _ in groups.count..<max(codes.count, groups.count) { makeStreet(names) }
    }

    private mutating func makeStreet(_ members: [RawStreet]) {
        let sorted = members.enumerated().sorted { one, other in
            let (a, b) = (one.element, other.element)
            if a.isOfficial != b.isOfficial { return a.isOfficial }
            // Of official spellings the one that stands at the doors.
            if a.civici.isEmpty != b.civici.isEmpty { return !a.civici.isEmpty }
            return one.offset < other.offset
        }.map(\.element)
        guard let first = sorted.first else { return }
        var place = DraftPlace(kind: .street, source: first.nameSource, label: first.name)
        for member in sorted {
            place.addName(member.name, source: member.nameSource, kind: place.names.isEmpty ? 0 : 1)
            if place.code.isEmpty, let code = member.code { place.code = String(code) }
            if place.code.isEmpty { place.code = member.sublabel }
        }
        let withLines = members.filter { !$0.lines.isEmpty }
        let rank = withLines.map(\.lineRank).min() ?? 0
        for member in withLines where member.lineRank == rank { place.parts += member.lines }
        if let sestiere = members.compactMap(\.sestiere).first {
            place.sestiere = UInt32(sestiere)
            place.isInsular = true
        }
        let doors = members.flatMap(\.civici)
        place.position = position(of: doors, lines: place.parts, isInsular: place.isInsular)
        place.importance = 0.3 + 0.02 * min(Double(doors.count), 20) + (first.isOfficial ? 0.1 : 0)
        locate(&place)
        if place.position == nil, let area = members.compactMap(\.area).first ?? members.compactMap(\.sestiere).first {
            fill(&place, from: area)
        }
        let number = places.count
        for door in doors {
            if place.isInsular {
                civici[Int(door)].named = UInt32(number)
            } else {
                civici[Int(door)].place = UInt32(number)
            }
            if place.postcode == 0 { place.postcode = civici[Int(door)].postcode }
        }
        if place.isInsular { place.named = doors }
        places.append(place)
    }

    /// The areas of a street whose position is not known, as far as its area tells.
    private func fill(_ place: inout DraftPlace, from area: Int) {
        let of = places[area]
        if of.kind == .locality { place.locality = UInt32(area) }
        if of.kind == .sestiere { place.sestiere = UInt32(area) }
        if of.kind == .district { place.district = UInt32(area) }
        if place.district == GazetteerFormat.none { place.district = of.district }
        place.municipality = of.municipality
        place.comune = of.comune
    }

    /// Where a street without a number is answered: in the insulario amid its doors; elsewhere, where few doors are known,
    /// between them and the middle of its line.
    private func position(
        of doors: [UInt32], lines: [[Int32]], isInsular: Bool
    ) -> (x: Int32, y: Int32)? {
        let amid = doors.isEmpty ? nil : middle(of: doors)
        let along = lines.isEmpty ? nil : middle(of: lines)
        guard let amid else { return along.flatMap { Outline.nearest(to: $0, on: lines) } }
        guard let along else { return nearest(to: amid, of: doors) }
        guard !isInsular else { return Outline.nearest(to: amid, on: lines) ?? amid }
        let between = (x: Int32((Int64(amid.x) + Int64(along.x)) / 2), y: Int32((Int64(amid.y) + Int64(along.y)) / 2))
        return Outline.nearest(to: between, on: lines)
    }

    private func nearest(to point: (x: Int32, y: Int32), of doors: [UInt32]) -> (x: Int32, y: Int32)? {
        var best: (squared: Double, x: Int32, y: Int32)?
        for door in doors {
            let (x, y) = (civici[Int(door)].x, civici[Int(door)].y)
            let (dx, dy) = (Double(x) - Double(point.x), Double(y) - Double(point.y))
            if dx * dx + dy * dy < best?.squared ?? .infinity { best = (dx * dx + dy * dy, x, y) }
        }
        return best.map { ($0.x, $0.y) }
    }

    private func middle(of doors: [UInt32]) -> (x: Int32, y: Int32) {
        let x = doors.reduce(0.0) { $0 + Double(civici[Int($1)].x) } / Double(doors.count)
        let y = doors.reduce(0.0) { $0 + Double(civici[Int($1)].y) } / Double(doors.count)
        return (Int32(x), Int32(y))
    }

    /// Weighted by length.
    private func middle(of lines: [[Int32]]) -> (x: Int32, y: Int32) {
        var (x, y, weight) = (0.0, 0.0, 0.0)
        for line in lines {
            for index in stride(from: 2, to: line.count - 1, by: 2) {
                let (dx, dy) = (
                    Double(line[index]) - Double(line[index - 2]), Double(line[index + 1]) - Double(line[index - 1])
                )
                let length = (dx * dx + dy * dy).squareRoot() + 1
                x += (Double(line[index - 2]) + Double(line[index])) / 2 * length
                y += (Double(line[index - 1]) + Double(line[index + 1])) / 2 * length
                weight += length
            }
        }
        return (Int32(x / max(weight, 1)), Int32(y / max(weight, 1)))
    }
}
