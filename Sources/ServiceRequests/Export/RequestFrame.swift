public import ReferenceSystems

/// Leads places of reports to degrees of WGS 84 and back.
public struct RequestFrame: Sendable {
    private let degrees: Transformation
    private let metres: Transformation

    /// - Throws: `CRSError` where nothing leads from EPSG:25833 to degrees.
    public init() throws(CRSError) {
        degrees = try Transformation(from: .utm33, to: .crs84)
        metres = try Transformation(from: .crs84, to: .utm33)
    }

    public func degrees(_ place: RequestPlace) -> (longitude: Double, latitude: Double) {
        let (longitude, latitude) = degrees.transform(x: place.x, y: place.y)
        return (longitude, latitude)
    }

    /// EPSG:25833, east and north.
    public func metres(longitude: Double, latitude: Double) -> (x: Double, y: Double) {
        metres.transform(x: longitude, y: latitude)
    }
}
