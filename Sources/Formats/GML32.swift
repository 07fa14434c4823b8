/// A WFS 2.0 feature collection of GML 3.2.1 features, as ``ApplicationSchema`` describes them.
///
/// Every geometry has a `gml:id`; the outermost names its CRS.
/// Source: OGC 07-036 (GML 3.2.1); OGC 09-025r2 (WFS 2.0), 11.3; OGC 10-100r3 (GML SF), level 0.
public struct GML32: GMLFormat {
    public let version = GMLVersion.v32
    public let name = "gml"
    public let title = "GML 3.2"
    public let mediaType = "application/gml+xml; version=3.2"
    public let aliases = ["gml32", "gml3.2", "text/xml; subtype=gml/3.2", "text/xml; subtype=gml/3.2.1", "text/xml"]
    public let fileExtension = "gml"
    public init() {}
}
