import FeatureStores

extension GazetteerDraft {
    /// Sheets of every comune of the collection, and parcels where the store has them.
    mutating func addCadastre(from store: any FeatureStore) async throws(GazetteerError) {
        if let collection = once(given.sheets), let rows = try await SourceRows.read(collection, from: store) {
            let source = try source(collection, version: rows.version)
            for row in 0..<rows.count {
                guard let comune = rows.text("cod_catastale", row), let sheet = UInt32(rows.text("foglio", row) ?? ""),
                    sheet < 10_000, let path = rows.paths(row).first, path.count >= 2
                else { continue }
                parcels.append(
                    DraftParcel(
                        comune: comune, sheet: sheet, number: "", reference: "", x: path[0], y: path[1], source: source)
                )
            }
        }
        if let collection = once(given.parcels), let rows = try await SourceRows.read(collection, from: store) {
            let source = try source(collection, version: rows.version)
            for row in 0..<rows.count {
                guard let comune = rows.text("comune", row), let sheet = rows.integer("foglio", row),
                    (0..<10_000).contains(sheet), let number = rows.text("particella", row)
                else { continue }
                let rings = rows.paths(row).map { Outline.simplified($0, tolerance: 20) }.filter { $0.count >= 8 }
                guard let point = Outline.inside(rings) else { continue }
                parcels.append(
                    DraftParcel(
                        comune: comune, sheet: UInt32(sheet), number: number.uppercased(),
                        reference: rows.text("riferimento", row) ?? "", x: point.x, y: point.y, rings: rings,
                        allegato: rows.text("allegato", row)?.utf8.first ?? 0x30,
                        sviluppo: rows.text("sviluppo", row)?.utf8.first ?? 0x30, source: source,
                        isPublic: ["strada", "acqua"].contains(rows.text("tipo", row) ?? ""),
                        isDemonstration: rows.text("origine", row) == "dimostrativa"))
            }
        }
    }
}
