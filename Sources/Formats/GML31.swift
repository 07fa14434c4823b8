/// A WFS 1.1.0 feature collection of GML 3.1.1 features, as ``ApplicationSchema`` describes them.
///
/// Lines are `gml:LineString`, also inside a `gml:MultiCurve`: what clients of that time read everywhere.
/// Source: OGC 03-105r1 (GML 3.1.1); OGC 04-094 (WFS 1.1.0), 9.4; OGC 06-049 (GML SF 1.0), level 0.
public struct GML31: GMLFormat {
    public let version = GMLVersion.v31
    public let name = "gml31"
    public let title = "GML 3.1.1"
    public let mediaType = "text/xml; subtype=gml/3.1.1"
    public let aliases = ["gml3", "gml3.1", "application/gml+xml; version=3.1", "application/gml+xml; version=3.1.1"]
    public let fileExtension = "gml"
    public init() {}
}
