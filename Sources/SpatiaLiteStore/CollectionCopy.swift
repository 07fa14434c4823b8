public import FeatureStores
import SQLite
public import SimpleFeatures

extension CollectionWriter {
    /// Takes collections over from another database of ours, with their keys and metadata, in the place of any of the
    /// same name here; what the other does not have is passed over.
    ///
    /// For a database that is still being made: not inside ``transaction(_:)``, and not undone as a whole on an error.
    /// - Returns: the names of those taken over.
    public func copy(_ names: [String], fromDatabase path: String) throws(StoreError) -> [String] {
        let types = try mapped { () throws(SQLiteError) in try known(names, inDatabase: path) }
        // An unqualified name would mean the other database's table where this one has none: it is attached only
        // while rows are copied, when all names are qualified.
        for (type, keys) in types { try replace(type, uniqueKeys: keys) }
        try mapped { () throws(SQLiteError) in
            try connection.execute(StoredMetadata.schema)
            var attach = try connection.prepare("ATTACH ? AS other")
            attach.bind(1, path)
            try attach.run()
            defer { try? connection.execute("DETACH other") }
            for (type, _) in types { try copyRows(of: type) }
        }
        for (type, _) in types { try finish(type.name) }
        return types.map(\.type.name)
    }

    /// Whether a feature has all of the values; `false` where the collection has not those properties.
    public func has(
        _ values: [(property: String, value: Value)], in collection: String
    ) throws(StoreError) -> Bool {
        guard let type = try featureType(of: collection) else { return false }
        guard values.allSatisfy({ wanted in type.properties.contains { $0.name == wanted.property } }) else {
            return false
        }
        return try mapped { () throws(SQLiteError) in
            let clauses = values.map { $0.property.sqlIdentifier + " = ?" }.joined(separator: " AND ")
            var select = try connection.prepare(
                "SELECT 1 FROM \(collection.sqlIdentifier) WHERE \(clauses) LIMIT 1")
            select.bind(values.map(\.value), from: 1)
            return try select.step()
        }
    }

    private func known(
        _ names: [String], inDatabase path: String
    ) throws(SQLiteError) -> [(type: FeatureType, keys: [[String]])] {
        let other = try Connection(path: path, mode: .readOnly, spatial: true)
        let records = try CollectionRegistry.read(other)
        var types: [(type: FeatureType, keys: [[String]])] = []
        for name in names {
            guard let type = records[name]?.type else { continue }
            types.append((type, try Self.uniqueKeys(of: name, other)))
        }
        return types
    }

    private func copyRows(of type: FeatureType) throws(SQLiteError) {
        let table = type.name.sqlIdentifier
        let names = ["id"] + type.properties.map(\.name) + (type.geometry == nil ? [] : ["geom"])
        let columns = names.map(\.sqlIdentifier).joined(separator: ", ")
        try connection.execute(
            "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM other.\(table) ORDER BY fid")
        guard try connection.integer("SELECT count(*) FROM other.sqlite_master WHERE name = 'dime_metadata'") == 1
        else {
            return
        }
        var metadata = try connection.prepare(
            """
            INSERT OR REPLACE INTO main.dime_metadata \
            SELECT key, value FROM other.dime_metadata WHERE substr(key, 1, ?) = ?
            """)
        metadata.bind(1, Int64(type.name.unicodeScalars.count + 1))
        metadata.bind(2, type.name + ".")
        try metadata.run()
    }

    /// The sets of columns that are unique in a table, beside the id.
    private static func uniqueKeys(of name: String, _ connection: Connection) throws(SQLiteError) -> [[String]] {
        var keys: [String: [String]] = [:]
        var rows = try connection.prepare(
            """
            SELECT list.name, info.name FROM pragma_index_list(?) AS list, pragma_index_info(list.name) AS info \
            WHERE list."unique" AND list.origin = 'u' ORDER BY list.seq, info.seqno
            """)
        rows.bind(1, name)
        while try rows.step() { keys[rows.text(0), default: []].append(rows.text(1)) }
        return keys.sorted { $0.key < $1.key }.map(\.value).filter { $0 != ["id"] }
    }
}
