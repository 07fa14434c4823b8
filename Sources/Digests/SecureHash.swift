import CCrypto

/// The secure hash algorithms of libcrypto that are used here. Source: FIPS 180-4.
enum SecureHash {
    case sha256, sha384

    private var byteCount: Int {
        switch self {
        case .sha256: 32
        case .sha384: 48
        }
    }

    func digest(of message: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: byteCount)
        var length: UInt32 = 0
        let done = unsafe digest.withUnsafeMutableBufferPointer { output in
            let algorithm = unsafe self == .sha256 ? EVP_sha256() : EVP_sha384()
            return unsafe EVP_Digest(message, message.count, output.baseAddress, &length, algorithm, nil) == 1
        }
        precondition(done && Int(length) == byteCount, "libcrypto has no such digest")
        return digest
    }
}
