import FeatureStores
import SimpleFeatures

/// A country of invented addresses, made row by row: how a gazetteer of any size behaves.
///
/// Streets of a hundred numbers, named by a generic part and two of 2,000 words, a tenth of them by names that many
/// towns have; each stands in one of the towns of a grid.
struct SyntheticAddresses: FeatureStore {
    let count: Int
    static let numbersInAStreet = 100
    private static let type = FeatureType(
        name: "civici",
        properties: [
            Property("indirizzo", .text), Property("numerazione", .text), Property("toponimo", .text),
            Property("numero", .integer), Property("cap", .text), Property("cod_via", .integer),
        ], geometry: .point, srid: 25833)

    func collections() async throws(StoreError) -> [String] { [Self.type.name] }

    func featureType(of collection: String) async throws(StoreError) -> FeatureType {
        guard collection == Self.type.name else { throw .unknownCollection(collection) }
        return Self.type
    }

    func extent(of collection: String) async throws(StoreError) -> Envelope {
        Envelope(minX: 0, minY: 4_900_000, maxX: 1_000_000, maxY: 5_900_000)
    }

    func reading() async throws(StoreError) -> any FeatureStore { self }
    func count(_ query: Query) async throws(StoreError) -> Int { count }

    func version(of collection: String) async throws(StoreError) -> String {
        _ = try await featureType(of: collection)
        return String(count)
    }

    func features(_ query: Query) async throws(StoreError) -> FeatureStream {
        let type = try await featureType(of: query.collection)
        let cursor = Cursor(count: count)
        return FeatureStream(type: type) { () async throws(StoreError) in await cursor.next(type) }
    }

    private actor Cursor {
        private let count: Int
        private var row = 0
        init(count: Int) { self.count = count }

        func next(_ type: FeatureType) -> FeatureBatch? {
            guard row < count else { return nil }
            var batch = FeatureBatch(type: type)
            for row in row..<min(row + 4096, count) {
                let street = row / SyntheticAddresses.numbersInAStreet
                let number = row % SyntheticAddresses.numbersInAStreet + 1
                let name = SyntheticAddresses.name(street)
                let (x, y) = SyntheticAddresses.place(street)
                batch.append(
                    id: String(row), geometry: .point(x: x + Double(number) * 5, y: y + Double(number % 2) * 8),
                    values: [
                        .text("\(name) \(number)"), .text("ordinaria"), .text(name), .integer(Int64(number)),
                        .text("30100"), .integer(Int64(street + 1)),
                    ])
            }
            row += batch.count
            return batch
        }
    }

    private static let generics = ["Via", "Viale", "Piazza", "Vicolo", "Corso", "Largo", "Strada"]
    private static let beginnings = [
        "Bar", "Cas", "Del", "Fer", "Gal", "Lan", "Mar", "Nor", "Pel", "Ros", "San", "Tor", "Val", "Zan", "Bel", "Cor",
        "Dan", "For", "Gri", "Lom",
    ]
    private static let middles = ["a", "e", "i", "o", "u", "ia", "ie", "io", "au", "ola"]
    private static let ends = ["bini", "colli", "detti", "ghi", "lotto", "mano", "neri", "rossi", "telli", "vano"]

    /// One of 2,000 words.
    private static func word(_ number: Int) -> String {
        let number = number % 2000
        return beginnings[number % 20] + middles[number / 20 % 10] + ends[number / 200]
    }

    /// Of a street; every tenth has a name of which there are but two hundred.
    static func name(_ street: Int) -> String {
        var mixed = UInt64(street) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        let generic = generics[Int(mixed % 7)]
        if street % 10 == 0 { return generic + " " + word(Int(mixed >> 8 & 0xFFFF) % 200) }
        return generic + " " + word(Int(mixed >> 8 & 0xFFFF)) + " " + word(Int(mixed >> 24 & 0xFFFF))
    }

    /// A corner of the street, in a grid of a thousand to the side.
    static func place(_ street: Int) -> (x: Double, y: Double) {
        (Double(street % 1000) * 1000, 4_900_000 + Double(street / 1000) * 1000)
    }
}

/// `bench --addresses N`: looks invented addresses up, as written and with a letter wrong.
enum SyntheticBench {
    static func run(_ report: inout BenchReport, addresses: Int) async throws {
        let bench = try await GeocodingBench(SyntheticAddresses(count: addresses), &report)
        let streets = max(1, addresses / SyntheticAddresses.numbersInAStreet)
        var state: UInt64 = 42
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        let exact = (0..<5000).map { _ in "\(SyntheticAddresses.name(random(streets))) \(1 + random(100))" }
        let wrong = exact.map { query in
            var letters = Array(query)
            letters[5 + random(3)] = "x"
            return String(letters)
        }
        bench.look(up: exact, as: "search among \(addresses)", &report)
        bench.look(up: wrong, as: "search with a letter wrong among \(addresses)", &report)
        bench.complete(exact.prefix(500), as: "autocomplete among \(addresses)", &report)
    }
}
