import Importing
import Testing

@Suite("National cadastral references")
struct CadastreReferenceTests {
    @Test(
        "What is read writes back the same",
        arguments: [
            "A176_003100.329", "C632_002200.10", "G273_0033A0.673", "A000W000200.STRADA001", "L736_001600",
            "L736_0016B1.345/2", "L736_000100.A",
        ])
    func roundTrip(text: String) throws {
        let reference = try #require(NationalCadastralReference(text))
        #expect(reference.description == text)
        #expect(NationalCadastralReference("IT.AGE.PLA." + text) == reference)
        #expect(
            NationalCadastralReference(
                comune: reference.comune, sezione: reference.sezione, foglio: reference.foglio,
                allegato: reference.allegato, sviluppo: reference.sviluppo, particella: reference.particella)
                == reference)
    }

    @Test(
        "Anything else is no reference",
        arguments: [
            "", "L736", "L736_001600.", "L736_00160.345", "L736_0016000.345", "l736_001600.1", "7736_001600.1",
            "L7 6_001600.1", "L736-001600.1", "L736_001600.3 4", "L736_00160è.1", "L736_001600x345",
        ])
    func refused(text: String) {
        #expect(NationalCadastralReference(text) == nil)
    }

    @Test("Parts that cannot be written are refused", arguments: [-1, 10_000, Int.max])
    func parts(foglio: Int) {
        #expect(NationalCadastralReference(comune: "L736", foglio: foglio) == nil)
        #expect(NationalCadastralReference(comune: "L736", foglio: 16, particella: "") == nil)
    }

    @Test("The first bytes tell the format")
    func formats() {
        #expect(CadastralFormat(start: Array("\u{FEFF}  <?xml".utf8)) == .gml)
        #expect(CadastralFormat(start: Array("MAPPA FONDIARIO\r\n".utf8)) == .cxf)
        #expect(CadastralFormat(start: Array("QUADRO D'UNIONE\n".utf8)) == .cxf)
        #expect(CadastralFormat(start: [] as [UInt8]) == nil)
        #expect(CadastralFormat(start: Array("PK".utf8)) == nil)
    }
}
