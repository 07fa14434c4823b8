import SimpleFeatures

/// Brings a draft into the order of the file and writes it.
struct GazetteerWriting {
    private var strings = StringPool()
    private var file = GazetteerFile()
    private var draft: GazetteerDraft
    /// Place of the draft → place of the file.
    private var numbers: [UInt32] = []
    private var order: [Int] = []
    private var points: [Int32] = []
    private var partEnds: [UInt32] = []
    private var runs: [RunRecord] = []

    init(_ draft: GazetteerDraft) {
        self.draft = draft
        order = draft.places.indices.sorted { one, other in
            let (a, b) = (draft.places[one], draft.places[other])
            return (a.kind.rawValue, a.label, one) < (b.kind.rawValue, b.label, other)
        }
        numbers = Array(repeating: 0, count: order.count)
        for (number, place) in order.enumerated() { numbers[place] = UInt32(number) }
    }

    /// - Returns: bytes of the file.
    consuming func write(to path: String, definition: UInt64) throws(GazetteerError) -> Int {
        addSources()
        let civicoOrder = addCivici()
        addPlaces(civicoOrder)
        addNames()
        addParcels()
        file.add(.partEnds, partEnds)
        file.add(.points, points)
        file.add(.runs, runs)
        file.add(.textEnds, strings.ends)
        file.add(.textBytes, strings.bytes)
        return try file.write(to: path, definition: definition)
    }

    private func number(_ place: UInt32) -> UInt32 { place == GazetteerFormat.none ? place : numbers[Int(place)] }

    private mutating func addSources() {
        file.add(
            .sources,
            draft.sources.map { source in
                SourceRecord(
                    collection: strings.index(source.collection), version: strings.index(source.version),
                    licence: strings.index(source.credit.licence), attribution: strings.index(source.credit.attribution)
                )
            })
    }

    /// - Returns: the civici of the draft in the order of the file.
    private mutating func addCivici() -> [Int] {
        let civici = draft.civici
        let sorted = civici.indices.filter { civici[$0].place >= 0 }.sorted { one, other in
            let (a, b) = (civici[one], civici[other])
            let (placeA, placeB) = (numbers[a.place], numbers[b.place])
            return (placeA, a.number, a.exponent, UInt32(one)) < (placeB, b.number, b.exponent, UInt32(other))
        }
        var records: [CivicoRecord] = []
        records.reserveCapacity(sorted.count)
        for index in sorted {
            let civico = civici[index]
            var record = CivicoRecord(place: numbers[civico.place], number: civico.number, x: civico.x, y: civico.y)
            record.named = civico.named.map { numbers[$0] } ?? GazetteerFormat.none
            record.exponent = strings.index(civico.exponent)
            record.feature = strings.index(civico.feature)
            record.label = strings.index(civico.label)
            record.locality = number(civico.locality)
            record.postcode = civico.postcode
            record.source = civico.source
            records.append(record)
        }
        file.add(.civici, records)
        let boxes = records.enumerated().map { row, record in
            (box: BoxTree.Box(minX: record.x, minY: record.y, maxX: record.x, maxY: record.y), target: UInt32(row))
        }
        addTree(BoxTreeColumns(boxes), .civicoBoxes, .civicoTargets, .civicoLevels)
        return sorted
    }

    private mutating func addTree(
        _ tree: BoxTreeColumns, _ boxes: GazetteerFormat.Section, _ targets: GazetteerFormat.Section,
        _ levels: GazetteerFormat.Section
    ) {
        file.add(boxes, tree.boxes)
        file.add(targets, tree.targets)
        file.add(levels, tree.levels)
    }

    private mutating func addPlaces(_ civicoOrder: [Int]) {
        var fileCivico = [UInt32](repeating: 0, count: draft.civici.count)
        var highest: [Int: UInt32] = [:]
        var counts: [Int: UInt32] = [:]
        for (number, index) in civicoOrder.enumerated() {
            fileCivico[index] = UInt32(number)
            let civico = draft.civici[index]
            counts[civico.place, default: 0] += 1
            highest[civico.place] = max(highest[civico.place] ?? 0, civico.number)
        }
        var records: [PlaceRecord] = []
        var named: [UInt32] = []
        var nameEnd: UInt32 = 0
        var civicoEnd: UInt32 = 0
        var areas: [(box: BoxTree.Box, target: UInt32)] = []
        var sites: [(box: BoxTree.Box, target: UInt32)] = []
        for (row, index) in order.enumerated() {
            let place = draft.places[index]
            var record = PlaceRecord()
            record.label = strings.index(place.label)
            record.feature = strings.index(place.feature)
            record.detail = strings.index(place.detail)
            record.title = strings.index(place.label.titleCased)
            record.code = strings.index(place.code)
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
            for part in parts { add(part: part, of: UInt32(row), isLine: !place.isAreal && place.kind != .canal) }
            var box = Outline.box(parts)
            let doors = place.named.map { draft.civici[$0] }
            for door in doors { box.extend(x: door.x, y: door.y) }
            if let position = place.position {
                record.flags |= PlaceRecord.hasPosition
                record.x = position.x
                record.y = position.y
                box.extend(x: position.x, y: position.y)
                (record.minX, record.minY, record.maxX, record.maxY) = (box.minX, box.minY, box.maxX, box.maxY)
                if place.kind.isArea { areas.append((box, UInt32(row))) }
                if [.poi, .bridge, .canal].contains(place.kind) { sites.append((box, UInt32(row))) }
            }
            named += place.named.filter { draft.civici[$0].place >= 0 }.map { fileCivico[$0] }.sorted()
            civicoEnd += counts[index] ?? 0
            nameEnd += UInt32(names(of: place).count)
            record.civicoEnd = civicoEnd
            record.namedEnd = UInt32(named.count)
            record.partEnd = UInt32(partEnds.count)
            record.nameEnd = nameEnd
            record.highest = highest[index] ?? 0
            records.append(record)
        }
        file.add(.places, records)
        file.add(.namedCivici, named)
        addTree(BoxTreeColumns(areas), .areaBoxes, .areaTargets, .areaLevels)
        addTree(BoxTreeColumns(sites), .siteBoxes, .siteTargets, .siteLevels)
        var lines: [(box: BoxTree.Box, target: UInt32)] = []
        for (row, run) in runs.enumerated() {
            var box = BoxTree.Box()
            for point in run.first...run.last { box.extend(x: points[2 * Int(point)], y: points[2 * Int(point) + 1]) }
            lines.append((box, UInt32(row)))
        }
        addTree(BoxTreeColumns(lines), .runBoxes, .runTargets, .runLevels)
    }

