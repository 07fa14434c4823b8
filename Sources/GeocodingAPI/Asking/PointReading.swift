import Geocoding
import ReferenceSystems
import Services

/// Reads a point in a reference system into degrees.
struct PointReading: Sendable {
    let crs: CRS
    private let transformation: Transformation?

    /// - Throws: `invalidCRS` where nothing leads from it.
    init(_ crs: CRS) throws(ServiceError) {
        self.crs = crs
        do throws(CRSError) {
            transformation = crs == .crs84 ? nil : try Transformation(from: crs, to: .crs84)
        } catch {
            throw ServiceError(.invalidCRS, locator: "crs", error.detail)
        }
    }

    /// - Parameters:
    ///   - x: east or longitude, whatever the order of the CRS's axes.
    ///   - y: north or latitude.
    /// - Throws: `invalidParameter` for what is no number or lies outside of the world.
    func coordinate(_ x: String, _ y: String, _ parameters: Parameters) throws(ServiceError) -> Coordinate {
        guard let east = Parameters.decimal(x) else {
            throw parameters.wrong("lon", "un numero, non \(x.prefix(40)).", "a number, not \(x.prefix(40)).")
        }
        guard let north = Parameters.decimal(y) else {
            throw parameters.wrong("lat", "un numero, non \(y.prefix(40)).", "a number, not \(y.prefix(40)).")
        }
        guard let transformation, !crs.isGeographic else {
            return try parameters.point(east, north, "lon", "lon e lat", "lon and lat")
        }
        // Twice the earth's circumference: no projected CRS has more, and PROJ is spared what it cannot mean.
        guard abs(east) < 1e8, abs(north) < 1e8 else {
            throw parameters.wrong("lon", "fuori dal sistema \(crs).", "outside of \(crs).")
        }
        let degrees = transformation.transform(x: east, y: north)
        guard degrees.x.isFinite, degrees.y.isFinite else {
            throw parameters.wrong("lon", "fuori dal sistema \(crs).", "outside of \(crs).")
        }
        return try parameters.point(degrees.x, degrees.y, "lon", "lon e lat", "lon and lat")
    }
}
