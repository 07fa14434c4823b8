import HTTPTypes
import Languages
import Markup
public import Services

/// An error as the OWS exception report that WMTS 1.0.0, WFS 2.0 and WFS 1.1.0 answer.
///
/// Source: OGC 06-121r3 (OWS Common 1.1.0), 8, OGC 05-008c1 (1.0.0), 8; the status is that of OGC 09-025r2 (WFS 2.0),
/// table D.2.
public struct ExceptionReport: Sendable {
    /// The version of the service, not that of the report's schema: `2.0.0`, `1.0.0`.
    public var version: String
    public var error: ServiceError
    /// Of the text.
    public var choice: LanguageChoice
    /// The media type of the answer: `application/xml`, or `text/xml` for clients of older protocols.
    public var mediaType: String
    var common = OWSCommon.v110

    public init(
        _ error: ServiceError, version: String, _ choice: LanguageChoice, mediaType: String = "application/xml"
    ) {
        self.error = error
        self.choice = choice
        self.version = version
        self.mediaType = mediaType
    }

    /// The document. Valid against `owsExceptionReport.xsd` of its OWS Common, whatever the text of the error.
    ///
    /// - Parameter id: of the request; told to the client where the fault is ours, so that the log can be searched.
    public func document(id: String) -> [UInt8] {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("ows:ExceptionReport")
        writer.namespace("ows", common.namespace)
        writer.namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
        writer.attribute("xsi:schemaLocation", "\(common.namespace) \(common.exceptionSchema)")
        writer.attribute("version", version)
        writer.attribute(common.languageAttribute, choice.language.rawValue)
        let code = common == .v100 ? error.owsCode100 : error.code.owsCode
        writer.element("ows:Exception", ["exceptionCode": code, "locator": error.locator]) { writer in
            writer.element("ows:ExceptionText", text: error.detail(id: id)[choice.language])
        }
        writer.end()
        return writer.bytes
    }

    public func response(id: String) -> Response {
        var response = Response(status: error.code.owsStatus, mediaType: mediaType, document(id: id))
        response.headers[.retryAfter] = error.code.retryAfter
        response.declare(choice)
        response.failure = error
        return response
    }
}

extension ServiceError.Code {
    /// The status of an OWS exception report. A wrong value of a parameter is always 400, be it the name of a layer.
    public var owsStatus: Int {
        switch self {
        case .layerNotDefined, .styleNotDefined: 400
        default: status
        }
    }
}

extension ServiceError {
    /// The code of an exception before OWS Common 1.1.0, which had no words for options and for what a service of
    /// later versions calls parsing and processing. Source: OGC 05-008c1 (OWS Common 1.0.0), table 18.
    var owsCode100: String {
        switch code {
        case .optionNotSupported: ServiceError.Code.operationNotSupported.owsCode
        case .operationParsingFailed where locator == "filter": ServiceError.Code.invalidParameter.owsCode
        case .operationParsingFailed, .operationProcessingFailed, .notFound: ServiceError.Code.internalError.owsCode
        default: code.owsCode
        }
    }
}
