/// What a request may ask of the server before any service sees it.
public struct ServerLimits: Sendable, Hashable {
    /// Longest path and query; a GetMap with a style in its URL needs some kilobytes, nothing honest needs more.
    public var maximumTargetBytes = 65_536
    /// Longest body; filters and styles in POST are small.
    public var maximumBodyBytes = 4_194_304
    public init() {}
}
