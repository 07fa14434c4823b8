import SimpleFeatures
import Testing
import Topology

@Suite("Geometries in GEOS and back")
struct GeometryRoundTripTests {
    static let geometries: [Geometry] = [
        .point(x: 291855.05, y: 5034609.07),
        .lineString([0, 0, 1, 2, 3, 4]),
        .polygon([[0, 0, 4, 0, 4, 4, 0, 0], [2, 0.5, 3, 0.5, 3, 1, 2, 0.5]]),
        .multiPolygon([[[0, 0, 4, 0, 4, 4, 0, 0]], [[9, 9, 10, 9, 10, 10, 9, 9]]]),
        .multi([[[1, 2]], [[3, 4]]], as: .multiPoint),
        .multi([[[1, 2, 3, 4]], [[5, 6, 7, 8]]], as: .multiLineString),
        .multiPolygon([[[0, 0, 4, 0, 4, 4, 0, 0]]]),
    ]

    @Test("A geometry united with itself is the same points", arguments: geometries)
    func roundTrip(geometry: Geometry) throws {
        #expect(try geometry.unaryUnion().equals(geometry))
        #expect(try geometry.symmetricDifference(geometry).isEmpty)
    }

    @Test("A snap to a fine grid keeps kind, parts and paths", arguments: geometries)
    func kinds(geometry: Geometry) throws {
        let snapped = try geometry.snapped(toGrid: 0.001)
        #expect(snapped.kind.dimension == geometry.kind.dimension)
        #expect(snapped.partEnds.count == geometry.partEnds.count)
        #expect(snapped.pathEnds.count == geometry.pathEnds.count)
    }

    @Test(
        "What is no geometry is refused, whatever is wrong with it",
        arguments: [
            (Geometry.point(x: .nan, y: 0), TopologyError.notFinite),
            (.lineString([0, 0, .infinity, 1]), .notFinite),
            (Geometry(kind: .lineString, coordinates: [0, 0], pathEnds: [5], partEnds: [1]), .inconsistent),
            (Geometry(kind: .lineString, coordinates: [0, 0], pathEnds: [1], partEnds: [3]), .inconsistent),
            (Geometry(kind: .polygon, coordinates: [0, 0], pathEnds: [1, 0], partEnds: [2]), .inconsistent),
        ])
    func refused(geometry: Geometry, error: TopologyError) {
        #expect(throws: error) { try geometry.unaryUnion() }
    }

    @Test(
        "An open or short ring is refused in the words of GEOS",
        arguments: [[0, 0, 1, 0, 1, 1, 0, 1], [0.0, 0]])
    func badRing(ring: [Double]) throws {
        let error = #expect(throws: TopologyError.self) { try Geometry.polygon([ring]).buffer(1) }
        guard case .failed(_, let reason) = try #require(error) else { throw try #require(error) }
        #expect(reason.contains("Exception"))
        #expect(Geometry.polygon([ring]).isValid == false)
    }

    @Test("Empty geometries of every kind are read", arguments: GeometryKind.allCases)
    func empty(kind: GeometryKind) throws {
        let empty = Geometry(kind: kind, coordinates: [], pathEnds: [], partEnds: [])
        #expect(try empty.unaryUnion().isEmpty)
        #expect(try empty.intersects(.point(x: 0, y: 0)) == false)
        #expect(empty.area == 0 && empty.length == 0)
    }
}
