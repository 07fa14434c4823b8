import FeatureStores

extension GazetteerDraft {
    /// Lines with names, and names without lines.
    mutating func addStreets(from store: any FeatureStore) async throws(GazetteerError) {
        let unnamed = try await addLines(from: store)
        try await addNamedLines(from: store)
        try await addLineNames(unnamed, from: store)
        try await addStradario(from: store)
    }

    /// The street graph. - Returns: lines without a name, by their id.
    private mutating func addLines(from store: any FeatureStore) async throws(GazetteerError) -> [Int64: [[Int32]]] {
        guard let collection = given.streets, var rows = try await SourceRows.read(collection, from: store) else {
            return [:]
        }
        let main = try source(collection, version: rows.version)
        let names = try source(collection + " (nomi)", version: rows.version)
        var unnamed: [Int64: [[Int32]]] = [:]
        while let batch = try await rows.next() {
            for row in 0..<batch.count {
                let lines = batch.paths(row).filter { $0.count >= 4 }
                guard let name = batch.text("nome", row) else {
                    if let id = Int64(batch.id(row)) { unnamed[id] = lines }
                    continue
                }
                let isOfficial = batch.text("nome_fonte", row) == "civici_comune"
                addLines(
                    name, lines, code: batch.integer("cod_via", row), source: isOfficial ? main : names,
                    isOfficial: isOfficial, rank: 0)
            }
        }
        return unnamed
    }

    private mutating func addNamedLines(from store: any FeatureStore) async throws(GazetteerError) {
        guard let collection = given.namedStreets, var rows = try await SourceRows.read(collection, from: store) else {
            return
        }
        let source = try source(collection, version: rows.version)
        while let batch = try await rows.next() {
            for row in 0..<batch.count {
                guard let name = batch.text("name", row) else { continue }
                for line in batch.paths(row) where line.count >= 4 {
                    addLines(
                        name, [line], code: batch.integer("cod_via", row), source: source, isOfficial: false, rank: 1)
                }
            }
        }
    }

    private mutating func addLineNames(
        _ unnamed: [Int64: [[Int32]]], from store: any FeatureStore
    ) async throws(GazetteerError) {
        guard let collection = given.streetNames, var rows = try await SourceRows.read(collection, from: store) else {
            return
        }
        let source = try source(collection, version: rows.version)
        while let batch = try await rows.next() {
            for row in 0..<batch.count {
                guard let name = batch.text("nome", row), let id = batch.integer("strada_id", row),
                    let lines = unnamed[id]
                else { continue }
                addLines(
                    name, lines, code: batch.integer("cod_via", row), source: source, isOfficial: false, rank: 2)
            }
        }
    }

    /// A line may carry several names: `Ponte del Malpaga, Calle Malpaga`.
    private mutating func addLines(
        _ name: String, _ lines: [[Int32]], code: Int64?, source: UInt16, isOfficial: Bool, rank: Int
    ) {
        let names = name.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }.filter {
            !$0.isEmpty
        }
        guard let first = lines.first, first.count >= 4 else { return }
        let middle = 2 * (first.count / 4)
        let found = locator.locate(x: first[middle], y: first[middle + 1])
        for name in names {
            var street = RawStreet(
                name: name, nameSource: source, isOfficial: isOfficial,
                code: names.count == 1 && code.map { isStreetCode($0) } == true ? code : nil, sestiere: found[.sestiere]
            )
            street.lineRank = rank
            street.isWeak = names.count > 1
            for line in lines { street.add(line: line) }
            streets.append(street)
        }
    }

    func isStreetCode(_ code: Int64) -> Bool {
        code > 0 && given.numberedAreas[code] == nil && given.placedCodes[code] == nil
    }

    /// Names of the registers. Those of a sestiere's streets say which sestiere, none says where.
    private mutating func addStradario(from store: any FeatureStore) async throws(GazetteerError) {
        if let collection = given.odonyms, var rows = try await SourceRows.read(collection, from: store) {
            let source = try source(collection, version: rows.version)
            while let batch = try await rows.next() {
                for row in 0..<batch.count where batch.text("codice_belfiore", row) == given.belfiore {
                    guard let duf = batch.text("duf", row) else { continue }
                    let name = [batch.text("dug", row), duf].compactMap { $0 }.joined(separator: " ")
                    addRegistered(name, code: Int64(batch.text("codice_comunale", row) ?? "") ?? 0, sub: 0, source)
                }
            }
        }
        if let collection = given.stradario, var rows = try await SourceRows.read(collection, from: store) {
            let source = try source(collection, version: rows.version)
            while let batch = try await rows.next() {
                for row in 0..<batch.count {
                    guard let name = batch.text("nome", row) else { continue }
                    addRegistered(
                        name, code: batch.integer("cod_via", row) ?? 0, sub: batch.integer("sub_cod_via", row) ?? 0,
                        source)
                }
            }
        }
    }

    private mutating func addRegistered(_ name: String, code: Int64, sub: Int64, _ source: UInt16) {
        let reading = readings.reading(name)
        if let area = given.numberedAreas[code] {
            guard let place = self.area(named: area) else { return }
            // The sestiere itself, or one of its streets.
            if sub == 0 || sub == code {
                places[place].addName(name, source: source, kind: 1)
                places[place].code = String(code)
                return
            }
            streets.append(RawStreet(name: name, nameSource: source, isOfficial: true, sestiere: place))
            return
        }
        var street = RawStreet(name: name, nameSource: source, isOfficial: true)
        if let area = given.placedCodes[code] {
            street.area = self.area(named: area)
            street.sublabel = String(code)
        } else if reading.generic == GenericPart.isola || reading.generic == GenericPart.sestiere
            || reading.generic == GenericPart.number("localita")
        {
            street.area = self.area(named: reading.words.joined(separator: " "))
            street.sublabel = String(code)
        } else if code > 0 {
            street.code = code
        }
        streets.append(street)
    }
}
