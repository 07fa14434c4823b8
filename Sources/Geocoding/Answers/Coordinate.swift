import SimpleFeatures

/// A place on the ground as the answers give it: degrees of WGS 84 (CRS84), longitude and latitude.
public struct Coordinate: Hashable, Sendable {
    public var longitude: Double
    public var latitude: Double

    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}

extension Envelope {
    /// The box of one place, degrees.
    init(at place: Coordinate) {
        self.init(minX: place.longitude, minY: place.latitude, maxX: place.longitude, maxY: place.latitude)
    }
}
