public import Geocoding
public import ReferenceSystems

/// In which reference system positions are read: x is east or longitude, y is north or latitude.
public struct PositionReading: Sendable {
    private let transformation: Transformation?

    public static let degrees = PositionReading()

    private init() { transformation = nil }

    /// - Parameter text: any notation of a CRS; `nil` is degrees of CRS84.
    /// - Throws: ``ReferenceSystems/CRSError``.
    public init(_ text: String?) throws(CRSError) {
        transformation = try text.map { name throws(CRSError) in try Transformation(from: CRS(name), to: .crs84) }
    }

    /// - Throws: ``ReferenceSystems/CRSError`` where nothing leads from it to degrees.
    public init(_ crs: CRS) throws(CRSError) {
        transformation = crs == .crs84 ? nil : try Transformation(from: crs, to: .crs84)
    }

    /// `nil` for what is no place on the ground.
    public func coordinate(x: Double, y: Double) -> Coordinate? {
        // Twice the earth's circumference: no CRS has more, and PROJ is spared what it cannot mean.
        guard abs(x) < 1e8, abs(y) < 1e8 else { return nil }
        let (longitude, latitude) = transformation?.transform(x: x, y: y) ?? (x, y)
        guard longitude.isFinite, latitude.isFinite, abs(longitude) <= 180, abs(latitude) <= 90 else { return nil }
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    /// Reads two numbers with a blank, a comma or a semicolon between them, `12.3358 45.4381` or `45.4381, 12.3358`.
    ///
    /// Degrees may stand in either order: what can only be a latitude of Italy is one. `nil` for any other text.
    public func coordinate(_ text: String) -> Coordinate? {
        var parts = text.split { $0 == " " || $0 == ";" || $0 == "\t" }
        if parts.count == 1 { parts = text.split(separator: ",") }
        // `45.43, 12.33` keeps its comma; `45,43 12,33` has decimal ones.
        guard parts.count == 2,
            let first = AddressRow.number(String(parts[0].last == "," ? parts[0].dropLast() : parts[0])),
            let second = AddressRow.number(String(parts[1]))
        else { return nil }
        let isLatitudeFirst = transformation == nil && (35...48).contains(first) && (6...19).contains(second)
        return isLatitudeFirst ? coordinate(x: second, y: first) : coordinate(x: first, y: second)
    }
}
