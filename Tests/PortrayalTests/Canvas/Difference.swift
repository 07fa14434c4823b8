import CairoReference
import Portrayal

/// How far two pictures of one size are apart, in levels of 255 a channel.
struct Difference {
    var mean: Double
    var percentile99: Int
    var maximum: Int
    /// The share of the channels that are more than 8 levels apart.
    var visible: Double

    init(_ a: Raster, _ b: Raster) {
        let levels = zip(a.pixels, b.pixels).map { abs(Int($0) - Int($1)) }.sorted()
        mean = Double(levels.reduce(0, +)) / Double(max(1, levels.count))
        percentile99 = levels.isEmpty ? 0 : levels[levels.count * 99 / 100]
        maximum = levels.last ?? 0
        visible = Double(levels.count { $0 > 8 }) / Double(max(1, levels.count))
    }
}

/// Draws the same on both canvases.
func difference(width: Int = 256, height: Int = 256, _ draw: (inout any Canvas) -> Void) -> Difference {
    var ours: any Canvas = Rasteriser(width: width, height: height, background: .white)
    var reference: any Canvas = CairoCanvas(width: width, height: height, background: .white)
    draw(&ours)
    draw(&reference)
    return Difference(ours.finished(), reference.finished())
}

extension Canvas {
    func finished() -> Raster { raster() }
}

/// Numbers that look random and never change.
struct Dice {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next(_ range: ClosedRange<Double>) -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + Double(state >> 40) / Double(1 << 24) * (range.upperBound - range.lowerBound)
    }
}

extension Path {
    mutating func ring(_ points: [(Double, Double)]) { add(points, closed: true) }
    mutating func add(_ points: [(Double, Double)], closed: Bool) {
        for (x, y) in points { line(x: x, y: y) }
        end(closed: closed)
    }
}
