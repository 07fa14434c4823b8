import Glibc
import SimpleFeatures

/// A line that a label can follow, with the length up to each of its points.
struct LineChain {
    private(set) var coordinates: [Double]
    private var lengths: [Double] = []

    init(_ coordinates: [Double]) {
        self.coordinates = coordinates
        measure()
    }

    var length: Double { lengths.last ?? 0 }
    private mutating func measure() {
        var length = 0.0
        for index in stride(from: 0, to: coordinates.count - 1, by: 2) {
            if index > 0 {
                length += hypot(
                    coordinates[index] - coordinates[index - 2], coordinates[index + 1] - coordinates[index - 1])
            }
            lengths.append(length)
        }
    }

    /// The point at a length, held to the ends of the line. O(log points).
    func point(at length: Double) -> (x: Double, y: Double) {
        var low = 0
        var high = lengths.count - 1
        while low + 1 < high {
            let middle = (low + high) / 2
            if lengths[middle] <= length { low = middle } else { high = middle }
        }
        guard high > low, lengths[high] > lengths[low] else { return (coordinates[2 * low], coordinates[2 * low + 1]) }
        let fraction = min(max((length - lengths[low]) / (lengths[high] - lengths[low]), 0), 1)
        return (
            coordinates[2 * low] + (coordinates[2 * high] - coordinates[2 * low]) * fraction,
            coordinates[2 * low + 1] + (coordinates[2 * high + 1] - coordinates[2 * low + 1]) * fraction
        )
    }

    /// Radians clockwise, of the chord from one length to another.
    func angle(from: Double, to: Double) -> Double {
        let (start, end) = (point(at: from), point(at: to))
        return atan2(end.y - start.y, end.x - start.x)
    }

    // MARK: Merging

    private struct Node: Hashable {
        var x: Int
        var y: Int
        init(_ x: Double, _ y: Double) {
            self.x = Int(max(-1e9, min(1e9, x)) * 4)
            self.y = Int(max(-1e9, min(1e9, y)) * 4)
        }
    }

    /// Joins lines that touch end to end into lines as long as can be; at a junction the straightest way goes on.
    ///
    /// The result does not depend on the order of the lines.
    static func merging(_ lines: [[Double]]) -> [LineChain] {
        let lines = lines.filter { $0.count >= 4 }.sorted { $0.lexicographicallyPrecedes($1) }
        var ends: [Node: [(line: Int, atStart: Bool)]] = [:]
        for (index, line) in lines.enumerated() {
            ends[Node(line[0], line[1]), default: []].append((index, true))
            ends[Node(line[line.count - 2], line[line.count - 1]), default: []].append((index, false))
        }
        var used = Array(repeating: false, count: lines.count)
        var chains: [LineChain] = []
        func extend(_ chain: inout [Double]) {
            while true {
                let count = chain.count
                let heading = atan2(chain[count - 1] - chain[count - 3], chain[count - 2] - chain[count - 4])
                var best: (line: Int, atStart: Bool, turn: Double)?
                for (index, atStart) in ends[Node(chain[count - 2], chain[count - 1])] ?? [] where !used[index] {
                    let turn = abs(remainder(departure(lines[index], atStart: atStart) - heading, 2 * .pi))
                    if turn < best?.turn ?? (.pi / 2) { best = (index, atStart, turn) }
                }
                guard let best else { return }
                used[best.line] = true
                chain += best.atStart ? lines[best.line].dropFirst(2) : reversed(lines[best.line]).dropFirst(2)
            }
        }
        for index in lines.indices where !used[index] {
            used[index] = true
            var chain = lines[index]
            extend(&chain)
            chain = reversed(chain)
            extend(&chain)
            chains.append(LineChain(chain))
        }
        return chains.sorted { $0.length > $1.length }
    }

    /// Radians of the direction in which a line leaves one of its ends.
    private static func departure(_ line: [Double], atStart: Bool) -> Double {
        let count = line.count
        return atStart
            ? atan2(line[3] - line[1], line[2] - line[0])
            : atan2(line[count - 3] - line[count - 1], line[count - 4] - line[count - 2])
    }

    private static func reversed(_ line: [Double]) -> [Double] {
        var reversed: [Double] = []
        reversed.reserveCapacity(line.count)
        for index in stride(from: line.count - 2, through: 0, by: -2) {
            reversed.append(line[index])
            reversed.append(line[index + 1])
        }
        return reversed
    }
}
