public import Geocoding
public import ReferenceSystems
public import SimpleFeatures

/// In which reference system positions are written: x is east or longitude, y is north or latitude, always.
public struct PositionFrame: Sendable {
    /// `nil` is CRS84; then nothing is transformed, and PROJ is never asked.
    public let crs: CRS?
    private let transformation: Transformation?

    public static let degrees = PositionFrame()

    private init() { (crs, transformation) = (nil, nil) }

    /// - Parameter text: any notation of a CRS, `EPSG:25833`; `nil` is CRS84.
    /// - Throws: ``ReferenceSystems/CRSError``.
    public init(_ text: String?) throws(CRSError) {
        guard let text, !["crs84", "crs:84", "ogc:crs84"].contains(text.lowercased()) else {
            self = .degrees
            return
        }
        try self.init(CRS(text))
    }

    /// - Throws: ``ReferenceSystems/CRSError`` where nothing leads to it.
    public init(_ crs: CRS) throws(CRSError) {
        guard crs != .crs84 else {
            self = .degrees
            return
        }
        self.crs = crs
        transformation = try Transformation(from: .crs84, to: crs)
    }

    /// `EPSG:25833`
    public var name: String { crs?.description ?? "OGC:CRS84" }
    public var isGeographic: Bool { crs?.isGeographic ?? true }
    /// Names of the two columns.
    public var names: (x: String, y: String) { isGeographic ? ("lon", "lat") : ("x", "y") }
    /// 1 cm or less.
    public var decimals: Int { isGeographic ? 7 : 2 }

    /// `nil` for a place without an image in the CRS.
    public func position(_ coordinate: Coordinate) -> (x: Double, y: Double)? {
        guard let transformation else { return (coordinate.longitude, coordinate.latitude) }
        let image = transformation.transform(x: coordinate.longitude, y: coordinate.latitude)
        return image.x.isFinite && image.y.isFinite ? image : nil
    }

    /// The box round the image of a box of degrees.
    public func box(_ box: Envelope) -> Envelope { transformation?.transform(box) ?? box }
}
