import Formats
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// A CRS as a WFS client named it: the name decides which axis comes first.
///
/// A urn and an http URI mean the order of the EPSG register, the short name and the old GML one x before y; in 1.0.0
/// every name means x before y.
struct WFSCRS: Sendable {
    let crs: CRS
    let axisOrder: FeatureEncoding.AxisOrder
    /// How the answer names it: as the client did, or by urn.
    let name: String

    init(_ crs: CRS, _ version: WFSVersion) {
        self.init(crs, version == .v100 ? .gml : .urn, version)
    }

    private init(_ crs: CRS, _ notation: CRSReference.Notation, _ version: WFSVersion) {
        self.crs = crs
        let isRegistered = version != .v100 && (notation == .urn || notation == .uri)
        axisOrder = isRegistered && crs.isNorthingFirst ? .northFirst : .eastFirst
        switch notation {
        case .urn: name = crs.urn
        case .uri: name = crs.uri
        case .short: name = crs.description
        // Where x is before y, CRS84 and EPSG:4326 are one, and only the second has a number.
        case .gml: name = "http://www.opengis.net/gml/srs/epsg.xml#\(crs == .crs84 ? CRS.wgs84.code : crs.code)"
        }
    }

    /// - Throws: `invalidParameter` for a name that cannot be read.
    init(_ text: String, _ version: WFSVersion, locator: String) throws(ServiceError) {
        do {
            let reference = try CRSReference(text)
            self.init(reference.crs, reference.notation, version)
        } catch {
            throw ServiceError(.invalidParameter, locator: locator, error.detail)
        }
    }

    /// Positions that are written in this CRS, x east, y north.
    func eastFirst(_ positions: [Double]) -> [Double] {
        guard axisOrder == .northFirst else { return positions }
        return positions.indices.map { positions[$0 ^ 1] }
    }

    /// The box between two corners that are written in this CRS, x east, y north.
    ///
    /// - Parameter corners: the lower corner's two numbers, then the upper one's.
    func envelope(_ corners: [Double], locator: String) throws(ServiceError) -> Envelope {
        let box =
            axisOrder == .northFirst
            ? Envelope(minX: corners[1], minY: corners[0], maxX: corners[3], maxY: corners[2])
            : Envelope(minX: corners[0], minY: corners[1], maxX: corners[2], maxY: corners[3])
        guard corners.allSatisfy(\.isFinite), !box.isEmpty else {
            throw ServiceError(
                .invalidParameter, locator: locator,
                it:
                    "Un riquadro deve indicare l’angolo inferiore seguito da quello superiore, nell’ordine degli "
                    + "assi di "
                    + "\(name); questo è vuoto.",
                en: "A box is its lower corner, then its upper one, in the order of axes of \(name); this one is empty."
            )
        }
        return box
    }

    /// `lower,lower,upper,upper[,crs]`. Source: OGC 06-121r3 (OWS Common 1.1.0), 10.2.3; OGC 02-058 (WFS 1.0.0), 13.2.3.
    ///
    /// - Returns: the box and its CRS; `fallback` where none is named.
    static func box(_ text: String, fallback: CRS, _ version: WFSVersion) throws(ServiceError) -> (Envelope, WFSCRS) {
        let parts = text.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false).map { $0.trimmed }
        let numbers = parts.prefix(4).compactMap { Double($0) }
        guard numbers.count == 4, parts.count <= 5 else {
            throw ServiceError(
                .invalidParameter, locator: "bbox",
                it: "«BBOX» deve contenere quattro numeri e, dopo una virgola, un sistema di riferimento; per esempio "
                    + "45.4,12.3,45.5,12.4,urn:ogc:def:crs:EPSG::4326.",
                en:
                    "BBOX is four numbers and, after a comma, a CRS; such as "
                    + "45.4,12.3,45.5,12.4,urn:ogc:def:crs:EPSG::4326."
            )
        }
        let crs =
            parts.count == 5 ? try WFSCRS(String(parts[4]), version, locator: "bbox") : WFSCRS(fallback, version)
        return (try crs.envelope(numbers, locator: "bbox"), crs)
    }
}
