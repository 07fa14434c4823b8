import CISAL

/// The CRC-32 of gzip and PNG: reflected, polynomial 0xEDB88320. Source: ISO 3309; PNG (ISO/IEC 15948), annex D.
public enum CRC32 {
    /// - Parameter seed: The checksum of the bytes before these, or 0 at the beginning.
    public static func checksum(_ bytes: borrowing RawSpan, seed: UInt32 = 0) -> UInt32 {
        unsafe bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return seed }
            return unsafe crc32_gzip_refl(seed, start.assumingMemoryBound(to: UInt8.self), UInt64(buffer.count))
        }
    }

    public static func checksum(_ bytes: [UInt8], seed: UInt32 = 0) -> UInt32 {
        checksum(unsafe bytes.span.bytes, seed: seed)
    }
}

/// The checksum of a zlib stream. Source: RFC 1950, section 8.
public enum Adler32 {
    /// - Parameter seed: The checksum of the bytes before these, or 1 at the beginning.
    public static func checksum(_ bytes: [UInt8], seed: UInt32 = 1) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return seed }
            return unsafe isal_adler32(seed, start, UInt64(buffer.count))
        }
    }
}
