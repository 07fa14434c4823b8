/// What tells a client how often it may ask. Source: Linee guida ModI (AgID), RAC_ROBUSTEZZA_001.
public enum RateLimitHeaders {
    /// Requests of a minute, those that are left, seconds until the next one.
    public static let names = ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"]
}
