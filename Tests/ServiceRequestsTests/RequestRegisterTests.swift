import FeatureStores
import ServiceRequests
import Services
import SimpleFeatures
import SpatiaLiteStore
import Support
import Testing

@Suite("The reports in the database")
struct RequestRegisterTests {
    func reading(_ drawer: Drawer) throws -> RequestReading {
        RequestReading(try SpatiaLiteStore(path: drawer.path, workers: WorkerPool(width: 1, capacity: 16)))
    }

    /// What may follow, written once more by hand.
    static let permitted: [RequestState: String] = [
        .ricevuta: "presa_in_carico programmata", .presaInCarico: "programmata sospesa",
        .programmata: "presa_in_carico sospesa", .sospesa: "presa_in_carico programmata",
        .risolta: "presa_in_carico", .nonDiCompetenza: "presa_in_carico", .duplicata: "presa_in_carico",
        .nonRiscontrata: "presa_in_carico", .ritirata: "",
    ]

    @Test("A state follows another where that makes sense, and nowhere else", arguments: RequestState.allCases)
    func transitions(_ from: RequestState) throws {
        let drawer = try Drawer()
        defer { drawer.remove() }
        let register = try drawer.open()
        var permitted = Set((Self.permitted[from] ?? "").split(separator: " ").map(String.init))
        if from.status == .open {
            permitted.formUnion(["risolta", "non_di_competenza", "duplicata", "non_riscontrata", "ritirata"])
        }
        for to in RequestState.allCases where to != from {
            let request = try register.request(in: from)
            let change = RequestChange(state: to)
            if permitted.contains(to.rawValue) {
                let after = try register.change(request.id, change, expecting: .state(from), by: .office)
                #expect(after.state == to && after.revision == request.revision + 1)
                #expect((after.closed == nil) == (to.status == .open))
                #expect(try register.history(of: request.id).last?.from == from)
            } else {
                #expect(throws: RequestError.transition(from, to: to)) {
                    try register.change(request.id, change, expecting: .state(from), by: .office)
                }
                #expect(try register.request(request.id) == request)
            }
        }
    }

    @Test("A report is kept as it came in, and what was written stands apart from what everybody may read")
    func keeping() async throws {
        let drawer = try Drawer()
        defer { drawer.remove() }
        let new = try NewRequest.hole()
        let request = try drawer.open().add(new, by: .anonymous)
        #expect(request.state == .ricevuta && request.revision == 1 && request.category == "Buca")
        #expect(request.requested == "2026-11-28T10:00:00Z" && request.expected == "2026-12-18T10:00:00Z")
        #expect(request.agency == "Lavori pubblici" && request.description == nil)
        let reading = try reading(drawer)
        #expect(try await reading.request(request.id) == request)
        #expect(try await reading.content(of: request.id) == new.content)
        #expect(try await reading.reporter(of: request.id) == "anonimo")
        #expect(try await reading.history(of: request.id).map(\.to) == [.ricevuta])
        let names = RequestCollections.segnalazioni.properties.map(\.name)
        #expect(!names.contains("media_url") && !names.contains("segnalante") && !names.contains("indirizzo_scritto"))
    }

    @Test("What changes stands in the history by its name, the moment and who it was")
    func history() throws {
        let drawer = try Drawer()
        defer { drawer.remove() }
        let register = try drawer.open()
        let request = try register.add(.hole(), by: .anonymous)
        var change = RequestChange(state: .presaInCarico, statusNote: .some("sopralluogo lunedì"), note: "a Rossi")
        change.service = try ServiceCatalog.small()["graffiti"]
        let after = try register.change(
            request.id, change, expecting: .revision(1), by: RequestActor(role: "tecnico-3"))
        #expect(after.service == "graffiti" && after.agency == "Decoro" && after.statusNote == "sopralluogo lunedì")
        let events = try register.history(of: request.id)
        #expect(events.map(\.revision) == [1, 2] && events[1].actor == "tecnico-3")
        #expect(events[1].note == "a Rossi; cambiati: servizio, ente, nota_pubblica")
        let cleared = try register.change(
            request.id, RequestChange(statusNote: .some(nil)), expecting: .revision(2), by: .office)
        #expect(cleared.statusNote == nil)
    }

    @Test("A duplicate names the report that it is one of, another one that there is")
    func duplicates() throws {
        let drawer = try Drawer()
        defer { drawer.remove() }
        let register = try drawer.open()
        let first = try register.add(.hole(), by: .anonymous)
        let second = try register.add(.hole(), by: .anonymous)
        for (state, original) in [(RequestState.risolta, first.id), (.duplicata, second.id), (.duplicata, "s99")] {
            var change = RequestChange(state: state)
            change.duplicateOf = original
            #expect(throws: RequestError.self) {
                try register.change(second.id, change, expecting: .anything, by: .office)
            }
        }
        var change = RequestChange(state: .duplicata)
        change.duplicateOf = first.id
        let after = try register.change(second.id, change, expecting: .anything, by: .office)
        #expect(after.duplicateOf == first.id && after.closed != nil)
        let reopened = try register.change(
            second.id, RequestChange(state: .presaInCarico), expecting: .anything, by: .office)
        #expect(reopened.duplicateOf == nil && reopened.closed == nil)
    }

    @Test(
        "What everybody reads has no personal data in it by its form",
        arguments: ["scrivere a mario@example.org", "di RSSMRA80A01L736X"])
    func personal(_ text: String) throws {
        let drawer = try Drawer()
        defer { drawer.remove() }
        let register = try drawer.open()
        let request = try register.add(.hole(), by: .anonymous)
        var description = RequestChange()
        description.description = .some(text)
        for change in [RequestChange(statusNote: .some(text)), RequestChange(note: text), description] {
            #expect(throws: RequestError.self) {
                try register.change(request.id, change, expecting: .anything, by: .office)
            }
        }
        #expect(try register.request(request.id) == request)
    }

    @Test("Of two changes that were decided on the same revision the second is refused, and told what there is")
    func conflict() throws {
        let drawer = try Drawer()
        defer { drawer.remove() }
        let (one, other) = (try drawer.open(), try drawer.open())
        let request = try one.add(.hole(), by: .anonymous)
        let first = try one.change(
            request.id, RequestChange(state: .presaInCarico), expecting: .revision(1), by: .office)
        #expect(throws: RequestError.conflict(current: first)) {
            try other.change(request.id, RequestChange(state: .ritirata), expecting: .revision(1), by: .office)
        }
        #expect(try other.history(of: request.id).count == 2)
    }

    @Test("Of one reporter no more than so many come in a day, and the next day they do again")
    func daily() throws {
        let drawer = try Drawer()
        defer { drawer.remove() }
        let register = try drawer.open()
        for _ in 0..<2 { _ = try register.add(.hole(), by: .anonymous, most: 2) }
        #expect(throws: RequestError.tooMany(most: 2)) { try register.add(.hole(), by: .anonymous, most: 2) }
        _ = try register.add(.hole(), by: .office, most: 2)
        let tomorrow = try drawer.open(at: Timestamp(seconds: Drawer.moment.seconds + 86_400))
        _ = try tomorrow.add(.hole(), by: .anonymous, most: 2)
        #expect(try drawer.state().first?.hasPrefix("segnalazioni 4 ") == true)
    }

    @Test("Whatever table cannot be written, nothing is there", arguments: RequestCollections.names, [false, true])
    func anomaly(_ table: String, _ isNew: Bool) throws {
        let drawer = try Drawer()
        defer { drawer.remove() }
        let register = try drawer.open()
        let request = try register.add(.hole(), by: .anonymous)
        // A change writes the report and its history alone.
        if !isNew, !["segnalazioni", "segnalazioni_storia"].contains(table) { return }
        let before = try drawer.state()
        try drawer.breakInserts(into: table)
        let change = {
            if isNew {
                _ = try register.add(.hole(), by: .anonymous)
            } else {
                _ = try register.change(
                    request.id, RequestChange(state: .risolta), expecting: .revision(1), by: .office)
            }
        }
        #expect(throws: RequestError.self) { try change() }
        #expect(try drawer.state() == before)
        #expect(try register.request(request.id) == request)
        try drawer.mendInserts()
        try change()
        #expect(try drawer.state() != before)
    }

    @Test("A database that is made anew takes the reports over, with what was written")
    func reseeding() async throws {
        let drawer = try Drawer()
        defer { drawer.remove() }
        let request = try drawer.open().request(in: .programmata)
        let path = drawer.folder.path("new.sqlite")
        _ = try CollectionWriter(path: path).copy(RequestCollections.names, fromDatabase: drawer.path)
        try RequestCollections.create(in: path)
        let register = try RequestRegister(database: path)
        #expect(try register.request(request.id) == request)
        #expect(try register.history(of: request.id).count == 2)
        let reading = RequestReading(
            try SpatiaLiteStore(path: path, workers: WorkerPool(width: 1, capacity: 16)))
        #expect(try await reading.content(of: request.id)?.description == "davanti a casa di Mario")
    }

    @Test("Reports are selected by kind, state, moment and place; the nearest or the newest come first")
    func selection() async throws {
        let drawer = try Drawer()
        defer { drawer.remove() }
        let old = try drawer.open(at: Timestamp(seconds: Drawer.moment.seconds - 86_400)).add(
            .hole(x: 284_600), by: .anonymous)
        let register = try drawer.open()
        let new = try register.add(.hole(x: 284_590), by: .anonymous)
        let far = try register.add(.hole(x: 285_580), by: .anonymous)
        _ = try register.change(far.id, RequestChange(state: .risolta), expecting: .anything, by: .office)
        let reading = try reading(drawer)
        func ids(_ change: (inout RequestReading.Selection) -> Void) async throws -> [String] {
            var selection = RequestReading.Selection()
            change(&selection)
            return try await reading.requests(selection).map(\.request.id)
        }
        let circle = RequestReading.Selection.Circle(x: 284_580, y: 5_041_520, radius: 50)
        #expect(try await Set(ids { _ in }) == [old.id, new.id, far.id])
        #expect(try await ids { _ in }.last == old.id)
        #expect(try await ids { $0.circle = circle } == [new.id, old.id])
        #expect(
            try await ids {
                $0.circle = circle; $0.limit = 1; $0.offset = 1
            } == [old.id])
        #expect(try await ids { $0.statuses = [.closed] } == [far.id])
        #expect(
            try await ids {
                $0.states = [.ricevuta]; $0.from = "2026-11-28T00:00:00Z"
            } == [new.id])
        #expect(try await ids { $0.until = "2026-11-27T23:59:59Z" } == [old.id])
        #expect(try await ids { $0.services = ["graffiti"] } == [])
        #expect(try await ids { $0.ids = [far.id, "s99"] } == [far.id])
        var near = RequestReading.Selection()
        near.circle = circle
        #expect(try await reading.requests(near).first?.distance == 10)
        #expect(try await reading.requests(of: "anonimo").count == 3)
        #expect(try await reading.requests(of: "u-1").isEmpty)
    }
}
