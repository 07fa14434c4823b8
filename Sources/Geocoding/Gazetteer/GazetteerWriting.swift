import SimpleFeatures

/// Brings a draft into the order of the file and writes it.
///
/// Numbers of rows are cut to 32 bits where they are made: ``GazetteerFile`` refuses a section that has more rows.
struct GazetteerWriting {
    private var texts = TextNumbering()
    private var file: GazetteerFile
    private var draft: GazetteerDraft
    /// Place of the draft → place of the file.
    private var numbers: [UInt32] = []
    private var order: [Int] = []
    private var points: [Int32] = []
    private var partEnds: [UInt32] = []
    private var runs: [RunRecord] = []

    /// - Parameter mostRows: rows of a section at most.
    init(_ draft: consuming GazetteerDraft, mostRows: Int = GazetteerFormat.mostRows) {
        file = GazetteerFile(mostRows: mostRows)
        let keys = draft.places.enumerated().map { (kind: $1.kind.rawValue, label: $1.label, place: $0) }
        order = keys.sorted { ($0.kind, $0.label, $0.place) < ($1.kind, $1.label, $1.place) }.map(\.place)
        numbers = Array(repeating: 0, count: order.count)
        for (number, place) in order.enumerated() { numbers[place] = UInt32(truncatingIfNeeded: number) }
        self.draft = draft
    }

    /// - Returns: bytes of the file. - Throws: ``GazetteerError``.
    consuming func write(to path: String, definition: UInt64) throws(GazetteerError) -> Int {
        try addSources()
        let civicoOrder = try addCivici()
        try addPlaces(civicoOrder)
        try addParcels()
        try file.add(.partEnds, partEnds)
        try file.add(.points, points)
        try file.add(.runs, runs)
        try file.add(.textEnds, texts.ends)
        try file.add(.textBytes, texts.bytes)
        return try file.write(to: path, definition: definition)
    }

    private mutating func text(_ text: UInt32) -> UInt32 { texts.number(text, in: draft.texts) }

    private mutating func text(_ text: String) -> UInt32 { self.text(draft.texts.number(text)) }

    private func number(_ place: UInt32) -> UInt32 { place == GazetteerFormat.none ? place : numbers[Int(place)] }

    private mutating func addSources() throws(GazetteerError) {
        var records: [SourceRecord] = []
        for source in draft.sources {
            records.append(
                SourceRecord(
                    collection: text(source.collection), version: text(source.version),
                    licence: text(source.credit.licence), attribution: text(source.credit.attribution)))
        }
        try file.add(.sources, records)
    }

    /// - Returns: the civici of the draft in the order of the file.
    private mutating func addCivici() throws(GazetteerError) -> [UInt32] {
        let sorted = sortedCivici()
        var records: [CivicoRecord] = []
        records.reserveCapacity(sorted.count)
        for index in sorted {
            let civico = draft.civici[Int(index)]
            var record = CivicoRecord(place: number(civico.place), number: civico.number, x: civico.x, y: civico.y)
            record.named = number(civico.named)
            record.exponent = text(civico.exponent)
            record.feature = text(civico.feature)
            record.label = text(civico.label)
            record.locality = number(civico.locality)
            record.postcode = civico.postcode
            record.source = civico.source
            records.append(record)
        }
        let boxes = records.enumerated().map { row, record in
            (
                box: BoxTree.Box(minX: record.x, minY: record.y, maxX: record.x, maxY: record.y),
                target: UInt32(truncatingIfNeeded: row)
            )
        }
        try file.add(.civici, records)
        try addTree(BoxTreeColumns(boxes), .civicoBoxes, .civicoTargets, .civicoLevels)
        return sorted
    }

    /// By place, then number, then exponent: counted into places, and sorted in each.
    private func sortedCivici() -> [UInt32] {
        let civici = draft.civici
        var starts = [Int](repeating: 0, count: order.count + 1)
        for civico in civici where civico.place != GazetteerFormat.none { starts[Int(number(civico.place)) + 1] += 1 }
        for place in order.indices { starts[place + 1] += starts[place] }
        var sorted = [UInt32](repeating: 0, count: starts[order.count])
        var next = starts
        for index in civici.indices where civici[index].place != GazetteerFormat.none {
            let place = Int(number(civici[index].place))
            sorted[next[place]] = UInt32(index)
            next[place] += 1
        }
        func precedes(_ one: UInt32, _ other: UInt32) -> Bool {
            let (a, b) = (civici[Int(one)], civici[Int(other)])
            if a.number != b.number { return a.number < b.number }
            if a.exponent == b.exponent { return one < other }
            return draft.texts.string(a.exponent) < draft.texts.string(b.exponent)
        }
        for place in order.indices {
            let range = starts[place]..<starts[place + 1]
            // Doors come in their order as often as not.
            if range.dropFirst().allSatisfy({ precedes(sorted[$0 - 1], sorted[$0]) }) { continue }
            sorted[range].sort(by: precedes)
        }
        return sorted
    }

