import FeatureStores

extension GazetteerDraft {
    /// House numbers. Those of the insulario belong to the sestiere, and tell in which of its streets the door is.
    mutating func addCivici(from store: any FeatureStore) async throws(GazetteerError) {
        guard let collection = given.civici, let rows = try await SourceRows.read(collection, from: store) else {
            return
        }
        let main = try source(collection, version: rows.version)
        var insular: [String: Int] = [:]
        var byStreet: [StreetKey: RawStreet] = [:]
        for row in 0..<rows.count {
            guard let number = rows.integer("numero", row), number > 0, number < 1_000_000,
                let path = rows.paths(row).first, path.count >= 2
            else { continue }
            let isOCIO = rows.text("fonte", row)?.hasPrefix("ocio") == true
            let source = isOCIO ? try source(collection + " (OCIO)", version: rows.version) : main
            let street = rows.text("toponimo", row) ?? ""
            var civico = DraftCivico(
                place: -1, number: UInt32(number), exponent: (rows.text("esponente", row) ?? "").uppercased(),
                feature: rows.id(row), label: rows.text("indirizzo", row) ?? "", x: path[0], y: path[1],
                postcode: UInt32(rows.text("cap", row) ?? "") ?? 0, source: source)
            if let name = rows.text("localita", row), let locality = area(named: name) {
                civico.locality = UInt32(locality)
            }
            let isInsular = rows.text("numerazione", row) == "insulario"
            if isInsular, let name = rows.text("sestiere", row) {
                civico.place = try insularPlace(name, &insular, source)
                places[civico.place].postcode = civico.postcode
            }
            let index = civici.count
            civici.append(civico)
            guard !street.isEmpty else { continue }
            let code = isInsular ? nil : rows.integer("cod_via", row)
            let key = StreetKey(name: street, sestiere: isInsular ? civico.place : -1, code: code ?? 0)
            byStreet[
                key,
                default: RawStreet(
                    name: street, nameSource: source, isOfficial: true, code: code,
                    sestiere: isInsular ? civico.place : nil)
            ].add(civico: index, x: path[0], y: path[1])
        }
        let keys = byStreet.keys.sorted { ($0.name, $0.sestiere, $0.code) < ($1.name, $1.sestiere, $1.code) }
        streets += keys.compactMap { byStreet[$0] }
    }

    private struct StreetKey: Hashable {
        var name: String
        var sestiere: Int
        var code: Int64
    }

    /// The sestiere of a name: the area of that name, or a place made for it.
    private mutating func insularPlace(
        _ name: String, _ known: inout [String: Int], _ source: UInt16
    ) throws(GazetteerError) -> Int {
        if let place = known[name] { return place }
        let place: Int
        if let area = areas[Self.key(name)], places[area].kind == .sestiere {
            place = area
        } else {
            place = places.count
            places.append(DraftPlace(kind: .sestiere, source: source, label: name))
            places[place].addName("Sestiere " + name, source: source, kind: 2)
        }
        places[place].label = name
        places[place].addName(name, source: source, kind: 0)
        places[place].isInsular = true
        places[place].importance = 0.95
        known[name] = place
        return place
    }
}
