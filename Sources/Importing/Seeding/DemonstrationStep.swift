import FeatureStores
import ReferenceSystems
import SQLite
import SimpleFeatures
import SpatiaLiteStore
import Topology

extension Seeder {
    /// The step that lays demonstration parcels over a comune, in the collection `particelle`.
    ///
    /// It reads `strade`, `canali`, `idrografia`, `localita`, `accessi_esterni`, `fogli_catastali` and `comuni`, and
    /// does nothing where real parcels have been kept.
    /// - Parameter comune: Belfiore code, `L736` for Venezia.
    public static func demonstrationParcels(of comune: String) -> Step {
        { database, progress in try DemonstrationStep(comune: comune, database: database).run(progress) }
    }
}

extension Seeder {
    /// The step that leaves no demonstration parcel of those that were taken over from an older database.
    public static func withoutDemonstrationParcels() -> Step {
        { database, _ in
            let writer = try CollectionWriter(path: database)
            let type = CadastralCollections.particelle
            try writer.transaction {
                guard try writer.featureType(of: type.name) != nil else { return }
                var change = try writer.beginChange(of: type.name)
                let removed = try writer.remove(
                    from: type, where: [("origine", .text("dimostrativa"))], noting: &change)
                guard removed > 0 else { return }
                try CadastralCollections.noteOrigin(of: type.name, writer)
                try writer.finish(type.name, after: change)
            }
            return []
        }
    }
}

/// Reads what parcels are made of, has them made, and writes them.
private struct DemonstrationStep {
    let comune: String
    let database: String
    private static let rowsPerBatch = 512

    func run(_ progress: (SeedingProgress) -> Void) throws -> [SeedingReport.Collection] {
        guard let sources = try stored({ () throws(SQLiteError) in try sources() }) else { return [] }
        let parcels = try DemonstrationFabric(comune: comune, sources).parcels { made in
            progress(SeedingProgress(task: "particelle: \(made.stage.rawValue)", done: made.done, total: made.total))
        }
        let type = CadastralCollections.particelle
        let writer = try CollectionWriter(path: database)
        try writer.transaction {
            if try writer.featureType(of: type.name) == nil {
                try writer.replace(type, uniqueKeys: [["riferimento"]])
            } else {
                // Real parcels of other comuni were kept.
                var change = try writer.beginChange(of: type.name)
                _ = try writer.remove(from: type, where: [("origine", .text("dimostrativa"))], noting: &change)
            }
            for start in stride(from: 0, to: parcels.count, by: Self.rowsPerBatch) {
                var batch = FeatureBatch(type: type)
                for parcel in parcels[start..<min(start + Self.rowsPerBatch, parcels.count)] {
                    batch.append(id: parcel.reference.identifier, geometry: parcel.geometry, values: values(parcel))
                }
                try writer.append(batch, to: type)
            }
            for (key, value) in Self.metadata { try writer.setMetadata("\(type.name).\(key)", to: value) }
            try writer.finish(type.name)
        }
        return [SeedingReport.Collection(name: type.name, features: parcels.count, invalid: 0)]
    }

    private static let metadata = [
        "title": "Particelle dimostrative", "publisher": "DIME Geo", "date": "2019-02-28", "licence": "ODbL-1.0",
        "source": "strade, canali, idrografia, localita, accessi_esterni, fogli_catastali, comuni",
        "attribution": """
        Particelle dimostrative, non catastali. Contiene dati del Comune di Venezia, IODL 2.0; \
        © OpenStreetMap contributors, ODbL 1.0; Agenzia delle Entrate, elaborazione onData, CC BY 4.0; \
        ISTAT, elaborazione openpolis, CC BY 4.0
        """,
    ]

