import Foundation
import Languages
import PassiCarraiRegister
import Testing

@Suite("A table of an existing register")
struct RegisterImportTests {
    /// Knows via Piave and via Torino; there are two of via Roma.
    static let finder: AddressFinder = { address in
        let text = (address.text ?? address.street ?? "").lowercased()
        if text.contains("piave") || text.contains("torino") {
            return .found(
                AddressFinding.Place(
                    longitude: 12.2351681, latitude: 45.4893509, uncertainty: 5,
                    direction: .init(longitude1: 12.2350, latitude1: 45.4890, longitude2: 12.2354, latitude2: 45.4896)))
        }
        if text.contains("roma") {
            return .unsure(
                reason: LocalizedText(it: "più di un luogo", en: "more than one place"),
                question: "Via Roma a Favaro o a Chirignago?")
        }
        return .notFound(reason: LocalizedText(it: "indirizzo non trovato", en: "address not found"))
    }

    static let table = """
        Numero;Anno;Indirizzo;Larghezza;Titolare
        1;2015;via Piave 23;3,50 m;X
        2;2015;via Torino 4;3;X
        3;2015;via Roma 1;3;X
        4;2015;via Inesistente 9;3;X
        5;;via Piave 25;3;X
        6;2015;via Piave 27;tanto;X
        7;2015;via Piave 29
        1;2015;via Piave 31;3;X

        """

    func run(
        _ table: String, _ registry: Registry, encoding: String.Encoding = .utf8,
        _ change: (inout RegisterImport) -> Void = { _ in }
    ) throws -> ImportReport {
        var task = RegisterImport()
        change(&task)
        let bytes = [UInt8](try #require(table.data(using: encoding)))
        return try task.run(bytes, file: "registro.csv", into: registry.open(), Self.finder)
    }

    @Test("Good rows come in; the others are listed at their lines, with the reason and what to ask")
    func rows() throws {
        let registry = try Registry()
        defer { registry.remove() }
        let report = try run(Self.table, registry)
        #expect((report.rows, report.added, report.updated, report.unchanged) == (8, 2, 0, 0))
        #expect(report.unusedColumns == ["Titolare"])
        #expect(report.origins == [.indirizzo: 2])
        #expect(report.problems.map(\.line) == [4, 5, 6, 7, 8, 9])
        let reasons = report.problems.map(\.problem.reason.italian)
        for (reason, words) in zip(
            reasons,
            ["più di un luogo", "non trovato", "non ha un anno", "occorre un numero", "campi attesi", "riga 2"])
        {
            #expect(reason.contains(words), "\(reason)")
        }
        #expect(report.problems[0].problem.question.italian == "Via Roma a Favaro o a Chirignago?")
        let entry = try registry.entry("1", 2015)
        #expect(entry.state == .rilasciata && entry.details.width == 3.5)
        #expect(entry.details.opening?.origin == .indirizzo)
        #expect(abs((entry.details.opening?.width ?? 0) - 3.5) < 0.01)
        #expect(try registry.open().history(of: entry.id).map(\.actor) == ["importazione"])
    }

    @Test("The list of open questions is a table: corrected, it comes in like the first")
    func sheet() throws {
        let registry = try Registry()
        defer { registry.remove() }
        let sheet = String(decoding: try run(Self.table, registry).sheet(.italian), as: UTF8.self)
        #expect(sheet.hasPrefix("Numero;Anno;Indirizzo;Larghezza;Titolare;riga;motivo;domanda\n"))
        #expect(sheet.contains("3;2015;via Roma 1;3;X;4;più di un luogo;Via Roma a Favaro o a Chirignago?\n"))
        let corrected = sheet.replacingOccurrences(of: "via Roma 1", with: "via Torino 1, Mestre")
        let report = try run(corrected, registry)
        // The row whose last field was missing has all of them now, and the second row of number 1 has the last word.
        #expect((report.added, report.updated, report.problems.count) == (2, 1, 3))
        #expect(report.unusedColumns == ["Titolare", "riga", "motivo", "domanda"])
    }

    @Test("The same table again changes nothing, and a corrected row changes its entry")
    func idempotence() throws {
        let registry = try Registry()
        defer { registry.remove() }
        _ = try run(Self.table, registry)
        let before = try registry.state()
        let again = try run(Self.table, registry)
        #expect((again.added, again.updated, again.unchanged) == (0, 0, 2))
        #expect(try registry.state() == before)
        let report = try run(
            Self.table.replacingOccurrences(of: "via Torino 4;3;", with: "via Torino 4;4,2;"), registry)
        #expect((report.added, report.updated, report.unchanged) == (0, 1, 1))
        let register = try registry.open()
        let entry = try registry.entry("2", 2015)
        #expect(entry.details.width == 4.2 && entry.revision == 2)
        #expect(
            try register.history(of: entry.id).last?.note
                == "importazione di registro.csv; cambiati: apertura, larghezza_m")
    }

    @Test("A dry run tells the same and changes nothing")
    func dryRun() throws {
        let registry = try Registry()
        defer { registry.remove() }
        let before = try registry.state()
        let dry = try run(Self.table, registry) { $0.isDryRun = true }
        #expect(try registry.state() == before)
        #expect(try run(Self.table, registry) == dry)
    }

