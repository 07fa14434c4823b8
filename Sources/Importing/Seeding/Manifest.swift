public import ReferenceSystems
public import SimpleFeatures

/// What a database is made of: each file with its source, licence, schema and place. Read from `seeds/manifest.yaml`.
public struct Manifest: Sendable {
    /// As messages name it.
    public var file: String
    /// The folder that the paths of the files are relative to.
    public var folder: String
    /// What coordinates are stored in.
    public var storageCRS: CRS
    public var sources: [SeedSource]

    /// Every collection with its provenance; derived ones have that of their parent under their own title.
    public var provenance: [String: Provenance] {
        var all: [String: Provenance] = [:]
        for source in sources {
            all[source.type.name] = source.provenance
            for derived in source.derived {
                var provenance = source.provenance
                provenance.title = derived.title
                provenance.description = derived.description
                all[derived.name] = provenance
            }
        }
        return all
    }
}

/// One file and the collection that it fills.
public struct SeedSource: Sendable {
    /// Relative to the manifest: `.csv` or `.geojsonl`, packed with gzip or not.
    public var path: String
    public var format: Format
    /// The collection, with its properties in the order of the manifest.
    public var type: FeatureType
    public var provenance: Provenance
    public var fields: [FieldRule]
    public var id: IdentifierTemplate
    public var uniqueKeys: [[String]]
    /// What the coordinates of the file are in; `nil` for a table without geometry.
    public var crs: CRS?
    /// For CSV: the columns with x (east, longitude) and y (north, latitude).
    public var point: (x: String, y: String)?
    public var mending = TextMending()
    public var derived: [DerivedCollection]
    /// Where the entry begins in the manifest.
    public var line: Int

    public enum Format: Sendable { case csv, geoJSONSequence }
}
