import ReferenceSystems
import Testing
import YAMLText

@testable import Geocoding

@Suite("Reading what people write")
struct ReadingTests {
    @Test("Words are folded and know where they stood")
    func folding() {
        let text = "Calle de l’Ànzolo 12a"
        let folded = FoldedText(text, limit: 512)
        #expect(folded.tokens.indices.map { folded.word($0) } == ["calle", "de", "l", "anzolo", "12", "a"])
        let utf8 = Array(text.utf8)
        #expect(String(decoding: utf8[folded.tokens[3].span], as: UTF8.self) == "Ànzolo")
        #expect(folded.tokens[3].before == .apostrophe)
        #expect(folded.tokens[5].before == .none)
    }

    @Test("Controls, emoji and other scripts neither end nor confuse a text")
    func strangeText() {
        let folded = FoldedText("\u{202E}via\u{0} 🏠 Рим \u{200B}Piave\u{301}\t23", limit: 512)
        #expect(
            folded.tokens.indices.map { folded.word($0) }.filter { !$0.utf8.contains(Folding.foreign) } == [
                "via", "piave", "23",
            ])
    }

    @Test("What is longer than may be is read in part, and cut between characters", arguments: [1, 2, 3, 7, 64])
    func bounded(limit: Int) {
        let folded = FoldedText(String(repeating: "è", count: 1000), limit: limit)
        #expect(!folded.isWhole && folded.length <= limit && folded.length % 2 == 0)
    }

    @Test(
        "Numbers in words",
        arguments: [
            ("tre", 3), ("ventuno", 21), ("ventotto", 28), ("trentatre", 33), ("cento", 100), ("centouno", 101),
            ("centotto", 108),
            ("duecentoquarantacinque", 245), ("mille", 1000), ("milleduecento", 1200),
            ("tremilanovecentonovantotto", 3998),
            ("seimilaquattrocentodiciannove", 6419), ("primo", 1), ("decima", 10), ("undicesimo", 11),
            ("ventitreesimo", 23),
            ("trentunesimo", 31), ("quarantottesimo", 48),
        ])
    func numberWords(word: String, value: Int) { #expect(NumberWords.value(word) == value) }

    @Test(
        "Other words are no numbers",
        arguments: ["trento", "setteponti", "venturini", "ottaviano", "unione", "mila", "centro"])
    func otherWords(word: String) { #expect(NumberWords.value(word) == nil) }

    @Test(
        "Roman numerals in their one right form",
        arguments: [
            ("xxv", 25), ("iv", 4), ("xxiii", 23), ("xl", 40), ("iiii", nil), ("vx", nil), ("il", nil), ("ci", 101),
        ] as [(String, Int?)])
    func roman(word: String, value: Int?) { #expect(NumberWords.roman(word) == value) }

    struct NumberCase: Sendable { var text: String; var number: String }

    static let numbers = Result {
        try CaseFile.read("numbers") { entry -> NumberCase? in
            guard let text = entry.requiredText("text"), let number = entry.requiredText("number") else { return nil }
            return NumberCase(text: text, number: number)
        }
    }

    @Test("House numbers as the table has them")
    func civicNumbers() throws {
        for entry in try Self.numbers.get() {
            let first = CivicNumbers(Units(entry.text, limit: 512).units).readings.first
            let read = first.map { $0.exponent.isEmpty ? "\($0.value)" : "\($0.value)/\($0.exponent)" } ?? "none"
            #expect(read == entry.number, "\(entry.text)")
        }
    }

    @Test("Names are taken apart as the table has them")
    func names() throws {
        let cases = try CaseFile.read("names") { entry -> (String, String, String)? in
            guard let name = entry.requiredText("name"), let generic = entry.requiredText("generic"),
                let words = entry.requiredText("words")
            else { return nil }
            return (name, generic, words)
        }
        for (name, generic, words) in cases {
            let reading = NameReading(name)
            #expect((reading.generic == 0 ? "" : GenericPart.all[Int(reading.generic) - 1].name) == generic, "\(name)")
            #expect(reading.words.joined(separator: " ") == words, "\(name)")
        }
    }

    @Test("A name with another name in it is found by both")
    func aliases() {
        #expect(NameReading.aliases("CALLE MARCELLO O PINDEMONTE") == ["CALLE MARCELLO", "CALLE PINDEMONTE"])
        #expect(NameReading.aliases("CALLE PRIULI DETTA DEI CAVALLETTI") == ["CALLE PRIULI", "CALLE DEI CAVALLETTI"])
        #expect(NameReading.aliases("CALLE DEL FORNO").isEmpty)
    }

    @Test(
        "Spellings of one sound have one skeleton",
        arguments: [
            ("salizzada", "salizada"), ("canale", "canal"), ("vechio", "vecio"), ("mezzo", "mezo"),
            ("boteri", "botteri"), ("terra", "tera"),
            ("ognissanti", "ogniisanti"), ("pistore", "pistor"), ("zattere", "zatere"),
        ])
    func skeletons(one: String, other: String) { #expect(Skeleton.of(one.utf8) == Skeleton.of(other.utf8)) }

    @Test(
        "Words within two edits share a deletion",
        arguments: [
            ("castello", "catsello"), ("castello", "castllo"), ("piave", "piavve"), ("dorsoduro", "dorsodoro"),
            ("forno", "froni"),
        ])
    func deletions(one: String, other: String) {
        var (first, second): ([UInt32], [UInt32]) = ([], [])
        Deletions.keys(Array(one.utf8), distance: 2, into: &first)
        Deletions.keys(Array(other.utf8), distance: 2, into: &second)
        #expect(!Set(first).isDisjoint(with: second))
        #expect(Deletions.edits(Array(one.utf8), Array(other.utf8), limit: 2) <= 2)
    }

    @Test("Positions as the table has them")
    func coordinates() throws {
        let cases = try CaseFile.read("coordinates") { entry -> (String, Double?, Double?)? in
            guard let text = entry.requiredText("text") else { return nil }
            if entry.flag("none") == true { return (text, nil, nil) }
            return (text, entry.number("lon"), entry.number("lat"))
        }
        for (text, longitude, latitude) in cases {
            let reading = CoordinateReading.all(in: text, limit: 512).first
            #expect((reading == nil) == (longitude == nil), "\(text)")
            guard let reading, let longitude, let latitude else { continue }
            #expect(
                abs(reading.coordinate.longitude - longitude) < 6e-5
                    && abs(reading.coordinate.latitude - latitude) < 6e-5, "\(text)")
        }
    }

    @Test("A Plus Code is the cell it names, short ones near their place")
    func plusCodes() throws {
        let san = Coordinate(longitude: 12.3389, latitude: 45.4340)
        let full = try #require(PlusCode.first(in: "8FQJC8MQ+JH", limit: 64)?.centre(near: san))
        let short = try #require(PlusCode.first(in: "C8MQ+JH Venezia", limit: 64)?.centre(near: san))
        #expect(abs(full.coordinate.latitude - 45.4340) < 2e-4 && abs(full.coordinate.longitude - 12.3389) < 2e-4)
        #expect(abs(full.coordinate.latitude - short.coordinate.latitude) < 1e-9)
        #expect(PlusCode.first(in: "SR14 km 5+300", limit: 64) == nil)
    }

    @Test("References to the cadastre as the table has them")
    func cadastre() throws {
        struct Entry {
            var text: String; var sheet: Int?; var parcels, sub, allegato, comune: String?; var historic, field: Bool
        }
        let cases = try CaseFile.read("cadastre") { entry -> Entry? in
            guard let text = entry.requiredText("text") else { return nil }
            if entry.flag("none") == true { return Entry(text: text, historic: false, field: false) }
            return Entry(
                text: text, sheet: entry.integer("sheet"), parcels: entry.text("parcels"), sub: entry.text("sub"),
                allegato: entry.text("allegato"), comune: entry.text("comune"),
                historic: entry.flag("historic") ?? false,
                field: entry.flag("field") ?? false)
        }
        for entry in cases {
            let reading =
                CadastralReading.national(in: entry.text, limit: 512)
                ?? CadastralReading.labelled(Units(entry.text, limit: 512).units, isBareAllowed: entry.field)
            #expect(reading?.sheet == entry.sheet, "\(entry.text)")
            #expect(reading?.parcels.joined(separator: " ") == entry.parcels, "\(entry.text)")
            #expect(
                reading?.subordinate == entry.sub && reading?.allegato == entry.allegato
                    && reading?.comune == entry.comune, "\(entry.text)")
            #expect(reading?.isHistoric ?? false == entry.historic, "\(entry.text)")
        }
    }

    @Test("A text is cut where it speaks of a crossing, and not where a name sounds like one")
    func crossings() {
        #expect(Geocoder.halves(Units("calle corner 12", limit: 512).units).isEmpty)
        #expect(Geocoder.halves(Units("via Piave 12/3", limit: 512).units).isEmpty)
        #expect(Geocoder.halves(Units("via Piave ang. via Dante", limit: 512).units).map { $0.1 } == [3..<5])
    }

    @Test("Our own UTM agrees with PROJ to a millimetre")
    func utm() throws {
        let toMetres = try Transformation(from: .crs84, to: .utm33)
        for (longitude, latitude) in [(12.3389, 45.4340), (11.9, 45.0), (13.2, 45.9), (12.243, 45.494)] {
            let theirs = toMetres.transform(x: longitude, y: latitude)
            let ours = UTM33.metres(Coordinate(longitude: longitude, latitude: latitude))
            #expect(abs(ours.x - theirs.x) < 0.001 && abs(ours.y - theirs.y) < 0.001)
            let back = UTM33.coordinate(x: ours.x, y: ours.y)
            #expect(abs(back.longitude - longitude) < 1e-8 && abs(back.latitude - latitude) < 1e-8)
        }
    }
}