    @Test("An import that fails at any of its rows leaves the register as it was", arguments: [0, 1])
    func failure(_ row: Int) throws {
        let registry = try Registry()
        defer { registry.remove() }
        let before = try registry.state()
        try registry.breakInserts(into: "passi_carrai_storia", from: row)
        #expect(throws: RegisterError.self) { try run(Self.table, registry) }
        #expect(try registry.state() == before)
    }

    @Test(
        "Accents come in as they are, whatever the encoding",
        arguments: [String.Encoding.utf8, .windowsCP1252, .utf16])
    func encodings(_ encoding: String.Encoding) throws {
        let registry = try Registry()
        defer { registry.remove() }
        let table = "numero;anno;via;civico;lon;lat\n9;2001;Calle de l’Età;3/A;12.2430;45.4940\n"
        #expect(try run(table, registry, encoding: encoding).added == 1)
        let entry = try registry.entry("9", 2001)
        #expect(entry.details.street == "Calle de l’Età" && entry.details.houseNumber == "3/A")
        #expect(entry.details.opening?.origin == .punto)
    }

    @Test(
        "A place is told by ends, by a point or by an address, in that order",
        arguments: [
            ("x1;y1;x2;y2;via", "284580;5041520;284583;5041520;via Piave", Opening.Origin.rilievo),
            ("x;y;via", "284580,5;5041520,5;via Piave", .punto), ("lon;lat;via", "12.243;45.494;via Piave", .punto),
            ("lon;lat;via", ";;via Piave", .indirizzo), ("via;civico", "via Piave;23", .indirizzo),
        ])
    func places(_ header: String, _ row: String, _ origin: Opening.Origin) throws {
        let registry = try Registry()
        defer { registry.remove() }
        let report = try run("numero;anno;\(header)\n1;2000;\(row)\n", registry)
        #expect(report.problems.isEmpty && report.origins == [origin: 1])
    }

    @Test(
        "What cannot be right is asked about",
        arguments: [
            ("numero;anno;lon;lat", "1;2000;45.494;12.243", "scambiate"),
            ("numero;anno;x;y", "1;2000;12.243;45.494", "gradi"),
            ("numero;anno;x;y", "1;2000;;", "non dice dove"),
            ("numero;anno;x;y;stato", "1;2000;284580;5041520;boh", "non è tra"),
            ("numero;anno;x;y;particella", "1;2000;284580;5041520;345", "senza foglio"),
            ("numero;anno;x;y;scadenza", "1;2000;284580;5041520;31/02/2030", "occorre una data"),
            ("numero;anno;x;y;stato", ";;284580;5041520;rilasciata", "numero e un anno"),
            ("numero;anno;x;y;genere", "1;2000;284580;5041520;porta", "non è tra"),
        ])
    func wrong(_ header: String, _ row: String, _ words: String) throws {
        let registry = try Registry()
        defer { registry.remove() }
        let report = try run("\(header)\n\(row)\n", registry)
        #expect(report.added == 0)
        #expect(report.problems.first?.problem.reason.italian.contains(words) == true, "\(report.problems)")
    }

    @Test("A row that asks for a state that cannot follow is listed, and the entry stays")
    func states() throws {
        let registry = try Registry()
        defer { registry.remove() }
        let table = "numero;anno;x;y;stato\n1;2000;284580;5041520;Revocata\n"
        #expect(try run(table, registry).added == 1)
        let report = try run(table.replacingOccurrences(of: "Revocata", with: "rilasciata"), registry)
        #expect((report.updated, report.problems.count) == (0, 1))
        #expect(try registry.entry("1", 2000).state == .revocata)
    }

    @Test("Sheet and number make a reference, a date makes a year, and a row without a number is an existing access")
    func composed() throws {
        let registry = try Registry()
        defer { registry.remove() }
        let report = try run(
            "n.;data;foglio;mappale;est;nord\n12;3/7/1998;145;345;284580;5041520\n;;145;346;284600;5041520\n", registry)
        #expect(report.added == 2, "\(report.problems)")
        let entry = try registry.entry("12", 1998)
        #expect(entry.details.parcel == "L736_014500.345")
        #expect(try run("foglio;mappale;est;nord\n145;346;284600;5041520\n", registry).unchanged == 1)
    }

    @Test(
        "A table that cannot be read is refused as a whole, with its line",
        arguments: [("", "vuota"), ("numero;anno\n1;2000\n", "nessuna colonna"), ("\u{FEFF}\n \n", "vuota")])
    func unreadable(_ table: String, _ words: String) throws {
        let registry = try Registry()
        defer { registry.remove() }
        let error = #expect(throws: RegisterError.self) { try run(table, registry) }
        #expect(error?.words.italian.contains(words) == true)
    }

    @Test("What was exported comes in again as the same entries")
    func export() throws {
        let registry = try Registry()
        defer { registry.remove() }
        let register = try registry.open()
        let entries = [try register.entry(in: .rilasciata), try register.entry(in: .esistente)]
        let csv = try RegisterCSV()
        let table = String(decoding: csv.header + csv.rows(entries), as: UTF8.self)
        #expect(try run(table, registry).unchanged == 2)
        let other = try Registry()
        defer { other.remove() }
        #expect(try run(table, other).added == 2)
        #expect(try other.open().passo(entries[1].id).details == entries[1].details)
    }
}
