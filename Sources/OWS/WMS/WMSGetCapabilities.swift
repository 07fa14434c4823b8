import HTTPTypes
import Languages
import Publishing
import Services

extension WMSService {
    /// GetCapabilities. Source: OGC 06-042 (WMS 1.3.0), 7.2; OGC 01-068r3 (WMS 1.1.1), 7.1.
    ///
    /// An unknown FORMAT gives the default one, as both standards have it.
    func getCapabilities(_ request: WMSRequest) async throws(ServiceError) -> Response {
        let catalog = request.catalog
        let layers = catalog.layers(in: .wms)
        let data = try await publisher.version(of: layers, catalog)
        let number = try await publisher.updateSequence(catalog)
        let asked = request.parameters["updatesequence"]
        if let error = ServiceError.updateSequence(asked, current: number) { throw error }

        let key = "\(data)|\(number)|\(request.version)|\(request.language)"
        let bytes: [UInt8]
        if let known = documents.document(key, base: request.baseURL) {
            bytes = known
        } else {
            let written =
                WMSCapabilities(
                    catalog: catalog, entries: try await LayerEntry.all(layers, catalog, publisher, request.language),
                    crs: await catalog.offeredCRS(),
                    version: request.version,
                    language: request.language, baseURL: DocumentCache.base, sequence: number
                ).document
            bytes = documents.keep(written, key, base: request.baseURL)
        }
        let isPlain = request.parameters["format"]?.lowercased() == "text/xml"
        let mediaType = isPlain ? "text/xml" : request.version.capabilitiesMediaType
        var response = Response(mediaType: mediaType, bytes).tagged("\(key)|\(request.baseURL)".entityTag)
        response.headers[.contentLanguage] = request.language.rawValue
        return response
    }
}
