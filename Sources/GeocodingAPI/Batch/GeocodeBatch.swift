import HTTPTypes
import FeatureStores
import Publishing
import Services

extension GeocodeService {
    /// Answers a table while it is sent: a block of rows is geocoded when the client has taken the one before.
    func batch(_ request: Request, _ words: Words) throws(ServiceError) -> Response {
        let asked = try BatchRequest(request, source, words)
        let words = asked.parameters.words
        let geocoder = try source.geocoder(words)
        let limits = source.limits()
        guard request.body.count <= limits.maximumBatchBytes else {
            throw ServiceError(
                .contentTooLarge,
                it: "La tabella ha \(request.body.count) byte; il massimo è \(limits.maximumBatchBytes): dividerla.",
                en: "The table has \(request.body.count) bytes; the limit is \(limits.maximumBatchBytes): divide it.")
        }
        let writing = AnswerWriting(crs: asked.crs, itemPath: source.itemPath, baseURL: request.baseURL)
        let rows = try BatchRows(request.body, asked, geocoder, writing)
        guard let place = batches.place(atMost: limits.maximumBatches) else {
            throw ServiceError(
                .tooBusy,
                it: "Si stanno già elaborando \(limits.maximumBatches) tabelle: riprovare tra poco.",
                en: "\(limits.maximumBatches) tables are being answered already: try again soon.")
        }
        let workers = source.workers
        var response = Response(
            headers: [.contentType: asked.output.mediaType, .cacheControl: "no-store"],
            body: ResponseBody { sink in
                defer { withExtendedLifetime(place) {} }
                if !rows.head.isEmpty { try await sink(rows.head) }
                var rows = rows
                while true {
                    try Task.checkCancellation()
                    let before = rows
                    let (after, bytes) = try await workers.run(.begun) { () -> (BatchRows, [UInt8]?) in
                        var rows = before
                        let bytes = rows.next()
                        return (rows, bytes)
                    }
                    guard let bytes else { return }
                    rows = after
                    try await sink(bytes)
                }
            })
        if let link = HTTPField.Name("Link") {
            response.headers[link] = "<\(request.baseURL)/geocode>; rel=\"license\""
        }
        response.logged = ["class": "tabella"]
        return response
    }
}
