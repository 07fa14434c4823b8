import Services
import Languages
import PassiCarraiRegister
import Testing

@Suite("The values of an entry")
struct FieldTests {
    @Test(
        "A position outside of the Città metropolitana is refused, with what it looks like",
        arguments: [
            ([12.24, 45.49, 12.25, 45.49], "gradi"), ([5_041_520, 284_580, 5_041_523, 284_580], "scambiati"),
            ([1_362_000, 5_700_000, 1_362_003, 5_700_000], "EPSG:3857"),
            ([1_754_000, 5_043_500, 1_754_003, 5_043_500], "EPSG:3003"),
            ([2_304_000, 5_041_500, 2_304_003, 5_041_500], "EPSG:3004"),
            ([.nan, 5_041_520, 284_580, 5_041_520], "non è un numero"),
            ([.infinity, 5_041_520, 284_580, 5_041_520], "non è un numero"),
            ([284_580, 5_041_520, 284_580, 5_041_520], "almeno 0,5"),
            ([284_580, 5_041_520, 284_680, 5_041_520], "al massimo 50"),
        ])
    func openings(_ ends: [Double], _ words: String) {
        let fault = #expect(throws: FieldFault.self) {
            try Opening(x1: ends[0], y1: ends[1], x2: ends[2], y2: ends[3])
        }
        #expect(fault?.words.italian.contains(words) == true)
    }

    @Test("An opening round a point lies along the street and is as wide as it is said to be")
    func laidOut() throws {
        let opening = try Opening(
            x: 284_580, y: 5_041_520, width: 4, along: (3, 4), origin: .indirizzo, uncertainty: 5)
        #expect(opening.x1 == 284_578.8 && opening.y1 == 5_041_518.4)
        #expect(opening.x2 == 284_581.2 && opening.y2 == 5_041_521.6)
        #expect(abs(opening.width - 4) < 1e-6)
    }

    @Test(
        "The number of a sign has a digit, and zeros before it do not count",
        arguments: [
            ("12", 2020, "12/2020"), ("007", 2020, "7/2020"), ("12/b", 1998, "12/B/1998"), ("0", 2020, "0/2020"),
            ("A", 2020, nil), ("", 2020, nil), ("12", 1200, nil), ("1 2", 2020, nil), ("12;3", 2020, nil),
        ] as [(String, Int, String?)])
    func numbers(_ number: String, _ year: Int, _ text: String?) {
        #expect(SignNumber(number, year: year)?.description == text)
    }

    @Test(
        "What tells of a person is no pseudonym",
        arguments: [
            "RSSMRA80A01L736X", "rssmra80a01l736x", "mario.rossi@example.org", "04123456789", "3471234567",
            "Mario Rossi",
            "corto", "",
        ])
    func persons(_ text: String) {
        #expect(throws: FieldFault.self) { try Pseudonym.check(text, field: "richiedente") }
    }

    @Test("A pseudonym is letters, digits, - and _", arguments: ["u-7f3a9c21d4", "ABCDEFGH", "spid_9f8e7d6c5b4a"])
    func pseudonyms(_ text: String) throws { try Pseudonym.check(text, field: "richiedente") }

    @Test("A note that tells of a person is refused")
    func notes() throws {
        let registry = try Registry()
        defer { registry.remove() }
        let register = try registry.open()
        for note in ["di RSSMRA80A01L736X", "scrivere a mario@example.org", String(repeating: "a", count: 1001)] {
            #expect(throws: RegisterError.self) {
                try register.add(.mestre(), as: .presentata, by: .office, note: note)
            }
        }
        _ = try register.add(.mestre(), as: .presentata, by: .office, note: "prot. 123/2026, sopralluogo il 3/12")
    }

    @Test("All that is wrong with an entry is named at once")
    func faults() throws {
        var details = PassoDetails()
        details.parcel = "foglio 12"
        details.width = 0.1
        details.existingSince = "1992-02-30"
        details.expiry = "domani"
        details.street = String(repeating: "V", count: 300)
        #expect(
            details.faults.map(\.field) == ["particella", "via", "larghezza_m", "esistente_dal", "scadenza"])
        #expect(PassoDetails.mestre().faults.isEmpty)
    }
}
