/// The digest by which a browser knows that a file is the one that a page means. Source: FIPS 180-4; W3C Subresource
/// Integrity, 3.2.
public enum SHA384 {
    /// The 48 bytes of the digest.
    public static func digest(of message: [UInt8]) -> [UInt8] { SecureHash.sha384.digest(of: message) }
}
