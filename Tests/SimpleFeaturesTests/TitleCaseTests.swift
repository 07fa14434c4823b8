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
            ("RIO DE SAN ZAN DEGOLA'", "Rio de San Zan Degolà"),
            ("CALLE D'ORO", "Calle d'Oro"),
            ("CAMPO DELL'ARSENALE", "Campo dell'Arsenale"),
            ("PONTE ALL'ACADEMIA", "Ponte all'Academia"),
            ("CA' D'ORO", "Ca' d'Oro"),
            ("CALLE LARGA XXII MARZO", "Calle Larga XXII Marzo"),
            ("VIA GIOVANNI XXIII", "Via Giovanni XXIII"),
            ("FONDAMENTA S.GIUSEPPE", "Fondamenta S.Giuseppe"),
            ("CAMPO S. POLO", "Campo S. Polo"),
            ("VIA 25 APRILE", "Via 25 Aprile"),
            ("VIA F.LLI BANDIERA", "Via F.lli Bandiera"),
            ("CALLE 2 PORTONI", "Calle 2 Portoni"),
            ("VIA ALDO MORO 12A", "Via Aldo Moro 12A"),
            ("CALLE DEL PISTOR   O  DE LE VELE", "Calle del Pistor o de le Vele"),
            ("PIAZZALE G.B. GIUSTINIAN", "Piazzale G.B. Giustinian"),
            ("CITTA' GIARDINO", "Città Giardino"),
            ("PO'", "Po'"),
            ("MI", "Mi"),
            ("   ", ""),
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