    private mutating func add(part: [Int32], of place: UInt32, isLine: Bool) {
        let first = UInt32(points.count / 2)
        points += part
        let end = UInt32(points.count / 2)
        partEnds.append(end)
        guard isLine, end > first else { return }
        var start = first
        repeat {
            let last = min(start + 7, end - 1)
            runs.append(RunRecord(place: place, first: start, last: last))
            start = last
        } while start + 1 < end
    }

    /// What is indexed of a place: its names and what follows from them by rule.
    private func names(of place: DraftPlace) -> [DraftName] {
        guard place.kind != .sheet else { return [] }
        var extended = place
        for name in place.names {
            for alias in NameReading.aliases(name.text) { extended.addName(alias, source: name.source, kind: 2) }
            let words = NameReading(name.text).words
            for phrase in Synonyms.phrases {
                if words.contains(phrase.word) {
                    let replaced = name.text.split(separator: " ").map { piece in
                        FoldedText(String(piece), limit: 64).wordsJoined == phrase.word
                            ? phrase.words.joined(separator: " e ") : String(piece)
                    }
                    extended.addName(replaced.joined(separator: " "), source: name.source, kind: 2)
                } else if phrase.words.allSatisfy(words.contains) {
                    let generic = NameReading(name.text).generic
                    let kind = generic > 0 ? GenericPart.all[Int(generic) - 1].name + " " : ""
                    extended.addName(kind + "san " + phrase.word, source: name.source, kind: 2)
                }
            }
        }
        return extended.names
    }

    private mutating func addNames() {
        var records: [NameRecord] = []
        var words: [[String]] = []
        for (row, index) in order.enumerated() {
            let place = draft.places[index]
            let isStreet = [.street, .bridge, .canal, .sestiere].contains(place.kind)
            for name in names(of: place) {
                let reading = NameReading(name.text, isStreet: isStreet)
                words.append(reading.words)
                records.append(
                    NameRecord(
                        place: UInt32(row), text: strings.index(name.text), source: name.source,
                        generic: reading.generic, kind: name.kind))
            }
        }
        let terms = TermColumns(words)
        var tokens: [UInt32] = []
        for row in records.indices {
            tokens += words[row].compactMap { terms.numbers[$0] }
            records[row].tokenEnd = UInt32(tokens.count)
        }
        file.add(.names, records)
        file.add(.nameTokens, tokens)
        file.add(.termEnds, terms.ends)
        file.add(.termBytes, terms.bytes)
        file.add(.termWeights, terms.weights)
        file.add(.postingEnds, terms.postingEnds)
        file.add(.postings, terms.postings)
        file.add(.skeletonKeys, terms.skeletonKeys)
        file.add(.skeletonTerms, terms.skeletonTerms)
        file.add(.deletionBuckets, terms.deletionBuckets)
        file.add(.deletionKeys, terms.deletionKeys)
        file.add(.deletionTerms, terms.deletionTerms)
    }

    private mutating func addParcels() {
        let parcels = draft.parcels.sorted {
            ($0.comune, $0.sheet, $0.number, $0.reference) < ($1.comune, $1.sheet, $1.number, $1.reference)
        }
        var records: [ParcelRecord] = []
        var boxes: [(box: BoxTree.Box, target: UInt32)] = []
        for (row, parcel) in parcels.enumerated() {
            for ring in parcel.rings { add(part: ring, of: 0, isLine: false) }
            var box = Outline.box(parcel.rings)
            box.extend(x: parcel.x, y: parcel.y)
            var record = ParcelRecord(
                comune: strings.index(parcel.comune), number: strings.index(parcel.number),
                reference: strings.index(parcel.reference), sheet: parcel.sheet, x: parcel.x, y: parcel.y)
            (record.minX, record.minY, record.maxX, record.maxY) = (box.minX, box.minY, box.maxX, box.maxY)
            record.partEnd = UInt32(partEnds.count)
            record.allegato = parcel.allegato
            record.sviluppo = parcel.sviluppo
            record.source = parcel.source
            record.isPublic = parcel.isPublic ? 1 : 0
            record.isDemonstration = parcel.isDemonstration ? 1 : 0
            records.append(record)
            if !parcel.rings.isEmpty { boxes.append((box, UInt32(row))) }
        }
        file.add(.parcels, records)
        addTree(BoxTreeColumns(boxes), .parcelBoxes, .parcelTargets, .parcelLevels)
    }
}
