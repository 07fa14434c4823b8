import SimpleFeatures
import Testing

@Suite("Title case")
struct TitleCaseTests {
    @Test(
        "A name in capitals is written as Italian maps write it",
        arguments: [
            ("CANAL GRANDE", "Canal Grande"),
            ("RIO DE SAN MOISE'", "Rio de San Moisè"),
            ("RIO DE LA PIETA'  - SANT'ANTONIN", "Rio de la Pietà - Sant'Antonin"),
            ("RIO DE SAN GIACOMO DALL'ORIO", "Rio de San Giacomo dall'Orio"),
            ("RIO DE L'ALBORO - OSTREGHE", "Rio de l'Alboro - Ostreghe"),
            ("RIO CA' TRON", "Rio Ca' Tron"),
            ("CANALE VITTORIO EMANUELE III", "Canale Vittorio Emanuele III"),
            ("CANAL S.MATTIA", "Canal S.Mattia"),
            ("DE LA TANA", "De la Tana"),
            ("RIO DE NOALE", "Rio de Noale"),
            ("L'ARZERE", "L'Arzere"),
            ("", ""),
            ("'", "'"),
        ])
    func capitals(source: String, label: String) {
        #expect(source.titleCased == label)
    }

    @Test(
        "A name with a small letter in it is left to whoever wrote it",
        arguments: ["Calle de la Mandola", "iPhone", "ANNCSU della città", "Calle XXII Marzo"])
    func mixed(name: String) {
        #expect(name.titleCased == name)
    }

    @Test(
        "A name that is written well stays so", arguments: ["RIO DE SAN STIN", "RIO DEI TRE PONTI", "SACCA SAN BIAGIO"])
    func twice(source: String) {
        #expect(source.titleCased.titleCased == source.titleCased)
    }
}
