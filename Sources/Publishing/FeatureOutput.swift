public import FeatureStores
public import Formats
public import Services
import SimpleFeatures

/// The body of an answer on its way to a client: bytes are gathered and handed on in pieces worth a write.
///
/// Handing on waits until the client can take more, so that memory does not grow with the answer.
public struct FeatureOutput {
    public var bytes: [UInt8] = []
    private let sink: ResponseBody.Sink
    private let pieceSize = 64 << 10

    public init(_ sink: @escaping ResponseBody.Sink) { self.sink = sink }

    /// Encodes every batch of the stream, and nothing around them.
    ///
    /// - Parameter separator: goes before the first feature, if there is one.
    /// - Returns: how many features were written.
    public mutating func write(
        _ stream: FeatureStream, as format: some FeatureFormat, _ encoding: FeatureEncoding, separator: [UInt8] = []
    ) async throws -> Int {
        var encoder = format.encoder(for: encoding)
        var count = 0
        for try await batch in stream {
            try Task.checkCancellation()
            if count == 0 { bytes.append(contentsOf: separator) }
            count += batch.count
            encoder.write(batch, into: &bytes)
            if bytes.count >= pieceSize { try await flush() }
        }
        return count
    }

    /// Hands on what has been gathered.
    public mutating func flush() async throws {
        guard !bytes.isEmpty else { return }
        try await sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