    private mutating func addTree(
        _ tree: BoxTreeColumns, _ boxes: GazetteerFormat.Section, _ targets: GazetteerFormat.Section,
        _ levels: GazetteerFormat.Section
    ) throws(GazetteerError) {
        try file.add(boxes, tree.boxes)
        try file.add(targets, tree.targets)
        try file.add(levels, tree.levels)
    }

    private mutating func addPlaces(_ civicoOrder: [UInt32]) throws(GazetteerError) {
        var fileCivico = [UInt32](repeating: 0, count: draft.civici.count)
        var highest = [UInt32](repeating: 0, count: draft.places.count)
        var counts = highest
        for (number, index) in civicoOrder.enumerated() {
            fileCivico[Int(index)] = UInt32(truncatingIfNeeded: number)
            let civico = draft.civici[Int(index)]
            counts[Int(civico.place)] += 1
            highest[Int(civico.place)] = max(highest[Int(civico.place)], civico.number)
        }
        var names: [[DraftName]] = []
        names.reserveCapacity(order.count)
        var records: [PlaceRecord] = []
        var named: [UInt32] = []
        var nameEnd: UInt32 = 0
        var civicoEnd: UInt32 = 0
        var areas: [(box: BoxTree.Box, target: UInt32)] = []
        var sites: [(box: BoxTree.Box, target: UInt32)] = []
        for (row, index) in order.enumerated() {
            let place = draft.places[index]
            let row = UInt32(truncatingIfNeeded: row)
            var record = PlaceRecord()
            record.label = text(place.label)
            record.feature = text(place.feature)
            record.detail = text(place.detail)
            record.title = text(place.label.titleCased)
            record.code = text(place.code)
            record.postcode = place.postcode
            record.sestiere = number(place.sestiere)
            record.locality = number(place.locality)
            record.district = number(place.district)
            record.municipality = number(place.municipality)
            record.comune = number(place.comune)
            record.kind = place.kind.rawValue
            record.source = place.source
            record.importance = UInt8(min(max(place.importance, 0), 1) * 255)
            if place.isInsular { record.flags |= PlaceRecord.isInsular }
            if place.isAreal { record.flags |= PlaceRecord.isAreal }
            let parts = place.kind == .street ? place.parts.map { Outline.simplified($0, tolerance: 30) } : place.parts
            for part in parts { add(part: part, of: row, isLine: !place.isAreal && place.kind != .canal) }
            var box = Outline.box(parts)
            for door in place.named { box.extend(x: draft.civici[Int(door)].x, y: draft.civici[Int(door)].y) }
            if let position = place.position {
                record.flags |= PlaceRecord.hasPosition
                record.x = position.x
                record.y = position.y
                box.extend(x: position.x, y: position.y)
                (record.minX, record.minY, record.maxX, record.maxY) = (box.minX, box.minY, box.maxX, box.maxY)
                if place.kind.isArea { areas.append((box, row)) }
                if [.poi, .bridge, .canal].contains(place.kind) { sites.append((box, row)) }
            }
            named += place.named.filter { draft.civici[Int($0)].place != GazetteerFormat.none }
                .map { fileCivico[Int($0)] }.sorted()
            names.append(place.indexedNames(&draft.readings))
            civicoEnd &+= counts[index]
            nameEnd &+= UInt32(truncatingIfNeeded: names[names.count - 1].count)
            record.civicoEnd = civicoEnd
            record.namedEnd = UInt32(truncatingIfNeeded: named.count)
            record.partEnd = UInt32(truncatingIfNeeded: partEnds.count)
            record.nameEnd = nameEnd
            record.highest = highest[index]
            records.append(record)
        }
        try file.add(.places, records)
        try file.add(.namedCivici, named)
        try addTree(BoxTreeColumns(areas), .areaBoxes, .areaTargets, .areaLevels)
        try addTree(BoxTreeColumns(sites), .siteBoxes, .siteTargets, .siteLevels)
        let lines = runs.enumerated().map { row, run in
            var box = BoxTree.Box()
            for point in run.first...run.last { box.extend(x: points[2 * Int(point)], y: points[2 * Int(point) + 1]) }
            return (box: box, target: UInt32(truncatingIfNeeded: row))
        }
        try addTree(BoxTreeColumns(lines), .runBoxes, .runTargets, .runLevels)
        try addNames(names)
    }

