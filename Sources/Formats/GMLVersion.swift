/// The versions of GML that features are written in, each in the collection of its WFS, and where they differ.
public enum GMLVersion: Sendable {
    /// GML 2.1.2 in WFS 1.0.0. Source: OGC 02-069; OGC 02-058.
    case v2
    /// GML 3.1.1 in WFS 1.1.0. Source: OGC 03-105r1; OGC 04-094; OGC 06-049 (GML SF 1.0).
    case v31
    /// GML 3.2.1 in WFS 2.0. Source: OGC 07-036; OGC 09-025r2; OGC 10-100r3 (GML SF 2.0).
    case v32

    var namespace: String { self == .v32 ? "http://www.opengis.net/gml/3.2" : "http://www.opengis.net/gml" }

    /// Of ``namespace``: what an application schema imports.
    var schema: String {
        switch self {
        case .v2: "http://schemas.opengis.net/gml/2.1.2/feature.xsd"
        case .v31: "http://schemas.opengis.net/gml/3.1.1/base/gml.xsd"
        case .v32: "http://schemas.opengis.net/gml/3.2.1/gml.xsd"
        }
    }

    var collectionNamespace: String { self == .v32 ? "http://www.opengis.net/wfs/2.0" : "http://www.opengis.net/wfs" }

    /// Of ``collectionNamespace``.
    var collectionSchema: String {
        switch self {
        case .v2: "http://schemas.opengis.net/wfs/1.0.0/WFS-basic.xsd"
        case .v31: "http://schemas.opengis.net/wfs/1.1.0/wfs.xsd"
        case .v32: "http://schemas.opengis.net/wfs/2.0/wfs.xsd"
        }
    }

    /// The element around each feature of a collection.
    var member: String { self == .v32 ? "wfs:member" : "gml:featureMember" }
    /// The attribute of a feature that holds its id.
    var identifier: String { self == .v2 ? "fid" : "gml:id" }
    /// The element that every feature may stand for.
    var abstractFeature: String { self == .v32 ? "gml:AbstractFeature" : "gml:_Feature" }
    /// Whether a geometry and each of its parts has an id: the other versions leave it open.
    var identifiesGeometries: Bool { self == .v32 }
}

/// A format that is GML: its collections differ by version, its features are alike.
public protocol GMLFormat: FeatureFormat where Encoder == GMLEncoder {
    var version: GMLVersion { get }
}

extension GMLFormat {
    public func encoder(for encoding: FeatureEncoding) -> GMLEncoder { GMLEncoder(version, encoding) }
}
