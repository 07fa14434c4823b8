import FeatureStores

extension GazetteerDraft {
    /// Points of interest, bridges and waters.
    /// - Parameter first: of the comune's places.
    mutating func addSites(from store: any FeatureStore, placesFrom first: Int) async throws(GazetteerError) {
        try await addPOI(from: store, streetsFrom: first)
        try await addBridges(from: store)
        try await addCanals(from: store)
    }

    private mutating func addPOI(
        from store: any FeatureStore, streetsFrom first: Int
    ) async throws(GazetteerError) {
        guard let collection = given.poi, var rows = try await SourceRows.read(collection, from: store) else { return }
        let source = try source(collection, version: rows.version)
        var streetKeys: Set<String> = []
        for row in first..<places.count where places[row].kind == .street && places[row].position != nil {
            streetKeys.insert(readings.mergeKey(places[row].label))
        }
        var known: [String: [Int]] = [:]
        while let batch = try await rows.next() {
            for row in 0..<batch.count { addPOI(row, of: batch, source, streetKeys, &known) }
        }
    }

    private mutating func addPOI(
        _ row: Int, of rows: SourceBatch, _ source: UInt16, _ streetKeys: Set<String>, _ known: inout [String: [Int]]
    ) {
        guard let name = rows.text("name", row), let (x, y) = rows.point(row) else { return }
        let category = rows.text("classe", row) ?? ""
        let reading = readings.reading(name)
        guard !reading.words.isEmpty else { return }
        let key = readings.mergeKey(name)
        // Squares and waters are in the data as what they are.
        if category.isEmpty, reading.generic != 0, streetKeys.contains(key) { return }
        let isKnown = (known[key] ?? []).contains { other in
            guard let position = places[other].position else { return false }
            return abs(Double(position.x) - Double(x)) < 25_000 && abs(Double(position.y) - Double(y)) < 25_000
        }
        if isKnown { return }
        var place = DraftPlace(kind: .poi, source: source, label: name)
        place.feature = rows.id(row)
        place.detail = category
        place.position = (x, y)
        place.importance = Self.importance(category, isKnownAbroad: rows.text("wikipedia", row) != nil)
        place.addName(name, source: source, kind: 0)
        if let other = rows.text("alt_name", row) { place.addName(other, source: source, kind: 1) }
        for word in Self.words[category] ?? [] where !reading.words.contains(word) {
            place.addName(word + " " + name, source: source, kind: 2)
        }
        locate(&place)
        known[key, default: []].append(places.count)
        places.append(place)
    }

    /// What people say before the name of a place of a kind.
    private static let words: [String: [String]] = [
        "amenity=place_of_worship": ["chiesa"], "amenity=restaurant": ["ristorante"],
        "tourism=hotel": ["hotel", "albergo"],
        "amenity=pharmacy": ["farmacia"], "amenity=school": ["scuola"], "amenity=hospital": ["ospedale"],
        "amenity=ferry_terminal": ["fermata", "imbarcadero", "pontile", "vaporetto"], "amenity=bar": ["bar"],
        "amenity=cafe": ["bar", "caffe"], "amenity=bank": ["banca"], "tourism=museum": ["museo"],
        "shop=supermarket": ["supermercato"], "amenity=post_office": ["posta"], "amenity=theatre": ["teatro"],
        "amenity=library": ["biblioteca"], "amenity=university": ["universita"],
    ]

    private static func importance(_ category: String, isKnownAbroad: Bool) -> Double {
        let kinds: [String: Double] = [
            "amenity=place_of_worship": 0.35, "tourism=museum": 0.35, "amenity=hospital": 0.4, "amenity=school": 0.3,
            "amenity=ferry_terminal": 0.4, "amenity=university": 0.3, "tourism=attraction": 0.35,
            "amenity=theatre": 0.3,
            "": 0.15,
        ]
        return (kinds[category] ?? 0.2) + (isKnownAbroad ? 0.1 : 0)
    }

    private mutating func addBridges(from store: any FeatureStore) async throws(GazetteerError) {
        guard let collection = given.bridges, var rows = try await SourceRows.read(collection, from: store) else {
            return
        }
        let source = try source(collection, version: rows.version)
        while let batch = try await rows.next() {
            for row in 0..<batch.count {
                guard let name = batch.text("name", row), let point = batch.point(row) else { continue }
                var place = DraftPlace(kind: .bridge, source: source, label: name)
                place.feature = batch.id(row)
                place.position = point
                place.importance = 0.35
                place.addName(name, source: source, kind: 0)
                locate(&place)
                places.append(place)
            }
        }
    }

    private mutating func addCanals(from store: any FeatureStore) async throws(GazetteerError) {
        var byKey: [String: DraftPlace] = [:]
        if let collection = given.canals, var rows = try await SourceRows.read(collection, from: store) {
            let source = try source(collection, version: rows.version)
            while let batch = try await rows.next() {
                for row in 0..<batch.count where batch.text("denominazione", row) != nil {
                    guard let name = batch.text("nome", row) else { continue }
                    add(name, batch, row, source, isAreal: true, to: &byKey)
                }
            }
        }
        if let collection = given.waterways, var rows = try await SourceRows.read(collection, from: store) {
            let source = try source(collection, version: rows.version)
            while let batch = try await rows.next() {
                for row in 0..<batch.count {
                    guard let name = batch.text("denominazione", row) else { continue }
                    let whole = [batch.text("specie", row), name].compactMap { $0 }.joined(separator: " ")
                    add(whole, batch, row, source, isAreal: false, to: &byKey)
                }
            }
        }
        for key in byKey.keys.sorted() {
            guard var place = byKey[key] else { continue }
            if place.isAreal {
                place.position = Outline.inside(place.parts)
            } else {
                let box = Outline.box(place.parts)
                let middle = (
                    x: Int32((Int64(box.minX) + Int64(box.maxX)) / 2), y: Int32((Int64(box.minY) + Int64(box.maxY)) / 2)
                )
                place.position = Outline.nearest(to: middle, on: place.parts)
            }
            locate(&place)
            places.append(place)
        }
    }

    private mutating func add(
        _ name: String, _ rows: SourceBatch, _ row: Int, _ source: UInt16, isAreal: Bool,
        to places: inout [String: DraftPlace]
    ) {
        let key = readings.mergeKey(name)
        var place = places[key] ?? DraftPlace(kind: .canal, source: source, label: name)
        if place.names.isEmpty {
            place.isAreal = isAreal
            place.feature = rows.id(row)
            place.importance = 0.3
        }
        place.addName(name, source: source, kind: place.names.isEmpty ? 0 : 1)
        // `RIO DE SAN BOLDO - PONTE STORTO` has two names.
        let pieces = name.split(separator: "-").map { $0.split(separator: " ").joined(separator: " ") }
        if pieces.count == 2, let generic = name.split(separator: " ").first {
            place.addName(pieces[0], source: source, kind: 2)
            place.addName(generic + " " + pieces[1], source: source, kind: 2)
        }
        if place.isAreal == isAreal { place.parts += rows.paths(row).map { Outline.simplified($0, tolerance: 50) } }
        places[key] = place
    }
}
