import SimpleFeatures
import Testing

@Suite("Geometries with fewer vertices")
struct GeneralisationTests {
    private static let tolerance = 2.0

    /// Ten by ten areas of a hundred units with crooked borders that they share; each ring begins elsewhere, and every
    /// other one runs the other way.
    private static let tiling: GeometryColumn = {
        var dice = Numbers()
        var borders: [SIMD4<Int>: [SIMD2<Double>]] = [:]
        func border(_ a: SIMD2<Int>, _ b: SIMD2<Int>) -> [SIMD2<Double>] {
            let key = SIMD4(a.x, a.y, b.x, b.y)
            if let known = borders[key] { return known }
            let (from, to) = (SIMD2<Double>(a) * 100, SIMD2<Double>(b) * 100)
            let points = (0..<12).map { step -> SIMD2<Double> in
                let offset = step == 0 ? SIMD2(0, 0) : SIMD2(dice.next(), dice.next())
                return from + (to - from) * (Double(step) / 12) + offset
            }
            borders[key] = points + [to]
            return points + [to]
        }
        var column = GeometryColumn()
        for row in 0..<10 {
            for cell in 0..<10 {
                let corners = [SIMD2(cell, row), SIMD2(cell + 1, row), SIMD2(cell + 1, row + 1), SIMD2(cell, row + 1)]
                var ring = border(corners[0], corners[1]).dropLast() + border(corners[1], corners[2]).dropLast()
                ring += border(corners[3], corners[2]).reversed().dropLast()
                ring += border(corners[0], corners[3]).reversed().dropLast()
                let start = (row * 7 + cell * 3) % ring.count
                var turned = Array(ring[start...] + ring[..<start])
                if (row + cell) % 2 == 1 { turned.reverse() }
                column.append(.polygon([(turned + turned.prefix(1)).flatMap { [$0.x, $0.y] }]))
            }
        }
        return column
    }()

    private struct Numbers {
        private var state: UInt64 = 20_261_128
        mutating func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 40) / Double(1 << 24) * 5 - 2.5
        }
    }

    private func points(_ column: GeometryColumn, _ path: Int) -> [SIMD2<Double>] {
        column.points(ofPath: path).map { SIMD2(column.coordinates[2 * $0], column.coordinates[2 * $0 + 1]) }
    }

    private func distance(_ point: SIMD2<Double>, _ line: [SIMD2<Double>]) -> Double {
        zip(line, line.dropFirst()).reduce(Double.infinity) { least, ends in
            let along = ends.1 - ends.0
            let square = (along * along).sum()
            let share = square > 0 ? min(max(((point - ends.0) * along).sum() / square, 0), 1) : 0
            let off = point - ends.0 - along * share
            return min(least, (off * off).sum().squareRoot())
        }
    }

    @Test("No line moves farther than the tolerance, and nothing but vertices goes")
    func tolerance() throws {
        let all = Self.tiling
        let thinned = try #require(all.generalised(tolerance: Self.tolerance))
        #expect(thinned.pointCount * 3 < all.pointCount * 2)
        #expect(thinned.pathEnds.count == all.pathEnds.count && thinned.kinds == all.kinds)
        for path in all.pathEnds.indices {
            let (before, after) = (points(all, path), points(thinned, path))
            #expect(after.first == after.last && after.count >= 4)
            #expect(Set(after).isSubset(of: before))
            for point in before { #expect(distance(point, after) <= Self.tolerance + 1e-9) }
        }
    }

    @Test("Neighbours go on sharing their borders: every side lies on another area's, or on the outer border")
    func shared() throws {
        let thinned = try #require(Self.tiling.generalised(tolerance: Self.tolerance))
        var sides: [SIMD4<Double>: Int] = [:]
        for path in thinned.pathEnds.indices {
            let ring = points(thinned, path)
            for (from, to) in zip(ring, ring.dropFirst()) {
                let isOrdered = (from.x, from.y) < (to.x, to.y)
                let side = isOrdered ? SIMD4(from.x, from.y, to.x, to.y) : SIMD4(to.x, to.y, from.x, from.y)
                sides[side, default: 0] += 1
            }
        }
        for (side, count) in sides where count != 2 {
            let outer =
                [side.x, side.z].allSatisfy { $0 < 3 || $0 > 997 }
                || [side.y, side.w].allSatisfy { $0 < 3 || $0 > 997 }
            #expect(count == 1 && outer)
        }
    }

    @Test("What is small keeps every vertex, and so do points; a row without geometry has none")
    func whole() throws {
        var column = GeometryColumn()
        column.append(.polygon([[0, 0, 1, 0.1, 2, 0, 2, 2, 0, 2, 0, 0]]))
        column.append(nil)
        column.append(.point(x: 3, y: 3))
        column.append(.lineString([0, 0, 50, 0.1, 100, 0]))
        column.append(.polygon([[0, 0, 50, 0.1, 100, 0, 100, 100, 0, 100, 0, 0], [40, 40, 60, 40, 60, 60, 40, 40]]))
        let thinned = try #require(column.generalised(tolerance: 1, whole: 3))
        #expect((0..<5).map { thinned.points(ofRow: $0).count } == [6, 0, 1, 2, 5 + 4])
        #expect(thinned.kinds == column.kinds && thinned.isNull(1))
        #expect(thinned.paths(ofPart: thinned.parts(ofRow: 4).lowerBound).count == 2)
    }

    @Test("An area on its own stays one, whichever point its ring begins with, and twins stay twins")
    func alone() throws {
        let circle = (0..<60).map { step -> SIMD2<Double> in
            let angle = Double(step) * Double.pi / 30
            return SIMD2(cosine(angle), cosine(angle - Double.pi / 2)) * 1.5
        }
        var column = GeometryColumn()
        for start in [0, 17, 44] {
            let ring = Array(circle[start...] + circle[..<start])
            let turned = start == 17 ? ring.reversed() : ring
            column.append(.polygon([(turned + turned.prefix(1)).flatMap { [$0.x, $0.y] }]))
        }
        let thinned = try #require(column.generalised(tolerance: 1))
        let rings = (0..<3).map { Set(points(thinned, $0)) }
        #expect(rings[0].count >= 3 && rings[0] == rings[1] && rings[0] == rings[2])
    }

    /// Good to nine digits, which is all that a circle needs here.
    private func cosine(_ angle: Double) -> Double {
        var (sum, term) = (1.0, 1.0)
        for step in 1..<20 {
            term *= -angle * angle / Double((2 * step - 1) * 2 * step)
            sum += term
        }
        return sum
    }

    @Test("Lines stay where they end and where others meet them")
    func junctions() throws {
        var column = GeometryColumn()
        column.append(.lineString([0, 0, 10, 0.1, 20, 0.2, 30, 0.1, 40, 0]))
        column.append(.lineString([20, 0.2, 20, 30]))
        let thinned = try #require(column.generalised(tolerance: 5))
        #expect(points(thinned, 0) == [SIMD2(0, 0), SIMD2(20, 0.2), SIMD2(40, 0)])
        #expect(points(thinned, 1) == points(column, 1))
    }

    @Test("It stops when it is told to")
    func stopped() { #expect(Self.tiling.generalised(tolerance: 1, isStopped: { true }) == nil) }
}
