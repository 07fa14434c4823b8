import FeatureStores
import PassiCarraiRegister
import SimpleFeatures
import SpatiaLiteStore
import Support
import Testing

@Suite("The register of passi carrai")
struct RegisterTests {
    /// What may follow, written once more by hand. Source: L. 241/1990.
    static let permitted: Set<String> = [
        "presentata in_istruttoria", "presentata ritirata", "in_istruttoria rilasciata", "in_istruttoria respinta",
        "in_istruttoria ritirata", "rilasciata revocata", "rilasciata scaduta", "respinta in_istruttoria",
        "scaduta rilasciata", "scaduta revocata", "esistente in_istruttoria", "esistente rilasciata",
        "esistente revocata",
    ]

    @Test("A state follows another where the procedure says so, and nowhere else", arguments: PassoState.allCases)
    func transitions(_ from: PassoState) throws {
        let registry = try Registry()
        defer { registry.remove() }
        let register = try registry.open()
        for to in PassoState.allCases where to != from {
            let entry = try register.entry(in: from)
            let change = PassoChange(state: to)
            if Self.permitted.contains("\(from.rawValue) \(to.rawValue)") {
                let after = try register.change(entry.id, change, expecting: .state(from), by: .office)
                #expect(after.state == to && after.revision == entry.revision + 1)
                #expect(try register.history(of: entry.id).last?.from == from)
            } else {
                #expect(throws: RegisterError.transition(from, to: to)) {
                    try register.change(entry.id, change, expecting: .state(from), by: .office)
                }
                #expect(try register.passo(entry.id) == entry)
            }
        }
    }

    @Test("An entry begins as an application, as existing or as granted", arguments: PassoState.allCases)
    func beginnings(_ state: PassoState) throws {
        let registry = try Registry()
        defer { registry.remove() }
        let register = try registry.open()
        if [.presentata, .esistente, .rilasciata].contains(state) {
            #expect(try register.add(.mestre(), as: state, by: .office).state == state)
        } else {
            #expect(throws: RegisterError.initialState(state)) {
                try register.add(.mestre(), as: state, by: .office)
            }
        }
    }

    @Test("A granted entry gets the next number of the year, and keeps it when it is renewed")
    func numbers() throws {
        let registry = try Registry()
        defer { registry.remove() }
        let register = try registry.open()
        let first = try register.entry(in: .rilasciata)
        #expect(first.sign == SignNumber("1", year: 2026))
        let chosen = try register.add(.mestre(), as: .rilasciata, sign: SignNumber("41/B", year: 2026), by: .office)
        #expect(chosen.sign?.description == "41/B/2026")
        let older = try register.add(.mestre(), as: .rilasciata, sign: SignNumber("900", year: 2019), by: .office)
        #expect(older.sign?.year == 2019)
        let application = try register.add(.mestre(), as: .presentata, by: .office)
        #expect(application.sign == nil)
        _ = try register.change(application.id, PassoChange(state: .inIstruttoria), expecting: .anything, by: .office)
        let granted = try register.change(
            application.id, PassoChange(state: .rilasciata), expecting: .state(.inIstruttoria), by: .office)
        #expect(granted.sign == SignNumber("42", year: 2026))
        #expect(try register.history(of: granted.id).last?.note == "numero 42/2026")
        _ = try register.change(granted.id, PassoChange(state: .scaduta), expecting: .anything, by: .office)
        let renewed = try register.change(
            granted.id, PassoChange(state: .rilasciata), expecting: .anything, by: .office)
        #expect(renewed.sign == granted.sign)
    }

    @Test("A number is one entry's alone, and goes with a granted one")
    func taken() throws {
        let registry = try Registry()
        defer { registry.remove() }
        let register = try registry.open()
        let sign = try #require(SignNumber("007", year: 2020))
        let first = try register.add(.mestre(), as: .rilasciata, sign: sign, by: .office)
        #expect(first.sign?.number == "7")
        #expect(throws: RegisterError.numberTaken(sign, by: first.id)) {
            try register.add(.mestre(), as: .rilasciata, sign: SignNumber("7", year: 2020), by: .office)
        }
        #expect(throws: RegisterError.numberWithoutGrant(.presentata)) {
            try register.add(.mestre(), as: .presentata, sign: SignNumber("8", year: 2020), by: .office)
        }
        #expect(
            try register.add(.mestre(), as: .rilasciata, sign: SignNumber("7", year: 2021), by: .office).sign != nil)
    }

    @Test("Every change has its row of history, and what changed is named in it")
    func history() throws {
        let registry = try Registry()
        defer { registry.remove() }
        let register = try registry.open()
        let entry = try register.add(
            .mestre(), as: .presentata, applicant: "u-7f3a9c21d4", by: try Actor("protocollo"), note: "arrivata")
        var details = entry.details
        details.width = 3.5
        details.expiry = "2030-12-31"
        let after = try register.change(
            entry.id, PassoChange(state: .inIstruttoria, details: details, note: "assegnata"),
            expecting: .revision(1), by: try Actor("tecnico_1"))
        #expect(after.details == details)
        let history = try register.history(of: entry.id)
        #expect(history.map(\.revision) == [1, 2])
        #expect(history.map(\.from) == [nil, .presentata])
        #expect(history.map(\.to) == [.presentata, .inIstruttoria])
        #expect(history.map(\.actor) == ["protocollo", "tecnico_1"])
        #expect(history.map(\.note) == ["arrivata", "assegnata; cambiati: larghezza_m, scadenza"])
        #expect(history.allSatisfy { $0.moment == "2026-11-28T10:00:00Z" })
        #expect(try register.applicant(of: entry.id) == "u-7f3a9c21d4")
        #expect(RegisterCollections.passi.index(of: "richiedente") == nil)
    }

    @Test("A verdict is kept with what it was given on, and its outcome stands in the entry")
    func verdicts() throws {
        let registry = try Registry()
        defer { registry.remove() }
        let register = try registry.open()
        let kept = KeptVerdict(
            outcome: "needs_waiver", regulation: "venezia-2026-01", data: #"{"strade":"a-3"}"#,
            request: #"{"id":"x"}"#, evidence: #"{"è":1.5}"#, verdict: #"{"outcome":"needs_waiver"}"#)
        let entry = try register.add(.mestre(), as: .presentata, verdict: kept, by: .office)
        #expect(entry.outcome == "needs_waiver")
        var second = kept
        second.outcome = "favourable"
        let after = try register.change(
            entry.id, PassoChange(verdict: second), expecting: .revision(1), by: .office)
        #expect(after.outcome == "favourable" && after.state == .presentata && after.revision == 2)
        #expect(try register.verdicts(of: entry.id).map(\.verdict) == [kept, second])
        #expect(try register.history(of: entry.id).last?.note == "verifica: favourable")
    }

    @Test("Of two changes that were decided on the same revision the second is refused, and told what there is")
    func conflict() throws {
        let registry = try Registry()
        defer { registry.remove() }
        let (one, other) = (try registry.open(), try registry.open())
        let entry = try one.add(.mestre(), as: .presentata, by: .office)
        let first = try one.change(
            entry.id, PassoChange(state: .inIstruttoria), expecting: .revision(1), by: .office)
        #expect(throws: RegisterError.conflict(current: first)) {
            try other.change(entry.id, PassoChange(state: .ritirata), expecting: .revision(1), by: .office)
        }
        #expect(throws: RegisterError.conflict(current: first)) {
            try other.change(entry.id, PassoChange(state: .ritirata), expecting: .state(.presentata), by: .office)
        }
        #expect(try other.history(of: entry.id).count == 2)
    }

    @Test("Grants at once all get numbers, and none gets another's")
    func concurrency() async throws {
        let registry = try Registry()
        defer { registry.remove() }
        let path = registry.path
        let numbers = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let register = try Register(database: path)
                    return try (0..<8).map { _ in
                        try register.add(.mestre(), as: .rilasciata, by: .office).sign?.number ?? ""
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(numbers.compactMap { Int($0) }.sorted() == Array(1...32))
    }

    @Test(
        "Whatever table cannot be written, nothing of the change is there",
        arguments: RegisterCollections.names, [false, true])
    func anomaly(_ table: String, _ isNew: Bool) throws {
        let registry = try Registry()
        defer { registry.remove() }
        let register = try registry.open()
        // An entry that changes into what the table holds.
        let (first, next): (PassoState, PassoState) =
            table == "passi_carrai" ? (.esistente, .rilasciata) : (.presentata, .inIstruttoria)
        let entry = try register.add(.mestre(), as: first, by: .office)
        let before = try registry.state()
        let kept = KeptVerdict(
            outcome: "reject", regulation: "r", data: "{}", request: "{}", evidence: "{}", verdict: "{}")
        try registry.breakInserts(into: table)
        let change = {
            if isNew {
                _ = try register.add(.mestre(), as: first, applicant: "pseudonimo-1", verdict: kept, by: .office)
            } else {
                _ = try register.change(
                    entry.id, PassoChange(state: next, verdict: kept), expecting: .revision(1), by: .office)
            }
        }
        // A change of state has nothing to write there.
        if !isNew, table == "passi_carrai_richiedenti" { return }
        #expect(throws: RegisterError.self) { try change() }
        #expect(try registry.state() == before)
        #expect(try register.passo(entry.id) == entry)
        try registry.mendInserts()
        try change()
        #expect(try registry.state() != before)
    }

    @Test("A database that is made anew takes the register over, with its numbers that are one entry's alone")
    func reseeding() async throws {
        let registry = try Registry()
        defer { registry.remove() }
        let entry = try registry.open().entry(in: .rilasciata)
        let path = registry.folder.path("new.sqlite")
        _ = try CollectionWriter(path: path).copy(RegisterCollections.names, fromDatabase: registry.path)
        try RegisterCollections.create(in: path)
        let register = try Register(database: path)
        #expect(try register.passo(entry.id) == entry)
        #expect(try register.history(of: entry.id).count == 1)
        #expect(throws: RegisterError.self) {
            try register.add(.mestre(), as: .rilasciata, sign: entry.sign, by: .office)
        }
        let reading = RegisterReading(
            try SpatiaLiteStore(path: path, workers: WorkerPool(width: 1, capacity: 16)))
        #expect(try await reading.passo(entry.id) == entry)
        #expect(try await reading.history(of: entry.id) == register.history(of: entry.id))
    }

    @Test("Entries are selected by state, parcel, street and year")
    func selection() async throws {
        let registry = try Registry()
        defer { registry.remove() }
        let register = try registry.open()
        let granted = try register.add(.mestre(), as: .rilasciata, by: .office)
        let existing = try register.add(.mestre("VIA TORINO", "4"), as: .esistente, by: .office)
        let reading = RegisterReading(
            try SpatiaLiteStore(path: registry.path, workers: WorkerPool(width: 1, capacity: 16)))
        func ids(_ change: (inout RegisterReading.Selection) -> Void) async throws -> Set<String> {
            var selection = RegisterReading.Selection()
            change(&selection)
            var ids: Set<String> = []
            try await reading.passi(selection) { ids.formUnion($0.map(\.id)) }
            return ids
        }
        #expect(try await ids { _ in } == [granted.id, existing.id])
        #expect(try await ids { $0.states = [.rilasciata] } == [granted.id])
        #expect(try await ids { $0.street = "torino" } == [existing.id])
        #expect(try await ids { $0.year = 2026 } == [granted.id])
        #expect(try await ids { $0.parcel = "L736_014500.999" } == [])
        #expect(try await ids { $0.limit = 1 }.count == 1)
    }
}
