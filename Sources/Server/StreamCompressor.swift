import Deflate

/// The state of one compressed stream.
actor StreamCompressor {
    private var stream: GzipStream? = GzipStream()

    /// - Parameter isPaced: whether the reader can decode all of it at once.
    func compress(_ chunk: [UInt8], isPaced: Bool) -> [UInt8] {
        let bytes = stream?.write(chunk) ?? []
        return isPaced ? bytes + (stream?.flush() ?? []) : bytes
    }

    func finish() -> [UInt8] {
        guard let stream = stream.take() else { return [] }
        return stream.finish()
    }
}
