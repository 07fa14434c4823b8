import HTTPTypes
import Languages
import Markup
import Portrayal
import Publishing
import Services

/// An error as WMS says it: XML, or a picture of the size asked for.
///
/// The status of an exception about the request is 200: both standards hold an exception for an answer like any other,
/// and QGIS and older clients show the text of one only then; on 400 they say "network error" and nothing else.
/// A fault of ours is 503 or 500, so that proxies and watchdogs see it. Nothing of it may be cached.
struct WMSException {
    var error: ServiceError
    var version: WMSVersion
    /// Of the text.
    var choice: LanguageChoice

    init(_ error: ServiceError, version: WMSVersion, _ choice: LanguageChoice) {
        self.error = error
        self.version = version
        self.choice = choice
    }

    private var status: Int {
        switch error.code {
        case .tooBusy, .timeLimit: 503
        case .internalError: 500
        case .methodNotAllowed: 405
        default: 200
        }
    }

    /// Source: OGC 06-042, annex E.1; OGC 01-068r3, annex A.3.
    private func document(_ text: String) -> [UInt8] {
        var writer = XMLWriter()
        writer.declaration()
        if version == .v111 {
            writer.raw(
                """
                <!DOCTYPE ServiceExceptionReport SYSTEM \
                "http://schemas.opengis.net/wms/1.1.1/WMS_exception_1_1_1.dtd">
                """.utf8)
        }
        writer.start("ServiceExceptionReport")
        writer.attribute("version", version.rawValue)
        if version == .v130 {
            writer.namespace("", "http://www.opengis.net/ogc")
            writer.namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
            writer.attribute(
                "xsi:schemaLocation",
                "http://www.opengis.net/ogc http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd")
        }
        writer.element(
            "ServiceException",
            [
                "code": error.code.wmsCode(version111: version == .v111),
                "locator": version == .v111 ? nil : error.locator,
            ], text: text)
        writer.end()
        return writer.bytes
    }

    func response(id: String) -> Response {
        let text = error.detail(id: id)[choice.language]
        return finished(Response(status: status, mediaType: version.exceptionMediaType, document(text)))
    }

    /// The answer in the form that EXCEPTIONS asks for. Source: OGC 06-042, 7.3.3.11.
    ///
    /// - Parameter isMap: whether a picture was asked for; other operations always answer XML.
    func response(to request: WMSRequest, isMap: Bool, _ publisher: Publisher) async -> Response {
        let wanted = request.parameters["exceptions"]?.lowercased() ?? ""
        let (isText, isBlank) = (wanted.hasSuffix("inimage"), wanted.hasSuffix("blank"))
        guard isMap, isText || isBlank else { return response(id: request.id) }
        let picture = PictureParameters(request.parameters, limits: request.catalog.service.limits)
        do throws(ServiceError) {
            let bytes = try await publisher.messageImage(
                isBlank ? "" : error.detail[choice.language], width: picture.width, height: picture.height,
                background: picture.background, as: picture.format)
            return finished(Response(status: status, mediaType: picture.format.mediaType, bytes))
        } catch {
            return response(id: request.id)
        }
    }

    private func finished(_ response: Response) -> Response {
        var response = response
        response.headers[.cacheControl] = "no-store"
        response.headers[.retryAfter] = error.code.retryAfter
        response.declare(choice)
        response.failure = error
        return response
    }
}

/// The picture that an exception is drawn into: what the request says, as far as it makes sense.
private struct PictureParameters {
    var width: Int
    var height: Int
    var format: ImageFormat
    var background: Color

    init(_ parameters: KVP, limits: Limits) {
        func side(_ name: String) -> Int {
            guard let value = parameters[name].flatMap({ Int($0) }), value > 0 else { return 256 }
            return min(value, limits.maximumMapSize)
        }
        width = side("width")
        height = side("height")
        format = ImageFormat(named: parameters["format"] ?? "") ?? .png
        background = (try? Color(background: parameters, format)) ?? .white
    }
}
