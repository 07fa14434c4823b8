import FeatureStores
import Foundation
import Geocoding
import GeocodingAPI
import HTTPTypes
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures
import Support
import Synchronization

/// Some doors of Castello, a street of Mestre, and a name that stands for two streets. Positions are EPSG:25833.
enum SmallTown {
    static let store: InMemoryStore = {
        let civici = FeatureType(
            name: "civici",
            properties: ["indirizzo", "numerazione", "sestiere", "toponimo", "esponente", "cap", "localita", "fonte"]
                .map {
                    Property($0, .text)
                } + [Property("numero", .integer), Property("cod_via", .integer)], geometry: .point, srid: 25833)
        var doors = FeatureBatch(type: civici)
        func door(
            _ address: String, _ sestiere: String?, _ street: String, _ number: Int64, _ code: Int64, _ cap: String,
            _ place: String, _ x: Double, _ y: Double
        ) {
            doors.append(
                id: "c\(code)-\(number)", geometry: .point(x: x, y: y),
                values: [
                    .text(address), .text(sestiere == nil ? "stradale" : "insulario"),
                    sestiere.map { .text($0) } ?? .null,
                    .text(street), .null, .text(cap), .text(place), .text("comune_civico_2019"), .integer(number),
                    .integer(code),
                ])
        }
        for number in Int64(3990)...4001 where number != 3995 {
            door(
                "CASTELLO \(number)", "CASTELLO", "CAMPO SAN ZACCARIA", number, 3190, "30122", "Castello",
                292_000 + Double(number - 3990) * 12, 5_034_700)
        }
        for number in Int64(1)...40 {
            door(
                "VIA PIAVE \(number)", nil, "VIA PIAVE", number, 500, "30171", "Piave", 284_000 + Double(number) * 10,
                5_041_000 + (number.isMultiple(of: 2) ? 8 : -8))
        }
        let lines = FeatureType(
            name: "strade",
            properties: [Property("nome", .text), Property("nome_fonte", .text), Property("cod_via", .integer)],
            geometry: .multiLineString, srid: 25833)
        var streets = FeatureBatch(type: lines)
        for (id, name, code, line) in [
            ("s1", "Via Piave", Int64(500), [284_000.0, 5_041_000, 284_420, 5_041_000]),
            ("s2", "Via Dante", 501, [284_200.0, 5_040_800, 284_200, 5_041_200]),
            ("s3", "Campo San Zaccaria", 502, [292_000.0, 5_034_690, 292_140, 5_034_690]),
            ("s4", "Via Istria", 503, [283_500.0, 5_041_500, 283_700, 5_041_500]),
            ("s5", "Via Istria", 504, [296_500.0, 5_033_500, 296_700, 5_033_500]),
        ] {
            streets.append(
                id: id, geometry: .multi([[line]], as: .multiLineString),
                values: [.text(name), .text("comune"), .integer(code)])
        }
        // That a name is two streets is known from the register alone.
        var register = FeatureBatch(
            type: FeatureType(
                name: "stradario",
                properties: [
                    Property("nome", .text), Property("cod_via", .integer), Property("sub_cod_via", .integer),
                ],
                geometry: nil, srid: 25833))
        for (name, code) in [("VIA PIAVE", Int64(500)), ("VIA DANTE", 501), ("VIA ISTRIA", 503), ("VIA ISTRIA", 504)] {
            register.append(id: String(code), geometry: nil, values: [.text(name), .integer(code), .integer(0)])
        }
        return InMemoryStore([
            doors, streets, register,
            areas(
                "localita", ["nome", "municipalita"],
                [
                    ("0", ["Piave", "Mestre - Carpenedo"], [283_000, 5_040_000, 285_000, 5_042_000]),
                    ("1", ["Castello", "Venezia - Murano - Burano"], [291_000, 5_034_000, 293_000, 5_035_500]),
                    ("2", ["Lido", "Lido - Pellestrina"], [296_000, 5_033_000, 297_000, 5_034_000]),
                ]),
            areas(
                "municipalita", ["nome"],
                [
                    ("4", ["Mestre - Carpenedo"], [282_000, 5_039_000, 286_000, 5_043_000]),
                    ("1", ["Venezia - Murano - Burano"], [289_000, 5_033_000, 294_000, 5_037_000]),
                    ("2", ["Lido - Pellestrina"], [295_000, 5_032_000, 298_000, 5_035_000]),
                ]),
            areas(
                "comuni", ["nome", "cod_catastale"],
                [
                    ("L736", ["Venezia", "L736"], [280_000, 5_030_000, 300_000, 5_045_000])
                ]),
        ])
    }()

