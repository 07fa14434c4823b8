public import SimpleFeatures

/// What demonstration parcels are made of. All geometry in EPSG:25833, x east, y north, metres.
public struct DemonstrationSources: Sendable {
    public struct Street: Sendable {
        public var line: Geometry
        /// From the centre line to the front of the blocks.
        public var halfWidth: Double

        public init(line: Geometry, halfWidth: Double) {
            self.line = line
            self.halfWidth = halfWidth
        }

        /// What a street is wide where nobody has measured it: a calle 3 m, a fondamenta 5 m, a campo 9 m; a street of
        /// the Lido 9 m, of the mainland 11 m, there a viale more and a vicolo less.
        ///
        /// - Parameters:
        ///   - municipalita: as the street graph has it; `nil` or empty counts as mainland.
        ///   - nome: the name of the street, whose first word tells its kind.
        public static func halfWidth(municipalita: String?, nome: String? = nil) -> Double {
            let kind = nome?.split(separator: " ").first.map { $0.lowercased() } ?? ""
            switch municipalita {
            case "Venezia - Murano - Burano": return insular[kind] ?? 1.5
            case "Lido - Pellestrina": return 4.5
            default: return mainland[kind] ?? 5.5
            }
        }

        /// Never 5 m or more: that would be a mainland street.
        private static let insular = [
            "campo": 4.5, "piazza": 4.9, "piazzale": 4.9, "piazzetta": 4.5, "campiello": 3, "corte": 2.5,
            "fondamenta": 2.5, "riva": 4, "molo": 4.5, "salizada": 2.2, "rio": 2.5, "ruga": 2, "strada": 4, "via": 4,
            "viale": 4, "ramo": 1.2, "sotoportego": 1.2, "sottoportego": 1.2,
        ]
        private static let mainland = [
            "viale": 8.0, "corso": 8, "piazza": 9, "piazzale": 9, "vicolo": 3, "calle": 2.5, "galleria": 3,
            "sentiero": 1.5,
        ]
    }

    /// A point inside a map sheet.
    public struct Sheet: Sendable {
        public var foglio: Int
        public var x: Double
        public var y: Double

        public init(foglio: Int, x: Double, y: Double) {
            self.foglio = foglio
            self.x = x
            self.y = y
        }
    }

    /// The localities that are land (``isLand(locality:)``), as areas that do not overlap.
    public var land: [Geometry]
    /// Canals, rivers and basins.
    public var water: [Geometry]
    public var streets: [Street]
    /// Doors and driveways, `x0, y0, x1, y1, …`.
    public var accesses: [Double]
    public var sheets: [Sheet]
    /// The municipality; nothing is made outside.
    public var boundary: Geometry

    public init(
        land: [Geometry], water: [Geometry], streets: [Street], accesses: [Double], sheets: [Sheet],
        boundary: Geometry
    ) {
        self.land = land
        self.water = water
        self.streets = streets
        self.accesses = accesses
        self.sheets = sheets
        self.boundary = boundary
    }

    /// Whether a locality of that name is land and not a part of the lagoon.
    public static func isLand(locality name: String) -> Bool { !name.hasPrefix("Laguna Veneta") }
}
