import HTTPTypes
import Portrayal
import Publishing
import Services

extension WMSService {
    /// GetMap. Source: OGC 06-042 (WMS 1.3.0), 7.3.
    func getMap(_ request: WMSRequest) async throws(ServiceError) -> Response {
        let map = try MapRequest(request, publisher.catalog, needsStyles: true)
        let format = try ImageFormat(request.parameters)
        let background = try Self.background(request.parameters, format)
        let bytes = try await publisher.image(map.plan(background: background), as: format)
        var response = Response(mediaType: format.mediaType, bytes)
        response.headers[.cacheControl] = "no-cache"
        return response
    }

    /// Source: OGC 06-042, 7.3.3.9 and 7.3.3.10.
    private static func background(_ parameters: KVP, _ format: ImageFormat) throws(ServiceError) -> Color {
        var color = Color.white
        if let text = parameters.nonEmpty("bgcolor") {
            guard let asked = Color(hex: text) else {
                throw ServiceError(
                    .invalidParameter, locator: "bgcolor",
                    "BGCOLOR is \"\(text.prefix(40))\"; it is a colour like 0xFFFFFF.")
            }
            color = asked
        }
        switch parameters["transparent"]?.lowercased() ?? "" {
        case "true": return format.hasTransparency ? .transparent : color
        case "", "false": return color
        case let other:
            throw ServiceError(
                .invalidParameter, locator: "transparent",
                "TRANSPARENT is \"\(other.prefix(40))\"; it is TRUE or FALSE.")
        }
    }
}
