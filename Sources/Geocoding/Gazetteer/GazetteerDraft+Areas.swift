import FeatureStores

extension GazetteerDraft {
    /// Comuni, municipalità, quartieri, localities and sestieri; large ones first, so that small ones lie in them.
    mutating func addAreas(from store: any FeatureStore) async throws(GazetteerError) {
        try await addAreas(once(given.comuni), .comune, store, importance: 1)
        try await addAreas(once(given.municipalities), .municipality, store, importance: 0.65)
        try await addAreas(once(given.districts), .district, store, importance: 0.6)
        try await addAreas(once(given.localities), .locality, store, importance: 0.7)
    }

    private mutating func addAreas(
        _ collection: String?, _ kind: PlaceKind, _ store: any FeatureStore, importance: Double
    ) async throws(GazetteerError) {
        guard let collection, var rows = try await SourceRows.read(collection, from: store) else { return }
        let source = try source(collection, version: rows.version)
        while let batch = try await rows.next() {
            for row in 0..<batch.count { addArea(row, of: batch, kind, source, importance: importance) }
        }
    }

    private mutating func addArea(
        _ row: Int, of rows: SourceBatch, _ kind: PlaceKind, _ source: UInt16, importance: Double
    ) {
        guard let name = rows.text("nome", row), Self.isName(name) else { return }
        let rings = rows.paths(row)
        guard !rings.isEmpty else { return }
        let isSestiere = rows.integer("sestiere", row) == 1
        var place = DraftPlace(kind: isSestiere ? .sestiere : kind, source: source, label: name)
        place.feature = rows.id(row)
        place.isAreal = true
        place.importance = importance
        place.position = Outline.inside(rings)
        if kind == .comune {
            place.code = rows.text("cod_catastale", row) ?? ""
            place.importance = place.code == given.belfiore ? 1 : 0.3
        }
        place.addName(name, source: source, kind: 0)
        if isSestiere { place.addName("Sestiere " + name, source: source, kind: 2) }
        for part in Self.parts(of: name) { place.addName(part, source: source, kind: 2) }
        locate(&place)
        let number = places.count
        if place.kind == .comune {
            if comuni[place.code] == nil { comuni[place.code] = number }
            if place.code == given.belfiore { comune = number }
        }
        if place.kind == .district || place.kind == .municipality { wideAreas.append(number) }
        locator.add(place: number, kind: place.kind, rings: rings)
        place.parts = rings.map { Outline.simplified($0, tolerance: 100) }.filter { $0.count >= 8 }
        places.append(place)
        // A part of a district's name that is a place of its own is that place.
        let key = readings.areaKey(name)
        if let wide = areas[key], places[wide].kind == .district || places[wide].kind == .municipality {
            for row in wideAreas {
                let kept = places[row].names.filter { $0.kind != 2 || readings.areaKey($0.text) != key }
                places[row].names = kept
            }
        }
        for word in place.names { areas[readings.areaKey(word.text)] = number }
    }

    /// What ISTAT calls the rest is no name.
    private static func isName(_ name: String) -> Bool {
        !name.hasPrefix("aree non altrove") && !name.hasPrefix("Laguna Veneta (")
    }

    /// `Mestre - Carpenedo` is Mestre and Carpenedo; `Isola San Michele` is San Michele too.
    private static func parts(of name: String) -> [String] {
        var parts: [String] = []
        for piece in name.split(separator: ",") {
            var rest = Substring(piece)
            while let dash = rest.firstRange(of: " - ") {
                parts.append(String(rest[..<dash.lowerBound]))
                rest = rest[dash.upperBound...]
            }
            parts.append(String(rest))
        }
        parts = parts.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty && $0 != name }
        for prefix in ["Isola ", "Mestre ", "Favaro ", "Marghera ", "Piave "] where name.hasPrefix(prefix) {
            let rest = name.dropFirst(prefix.count)
            parts.append(String(prefix == "Isola " ? rest : prefix.dropLast()))
            if prefix == "Marghera " { parts.append(String(rest)) }
        }
        return parts
    }
}

extension Substring {
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(text) { return index..<self.index(index, offsetBy: text.count) }
            formIndex(after: &index)
        }
        return nil
    }
}