    private static func areas(
        _ name: String, _ properties: [String], _ rows: [(id: String, values: [String], box: [Double])]
    ) -> FeatureBatch {
        var batch = FeatureBatch(
            type: FeatureType(
                name: name, properties: properties.map { Property($0, .text) }, geometry: .multiPolygon, srid: 25833))
        for row in rows {
            let box = row.box
            let ring = [box[0], box[1], box[2], box[1], box[2], box[3], box[0], box[3], box[0], box[1]]
            batch.append(id: row.id, geometry: .multiPolygon([[ring]]), values: row.values.map { .text($0) })
        }
        return batch
    }

    /// The gazetteer of the town, made once for all tests.
    static let gazetteer = Task { () throws -> Gazetteer in
        let path = try TemporaryFolder().path("town.gaz")
        _ = try await GazetteerBuilder.build(from: store, try definition(), to: path)
        return try Gazetteer(path: path)
    }

    /// That of the seeds.
    private static func definition() throws -> GazetteerDefinition {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../seeds/gazetteer.yaml"
        return try GazetteerDefinition(
            text: String(contentsOfFile: path, encoding: .utf8), file: "seeds/gazetteer.yaml")
    }

    /// What the services share; a geocoder that is ready unless told otherwise.
    static func source(
        _ state: CurrentGeocoder.State? = nil, limits: Limits = Limits(), workers: WorkerPool? = nil,
        fingerprint: QueryFingerprint = QueryFingerprint()
    ) async throws -> GeocodingSource {
        let current: CurrentGeocoder
        if let state {
            current = CurrentGeocoder(state)
        } else {
            current = CurrentGeocoder(.ready(Geocoder(try await gazetteer.value)))
        }
        return GeocodingSource(
            current, workers: workers ?? WorkerPool(width: 2, capacity: 1000), limits: { limits },
            crs: { [.utm33, .wgs84, .webMercator, try? CRS(epsg: 6708)].compactMap { $0 } },
            itemPath: { $0 == "civici" ? "/ogc/collections/civici/items" : nil }, fingerprint: fingerprint)
    }
}

/// A whole answer, as a test looks at it.
struct Exchange {
    let response: Response
    let bytes: [UInt8]

    var status: Int { response.status }
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var mediaType: String { response.headers[.contentType] ?? "" }

    /// The answer as JSON; `nil` where it is none.
    var json: Any? { try? JSONSerialization.jsonObject(with: Data(bytes)) }
    var object: [String: Any] { json as? [String: Any] ?? [:] }
    var list: [[String: Any]] { json as? [[String: Any]] ?? [] }
    var features: [[String: Any]] { object["features"] as? [[String: Any]] ?? [] }
    /// The members `properties.geocoding` of the features.
    var found: [[String: Any]] {
        features.compactMap { ($0["properties"] as? [String: Any])?["geocoding"] as? [String: Any] }
    }
    var head: [String: Any] { object["geocoding"] as? [String: Any] ?? [:] }
    /// `code` and `parameter` of a problem.
    var problem: [String] { [object["code"] as? String ?? "", object["parameter"] as? String ?? ""] }
    var lines: [String] { text.split(whereSeparator: \.isNewline).map(String.init) }
}

extension RequestStream {
    /// A body that comes so many bytes at a time.
    static func pieces(of body: [UInt8], by size: Int = 1000) -> RequestStream {
        let rest = Mutex(body[...])
        return RequestStream { () throws(ServiceError) in
            rest.withLock { rest in
                defer { rest = rest.dropFirst(size) }
                return rest.isEmpty ? nil : Array(rest.prefix(size))
            }
        }
    }
}

extension Service {
    /// The answer to a request, errors written as the service writes them.
    func exchange(
        _ target: String, method: HTTPRequest.Method = .get, body: [UInt8] = [], type: String? = nil,
        language: String? = nil
    ) async throws -> Exchange {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var request = Request(
            method: method, path: RequestTarget.path(parts[0]),
            query: parts.count > 1 ? RequestTarget.query(parts[1]) : [], body: body, baseURL: "http://geo.example")
        if request.path == ["geocode", "batch"] { request.stream = .pieces(of: body) }
        if let type { request.headers[.contentType] = type }
        if let language { request.headers[.acceptLanguage] = language }
        let response: Response
        do throws(ServiceError) {
            response = try await respond(to: request)
        } catch {
            response = refusal(of: request, error)
        }
        return Exchange(response: response, bytes: try await response.body.collect())
    }

    func post(_ target: String, _ body: String, type: String? = "text/csv") async throws -> Exchange {
        try await exchange(target, method: .post, body: Array(body.utf8), type: type)
    }
}
