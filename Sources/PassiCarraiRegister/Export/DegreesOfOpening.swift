import ReferenceSystems

/// Leads openings from EPSG:25833 to degrees of WGS 84.
struct DegreesOfOpening: Sendable {
    private let transformation: Transformation

    init() throws(CRSError) { transformation = try Transformation(from: .utm33, to: .crs84) }

    /// `lon1, lat1, lon2, lat2`
    func ends(_ opening: Opening) -> [Double] {
        var ends = [opening.x1, opening.y1, opening.x2, opening.y2]
        transformation.transform(&ends)
        return ends
    }

    func middle(_ opening: Opening) -> (longitude: Double, latitude: Double) {
        let (x, y) = transformation.transform(x: (opening.x1 + opening.x2) / 2, y: (opening.y1 + opening.y2) / 2)
        return (x, y)
    }
}
