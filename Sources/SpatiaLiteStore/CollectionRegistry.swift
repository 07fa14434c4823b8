import SQLite
import SimpleFeatures

/// What the store knows of one collection beside its rows.
struct CollectionRecord: Sendable {
    var type: FeatureType
    var extent: Envelope
    var count: Int
    /// Unlike any other state of any database: the database's birth and a counter.
    var version: String
}

/// The tables in which the store keeps its collections' schemas.
enum CollectionRegistry {
    static let schema = """
        CREATE TABLE dime_database (birth TEXT NOT NULL);
        CREATE TABLE dime_collections (
            name TEXT NOT NULL PRIMARY KEY,
            geometry INTEGER,
            srid INTEGER NOT NULL,
            min_x REAL, min_y REAL, max_x REAL, max_y REAL,
            count INTEGER NOT NULL,
            version INTEGER NOT NULL
        );
        CREATE TABLE dime_properties (
            collection TEXT NOT NULL REFERENCES dime_collections (name) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            type TEXT NOT NULL,
            required INTEGER NOT NULL,
            PRIMARY KEY (collection, position),
            UNIQUE (collection, name)
        );
        """

    static func read(_ connection: Connection) throws(SQLiteError) -> [String: CollectionRecord] {
        let birth = try connection.text("SELECT birth FROM dime_database") ?? ""
        var properties: [String: [Property]] = [:]
        var columns = try connection.prepare(
            "SELECT collection, name, type, required FROM dime_properties ORDER BY collection, position")
        while try columns.step() {
            let property = Property(
                columns.text(1), PropertyType(rawValue: columns.text(2)) ?? .text,
                isRequired: columns.integer(3) != 0)
            properties[columns.text(0), default: []].append(property)
        }
        var records: [String: CollectionRecord] = [:]
        var rows = try connection.prepare(
            "SELECT name, geometry, srid, min_x, min_y, max_x, max_y, count, version FROM dime_collections")
        while try rows.step() {
            let name = rows.text(0)
            let kind = rows.isNull(1) ? nil : GeometryKind(rawValue: UInt8(truncatingIfNeeded: rows.integer(1)))
            let type = FeatureType(
                name: name, properties: properties[name] ?? [], geometry: kind,
                srid: Int32(truncatingIfNeeded: rows.integer(2)))
            let extent =
                rows.isNull(3)
                ? Envelope.empty
                : Envelope(minX: rows.real(3), minY: rows.real(4), maxX: rows.real(5), maxY: rows.real(6))
            records[name] = CollectionRecord(
                type: type, extent: extent, count: Int(rows.integer(7)), version: "\(birth)-\(rows.integer(8))")
        }
        return records
    }
}
