/// The digest by which two contents are told to be the same. Source: FIPS 180-4.
public enum SHA256 {
    /// The 32 bytes of the digest.
    public static func digest(of message: [UInt8]) -> [UInt8] { SecureHash.sha256.digest(of: message) }
}
