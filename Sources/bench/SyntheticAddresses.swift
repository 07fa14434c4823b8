import FeatureStores
import Geocoding
import SimpleFeatures

/// A country of invented addresses, made row by row: how a gazetteer of any size behaves.
///
/// Towns of 5,000 addresses, as many as it takes; in each a hundred streets of fifty numbers. Ten streets are called as in
/// every town, thirty by three hundred names that a tenth of the towns have, sixty by two of 40,000 words: posting lists
/// are as long and words as many as those of a country are.
struct SyntheticAddresses: FeatureStore {
    static let numbersInAStreet = 50
    static let streetsInATown = 100
    static let addressesInATown = numbersInAStreet * streetsInATown

    let count: Int
    var towns: Int { max(1, (count + Self.addressesInATown - 1) / Self.addressesInATown) }

    init(count: Int) { self.count = count }

    private static let outlines = FeatureType(
        name: "comuni", properties: [Property("nome", .text), Property("cod_catastale", .text)],
        geometry: .polygon, srid: 25833)

    private static func addresses(_ collection: String) -> FeatureType {
        FeatureType(
            name: collection,
            properties: [
                Property("indirizzo", .text), Property("numerazione", .text), Property("toponimo", .text),
                Property("numero", .integer), Property("cap", .text), Property("cod_via", .integer),
            ], geometry: .point, srid: 25833)
    }

    /// Each town with its collection.
    var sources: [GazetteerSources] {
        (0..<towns).map { town in
            var sources = GazetteerSources(belfiore: "T\(town)", name: Self.name(ofTown: town))
            sources.civici = "civici_\(town)"
            sources.comuni = "comuni"
            return sources
        }
    }

    func collections() async throws(StoreError) -> [String] { ["comuni"] + sources.compactMap(\.civici) }

    func featureType(of collection: String) async throws(StoreError) -> FeatureType {
        if collection == "comuni" { return Self.outlines }
        guard collection.hasPrefix("civici_") else { throw .unknownCollection(collection) }
        return Self.addresses(collection)
    }

    func extent(of collection: String) async throws(StoreError) -> Envelope {
        Envelope(minX: 0, minY: 4_000_000, maxX: 1_000_000, maxY: 6_000_000)
    }

    func reading() async throws(StoreError) -> any FeatureStore { self }
    func count(_ query: Query) async throws(StoreError) -> Int { count }

    func version(of collection: String) async throws(StoreError) -> String {
        _ = try await featureType(of: collection)
        return String(count)
    }

    func features(_ query: Query) async throws(StoreError) -> FeatureStream {
        let type = try await featureType(of: query.collection)
        let cursor =
            if let town = Int(query.collection.dropFirst("civici_".count)) {
                Cursor(town: town, rows: min(Self.addressesInATown, count - town * Self.addressesInATown))
            } else {
                Cursor(town: nil, rows: towns)
            }
        return FeatureStream(type: type) { () async throws(StoreError) in await cursor.next(type) }
    }

    private actor Cursor {
        private let town: Int?
        private let rows: Int
        private var row = 0

        init(town: Int?, rows: Int) {
            self.town = town
            self.rows = rows
        }

        func next(_ type: FeatureType) -> FeatureBatch? {
            guard row < rows else { return nil }
            var batch = FeatureBatch(type: type)
            for row in row..<min(row + 512, rows) {
                if let town {
                    SyntheticAddresses.append(row, ofTown: town, to: &batch)
                } else {
                    SyntheticAddresses.append(town: row, to: &batch)
                }
            }
            row += batch.count
            return batch
        }
    }

    private static func append(town: Int, to batch: inout FeatureBatch) {
        let (x, y) = corner(ofTown: town)
        batch.append(
            id: String(town),
            geometry: .polygon([[x, y, x + 10_000, y, x + 10_000, y + 10_000, x, y + 10_000, x, y]]),
            values: [.text(name(ofTown: town)), .text("T\(town)")])
    }

    private static func append(_ row: Int, ofTown town: Int, to batch: inout FeatureBatch) {
        let (street, number) = (row / numbersInAStreet, row % numbersInAStreet + 1)
        let name = name(ofStreet: street, inTown: town)
        let (x, y) = position(of: number, street: street, town: town)
        batch.append(
            id: String(town * addressesInATown + row), geometry: .point(x: x, y: y),
            values: [
                .text("\(name) \(number)"), .text("ordinaria"), .text(name), .integer(Int64(number)),
                .text(String(10_000 + town % 80_000)), .integer(Int64(street + 1)),
            ])
    }

    // MARK: Names and places

    private static let generics = ["Via", "Viale", "Piazza", "Vicolo", "Corso", "Largo", "Strada"]
    private static let beginnings = [
        "Bar", "Cas", "Del", "Fer", "Gal", "Lan", "Mar", "Nor", "Pel", "Ros", "San", "Tor", "Val", "Zan", "Bel", "Cor",
        "Dan", "For", "Gri", "Lom",
    ]
    private static let middles = ["a", "e", "i", "o", "u", "ia", "ie", "io", "au", "ola"]
    private static let ends = ["bini", "colli", "detti", "ghi", "lotto", "mano", "neri", "rossi", "telli", "vano"]
    private static let tails = [
        "", "no", "ra", "lla", "sco", "ndo", "zza", "mbro", "gna", "rte", "cchi", "fi", "po", "stri", "vo", "che",
        "lmi", "ntu", "ppe", "zio",
    ]

    /// One of 40,000 words; the first 2,000 are the shorter ones.
    private static func word(_ number: Int) -> String {
        let number = number % 40_000
        return beginnings[number % 20] + middles[number / 20 % 10] + ends[number / 200 % 10] + tails[number / 2000]
    }

    private static func mixed(_ number: Int) -> UInt64 {
        var mixed = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        mixed &*= 0xBF58_476D_1CE4_E5B9
        return mixed ^ mixed >> 32
    }

    static func name(ofTown town: Int) -> String {
        "Borgo" + word(town).lowercased() + (town < 40_000 ? "" : " \(town / 40_000)")
    }

    static func name(ofStreet street: Int, inTown town: Int) -> String {
        let random = mixed(town * streetsInATown + street)
        if street < 40 {
            let common = street < 10 ? street : 10 + ((street - 10) * 10 + Int(random % 10))
            return generics[common % 7] + " " + word(common)
        }
        return generics[Int(random % 7)] + " " + word(Int(random >> 8 & 0xFFFF)) + " "
            + word(Int(random >> 24 & 0xFFFF))
    }

    /// In a grid of seventy-five to the side. Metres of EPSG:25833.
    private static func corner(ofTown town: Int) -> (x: Double, y: Double) {
        (125_000 + Double(town % 75) * 10_000, 4_000_000 + Double(town / 75) * 10_000)
    }

    static func position(of number: Int, street: Int, town: Int) -> (x: Double, y: Double) {
        let (x, y) = corner(ofTown: town)
        return (
            x + 500 + Double(street % 10) * 900 + Double(number) * 5,
            y + 500 + Double(street / 10) * 900 + Double(number % 2) * 8
        )
    }
}
