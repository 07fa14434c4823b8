/// A place on the ground as the answers give it: degrees of WGS 84 (CRS84), longitude and latitude.
public struct Coordinate: Hashable, Sendable {
    public var longitude: Double
    public var latitude: Double

    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}
