import Glibc
import Portrayal

/// Shapes like those of a city: islands, buildings with courtyards, canals, and what lies across the border.
enum Shapes {
    static let strokes: [Stroke] = [0.4, 0.7, 1, 2, 5, 12].flatMap { width in
        [
            Stroke(width: width), Stroke(width: width, cap: .round, join: .round),
            Stroke(width: width, cap: .square, join: .bevel),
            Stroke(width: width, cap: .round, join: .miter, dashes: [3 * width, 2 * width], dashOffset: width),
        ]
    }

    /// A star-like island of many vertices round a centre.
    static func island(x: Double, y: Double, radius: Double, points: Int, seed: UInt64) -> [(Double, Double)] {
        var dice = Dice(seed)
        return (0..<points).map { index in
            let angle = 2 * Double.pi * Double(index) / Double(points)
            let reach = radius * dice.next(0.6...1.1)
            return (x + reach * cos(angle), y + reach * sin(angle))
        }
    }

    /// Islands with lakes, some over the border of a picture of 256 pixels.
    static func islands() -> Path {
        var path = Path()
        var dice = Dice(7)
        for seed in 0..<24 {
            let (x, y) = (dice.next(-20...276), dice.next(-20...276))
            path.ring(island(x: x, y: y, radius: 30, points: 90, seed: UInt64(seed)))
            path.ring(island(x: x, y: y, radius: 10, points: 20, seed: UInt64(seed) + 99))
        }
        return path
    }

    /// Small turned rectangles with courtyards.
    static func buildings() -> Path {
        var path = Path()
        var dice = Dice(3)
        for _ in 0..<200 {
            let (x, y, turn) = (dice.next(-5...261), dice.next(-5...261), dice.next(0...3))
            let (w, h) = (dice.next(2...12), dice.next(2...9))
            for share in [1, 0.4] {
                path.ring(
                    [(-w, -h), (w, -h), (w, h), (-w, h)].map { u, v in
                        (x + share * (u * cos(turn) - v * sin(turn)), y + share * (u * sin(turn) + v * cos(turn)))
                    })
            }
        }
        return path
    }

    /// Winding lines, open or closed.
    static func lines(closed: Bool) -> Path {
        var path = Path()
        var dice = Dice(11)
        for _ in 0..<30 {
            var (x, y, heading) = (dice.next(0...256), dice.next(0...256), dice.next(0...6))
            let points = (0..<25).map { _ in
                heading += dice.next(-0.9...0.9)
                x += dice.next(1...9) * cos(heading)
                y += dice.next(1...9) * sin(heading)
                return (x, y)
            }
            path.add(points, closed: closed)
        }
        return path
    }
}
