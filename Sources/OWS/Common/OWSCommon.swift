/// The versions of OWS Common that are spoken: WFS 1.1.0 stands on the first, WFS 2.0 and WMTS on the second.
///
/// Source: OGC 05-008c1 (OWS Common 1.0.0); OGC 06-121r3 (OWS Common 1.1.0).
enum OWSCommon: Sendable {
    case v100
    case v110

    var namespace: String { self == .v100 ? "http://www.opengis.net/ows" : "http://www.opengis.net/ows/1.1" }

    /// Of exception reports.
    var exceptionSchema: String {
        self == .v100
            ? "http://schemas.opengis.net/ows/1.0.0/owsExceptionReport.xsd"
            : "http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd"
    }

    /// The attribute of an exception report that says its language.
    var languageAttribute: String { self == .v100 ? "language" : "xml:lang" }
}
