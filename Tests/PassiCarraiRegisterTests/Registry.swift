import PassiCarraiRegister
import SQLite
import Services
import Support
import Testing

/// An empty register in a folder of its own, at a moment of 2026, with ids in order.
struct Registry {
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

    func open() throws -> Register {
        try Register(database: path, clock: { Self.moment }, identifier: { [count] in "p\(count.raise())" })
    }

    func remove() { folder.remove() }

    /// The entry with a number.
    func entry(_ number: String, _ year: Int) throws -> PassoCarraio {
        let sign = try #require(SignNumber(number, year: year))
        return try #require(try open().passo(sign))
    }

    /// What a plain connection finds: the numbers of rows, by collection, with the versions.
    func state() throws -> [String] {
        let connection = try Connection(path: path, mode: .readOnly)
        return try RegisterCollections.names.map { name in
            let rows = try connection.integer("SELECT count(*) FROM \(name)") ?? -1
            let version = try connection.integer("SELECT version FROM dime_collections WHERE name = '\(name)'") ?? -1
            return "\(name) \(rows) \(version)"
        }
    }

    /// Has every INSERT into a table fail from the `n`th row on, as on a disk that is full.
    func breakInserts(into table: String, from n: Int = 0) throws {
        let connection = try Connection(path: path, mode: .readWrite, spatial: true)
        try connection.execute(
            """
            CREATE TRIGGER broken BEFORE INSERT ON \(table) WHEN (SELECT count(*) FROM \(table)) >= \(n)
            BEGIN SELECT RAISE(ABORT, 'disk full'); END
            """)
    }

    func mendInserts() throws {
        try Connection(path: path, mode: .readWrite, spatial: true).execute("DROP TRIGGER broken")
    }
}

extension PassoDetails {
    /// A driveway of 3 m in Mestre.
    static func mestre(_ street: String = "VIA PIAVE", _ number: String = "23") -> PassoDetails {
        var details = PassoDetails()
        details.opening = try? Opening(x1: 284_580, y1: 5_041_520, x2: 284_583, y2: 5_041_520)
        details.street = street
        details.houseNumber = number
        details.width = 3
        details.kind = .manufatto
        details.vehicle = .car
        details.parcel = "L736_014500.345"
        return details
    }
}

extension PassoState {
    /// The shortest way to a state from one that an entry may begin as.
    var way: [PassoState] {
        var ways: [[PassoState]] = [[.presentata], [.esistente], [.rilasciata]]
        while let way = ways.first(where: { _ in true }) {
            if way.last == self { return way }
            ways.removeFirst()
            ways += (way.last?.successors ?? []).filter { !way.contains($0) }.map { way + [$0] }
        }
        return []
    }
}

extension Register {
    /// An entry that has come to a state step by step.
    func entry(in state: PassoState, _ details: PassoDetails = .mestre()) throws -> PassoCarraio {
        let way = state.way
        let first = try #require(way.first)
        var entry = try add(details, as: first, by: .office)
        for next in way.dropFirst() {
            entry = try change(entry.id, PassoChange(state: next), expecting: .revision(entry.revision), by: .office)
        }
        return entry
    }
}
