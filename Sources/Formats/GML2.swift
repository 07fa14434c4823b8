/// A WFS 1.0.0 feature collection of GML 2.1.2 features, as ``ApplicationSchema`` describes them.
///
/// Coordinates are x before y: whoever asks for it sets the axis order so.
/// Source: OGC 02-069 (GML 2.1.2), 4; OGC 02-058 (WFS 1.0.0), 9.3.
public struct GML2: GMLFormat {
    public let version = GMLVersion.v2
    public let name = "gml2"
    public let title = "GML 2.1.2"
    public let mediaType = "text/xml; subtype=gml/2.1.2"
    public let aliases = ["gml2.1", "gml2.1.2", "application/vnd.ogc.gml"]
    public let fileExtension = "gml"
    public init() {}
}
