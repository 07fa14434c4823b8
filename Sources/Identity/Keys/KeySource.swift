import JWTKit

/// Where the keys of an issuer are.
protocol KeySource: Sendable {
    /// - Parameter identifier: `nil` where a token names none.
    func key(_ identifier: String?, _ algorithm: CompactToken.Algorithm) async -> (any JWTAlgorithm)?
}

extension KeySet: KeySource {}
