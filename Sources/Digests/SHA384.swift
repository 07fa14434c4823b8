import CCrypto

/// The digest by which a browser knows that a file is the one that a page means. Source: FIPS 180-4; W3C Subresource
/// Integrity, 3.2.
public enum SHA384 {
    /// The 48 bytes of the digest.
    public static func digest(of message: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 48)
        var length: UInt32 = 0
        let done = unsafe digest.withUnsafeMutableBufferPointer { output in
            unsafe EVP_Digest(message, message.count, output.baseAddress, &length, EVP_sha384(), nil) == 1
        }
        precondition(done && length == 48, "libcrypto has no SHA-384")
        return digest
    }
}
