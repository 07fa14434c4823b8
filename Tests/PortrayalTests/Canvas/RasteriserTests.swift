import Portrayal
import Testing

@Suite("Rasteriser")
struct RasteriserTests {
    let blue = Color(red: 30, green: 90, blue: 200)

    @Test("Fills are those of Cairo", arguments: [Shapes.islands(), Shapes.buildings()])
    func fills(path: Path) {
        let found = difference { $0.fill(path, blue) }
        #expect(found.mean < 0.5)
        #expect(found.percentile99 <= 6)
        #expect(found.visible < 0.01)
    }

    @Test("Strokes are those of Cairo, open and closed", arguments: Shapes.strokes, [false, true])
    func strokes(stroke: Stroke, closed: Bool) {
        let path = Shapes.lines(closed: closed)
        let found = difference { $0.stroke(path, stroke, blue) }
        #expect(found.mean < 0.6)
        #expect(found.percentile99 <= 12)
        #expect(found.visible < 0.015)
    }

    @Test("A polygon across the border is filled up to it")
    func border() {
        var path = Path()
        path.ring([(200, 20), (400, 30), (390, 300), (-100, 280), (-90, 100)])
        let found = difference { $0.fill(path, blue) }
        // Cairo samples 15 lines a pixel row, which costs it up to 17 levels on an edge that is nearly level.
        #expect(found.maximum <= 17)
    }

    @Test("A hole needs no orientation", arguments: [false, true])
    func holes(reversed: Bool) {
        let hole = [(30.0, 30.0), (60, 30), (60, 60), (30, 60)]
        var path = Path()
        path.ring([(10, 10), (90, 10), (90, 90), (10, 90)])
        path.ring(reversed ? hole.reversed() : hole)
        var canvas = Rasteriser(width: 100, height: 100, background: .transparent)
        canvas.fill(path, blue)
        let raster = canvas.raster()
        #expect(raster.pixels[4 * (45 * 100 + 45) + 3] == 0)
        #expect(raster.pixels[4 * (20 * 100 + 20) + 3] == 255)
    }

    @Test("A translucent line that crosses itself is even")
    func crossing() {
        var path = Path()
        path.add([(10, 10), (90, 90), (90, 10), (10, 90)], closed: false)
        var canvas = Rasteriser(width: 100, height: 100, background: .transparent)
        canvas.stroke(path, Stroke(width: 8, join: .round), blue.opacity(0.5))
        #expect(canvas.raster().pixels[4 * (50 * 100 + 50) + 3] == 128)
    }

    @Test("Numbers out of all reason are survived")
    func anomalies() {
        let wild = [0, -1, 1e9, -1e9, 1e30, -1e30, .infinity, -.infinity, .nan, 127.5, 3e38]
        var dice = Dice(5)
        for round in 0..<300 {
            var path = Path()
            for _ in 0..<6 {
                let index = Int(dice.next(0...Double(wild.count) - 0.01))
                path.line(x: wild[index], y: dice.next(-300...600))
                path.line(x: dice.next(-300...600), y: wild[(index + round) % wild.count])
            }
            path.end(closed: round.isMultiple(of: 2))
            path.end(closed: true)
            var canvas = Rasteriser(width: 64, height: 48, background: .white)
            canvas.fill(path, blue)
            canvas.stroke(path, Stroke(width: 3, cap: .round, join: .round), blue)
            canvas.stroke(path, Stroke(width: 3, dashes: [2, 1e-9, .infinity]), blue)
            canvas.stroke(path, Stroke(width: 1e30, cap: .round, join: .round, dashes: [4, 2]), blue)
            canvas.stroke(path, Stroke(width: .nan), blue)
            let picture = canvas.raster()
            canvas.draw(picture, x: wild[round % wild.count], y: 1, opacity: .nan)
            #expect(canvas.raster().pixels.count == 4 * 64 * 48)
        }
    }
}