    private func values(_ parcel: DemonstrationParcel) -> [Value] {
        let reference = parcel.reference
        let known: [String: Value] = [
            "riferimento": .text(reference.description), "comune": .text(reference.comune),
            "sezione": .text(reference.sezione), "foglio": .integer(Int64(reference.foglio)),
            "allegato": .text(reference.allegato), "sviluppo": .text(reference.sviluppo),
            "particella": .text(parcel.numero), "etichetta": .text(parcel.numero), "tipo": .text("particella"),
            "area_m2": .real(CadastralCollections.squareMetres(parcel.area)), "origine": .text("dimostrativa"),
            "avvertenza": .text(CadastralCollections.demonstrationNotice),
        ]
        return CadastralCollections.particelle.properties.map { known[$0.name] ?? .null }
    }

    // MARK: Reading

    /// - Returns: `nil` where the comune has real parcels, or something that parcels are made of is missing.
    private func sources() throws(SQLiteError) -> DemonstrationSources? {
        let connection = try Connection(path: database, mode: .readOnly)
        func has(_ table: String) throws(SQLiteError) -> Bool {
            try connection.integer("SELECT count(*) FROM dime_collections WHERE name = '\(table)'") == 1
        }
        for table in ["strade", "canali", "idrografia", "localita", "accessi_esterni", "fogli_catastali", "comuni"] {
            guard try has(table) else { return nil }
        }
        if try has("particelle") {
            let kept = try shapes(
                "SELECT geom FROM particelle WHERE comune = ? AND origine <> 'dimostrativa' LIMIT 1", connection)
            guard kept.isEmpty else { return nil }
        }
        let boundaries = try shapes("SELECT geom FROM comuni WHERE cod_catastale = ?", connection)
        guard let boundary = boundaries.first else { return nil }
        let streets = try rows("SELECT geom, municipalita, nome FROM strade", connection).map { shape, texts in
            DemonstrationSources.Street(
                line: shape, halfWidth: DemonstrationSources.Street.halfWidth(municipalita: texts[0], nome: texts[1]))
        }
        let land = try rows("SELECT geom, nome FROM localita", connection).filter {
            DemonstrationSources.isLand(locality: $0.texts[0])
        }
        let sheets = try rows("SELECT geom, foglio FROM fogli_catastali WHERE cod_catastale = ?", connection)
        return DemonstrationSources(
            land: land.map(\.shape),
            water: try shapes("SELECT geom FROM canali UNION ALL SELECT geom FROM idrografia", connection),
            streets: streets,
            accesses: try shapes("SELECT geom FROM accessi_esterni", connection).flatMap(\.coordinates),
            sheets: sheets.compactMap { shape, texts in
                guard let number = Int(texts[0]), shape.coordinates.count >= 2 else { return nil }
                return DemonstrationSources.Sheet(
                    foglio: number, x: shape.coordinates[0], y: shape.coordinates[1])
            },
            boundary: boundary)
    }

    private func shapes(_ sql: String, _ connection: Connection) throws(SQLiteError) -> [Geometry] {
        try rows(sql, connection).map(\.shape)
    }

    /// Geometry and the texts of the columns after it. A parameter in the query stands for the comune.
    private func rows(
        _ sql: String, _ connection: Connection
    ) throws(SQLiteError) -> [(shape: Geometry, texts: [String])] {
        var statement = try connection.prepare(sql)
        if sql.contains("?") { statement.bind(1, comune) }
        var rows: [(shape: Geometry, texts: [String])] = []
        while try statement.step() {
            guard !statement.isNull(0) else { continue }
            do {
                let shape = try SpatiaLiteBlob.decode(statement.bytes(0))
                rows.append((shape, (1..<max(1, statement.columnCount)).map { statement.text($0) }))
            } catch {
                throw SQLiteError(code: 11, message: "a geometry cannot be read: \(error)")
            }
        }
        return rows
    }

    private func stored<Success>(_ body: () throws(SQLiteError) -> Success) throws(ImportError) -> Success {
        do { return try body() } catch { throw .store(.fault(error.message)) }
    }
}
