import SimpleFeatures
import Testing
import Topology

@Suite("A spatial index")
struct SpatialIndexTests {
    let grid = (0..<100).map { Geometry.point(x: Double($0 % 10), y: Double($0 / 10)) }

    @Test("The members whose box meets the window are found, ascending")
    func query() throws {
        let index = try SpatialIndex(grid)
        #expect(try index.query(Envelope(minX: 2, minY: 3, maxX: 3, maxY: 4)) == [32, 33, 42, 43])
        #expect(try index.query(.empty).isEmpty)
        #expect(try index.query(Envelope(minX: 50, minY: 50, maxX: 60, maxY: 60)).isEmpty)
    }

    @Test("The nearest member is found from anywhere", arguments: [(0.2, 0.1, 0), (8.8, 20.0, 99), (4.4, 5.6, 64)])
    func nearest(x: Double, y: Double, expected: Int) throws {
        #expect(try SpatialIndex(grid).nearest(to: .point(x: x, y: y)) == expected)
    }

    @Test("An index of nothing answers nothing, and empty members are never found")
    func empty() throws {
        let nothing = Geometry(kind: .point, coordinates: [], pathEnds: [], partEnds: [])
        #expect(try SpatialIndex([]).nearest(to: .point(x: 0, y: 0)) == nil)
        #expect(try SpatialIndex([nothing]).nearest(to: .point(x: 0, y: 0)) == nil)
        #expect(try SpatialIndex([nothing, grid[0]]).nearest(to: .point(x: 0, y: 0)) == 1)
        #expect(try SpatialIndex(grid).nearest(to: nothing) == nil)
    }

    @Test("A member that cannot be read is refused")
    func refused() {
        #expect(throws: TopologyError.notFinite) { _ = try SpatialIndex([grid[0], .point(x: .nan, y: 0)]) }
    }
}
