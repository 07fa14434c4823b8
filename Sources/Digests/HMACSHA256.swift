import CCrypto

/// A keyed digest: whoever has the key can tell whether two messages are the same, and nobody else learns anything.
///
/// Source: RFC 2104; FIPS 180-4.
public struct HMACSHA256: Sendable {
    private let key: [UInt8]

    /// - Parameter key: 32 bytes; another length works, and is weaker or folded.
    public init(key: [UInt8]) { self.key = key }

    /// With a key of the system's random numbers, known to this process alone.
    public static func random() -> HMACSHA256 {
        var generator = SystemRandomNumberGenerator()
        return HMACSHA256(key: (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// The 32 bytes of the digest.
    public func digest(of message: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        let done = unsafe digest.withUnsafeMutableBufferPointer { output in
            unsafe HMAC(
                EVP_sha256(), key, Int32(clamping: key.count), message, message.count, output.baseAddress, &length)
                != nil
        }
        precondition(done && length == 32, "libcrypto has no SHA-256")
        return digest
    }
}

extension [UInt8] {
    /// Two lower-case digits a byte.
    public var hexadecimal: String {
        String(decoding: flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
