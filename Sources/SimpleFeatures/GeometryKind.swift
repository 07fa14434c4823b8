/// The geometry types of Simple Feature Access that a collection can hold, with their WKB codes.
///
/// Source: OGC 06-103r4, table 8. `GeometryCollection` is left out on purpose: no protocol we speak can publish one
/// in a layer with a declared type; readers refuse it with a clear error.
public enum GeometryKind: UInt8, Sendable, Hashable, CaseIterable {
    case point = 1
    case lineString = 2
    case polygon = 3
    case multiPoint = 4
    case multiLineString = 5
    case multiPolygon = 6

    /// 0 for points, 1 for lines, 2 for areas.
    public var dimension: Int { (Int(rawValue) - 1) % 3 }
    public var isMulti: Bool { rawValue > 3 }

    /// The kind of one part.
    public var single: GeometryKind { [.point, .lineString, .polygon][dimension] }
    public var multi: GeometryKind { [.multiPoint, .multiLineString, .multiPolygon][dimension] }

    /// The name as GeoJSON (RFC 7946, 1.4) and WKT spell it.
    public var name: String {
        switch self {
        case .point: "Point"
        case .lineString: "LineString"
        case .polygon: "Polygon"
        case .multiPoint: "MultiPoint"
        case .multiLineString: "MultiLineString"
        case .multiPolygon: "MultiPolygon"
        }
    }

    public init?(name: some StringProtocol) {
        let wanted = name.lowercased()
        guard let kind = Self.allCases.first(where: { $0.name.lowercased() == wanted }) else { return nil }
        self = kind
    }
}
