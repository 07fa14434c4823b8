import Figures
import Testing

@Suite("Dimensions, bars and texts")
struct MakerTests {
    private func texts(_ elements: [Element]) -> [Lettering] {
        elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    @Test(
        "A figure is read from below or from the right, whichever way was measured",
        arguments: [
            (PaperPoint(0, 0), PaperPoint(50, 0), 0.0), (PaperPoint(50, 0), PaperPoint(0, 0), 0.0),
            (PaperPoint(0, 50), PaperPoint(0, 0), -90.0), (PaperPoint(0, 0), PaperPoint(0, 50), -90.0),
            (PaperPoint(0, 0), PaperPoint(50, 50), 45.0), (PaperPoint(50, 50), PaperPoint(0, 0), 45.0),
        ])
    func readable(from: PaperPoint, to: PaperPoint, angle: Double) throws {
        let text = try #require(texts(DimensionLine(from: from, to: to, offset: 8, text: "12,00").elements).first)
        #expect(abs(text.rotation - angle) < 1e-9)
    }

    @Test("A figure too long for its line stands beside it")
    func narrow() throws {
        let line = DimensionLine(from: PaperPoint(0, 0), to: PaperPoint(3, 0), offset: 0, text: "1,50")
        let text = try #require(texts(line.elements).first)
        #expect(text.place.x > 3)
        #expect(text.anchor == .start)
    }

    @Test(
        "A scale bar is as long as its metres", arguments: [(500.0, 20.0), (200.0, 8.0), (1000.0, 40.0), (100.0, 4.0)])
    func scale(denominator: Double, metres: Double) {
        let bar = ScaleBar(denominator: denominator, at: PaperPoint(0, 0))
        #expect(abs(bar.length - metres * 1000 / denominator) < 1e-9)
        #expect(texts(bar.elements).last?.text == "\(Int(metres)) m")
    }

    @Test(
        "The length of a text by the table is that of the font",
        arguments: [
            Lettering.Face.regular, .semibold, .bold,
        ])
    func width(face: Lettering.Face) throws {
        let text = "Passo carrabile n. 1234/2026 – Via Poerio, 30172 Mestre «è già» 12,50 m"
        let faces = try typefaces()
        #expect(abs(face.width(of: text) / faces.length(of: text, face) - 1) < 0.03)
    }

    @Test("A line moved aside keeps its distance")
    func shifted() {
        let line = [PaperPoint(0, 0), PaperPoint(10, 0), PaperPoint(10, 10)].shifted(left: 2)
        #expect(line == [PaperPoint(0, -2), PaperPoint(12, -2), PaperPoint(12, 10)])
    }
}
