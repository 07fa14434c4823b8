public import FeatureStores
import SQLite
public import SimpleFeatures

/// The one writer of a database: makes collections and fills them, all or nothing.
///
/// Readers go on with what they had until a transaction commits (write-ahead log). Not Sendable: one task owns it.
public final class CollectionWriter {
    let connection: Connection
    /// Of ``noteImported(_:in:)``, which runs for every feature of an import.
    var importNote: Statement?
    private let path: String
    private let identity: FileIdentity?

    /// Opens the database, and makes an empty one where there is none.
    ///
    /// - Throws: ``StoreError/fault(_:)`` when the file is something else, of a newer version, or cannot be written.
    public init(path: String) throws(StoreError) {
        do throws(SQLiteError) {
            connection = try Connection(path: path, mode: .create, spatial: true)
            if try DatabaseFile.isEmpty(connection) { try Self.createSchema(connection) }
            try DatabaseFile.verify(connection, path)
            self.path = path
            identity = FileIdentity(path)
            try connection.execute("PRAGMA foreign_keys = 1; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536")
        } catch {
            throw StoreError(error)
        }
    }

    private static func createSchema(_ connection: Connection) throws(SQLiteError) {
        try connection.execute("PRAGMA journal_mode = WAL")
        // At once: half of the tables would be somebody else's database.
        try connection.execute("BEGIN IMMEDIATE")
        do throws(SQLiteError) {
            // Run through a statement: a SELECT, whose row is of no interest.
            _ = try connection.integer("SELECT InitSpatialMetaData(0, 'NONE')")
            try connection.execute(CollectionRegistry.schema)
            try connection.execute("INSERT INTO dime_database VALUES (lower(hex(randomblob(6))))")
            try connection.execute("PRAGMA user_version = \(DatabaseFile.layout)")
            try connection.execute("COMMIT")
        } catch {
            try? connection.execute("ROLLBACK")
            throw error
        }
    }

