public import SimpleFeatures

/// A coordinate reference system of the EPSG register, or OGC's CRS84.
///
/// Inside the program x is east and y is north whatever the CRS; ``isNorthingFirst`` matters on the wire alone.
public struct CRS: Hashable, Sendable, CustomStringConvertible {
    /// The EPSG code; 0 stands for CRS84.
    public let code: Int32
    /// What PROJ's database says of it.
    public var definition: Definition { DefinitionCache.shared.known(code) }

    /// - Throws: ``CRSError`` when PROJ does not know the code, or it is no map CRS.
    public init(epsg code: Int32) throws(CRSError) {
        _ = try DefinitionCache.shared.definition(code)
        self.code = code
    }

    private init(known code: Int32) { self.code = code }

    /// WGS 84, longitude before latitude. Source: OGC 06-042, annex B.2.
    public static let crs84 = CRS(known: 0)
    public static let wgs84 = CRS(known: 4326)
    public static let webMercator = CRS(known: 3857)
    /// ETRS89 / UTM zone 33N: what municipal layers are stored in.
    public static let utm33 = CRS(known: 25833)

    /// Whether the register puts the northing or latitude first: EPSG:4326, 4258, 6706, 6708, 3035 …
    public var isNorthingFirst: Bool { definition.isNorthingFirst }
    public var isGeographic: Bool { definition.isGeographic }
    /// For scale denominators. Source: OGC 06-042, 7.2.4.6.9; a degree counts as on the equator of WGS 84.
    public var metresPerUnit: Double { definition.metresPerUnit }

    /// `EPSG:25833`; `CRS:84`.
    public var description: String { code == 0 ? "CRS:84" : "EPSG:\(code)" }
    /// `urn:ogc:def:crs:EPSG::25833`. Source: OGC 07-092r3.
    public var urn: String { code == 0 ? "urn:ogc:def:crs:OGC:1.3:CRS84" : "urn:ogc:def:crs:EPSG::\(code)" }
    /// `http://www.opengis.net/def/crs/EPSG/0/25833`. Source: OGC 09-048r5.
    public var uri: String {
        code == 0
            ? "http://www.opengis.net/def/crs/OGC/1.3/CRS84" : "http://www.opengis.net/def/crs/EPSG/0/\(code)"
    }

    /// What the register says of one CRS.
    public struct Definition: Hashable, Sendable {
        public var name: String
        public var isNorthingFirst: Bool
        public var isGeographic: Bool
        public var metresPerUnit: Double
        /// Longitude and latitude of WGS 84, `[west, south, east, north]`; `nil` where the register has none.
        public var areaOfUse: Envelope?
    }
}
