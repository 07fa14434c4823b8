import FeatureStores

extension GazetteerDraft {
    /// House numbers. Those of the insulario belong to the sestiere, and tell in which of its streets the door is.
    mutating func addCivici(from store: any FeatureStore) async throws(GazetteerError) {
        guard let collection = given.civici, var rows = try await SourceRows.read(collection, from: store) else {
            return
        }
        var reading = CivicoReading(collection: collection, version: rows.version)
        reading.source = try source(collection, version: rows.version)
        while let batch = try await rows.next() { try add(batch, &reading) }
        streets += reading.streets.sorted {
            ($0.key.name, $0.key.sestiere, $0.key.code) < ($1.key.name, $1.key.sestiere, $1.key.code)
        }.map(\.value)
    }

    /// What is known from one batch of house numbers to the next.
    private struct CivicoReading {
        let collection: String
        let version: String
        var source: UInt16 = 0
        var insular: [String: Int] = [:]
        var numbers: [StreetKey: Int] = [:]
        var streets: [(key: StreetName, value: RawStreet)] = []
        /// Doors of one street stand together in the data.
        var last: (key: StreetKey, street: Int)?
    }

    /// By the text of the pool.
    private struct StreetKey: Hashable {
        var name: UInt32
        var sestiere: Int
        var code: Int64
    }

    private struct StreetName {
        var name: String
        var sestiere: Int
        var code: Int64
    }

    private mutating func add(_ batch: SourceBatch, _ reading: inout CivicoReading) throws(GazetteerError) {
        let columns = (
            number: batch.column("numero"), origin: batch.column("fonte"), street: batch.column("toponimo"),
            exponent: batch.column("esponente"), label: batch.column("indirizzo"), postcode: batch.column("cap"),
            locality: batch.column("localita"), numbering: batch.column("numerazione"),
            sestiere: batch.column("sestiere"), code: batch.column("cod_via")
        )
        for row in 0..<batch.count {
            guard let number = batch.integer(columns.number, row), number > 0, number < 1_000_000,
                let (x, y) = batch.point(row)
            else { continue }
            var source = reading.source
            if batch.text(columns.origin, row)?.hasPrefix("ocio") == true {
                source = try self.source(reading.collection + " (OCIO)", version: reading.version)
            }
            var civico = DraftCivico(
                number: UInt32(number), exponent: texts.number((batch.text(columns.exponent, row) ?? "").uppercased()),
                feature: batch.id(row, in: &texts), label: batch.text(columns.label, row, in: &texts), x: x, y: y,
                postcode: UInt32(batch.text(columns.postcode, row) ?? "") ?? 0, source: source)
            if let name = batch.text(columns.locality, row), let locality = area(named: name) {
                civico.locality = UInt32(locality)
            }
            var insular: Int?
            let isInsular = batch.text(columns.numbering, row) == "insulario"
            if isInsular, let name = batch.text(columns.sestiere, row) {
                let place = try insularPlace(name, &reading.insular, source)
                places[place].postcode = civico.postcode
                civico.place = UInt32(place)
                insular = place
            }
            let index = civici.count
            guard index < GazetteerFormat.mostRows else {
                throw .tooLarge(what: "house numbers", count: index + 1, most: GazetteerFormat.mostRows)
            }
            civici.append(civico)
            let name = batch.text(columns.street, row, in: &texts)
            guard name != 0 else { continue }
            let code = isInsular ? nil : batch.integer(columns.code, row)
            let key = StreetKey(name: name, sestiere: insular ?? -1, code: code ?? 0)
            let street = street(key, code, insular, source, &reading)
            reading.streets[street].value.add(civico: index, x: x, y: y)
        }
    }

    private func street(
        _ key: StreetKey, _ code: Int64?, _ sestiere: Int?, _ source: UInt16, _ reading: inout CivicoReading
    ) -> Int {
        if let last = reading.last, last.key == key { return last.street }
        let street: Int
        if let known = reading.numbers[key] {
            street = known
        } else {
            street = reading.streets.count
            reading.numbers[key] = street
            let name = texts.string(key.name)
            reading.streets.append(
                (
                    StreetName(name: name, sestiere: key.sestiere, code: key.code),
                    RawStreet(name: name, nameSource: source, isOfficial: true, code: code, sestiere: sestiere)
                ))
        }
        reading.last = (key, street)
        return street
    }

    /// The sestiere of a name: the area of that name, or a place made for it.
    private mutating func insularPlace(
        _ name: String, _ known: inout [String: Int], _ source: UInt16
    ) throws(GazetteerError) -> Int {
        if let place = known[name] { return place }
        let place: Int
        if let area = area(named: name), places[area].kind == .sestiere {
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
