import Portrayal
import Testing

@Suite("Text")
struct TextTests {
    static let folder = String(#filePath.prefix(upTo: #filePath.range("/Tests/"))) + "/styles/fonts"
    let fonts: FontLibrary
    init() throws { fonts = try FontLibrary(folder: Self.folder) }

    @Test("The nearest face answers a wish")
    func faces() {
        #expect(fonts.face().name == "OpenSans-Regular")
        #expect(fonts.face(family: "Open Sans", weight: 700).name == "OpenSans-Bold")
        #expect(fonts.face(weight: 600, italic: true).name == "OpenSans-SemiboldItalic")
        #expect(fonts.face(weight: 700, width: 75).name == "OpenSans-CondBold")
        #expect(fonts.face(family: "Garamond", italic: true).isItalic)
    }

    @Test(
        "Every letter of the city has a glyph",
        arguments: ["Calle de la Màdona", "Ca' d'Oro", "Bełùn, Łiòn, đ", "«È già così…»"])
    func letters(text: String) {
        for face in fonts.faces { #expect(face.shape(text, size: 12).glyphs.allSatisfy { $0.index != 0 }) }
    }

    @Test("A line is as wide as its glyphs, and grows with its size")
    func widths() {
        let small = fonts.face().shape("Fondamenta", size: 10)
        let large = fonts.face().shape("Fondamenta", size: 20)
        #expect(small.glyphs.count == 10)
        #expect(abs(small.glyphs.reduce(0) { $0 + $1.advance } - small.width) < 1e-9)
        #expect(abs(large.width - 2 * small.width) < 1e-9)
        #expect(small.ascent > 8 && small.ascent < 12 && small.descent > 1 && small.descent < 4)
        #expect(fonts.face().shape("", size: 10).width == 0)
    }

    @Test("Short texts are kept as they were set, long ones are not")
    func kept() {
        _ = fonts.face().shape("Calle", size: 12)
        _ = fonts.face().shape(String(repeating: "x", count: 257), size: 12)
        #expect(fonts.face().keptTextCount == 1)
        for number in 0..<3000 { _ = fonts.face().shape("\(number)" + String(repeating: ".", count: 250), size: 12) }
        #expect(fonts.face().keptTextCount < 1100)
    }

    @Test("Text looks as Cairo's, upright and turned, with a halo and without", arguments: [0, 0.4, -1.3], [0, 1.5])
    func pictures(angle: Double, radius: Double) {
        let text = fonts.face().shape("Rio de la Sensa", size: 24).placed(x: 40, y: 128, angle: angle)
        let halo = radius > 0 ? Halo(radius: radius, color: Color(red: 250, green: 220, blue: 90)) : nil
        let found = difference { $0.draw(text, fill: .black, halo: halo) }
        #expect(found.mean < 0.8)
        #expect(found.visible < 0.03)
    }

    @Test("Several threads set and draw at once")
    func threads() async {
        let face = fonts.face()
        let pictures = await withTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var canvas = Rasteriser(width: 200, height: 60, background: .white)
                    for size in 8..<30 {
                        let text = face.shape("Santa Croce \(size)", size: Double(size))
                        canvas.draw(text.placed(x: 3.3, y: 40), fill: .black, halo: Halo(radius: 1, color: .white))
                    }
                    return canvas.raster().pixels
                }
            }
            return await group.reduce(into: [[UInt8]]()) { $0.append($1) }
        }
        #expect(Set(pictures).count == 1)
    }

    @Test("A missing folder, an empty one and a broken file are told apart")
    func errors() {
        #expect(throws: FontError.unreadable(path: "/nowhere")) { try FontLibrary(folder: "/nowhere") }
        #expect(throws: FontError.unreadable(path: "/nowhere/a.ttf")) { try FontFace(path: "/nowhere/a.ttf") }
        let empty = Self.folder + "/.."
        #expect(throws: FontError.noFonts(folder: empty)) { try FontLibrary(folder: empty) }
        #expect(throws: FontError.notAFont(path: #filePath)) { try FontFace(path: #filePath) }
    }
}

extension String {
    /// Where the last occurrence of `part` begins.
    fileprivate func range(_ part: String) -> Index {
        var place = endIndex
        while place > startIndex {
            place = index(before: place)
            if self[place...].hasPrefix(part) { return place }
        }
        return startIndex
    }
}
