import AddressTables
import DelimitedText
import FeatureStores
import HTTPTypes
import Publishing
import Services

extension GeocodeService {
    /// Answers a table while it comes: a block of rows is geocoded when the client has taken the one before.
    func batch(_ request: Request, _ words: Words) async throws(ServiceError) -> Response {
        let asked = try BatchRequest(request, source, words)
        let geocoder = try source.geocoder(asked.words)
        let limits = source.limits()
        guard let place = batches.place(atMost: limits.maximumBatches) else {
            throw ServiceError(
                .tooBusy,
                it: "Si stanno già elaborando \(limits.maximumBatches) tabelle: riprovare tra poco.",
                en: "\(limits.maximumBatches) tables are being answered already: try again soon.")
        }
        guard let stream = request.stream else {
            throw ServiceError(.malformedRequest, it: "La tabella è vuota.", en: "The table is empty.")
        }
        let reader = try await BatchReader(stream, asked)
        let worker = asked.worker(
            geocoder, reader.head?.dialect ?? Dialect(delimiter: nil), reader.head?.mapping ?? .queries)
        let answering = BatchAnswering(
            asked, worker, AnswerWriting(crs: asked.crs, itemPath: source.itemPath, baseURL: request.baseURL))
        let intake = BatchIntake(stream, mostAhead: limits.maximumBatchHeldBytes)
        let workers = source.workers
        var response = Response(
            headers: [.contentType: asked.output.mediaType, .cacheControl: "no-store"],
            body: ResponseBody { sink in
                defer { withExtendedLifetime(place) {} }
                try await Self.run(reader, intake, answering, on: workers, into: sink)
            })
        if let link = HTTPField.Name("Link") {
            response.headers[link] = "<\(request.baseURL)/geocode>; rel=\"license\""
        }
        response.isPaced = true
        response.logged = ["class": "tabella"]
        return response
    }

    private static func run(
        _ reader: BatchReader, _ intake: BatchIntake, _ answering: BatchAnswering, on workers: WorkerPool,
        into sink: @escaping ResponseBody.Sink
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            if !reader.isAtEnd { group.addTask { await intake.pump() } }
            defer { group.cancelAll() }
            let head = answering.head
            if !head.isEmpty { try await intake.whileBlocked { try await sink(head) } }
            var (rest, rows) = (reader, 0)
            while true {
                let block = try await rest.next(intake)
                guard !block.isEmpty else { return }
                try Task.checkCancellation()
                let bytes = try await workers.run(.begun) { [rows] in answering.answer(block, after: rows) }
                rows += block.count
                try await intake.whileBlocked { try await sink(bytes) }
            }
        }
    }
}
