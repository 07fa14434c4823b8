/// A report: what everybody may know of it. Source: Open311 GeoReport v2, GET Service Requests.
public struct ServiceRequest: Hashable, Sendable {
    public let id: String
    /// Of its kind.
    public var service: String
    /// The Italian name of its kind, for maps and tables.
    public var category: String
    public var state: RequestState
    public var place: RequestPlace
    /// What the office says of it, freed of whatever tells of a person; what was written stays with ``RequestContent``.
    public var description: String?
    /// Why it is in this state.
    public var statusNote: String?
    public var agency: String?
    /// UTC, ISO 8601.
    public var requested: String
    public var updated: String
    public var expected: String?
    public var closed: String?
    /// The report that tells of the same thing.
    public var duplicateOf: String?
    /// Raised by every change.
    public var revision: Int
}

/// What was written, for whoever wrote it and for the office alone.
public struct RequestContent: Hashable, Sendable {
    public var description: String?
    /// Where a picture or a film is; nobody fetches it from here.
    public var mediaURL: String?
    /// Answers to what the kind asks, in its order.
    public var attributes: [Answer]
    /// As it was written, where an address was.
    public var writtenAddress: String?

    /// One answer to an attribute; several values only of a list of which several may be chosen.
    public struct Answer: Hashable, Sendable {
        public var code: String
        public var values: [String]
        public init(_ code: String, _ values: [String]) {
            self.code = code
            self.values = values
        }
    }

    public init(
        description: String? = nil, mediaURL: String? = nil, attributes: [Answer] = [], writtenAddress: String? = nil
    ) {
        self.description = description
        self.mediaURL = mediaURL
        self.attributes = attributes
        self.writtenAddress = writtenAddress
    }
}

/// One change of one report.
public struct RequestEvent: Hashable, Sendable {
    public let request: String
    /// Of the report after the change.
    public let revision: Int
    /// UTC, ISO 8601.
    public let moment: String
    /// `nil` for the first.
    public let from: RequestState?
    public let to: RequestState
    /// A pseudonym, or a role.
    public let actor: String
    /// For the office.
    public let note: String?
}
