/// How much of a token is borne. Each has its reason in `seeds/identity.yaml`.
public struct IdentityLimits: Hashable, Sendable {
    public var clockSkewSeconds = 30
    public var maximumTokenBytes = 8192
    public var maximumLifetimeSeconds = 43_200
    /// How often a look is taken at the JWKS files.
    public var reloadSeconds = 5
    /// How long no look is taken for a key that the last one did not find.
    public var unknownKeySeconds = 10
    /// One-time tokens that are remembered.
    public var rememberedTokens = 100_000
    public init() {}
}
