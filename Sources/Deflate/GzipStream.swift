/// A gzip member that is written while its content is made: one for each streamed answer.
///
/// It may move between threads but not be shared; put it in a `Mutex` for a sink that several closures hold.
public struct GzipStream: ~Copyable, Sendable {
    private var compressor: Compressor

    public init(level: CompressionLevel = .fast) { compressor = Compressor(.gzip, level: level) }

    /// Takes more content and returns what is ready to be sent; often nothing.
    public mutating func write(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        compressor.write(unsafe bytes.span.bytes, then: .more, into: &output)
        return output
    }

    /// What is still held back, ended so that the reader can decode everything written so far.
    public mutating func flush() -> [UInt8] {
        var output: [UInt8] = []
        compressor.write(unsafe [UInt8]().span.bytes, then: .pause, into: &output)
        return output
    }

    /// The last bytes of the member, with its checksum.
    public consuming func finish() -> [UInt8] {
        var output: [UInt8] = []
        compressor.write(unsafe [UInt8]().span.bytes, then: .end, into: &output)
        return output
    }
}
