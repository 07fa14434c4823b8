import FeatureStores
import SimpleFeatures
import Testing

@Suite("A snapshot")
struct SnapshotTests {
    @Test("Rows that are too small to be seen are left out, points never")
    func small() {
        var batch = FeatureBatch(type: FeatureType(name: "a", properties: [], geometry: .lineString, srid: 25833))
        for (id, geometry) in [
            ("0", Geometry.lineString([0, 0, 1, 1])), ("1", .lineString([0, 0, 0, 9])), ("2", .point(x: 1, y: 1)),
            ("3", .lineString([90, 90, 99, 99])),
        ] { batch.append(id: id, geometry: geometry, values: []) }
        let snapshot = Snapshot(features: batch, version: "1")
        let window = Envelope(minX: 0, minY: 0, maxX: 10, maxY: 10)
        #expect(snapshot.rows(meeting: window) == [0, 1, 2])
        #expect(snapshot.rows(meeting: window, largerThan: 2) == [1, 2])
    }
}