    /// Runs `body` as one transaction: all of it is in the database afterwards, or nothing.
    ///
    /// - Throws: what `body` throws, and ``StoreError/unavailable(_:)`` when the database refuses: the disk is full, or
    ///   another database has taken the place of this one.
    public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try connection.transaction {
                try verifyPlace()
                let result = try body()
                try verifyPlace()
                return result
            }
        } catch let error as SQLiteError {
            throw StoreError(error)
        }
    }

    /// What is written to a file that has been replaced is lost.
    private func verifyPlace() throws(StoreError) {
        guard FileIdentity(path) == identity else {
            throw .unavailable("\(path) has been replaced meanwhile, and nothing was written; do it again")
        }
    }

    /// The type of a collection; `nil` when there is none of that name.
    public func featureType(of collection: String) throws(StoreError) -> FeatureType? {
        try mapped { () throws(SQLiteError) in try CollectionRegistry.read(connection)[collection]?.type }
    }

    /// Makes an empty collection, in the place of any of that name. Call ``finish(_:)`` when it is filled.
    ///
    /// - Parameter uniqueKeys: sets of properties of which no two features may share all values. The id is unique
    ///   without saying so.
    public func replace(_ type: FeatureType, uniqueKeys: [[String]] = []) throws(StoreError) {
        try mapped { () throws(SQLiteError) in
            try drop(type.name)
            var columns = ["fid INTEGER PRIMARY KEY", "id TEXT NOT NULL UNIQUE"]
            for property in type.properties {
                let required = property.isRequired ? " NOT NULL" : ""
                columns.append("\(property.name.sqlIdentifier) \(property.type.sqlType)\(required)")
            }
            if type.geometry != nil { columns.append("geom \(type.geometryTypeName)") }
            for key in uniqueKeys {
                columns.append("UNIQUE (\(key.map(\.sqlIdentifier).joined(separator: ", ")))")
            }
            try connection.execute(
                "CREATE TABLE \(type.name.sqlIdentifier) (\(columns.joined(separator: ", ")))")
            try register(type)
        }
    }

    /// Appends features. Single geometries become multi ones where the type says so.
    public func append(_ batch: FeatureBatch, to collection: FeatureType) throws(StoreError) {
        try mapped { () throws(SQLiteError) in
            let names = ["id"] + batch.type.properties.map(\.name) + (collection.geometry == nil ? [] : ["geom"])
            let places = names.map { _ in "?" }.joined(separator: ", ")
            var insert = try connection.prepare(
                """
                INSERT INTO \(collection.name.sqlIdentifier) \
                (\(names.map(\.sqlIdentifier).joined(separator: ", "))) VALUES (\(places))
                """)
            for row in 0..<batch.count {
                insert.bind(1, batch.ids[row])
                insert.bind(batch.columns.map { $0[row] }, from: 2)
                if let kind = collection.geometry {
                    if let geometry = batch.geometries[row] {
                        let stored = kind.isMulti ? geometry.promotedToMulti : geometry
                        insert.bind(names.count, blob: SpatiaLiteBlob.encode(stored, srid: collection.srid))
                    } else {
                        insert.bindNull(names.count)
                    }
                }
                do throws(SQLiteError) {
                    try insert.run()
                } catch {
                    throw SQLiteError(code: error.code, message: "\(error.message) (feature \(batch.ids[row]))")
                }
            }
        }
    }

    /// Makes the spatial index where it is missing, and notes extent, count and a new version.
    public func finish(_ collection: String) throws(StoreError) {
        try mapped { () throws(SQLiteError) in
            guard let record = try CollectionRegistry.read(connection)[collection] else {
                throw SQLiteError(code: 1, message: "there is no collection \(collection)")
            }
            let table = collection.sqlIdentifier
            var box = "NULL, NULL, NULL, NULL"
            if record.type.geometry != nil {
                try indexGeometry(record.type)
                box = """
                    (SELECT min(MbrMinX(geom)) FROM \(table)), (SELECT min(MbrMinY(geom)) FROM \(table)), \
                    (SELECT max(MbrMaxX(geom)) FROM \(table)), (SELECT max(MbrMaxY(geom)) FROM \(table))
                    """
            }
            try connection.execute(
                """
                UPDATE dime_collections SET (min_x, min_y, max_x, max_y) = (\(box)), \
                count = (SELECT count(*) FROM \(table)), version = version + 1 \
                WHERE name = \(collection.sqlText)
                """)
        }
    }

    /// Gives the log's pages to the database file, for a file that will be moved or copied.
    public func checkpoint() throws(StoreError) {
        try mapped { () throws(SQLiteError) in
            // It writes to the log itself.
            try connection.execute("PRAGMA optimize")
            _ = try connection.integer("PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    // MARK: Inside

    func mapped<Success>(_ body: () throws(SQLiteError) -> Success) throws(StoreError) -> Success {
        do { return try body() } catch { throw StoreError(error) }
    }

    private func drop(_ name: String) throws(SQLiteError) {
        let known = try connection.integer(
            "SELECT count(*) FROM geometry_columns WHERE f_table_name = lower(\(name.sqlText))")
        if let known, known > 0 {
            _ = try connection.integer("SELECT DisableSpatialIndex(\(name.sqlText), 'geom')")
            _ = try connection.integer("SELECT DiscardGeometryColumn(\(name.sqlText), 'geom')")
            try connection.execute("DROP TABLE IF EXISTS \("idx_\(name)_geom".sqlIdentifier)")
        }
        try connection.execute("DROP TABLE IF EXISTS \(name.sqlIdentifier)")
    }

    private func register(_ type: FeatureType) throws(SQLiteError) {
        let version = try connection.integer("SELECT version FROM dime_collections WHERE name = \(type.name.sqlText)")
        try connection.execute("DELETE FROM dime_collections WHERE name = \(type.name.sqlText)")
        try connection.execute(
            """
            INSERT INTO dime_collections VALUES (\(type.name.sqlText), \
            \(type.geometry.map { String($0.rawValue) } ?? "NULL"), \(type.srid), \
            NULL, NULL, NULL, NULL, 0, \(version ?? 0))
            """)
        var insert = try connection.prepare("INSERT INTO dime_properties VALUES (?, ?, ?, ?, ?)")
        for (position, property) in type.properties.enumerated() {
            insert.bind(
                [
                    .text(type.name), .integer(Int64(position)), .text(property.name), .text(property.type.rawValue),
                    .boolean(property.isRequired),
                ], from: 1)
            try insert.run()
        }
    }

    /// Declares the geometry column to SpatiaLite (so that QGIS and ogr2ogr see a layer) and builds its R*Tree.
    private func indexGeometry(_ type: FeatureType) throws(SQLiteError) {
        let name = type.name.sqlText
        let known = try connection.integer(
            "SELECT count(*) FROM geometry_columns WHERE f_table_name = lower(\(name))")
        guard known == 0 else { return }
        if try connection.integer("SELECT count(*) FROM spatial_ref_sys WHERE srid = \(type.srid)") == 0 {
            _ = try connection.integer("SELECT InsertEpsgSrid(\(type.srid))")
        }
        let recovered = try connection.integer(
            "SELECT RecoverGeometryColumn(\(name), 'geom', \(type.srid), '\(type.geometryTypeName)', 'XY')")
        guard recovered == 1 else {
            throw SQLiteError(
                code: 1,
                message: "\(type.name): not every geometry is a \(type.geometryTypeName) in EPSG:\(type.srid)")
        }
        guard try connection.integer("SELECT CreateSpatialIndex(\(name), 'geom')") == 1 else {
            throw SQLiteError(code: 1, message: "\(type.name): the spatial index cannot be made")
        }
    }
}

extension Statement {
    mutating func bind(_ values: [Value], from first: Int) {
        for (index, value) in values.enumerated() { bind(first + index, value) }
    }
}

extension PropertyType {
    fileprivate var sqlType: String {
        switch self {
        case .boolean, .integer: "INTEGER"
        case .real: "REAL"
        case .text, .date, .dateTime: "TEXT"
        }
    }
}

extension FeatureType {
    fileprivate var geometryTypeName: String { geometry.map { $0.name.uppercased() } ?? "" }
}

extension String {
    /// The string as an SQL literal, for the few places where a parameter is not allowed.
    fileprivate var sqlText: String {
        "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}