    private mutating func add(part: [Int32], of place: UInt32, isLine: Bool) {
        let first = UInt32(truncatingIfNeeded: points.count / 2)
        points += part
        let end = UInt32(truncatingIfNeeded: points.count / 2)
        partEnds.append(end)
        guard isLine, end > first else { return }
        var start = first
        repeat {
            let last = min(start + 7, end - 1)
            runs.append(RunRecord(place: place, first: start, last: last))
            start = last
        } while start + 1 < end
    }

    /// - Parameter names: of each place of the file.
    private mutating func addNames(_ names: [[DraftName]]) throws(GazetteerError) {
        var records: [NameRecord] = []
        var words = NameWords()
        for (row, index) in order.enumerated() {
            let kind = draft.places[index].kind
            let isStreet = [.street, .bridge, .canal, .sestiere].contains(kind)
            for name in names[row] {
                let reading = draft.readings.reading(name.text, isStreet: isStreet)
                words.add(reading.words)
                records.append(
                    NameRecord(
                        place: UInt32(truncatingIfNeeded: row), text: text(name.text), source: name.source,
                        generic: reading.generic, kind: name.kind))
            }
        }
        let terms = TermColumns(words)
        for row in records.indices { records[row].tokenEnd = terms.tokenEnds[row] }
        try file.add(.names, records)
        try file.add(.nameTokens, terms.tokens)
        try file.add(.termEnds, terms.ends)
        try file.add(.termBytes, terms.bytes)
        try file.add(.termWeights, terms.weights)
        try file.add(.postingEnds, terms.postingEnds)
        try file.add(.postings, terms.postings)
        try file.add(.skeletonKeys, terms.skeletonKeys)
        try file.add(.skeletonTerms, terms.skeletonTerms)
        try file.add(.deletionBuckets, terms.deletionBuckets)
        try file.add(.deletionKeys, terms.deletionKeys)
        try file.add(.deletionTerms, terms.deletionTerms)
    }

    private mutating func addParcels() throws(GazetteerError) {
        var records: [ParcelRecord] = []
        var boxes: [(box: BoxTree.Box, target: UInt32)] = []
        for (row, index) in sortedParcels().enumerated() {
            let parcel = draft.parcels[index]
            for ring in parcel.rings { add(part: ring, of: 0, isLine: false) }
            var box = Outline.box(parcel.rings)
            box.extend(x: parcel.x, y: parcel.y)
            var record = ParcelRecord(
                comune: text(parcel.comune), number: text(parcel.number), reference: text(parcel.reference),
                sheet: parcel.sheet, x: parcel.x, y: parcel.y)
            (record.minX, record.minY, record.maxX, record.maxY) = (box.minX, box.minY, box.maxX, box.maxY)
            record.partEnd = UInt32(truncatingIfNeeded: partEnds.count)
            record.allegato = parcel.allegato
            record.sviluppo = parcel.sviluppo
            record.source = parcel.source
            record.isPublic = parcel.isPublic ? 1 : 0
            record.isDemonstration = parcel.isDemonstration ? 1 : 0
            records.append(record)
            if !parcel.rings.isEmpty { boxes.append((box, UInt32(truncatingIfNeeded: row))) }
        }
        try file.add(.parcels, records)
        try addTree(BoxTreeColumns(boxes), .parcelBoxes, .parcelTargets, .parcelLevels)
    }

    /// By comune, sheet, number and reference.
    private func sortedParcels() -> [Int] {
        let comuni = Set(draft.parcels.map(\.comune)).map { (text: $0, name: draft.texts.string($0)) }
            .sorted { $0.name < $1.name }
        let ranks = Dictionary(uniqueKeysWithValues: comuni.enumerated().map { ($1.text, UInt64($0)) })
        let keys = draft.parcels.enumerated().map { index, parcel in
            (
                sheet: (ranks[parcel.comune] ?? 0) << 32 | UInt64(parcel.sheet),
                number: draft.texts.string(parcel.number), reference: parcel.reference, parcel: index
            )
        }
        return keys.sorted { one, other in
            if one.sheet != other.sheet { return one.sheet < other.sheet }
            if one.number != other.number { return one.number < other.number }
            if one.reference == other.reference { return one.parcel < other.parcel }
            return draft.texts.string(one.reference) < draft.texts.string(other.reference)
        }.map(\.parcel)
    }
}
