import FeatureStores

extension GazetteerDraft {
    /// Points of interest, bridges and waters.
    mutating func addSites(from store: any FeatureStore) async throws(GazetteerError) {
        let streetKeys = Set(
            places.lazy.filter { $0.kind == .street && $0.position != nil }.map { NameReading($0.label).mergeKey })
        try await addPOI(from: store, streetKeys)
        try await addBridges(from: store)
        try await addCanals(from: store)
    }

    private mutating func addPOI(from store: any FeatureStore, _ streetKeys: Set<String>) async throws(GazetteerError) {
        guard let collection = given.poi, let rows = try await SourceRows.read(collection, from: store) else { return }
        let source = try source(collection, version: rows.version)
        var known: [String: [Int]] = [:]
        for row in 0..<rows.count {
            guard let name = rows.text("name", row), let path = rows.paths(row).first, path.count >= 2 else { continue }
            let category = rows.text("classe", row) ?? ""
            let reading = NameReading(name)
            guard !reading.words.isEmpty else { continue }
            // Squares and waters are in the data as what they are.
            if category.isEmpty, reading.generic != 0, streetKeys.contains(reading.mergeKey) { continue }
            let key = reading.mergeKey
            let isKnown = (known[key] ?? []).contains { other in
                guard let position = places[other].position else { return false }
                return abs(Double(position.x) - Double(path[0])) < 25_000
                    && abs(Double(position.y) - Double(path[1])) < 25_000
            }
            if isKnown { continue }
            var place = DraftPlace(kind: .poi, source: source, label: name)
            place.feature = rows.id(row)
            place.detail = category
            place.position = (path[0], path[1])
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
        guard let collection = given.bridges, let rows = try await SourceRows.read(collection, from: store) else {
            return
        }
        let source = try source(collection, version: rows.version)
        for row in 0..<rows.count {
            guard let name = rows.text("name", row), let path = rows.paths(row).first, path.count >= 2 else { continue }
            var place = DraftPlace(kind: .bridge, source: source, label: name)
            place.feature = rows.id(row)
            place.position = (path[0], path[1])
            place.importance = 0.35
            place.addName(name, source: source, kind: 0)
            locate(&place)
            places.append(place)
        }
    }

    private mutating func addCanals(from store: any FeatureStore) async throws(GazetteerError) {
        var byKey: [String: DraftPlace] = [:]
        if let collection = given.canals, let rows = try await SourceRows.read(collection, from: store) {
            let source = try source(collection, version: rows.version)
            for row in 0..<rows.count where rows.text("denominazione", row) != nil {
                guard let name = rows.text("nome", row) else { continue }
                add(name, rows, row, source, isAreal: true, to: &byKey)
            }
        }
        if let collection = given.waterways, let rows = try await SourceRows.read(collection, from: store) {
            let source = try source(collection, version: rows.version)
            for row in 0..<rows.count {
                guard let name = rows.text("denominazione", row) else { continue }
                let whole = [rows.text("specie", row), name].compactMap { $0 }.joined(separator: " ")
                add(whole, rows, row, source, isAreal: false, to: &byKey)
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

    private func add(
        _ name: String, _ rows: SourceRows, _ row: Int, _ source: UInt16, isAreal: Bool,
        to places: inout [String: DraftPlace]
    ) {
        let key = NameReading(name).mergeKey
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
