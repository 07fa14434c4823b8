import CCrypto

/// The digest by which two contents are told to be the same. Source: FIPS 180-4.
public enum SHA256 {
    /// The 32 bytes of the digest.
    public static func digest(of message: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        let done = unsafe digest.withUnsafeMutableBufferPointer { output in
            unsafe EVP_Digest(message, message.count, output.baseAddress, &length, EVP_sha256(), nil) == 1
        }
        precondition(done && length == 32, "libcrypto has no SHA-256")
        return digest
    }
}
