import HTTPTypes
import Languages
import Markup
import Services

/// An error as the version that was asked for says it.
///
/// In 1.0.0 and 1.1.0 the status of a report about the request is 200, as it is in WMS: the standards leave it open, and
/// the clients that still speak them (Autodesk's FDO, older QGIS) show the text of a report only then. A fault of ours is
/// 503 or 500.
struct WFSException {
    private let error: ServiceError
    private let version: WFSVersion
    private let choice: LanguageChoice

    init(_ error: ServiceError, _ version: WFSVersion, _ choice: LanguageChoice) {
        var error = error
        error.locator = version.spelling(of: error.locator)
        self.error = error
        self.version = version
        self.choice = choice
    }

    /// - Parameter id: of the request.
    func response(id: String) -> Response {
        var report = ExceptionReport(error, version: version.rawValue, choice, mediaType: version.mediaType)
        report.common = version.common
        var response = report.response(id: id)
        guard version != .v200 else { return response }
        if version == .v100 { response.body = ResponseBody(bytes: serviceException(id: id)) }
        if [400, 403, 404, 501].contains(response.status), error.code != .malformedRequest { response.status = 200 }
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// Source: OGC 02-058, 6.7 and annex A.3.
    private func serviceException(id: String) -> [UInt8] {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("ServiceExceptionReport")
        writer.namespace("", "http://www.opengis.net/ogc")
        writer.namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
        writer.attribute(
            "xsi:schemaLocation",
            "http://www.opengis.net/ogc http://schemas.opengis.net/wfs/1.0.0/OGC-exception.xsd")
        writer.attribute("version", "1.2.0")
        writer.element(
            "ServiceException", ["code": error.owsCode100, "locator": error.locator],
            text: error.detail(id: id)[choice.language])
        writer.end()
        return writer.bytes
    }
}
