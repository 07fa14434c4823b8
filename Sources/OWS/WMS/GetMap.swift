import HTTPTypes
import Portrayal
import Publishing
import Services

extension WMSService {
    /// GetMap. Source: OGC 06-042 (WMS 1.3.0), 7.3.
    func getMap(_ request: WMSRequest) async throws(ServiceError) -> Response {
        let catalog = request.catalog
        let map = try MapRequest(request, catalog, needsStyles: true)
        let format = try ImageFormat(request.parameters)
        let background = try Color(background: request.parameters, format)
        let data = try await publisher.version(of: map.selection.drawings.map(\.layer), catalog)
        let bytes = try await publisher.image(map.plan(background: background), as: format)
        return Response(mediaType: format.mediaType, bytes).tagged("\(data)|\(request.fingerprint)".entityTag)
    }
}
