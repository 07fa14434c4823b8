import Foundation
import Geocoding
import ReferenceSystems

/// `bench --addresses N`: looks invented addresses up, with their town and without, as written and with a letter wrong.
enum SyntheticBench {
    /// - Parameter file: an index that is there is opened; one that is not is made and kept.
    static func run(_ report: inout BenchReport, addresses: Int, file: String?) async throws {
        let store = SyntheticAddresses(count: addresses)
        let bench =
            if let file, FileManager.default.fileExists(atPath: file) {
                try GeocodingBench(opening: file, &report)
            } else {
                try await GeocodingBench(store, GazetteerDefinition(store.sources), kept: file, &report)
            }
        report.add("resident memory before looking up", megabytes: Bench.residentMegabytes())
        var state: UInt64 = 42
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        let places = (0..<5000).map { _ in
            (
                town: random(store.towns), street: random(SyntheticAddresses.streetsInATown),
                number: 1 + random(SyntheticAddresses.numbersInAStreet)
            )
        }
        let bare = places.map { place in
            "\(SyntheticAddresses.name(ofStreet: place.street, inTown: place.town)) \(place.number)"
        }
        let whole = zip(bare, places).map { "\($0), \(SyntheticAddresses.name(ofTown: $1.town))" }
        let wrong = whole.map { query in
            var letters = Array(query)
            letters[6 + random(3)] = "x"
            return String(letters)
        }
        bench.look(up: whole, as: "search among \(addresses)", &report)
        bench.look(up: bare, as: "search without the town among \(addresses)", &report)
        bench.look(up: wrong, as: "search with a letter wrong among \(addresses)", &report)
        bench.complete(whole.prefix(500), as: "autocomplete among \(addresses)", &report)
        let toDegrees = try Transformation(from: .utm33, to: .wgs84)
        let points = places.map { place in
            let (x, y) = SyntheticAddresses.position(of: place.number, street: place.street, town: place.town)
            let degrees = toDegrees.transform(x: x + 3, y: y + 2)
            return Coordinate(longitude: degrees.x, latitude: degrees.y)
        }
        bench.look(at: points, as: "reverse among \(addresses)", &report)
        let right = zip(whole, places).filter { query, place in
            let found = bench.position(of: query)
            let (x, y) = SyntheticAddresses.position(of: place.number, street: place.street, town: place.town)
            let degrees = toDegrees.transform(x: x, y: y)
            return found.map { abs($0.longitude - degrees.x) + abs($0.latitude - degrees.y) < 0.0001 } ?? false
        }
        report.add("search among \(addresses), right in a hundred", share: 100 * Double(right.count) / 5000)
    }
}
