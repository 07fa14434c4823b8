import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// The boxes of one layer or map in the CRSs that capabilities state.
struct LayerExtents {
    /// Longitude and latitude, within the globe, west < east and south < north.
    var geographic: Envelope
    /// Each CRS once; x east, y north.
    var boxes: [(crs: CRS, envelope: Envelope)]

    /// - Parameter storage: the CRS of the layer's own coordinates, if it is to be stated.
    init(_ layer: Layer, in publisher: Publisher) async throws(ServiceError) {
        var all: [CRS] = [.crs84, .wgs84, .webMercator]
        if !all.contains(layer.storageCRS) { all.insert(layer.storageCRS, at: 2) }
        boxes = []
        for crs in all {
            let envelope = try await publisher.extent(of: layer, in: crs)
            boxes.append((crs, Self.grown(envelope, in: crs)))
        }
        geographic = boxes[0].envelope
    }

    /// The union of others, over the CRSs that all of them state.
    init(_ parts: [LayerExtents]) {
        geographic = Envelope.empty
        boxes = []
        for part in parts { geographic = geographic.union(part.geographic) }
        if parts.isEmpty { geographic = Transformation.areaOfInterest }
        for crs in [CRS.crs84, .wgs84, .webMercator] {
            var envelope = Envelope.empty
            for part in parts {
                for box in part.boxes where box.crs == crs { envelope = envelope.union(box.envelope) }
            }
            if !envelope.isEmpty { boxes.append((crs, envelope)) }
        }
    }

    /// Wide enough to be a box and to hold every feature after its numbers are rounded; the area served when there is
    /// no feature at all.
    private static func grown(_ envelope: Envelope, in crs: CRS) -> Envelope {
        var envelope = envelope
        if envelope.isEmpty {
            let area = Transformation.areaOfInterest
            envelope = (try? Transformation(from: .crs84, to: crs)).map { $0.transform(area) } ?? area
        }
        envelope = envelope.expanded(by: crs.isGeographic ? 1e-6 : 0.1)
        let globe = Envelope(minX: -180, minY: -90, maxX: 180, maxY: 90)
        return crs.isGeographic ? envelope.intersection(globe) : envelope
    }
}
