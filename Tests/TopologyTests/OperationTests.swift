import SimpleFeatures
import Testing
import Topology

@Suite("Operations on geometries")
struct OperationTests {
    let square = Geometry.polygon([[0, 0, 10, 0, 10, 10, 0, 10, 0, 0]])
    let courtyard = Geometry.polygon([[0, 0, 10, 0, 10, 10, 0, 10, 0, 0], [4, 4, 6, 4, 6, 6, 4, 6, 4, 4]])

    @Test("Area and length know holes and forget the direction of rings")
    func measures() {
        #expect(courtyard.area == 96)
        #expect(courtyard.length == 48)
        #expect(Geometry.polygon([[0, 0, 0, 10, 10, 10, 10, 0, 0, 0]]).area == 100)
        #expect(Geometry.lineString([0, 0, 3, 4]).length == 5)
        let far = Geometry.polygon([[3e5, 5e6, 3e5 + 0.5, 5e6, 3e5 + 0.5, 5e6 + 0.5, 3e5, 5e6 + 0.5, 3e5, 5e6]])
        #expect(far.area == 0.25)
    }

    @Test(
        "Distance is planar and zero on the border",
        arguments: [(13.0, 14.0, 5.0), (10, 5, 0), (5, 5, 0), (12, 5, 2)])
    func distance(x: Double, y: Double, expected: Double) throws {
        let point = Geometry.point(x: x, y: y)
        #expect(try square.distance(to: point) == expected)
        #expect(try square.isWithin(expected, of: point))
        #expect(try PreparedGeometry(square).distance(to: point) == expected)
    }

    @Test("The shortest line runs from the first to the second")
    func shortestLine() throws {
        #expect(try square.shortestLine(to: .point(x: 12, y: 5)) == .lineString([10, 5, 12, 5]))
        let empty = Geometry(kind: .point, coordinates: [], pathEnds: [], partEnds: [])
        #expect(throws: TopologyError.self) { try square.shortestLine(to: empty) }
    }

    @Test("The border is covered, and not contained")
    func predicates() throws {
        let corner = Geometry.point(x: 0, y: 0)
        #expect(try square.covers(corner) && !square.contains(corner) && square.touches(corner))
        let prepared = try PreparedGeometry(courtyard)
        #expect(try prepared.covers(x: 4, y: 5) && !prepared.covers(x: 5, y: 5) && !prepared.contains(corner))
        #expect(try prepared.intersects(.lineString([5, 5, 20, 5])))
        #expect(try square.crosses(.lineString([5, 5, 20, 5])))
        #expect(try square.overlaps(.polygon([[5, 5, 15, 5, 15, 15, 5, 5]])))
    }

    @Test("An intersection keeps what has the highest dimension")
    func overlay() throws {
        let neighbour = Geometry.polygon([[10, 0, 20, 0, 20, 10, 10, 10, 10, 0]])
        #expect(try square.intersection(neighbour).kind == .lineString)
        #expect(try square.union(neighbour).area == 200)
        #expect(try square.difference(courtyard).area == 4)
        #expect(try courtyard.difference(square).isEmpty)
        #expect(try square.clipped(to: Envelope(minX: 5, minY: 5, maxX: 50, maxY: 50)).area == 25)
        let both = Geometry.multiPolygon([[[0, 0, 6, 0, 6, 6, 0, 6, 0, 0]], [[4, 4, 9, 4, 9, 9, 4, 9, 4, 4]]])
        #expect(try both.unaryUnion().area == 57)
        #expect(try both.unaryUnion(gridSize: 0.01).area == 57)
    }

    @Test("A flat buffer of a street is a rectangle; a round one is near a circle")
    func buffer() throws {
        let street = Geometry.lineString([0, 0, 10, 0])
        #expect(try street.buffer(2, style: BufferStyle(cap: .flat)).area == 40)
        #expect(try abs(Geometry.point(x: 0, y: 0).buffer(1).area - 3.12) < 0.01)
        #expect(try square.buffer(-6).isEmpty)
        #expect(throws: TopologyError.notFinite) { try street.buffer(.nan) }
    }

    @Test("A bow tie is invalid at its crossing, and becomes two triangles")
    func validity() throws {
        let bowTie = Geometry.polygon([[0, 0, 2, 2, 2, 0, 0, 2, 0, 0]])
        let problem = try #require(try bowTie.validityProblem())
        #expect(problem.reason == "Self-intersection" && problem.x == 1 && problem.y == 1)
        let repaired = try bowTie.madeValid()
        #expect(repaired.isValid && repaired.kind == .multiPolygon && repaired.area == 2)
        #expect(try courtyard.validityProblem() == nil)
    }

    @Test("Noded lines enclose faces")
    func polygonize() throws {
        let lines = Geometry.multi(
            [[[-1, 0, 11, 0]], [[-1, 10, 11, 10]], [[0, -1, 0, 11]], [[10, -1, 10, 11]], [[5, -1, 5, 11]]],
            as: .multiLineString)
        #expect(try lines.polygonized().isEmpty)
        let faces = try lines.noded().polygonized()
        #expect(faces.partEnds.count == 2 && faces.area == 100)
    }

    @Test("Voronoi cells cover the frame, one a site")
    func voronoi() throws {
        let sites = Geometry.multi([[[2, 5]], [[8, 5]], [[5, 9]]], as: .multiPoint)
        let cells = try sites.voronoiCells(covering: square.envelope)
        #expect(cells.partEnds.count == 3)
        #expect(try cells.unaryUnion().covers(square))
    }

    @Test("A point on the surface is inside where the centroid is not")
    func interior() throws {
        let ring = try courtyard.pointOnSurface()
        #expect(try courtyard.contains(ring))
        #expect(try courtyard.centroid() == .point(x: 5, y: 5))
    }

    @Test("Simplification drops what moves less than the tolerance")
    func simplify() throws {
        let wobbly = Geometry.lineString([0, 0, 5, 0.01, 10, 0])
        #expect(try wobbly.simplified(tolerance: 0.1) == .lineString([0, 0, 10, 0]))
    }
}
