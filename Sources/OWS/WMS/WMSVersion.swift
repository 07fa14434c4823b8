import ReferenceSystems

/// The versions of WMS that are spoken, and where they differ on the wire.
enum WMSVersion: String, CaseIterable, Sendable {
    case v111 = "1.1.1"
    case v130 = "1.3.0"

    /// The version to answer for the one that a client names: the highest spoken that is not higher, else the lowest.
    ///
    /// - Returns: `nil` when `text` is no version number. Without a version the highest is meant.
    ///
    /// Source: OGC 06-042 (WMS 1.3.0), 6.2.4.
    static func negotiated(_ text: String?) -> WMSVersion? {
        guard let text, !text.isEmpty else { return .v130 }
        let fields = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard fields.count <= 3, !fields.contains(where: { $0.map { $0 < 0 } ?? true }) else { return nil }
        let numbers = fields.compactMap { $0 } + [0, 0]
        return (numbers[0], numbers[1], numbers[2]) < (1, 3, 0) ? .v111 : .v130
    }

    /// The parameter that names the CRS.
    var crsParameter: String { self == .v111 ? "srs" : "crs" }
    /// The parameters of the pixel that GetFeatureInfo asks about.
    var pixelParameters: (column: String, row: String) { self == .v111 ? ("x", "y") : ("i", "j") }
    var capabilitiesMediaType: String { self == .v111 ? "application/vnd.ogc.wms_xml" : "text/xml" }
    var exceptionMediaType: String { self == .v111 ? "application/vnd.ogc.se_xml" : "text/xml" }

    /// Whether boxes in `crs` have the northing first: in 1.3.0 as the register says, in 1.1.1 never.
    ///
    /// Source: OGC 06-042, 6.7.3.3; OGC 01-068r3 (WMS 1.1.1), 6.5.4.
    func isNorthingFirst(_ crs: CRS) -> Bool { self == .v130 && crs.isNorthingFirst }
}
