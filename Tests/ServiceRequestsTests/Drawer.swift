import Languages
import SQLite
import ServiceRequests
import Services
import Support
import YAMLText

/// An empty database of reports in a folder of its own, at a moment of 2026, with ids in order.
struct Drawer {
    let folder: TemporaryFolder
    let path: String
    private let count = Counter()

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("dime.sqlite")
        _ = try open()
    }

    /// 2026-11-28T10:00:00Z
    static let moment = Timestamp(seconds: 1_795_860_000)

    func open(at moment: Timestamp = Drawer.moment) throws -> RequestRegister {
        try RequestRegister(database: path, clock: { moment }, identifier: { [count] in "s\(count.raise())" })
    }

    func remove() { folder.remove() }

    /// What a plain connection finds: the numbers of rows, by collection, with the versions.
    func state() throws -> [String] {
        let connection = try Connection(path: path, mode: .readOnly)
        return try RequestCollections.names.map { name in
            let rows = try connection.integer("SELECT count(*) FROM \(name)") ?? -1
            let version = try connection.integer("SELECT version FROM dime_collections WHERE name = '\(name)'") ?? -1
            return "\(name) \(rows) \(version)"
        }
    }

    /// Has every INSERT into a table fail, as on a disk that is full.
    func breakInserts(into table: String) throws {
        let connection = try Connection(path: path, mode: .readWrite, spatial: true)
        try connection.execute(
            "CREATE TRIGGER broken BEFORE INSERT ON \(table) BEGIN SELECT RAISE(ABORT, 'disk full'); END")
    }

    func mendInserts() throws {
        try Connection(path: path, mode: .readWrite, spatial: true).execute("DROP TRIGGER broken")
    }
}

extension ServiceCatalog {
    static let text = """
        jurisdiction: comune.venezia.it
        comune: L736
        contact: { it: "Comune", en: "Comune" }
        changeset: "2026-11-28T00:00:00Z"
        groups:
          strade: { it: "Strade", en: "Streets" }
        services:
          - code: buca
            name: { it: "Buca", en: "Pothole" }
            description: { it: "Buche.", en: "Holes." }
            keywords: { it: [asfalto], en: [asphalt] }
            group: strade
            agency: Lavori pubblici
            expected_days: 20
            attributes:
              - code: dove
                datatype: singlevaluelist
                required: true
                description: { it: "Dove?", en: "Where?" }
                values:
                  carreggiata: { it: "Carreggiata", en: "Roadway" }
                  no: { it: "No", en: "No" }
              - code: nota
                datatype: string
                variable: false
                description: { it: "Grazie.", en: "Thanks." }
          - code: graffiti
            name: { it: "Graffiti", en: "Graffiti" }
            description: { it: "Scritte.", en: "Writing." }
            group: strade
            agency: Decoro
        """

    static func small() throws -> ServiceCatalog { try ServiceCatalog(text: text, file: "open311.yaml") }
}

extension NewRequest {
    /// A hole in Mestre.
    static func hole(x: Double = 284_580, y: Double = 5_041_520) throws -> NewRequest {
        let service = try ServiceCatalog.small().services[0]
        return NewRequest(
            service: service,
            place: RequestPlace(
                x: x, y: y, address: "Via Piave 23, Piave 30171 Venezia", addressID: "c500-23", postcode: "30171",
                origin: .indirizzo, confidence: 0.75, uncertainty: 5),
            content: RequestContent(
                description: "davanti a casa di Mario", mediaURL: "https://example.org/1.jpg",
                attributes: [.init("dove", ["carreggiata"]), .init("pericolo", ["pedoni", "«auto»"])],
                writtenAddress: "via piave 23"))
    }
}

extension RequestState {
    /// The shortest way to a state.
    var way: [RequestState] {
        var ways: [[RequestState]] = [[.ricevuta]]
        while let way = ways.first {
            if way.last == self { return way }
            ways.removeFirst()
            ways += (way.last?.successors ?? []).filter { !way.contains($0) }.map { way + [$0] }
        }
        return []
    }
}

extension RequestRegister {
    /// A report that has come to a state step by step.
    func request(in state: RequestState) throws -> ServiceRequest {
        var request = try add(.hole(), by: .anonymous)
        for next in state.way.dropFirst() {
            request = try change(
                request.id, RequestChange(state: next), expecting: .revision(request.revision), by: .office)
        }
        return request
    }
}
