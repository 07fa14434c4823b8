/// What bounds reports and questions about them: `limits` of `seeds/open311.yaml`, which has the reasons.
public struct RequestLimits: Hashable, Sendable {
    /// Of a description, characters. Source: Open311 GeoReport v2, POST Service Request.
    public var descriptionCharacters = 4000
    /// Of an attribute, of an address that is written, of a note.
    public var textCharacters = 1000
    public var urlCharacters = 2000
    /// Of the body of a report.
    public var bodyBytes = 65_536
    /// Of one person in one day, UTC.
    public var reportsPerDay = 30
    /// Of all people without an account together in one day.
    public var anonymousReportsPerDay = 300
    /// In one answer. Source: Open311 GeoReport v2, GET Service Requests.
    public var pageSize = 1000
    /// Between the first and the last moment that is asked for. Source: as above.
    public var spanDays = 90
    /// Metres; of a search round a point.
    public var radius = 2000.0
    /// Metres; where nobody says how far.
    public var defaultRadius = 100.0
    /// Confidence of an address below which it is not known at all.
    public var leastConfidence = 0.15
    /// Confidence from which an address is sure.
    public var sureConfidence = 0.8
    /// Metres to the nearest house number that still is the address of a point.
    public var addressReach = 60.0

    public init() {}
}
