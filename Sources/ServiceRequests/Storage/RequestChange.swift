/// A report that comes in, read and placed.
public struct NewRequest: Hashable, Sendable {
    public var service: ServiceType
    public var place: RequestPlace
    public var content: RequestContent

    public init(service: ServiceType, place: RequestPlace, content: RequestContent) {
        self.service = service
        self.place = place
        self.content = content
    }
}

/// What is to be changed of a report; what is `nil` stays.
public struct RequestChange: Hashable, Sendable {
    public var state: RequestState?
    /// Reported under the wrong kind.
    public var service: ServiceType?
    public var place: RequestPlace?
    public var agency: String?
    /// UTC, ISO 8601.
    public var expected: String?
    public var duplicateOf: String?
    /// For everybody; `.some(nil)` takes away what was said.
    public var statusNote: String??
    public var description: String??
    /// For the history, which only the office reads.
    public var note: String?

    public init(state: RequestState? = nil, statusNote: String?? = nil, note: String? = nil) {
        self.state = state
        self.statusNote = statusNote
        self.note = note
    }
}

/// What somebody takes a report to be who changes it.
public enum RequestExpectation: Hashable, Sendable {
    case revision(Int)
    case state(RequestState)
    /// For tools that look at a report and change it in one go.
    case anything

    func holds(_ request: ServiceRequest) -> Bool {
        switch self {
        case .revision(let revision): request.revision == revision
        case .state(let state): request.state == state
        case .anything: true
        }
    }
}
