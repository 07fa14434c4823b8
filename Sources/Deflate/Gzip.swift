/// Gzip members, written and read. Source: RFC 1952.
public enum Gzip {
    public static func compress(_ bytes: [UInt8], level: CompressionLevel = .fast) -> [UInt8] {
        var compressor = Compressor(.gzip, level: level)
        var output: [UInt8] = []
        compressor.write(unsafe bytes.span.bytes, then: .end, into: &output)
        return output
    }

    /// The content of all the members, one after the other.
    ///
    /// - Parameter limit: The most bytes that the content may have; a bomb stops there.
    /// - Throws: ``DeflateError`` when a member is broken off or its checksum is wrong, or at the limit.
    public static func decompress(_ bytes: [UInt8], limit: Int) throws(DeflateError) -> [UInt8] {
        var decompressor = Decompressor(.gzip)
        return try decompressor.read(bytes, limit: limit)
    }
}

/// Zlib streams, as PNG holds them. Source: RFC 1950.
public enum Zlib {
    public static func compress(_ bytes: [UInt8], level: CompressionLevel = .fast) -> [UInt8] {
        var output: [UInt8] = []
        compress(unsafe bytes.span.bytes, level: level, into: &output)
        return output
    }

    /// Appends the stream to `output`.
    public static func compress(_ bytes: RawSpan, level: CompressionLevel = .fast, into output: inout [UInt8]) {
        var compressor = Compressor(.zlib, level: level)
        compressor.write(bytes, then: .end, into: &output)
    }

    /// - Parameter limit: The most bytes that the content may have; a bomb stops there.
    /// - Throws: ``DeflateError`` when the stream is broken off or its checksum is wrong, or at the limit.
    public static func decompress(_ bytes: [UInt8], limit: Int) throws(DeflateError) -> [UInt8] {
        var decompressor = Decompressor(.zlib)
        return try decompressor.read(bytes, limit: limit)
    }
}
