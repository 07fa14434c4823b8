import Deflate

/// The state of one compressed stream.
actor StreamCompressor {
    private var stream: GzipStream? = GzipStream()

    func compress(_ chunk: [UInt8]) -> [UInt8] { stream?.write(chunk) ?? [] }

    func finish() -> [UInt8] {
        guard let stream = stream.take() else { return [] }
        return stream.finish()
    }
}
