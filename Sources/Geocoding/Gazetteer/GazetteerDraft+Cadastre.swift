import FeatureStores

extension GazetteerDraft {
    /// Sheets of every comune of the collection, and parcels where the store has them.
    /// - Parameter old: an index by the same definition: what it has of collections that are as they were is taken over.
    mutating func addCadastre(
        from store: any FeatureStore, reusing old: Gazetteer? = nil
    ) async throws(GazetteerError) {
        if let collection = once(given.sheets), try await !takeOver(collection, from: old, store),
            var rows = try await SourceRows.read(collection, from: store)
        {
            let source = try source(collection, version: rows.version)
            while let batch = try await rows.next() {
                for row in 0..<batch.count { addSheet(row, of: batch, source) }
            }
        }
        if let collection = once(given.parcels), try await !takeOver(collection, from: old, store),
            var rows = try await SourceRows.read(collection, from: store)
        {
            let source = try source(collection, version: rows.version)
            while let batch = try await rows.next() {
                for row in 0..<batch.count { addParcel(row, of: batch, source) }
            }
        }
    }

    /// The sheets or parcels of a collection as an index has them, which is all that there is to know of them.
    ///
    /// - Returns: whether the collection is as it was.
    private mutating func takeOver(
        _ collection: String, from old: Gazetteer?, _ store: any FeatureStore
    ) async throws(GazetteerError) -> Bool {
        // A collection that cannot be asked is read, and what is wrong with it is said then.
        guard let old, let version = try? await store.version(of: collection) else { return false }
        let known = old.sources
        let numbers = known.indices.filter { known[$0].collection == collection }
        guard numbers.count == 1, known[numbers[0]].version == version else { return false }
        let source = try source(collection, version: version)
        for row in 0..<old.parcels.count where Int(old.parcels[row].source) == numbers[0] {
            let record = old.parcels[row]
            parcels.append(
                DraftParcel(
                    comune: texts.number(old.text(record.comune)), sheet: record.sheet,
                    number: texts.number(old.text(record.number)),
                    reference: texts.number(old.text(record.reference)), x: record.x, y: record.y,
                    rings: old.rings(ofParcel: row), allegato: record.allegato, sviluppo: record.sviluppo,
                    source: source, isPublic: record.isPublic != 0, isDemonstration: record.isDemonstration != 0))
        }
        return true
    }

    private mutating func addSheet(_ row: Int, of rows: SourceBatch, _ source: UInt16) {
        guard let comune = rows.text("cod_catastale", row), let sheet = UInt32(rows.text("foglio", row) ?? ""),
            sheet < 10_000, let (x, y) = rows.point(row)
        else { return }
        parcels.append(
            DraftParcel(
                comune: texts.number(comune), sheet: sheet, number: 0, reference: 0, x: x, y: y, source: source))
    }

    private mutating func addParcel(_ row: Int, of rows: SourceBatch, _ source: UInt16) {
        guard let comune = rows.text("comune", row), let sheet = rows.integer("foglio", row),
            (0..<10_000).contains(sheet), let number = rows.text("particella", row)
        else { return }
        let rings = rows.paths(row).map { Outline.simplified($0, tolerance: 20) }.filter { $0.count >= 8 }
        guard let point = Outline.inside(rings) else { return }
        parcels.append(
            DraftParcel(
                comune: texts.number(comune), sheet: UInt32(sheet), number: texts.number(number.uppercased()),
                reference: rows.text(rows.column("riferimento"), row, in: &texts), x: point.x, y: point.y,
                rings: rings,
                allegato: rows.text("allegato", row)?.utf8.first ?? 0x30,
                sviluppo: rows.text("sviluppo", row)?.utf8.first ?? 0x30, source: source,
                isPublic: ["strada", "acqua"].contains(rows.text("tipo", row) ?? ""),
                isDemonstration: rows.text("origine", row) == "dimostrativa"))
    }
}
