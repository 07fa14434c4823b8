import Formats
import Markup
import Services

/// The versions of WFS that are spoken, and where they differ on the wire.
enum WFSVersion: String, CaseIterable, Sendable {
    /// Source: OGC 02-058.
    case v100 = "1.0.0"
    /// Source: OGC 04-094.
    case v110 = "1.1.0"
    /// Source: OGC 09-025r2. Its corrigendum 2.0.2 is answered as itself.
    case v200 = "2.0.0"

    /// - Returns: `nil` for a version that is not here.
    init?(named text: String) {
        self.init(rawValue: text == "2.0.2" ? "2.0.0" : text)
    }

    var operations: [String] {
        let basic = ["GetCapabilities", "DescribeFeatureType", "GetFeature"]
        return self == .v200
            ? basic + ["GetPropertyValue", "ListStoredQueries", "DescribeStoredQueries"] : basic
    }

    /// Without OUTPUTFORMAT.
    var gml: any GMLFormat {
        switch self {
        case .v100: GML2()
        case .v110: GML31()
        case .v200: GML32()
        }
    }

    var formats: [any FeatureFormat] {
        self == .v200 ? [GeoJSON(), GML32(), CSV()] : [gml, GeoJSON(), CSV()]
    }

    /// What DescribeFeatureType calls the language of a schema.
    var schemaFormat: String { self == .v100 ? "XMLSCHEMA" : gml.mediaType }

    /// Of capabilities and reports: older clients look for `text/xml` alone.
    var mediaType: String { self == .v200 ? "application/xml" : "text/xml" }
    /// The namespace of capabilities and of XML requests.
    var namespace: String { self == .v200 ? "http://www.opengis.net/wfs/2.0" : "http://www.opengis.net/wfs" }
    var common: OWSCommon { self == .v200 ? .v110 : .v100 }

    /// The parameter that names feature types.
    var typeNames: String { self == .v200 ? "TYPENAMES" : "TYPENAME" }
    /// The parameter that names features.
    var identifiers: String { self == .v200 ? "RESOURCEID" : "FEATUREID" }

    /// A parameter of version 2.0 as this version calls it, for whoever reads where a mistake is.
    func spelling(of locator: String?) -> String? {
        guard self != .v200, let locator else { return locator }
        return ["typeNames": "typeName", "RESOURCEID": "featureId", "count": "maxFeatures"][locator] ?? locator
    }
}

/// Which version answers.
extension WFSVersion {
    /// What GetCapabilities answers: the first of AcceptVersions that is here; without it the highest that is not above
    /// VERSION, else the lowest; without either the highest.
    ///
    /// - Throws: `versionNegotiationFailed` when none of AcceptVersions is here; `invalidParameter` for a VERSION that
    ///   is no version number.
    ///
    /// Source: OGC 06-121r3 (OWS Common 1.1.0), 7.3.2; for VERSION alone OGC 02-058 (WFS 1.0.0), 6.2.4.
    static func negotiated(_ parameters: KVP) throws(ServiceError) -> WFSVersion {
        let accepted = parameters.list("acceptversions").map { String($0.trimmed) }
        if let version = accepted.lazy.compactMap(WFSVersion.init(named:)).first { return version }
        guard accepted.isEmpty else {
            throw ServiceError(
                .versionNegotiationFailed, locator: "AcceptVersions",
                it: "Nessuna delle versioni \(accepted.joined(separator: ", ").prefix(100)) è disponibile; sono "
                    + "disponibili \(all).",
                en: "None of the versions \(accepted.joined(separator: ", ").prefix(100)) is here; there are \(all).")
        }
        guard let text = parameters.nonEmpty("version") else { return .v200 }
        guard let asked = numbers(text) else {
            throw ServiceError(
                .invalidParameter, locator: "version",
                it: "«VERSION» è «\(text.prefix(20))»; una versione è formata da tre numeri, per esempio 2.0.0.",
                en: "VERSION is \"\(text.prefix(20))\"; a version is three numbers, such as 2.0.0.")
        }
        return allCases.last { version in
            (numbers(version.rawValue) ?? []).lexicographicallyPrecedes(asked) || numbers(version.rawValue) == asked
        } ?? .v100
    }

    /// What any other operation is asked in; without VERSION the highest.
    ///
    /// - Throws: `invalidParameter` for a version that is not here.
    static func requested(_ parameters: KVP) throws(ServiceError) -> WFSVersion {
        guard let text = parameters.nonEmpty("version") else { return .v200 }
        guard let version = WFSVersion(named: text) else {
            throw ServiceError(
                .invalidParameter, locator: "version",
                it: "La versione «\(text.prefix(20))» non è disponibile; usare \(all).",
                en: "The version \(text.prefix(20)) is not here; use \(all).")
        }
        return version
    }

    /// What a mistake is reported in: the version that would have answered, as far as the request tells.
    static func reporting(on request: Request) -> WFSVersion {
        let items =
            (try? WFSParameters(request))?.items
            ?? (try? XMLElement(reading: request.body)).map { XMLRequest($0).negotiation } ?? request.query
        return (try? negotiated(KVP(items))) ?? .v200
    }

    private static let all = "2.0.0, 1.1.0, 1.0.0"

    /// Three numbers; those that are left out are 0.
    private static func numbers(_ text: String) -> [Int]? {
        let fields = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard fields.count <= 3, !fields.contains(where: { $0.map { $0 < 0 } ?? true }) else { return nil }
        return fields.compactMap { $0 } + Array(repeating: 0, count: 3 - fields.count)
    }
}
