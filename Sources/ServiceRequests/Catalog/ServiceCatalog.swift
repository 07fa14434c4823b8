public import Languages

/// What can be reported, to whom, and within which bounds: what `seeds/open311.yaml` says.
public struct ServiceCatalog: Hashable, Sendable {
    /// The one jurisdiction that is served. Source: Open311 GeoReport v2, jurisdiction_id.
    public var jurisdiction: String
    /// Belfiore code: places outside of it are refused.
    public var comune: String
    public var contact: LocalizedText
    /// When this list was last changed, ISO 8601 with its offset.
    public var changeset: String
    /// Whether people report without an account.
    public var isAnonymous: Bool
    public var limits: RequestLimits
    public var services: [ServiceType]

    /// The kind with a code; `nil` where there is none.
    public subscript(_ code: String) -> ServiceType? { services.first { $0.code == code } }

    /// The codes of all kinds, in their order.
    public var codes: [String] { services.map(\.code) }
}
