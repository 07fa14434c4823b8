import FeatureStores
import Foundation
import Geocoding
import HTTPTypes
import Open311
import ServiceRequests
import Services
import SimpleFeatures
import SpatiaLiteStore
import Support

/// Doors of a street of Mestre in a comune of its own, and another comune beside it. Positions are EPSG:25833.
enum Town {
    static let civici = FeatureType(
        name: "civici",
        properties: ["indirizzo", "numerazione", "sestiere", "toponimo", "esponente", "cap", "localita", "fonte"].map {
            Property($0, .text)
        } + [Property("numero", .integer), Property("cod_via", .integer)], geometry: .point, srid: 25833)

    static let doors: FeatureBatch = {
        var doors = FeatureBatch(type: civici)
        for number in Int64(1)...40 {
            doors.append(
                id: "c500-\(number)",
                geometry: .point(x: 284_000 + Double(number) * 10, y: 5_041_000 + (number.isMultiple(of: 2) ? 8 : -8)),
                values: [
                    .text("VIA PIAVE \(number)"), .text("stradale"), .null, .text("VIA PIAVE"), .null, .text("30171"),
                    .text("Piave"), .text("comune_civico_2019"), .integer(number), .integer(500),
                ])
        }
        return doors
    }()

    private static let store: InMemoryStore = {
        var streets = FeatureBatch(
            type: FeatureType(
                name: "strade",
                properties: [Property("nome", .text), Property("nome_fonte", .text), Property("cod_via", .integer)],
                geometry: .multiLineString, srid: 25833))
        for (id, name, code, line) in [
            ("s1", "Via Piave", Int64(500), [284_000.0, 5_041_000, 284_420, 5_041_000]),
            ("s4", "Via Istria", 503, [283_500.0, 5_041_500, 283_700, 5_041_500]),
            ("s5", "Via Istria", 504, [286_500.0, 5_043_500, 286_700, 5_043_500]),
        ] {
            streets.append(
                id: id, geometry: .multi([[line]], as: .multiLineString),
                values: [.text(name), .text("comune"), .integer(code)])
        }
        var register = FeatureBatch(
            type: FeatureType(
                name: "stradario",
                properties: [
                    Property("nome", .text), Property("cod_via", .integer), Property("sub_cod_via", .integer),
                ], geometry: nil, srid: 25833))
        for (name, code) in [("VIA PIAVE", Int64(500)), ("VIA ISTRIA", 503), ("VIA ISTRIA", 504)] {
            register.append(id: String(code), geometry: nil, values: [.text(name), .integer(code), .integer(0)])
        }
        return InMemoryStore([
            doors, streets, register,
            areas(
                "localita", ["nome", "municipalita"],
                [
                    ("0", ["Piave", "Mestre - Carpenedo"], [283_000, 5_040_000, 285_000, 5_042_000]),
                    ("1", ["Carpenedo", "Mestre - Carpenedo"], [286_000, 5_043_000, 287_000, 5_044_000]),
                ]),
            areas(
                "comuni", ["nome", "cod_catastale"],
                [
                    ("L736", ["Venezia", "L736"], [280_000, 5_030_000, 300_000, 5_045_000]),
                    ("F229", ["Mira", "F229"], [270_000, 5_030_000, 280_000, 5_045_000]),
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

    static func file(_ name: String) throws -> String {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
        return try String(contentsOfFile: folder + "/../../seeds/" + name, encoding: .utf8)
    }

    /// Made once for all tests.
    static let gazetteer = Task { () throws -> Gazetteer in
        let path = try TemporaryFolder().path("town.gaz")
        let definition = try GazetteerDefinition(text: file("gazetteer.yaml"), file: "seeds/gazetteer.yaml")
        _ = try await GazetteerBuilder.build(from: store, definition, to: path)
        return try Gazetteer(path: path)
    }
}

/// The services on a database of their own, at 2026-11-28T10:00:00Z, with the seeds' list of kinds.
struct Desk {
    let folder: TemporaryFolder
    let path: String
    let open311: Open311Service
    let segnalazioni: SegnalazioniService

    static let moment = Timestamp(seconds: 1_795_860_000)

    init(
        authority: any Authorising = NamedPeople(), hasGazetteer: Bool = true,
        _ change: (inout ServiceCatalog) -> Void = { _ in }
    ) async throws {
        folder = try TemporaryFolder()
        path = folder.path("dime.sqlite")
        let writer = try CollectionWriter(path: path)
        try writer.transaction {
            try writer.replace(Town.civici)
            try writer.append(Town.doors, to: Town.civici)
            try writer.finish("civici")
        }
        try RequestCollections.create(in: path)
        var catalog = try ServiceCatalog(text: Town.file("open311.yaml"), file: "seeds/open311.yaml")
        change(&catalog)
        let workers = WorkerPool(width: 2, capacity: 64)
        var ready: Geocoder?
        if hasGazetteer { ready = Geocoder(try await Town.gazetteer.value) }
        let geocoder = ready
        let desk = try ReportDesk(
            catalog, try SpatiaLiteStore(path: path, workers: workers), database: path, workers: workers,
            authority: authority, geocoder: { geocoder }, clock: { Self.moment })
        open311 = Open311Service(desk)
        segnalazioni = SegnalazioniService(desk)
    }

    func remove() { folder.remove() }

    /// An answer of either service, errors as they write them.
    func ask(
        _ target: String, _ method: HTTPRequest.Method = .get, _ body: String = "",
        type: String? = nil, by name: String? = nil, headers: HTTPFields = [:]
    ) async throws -> Answer {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var request = Request(
            method: method, path: RequestTarget.path(parts[0]),
            query: parts.count > 1 ? RequestTarget.query(parts[1]) : [], headers: headers, body: Array(body.utf8),
            baseURL: "http://geo.example")
        request.headers[.contentType] = type
        if let name { request.headers[.authorization] = "Bearer " + name }
        let service: any Service = request.path.first == "open311" ? open311 : segnalazioni
        let response: Response
        do throws(ServiceError) {
            response = try await service.respond(to: request)
        } catch {
            response = service.refusal(of: request, error)
        }
        return Answer(response: response, bytes: try await response.body.collect())
    }

    /// Sends a report as a form.
    func report(
        _ form: String, by name: String? = "citizen-anna", ending: String = ".json", headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await ask(
            "/open311/v2/requests\(ending)", .post, form, type: "application/x-www-form-urlencoded", by: name,
            headers: headers)
    }

    /// The id of a report that came in.
    func reported(_ form: String = Desk.hole, by name: String = "citizen-anna") async throws -> String {
        try await report(form, by: name).list.first?["service_request_id"] as? String ?? ""
    }

    /// At Via Piave 23.
    static let hole =
        "service_code=buca&lat=45.48908&long=12.23872&description=davanti+a+casa+di+Mario&attribute[dove]=carreggiata"
}

/// A whole answer, as a test looks at it.
struct Answer {
    let response: Response
    let bytes: [UInt8]

    var status: Int { response.status }
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var json: Any? { try? JSONSerialization.jsonObject(with: Data(bytes)) }
    var object: [String: Any] { json as? [String: Any] ?? [:] }
    var list: [[String: Any]] { json as? [[String: Any]] ?? [] }
    /// Of errors.
    var descriptions: String { list.compactMap { $0["description"] as? String }.joined(separator: " | ") }
    /// Of a feature.
    var properties: [String: Any] { object["properties"] as? [String: Any] ?? [:] }
}
