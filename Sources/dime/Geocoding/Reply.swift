import AddressTables
import Geocoding

/// What was answered, in the shape of the question.
enum Reply {
    case found(Outcome)
    case report(Report, Outcome)
    case place(ReverseResult, Outcome)

    var outcome: Outcome {
        switch self {
        case .found(let outcome), .report(_, let outcome), .place(_, let outcome): outcome
        }
    }
}

extension Status {
    /// Of the command: 0 sure, 1 wrong input, 2 nothing found, 3 unsure.
    var exitCode: Int32 {
        switch self {
        case .sure: 0
        case .error: 1
        case .notFound: 2
        case .unsure: 3
        }
    }

    /// Of several queries the gravest: an error, then one without an answer, then an unsure one.
    static func gravest(_ one: Status, _ other: Status) -> Status {
        [.error, .notFound, .unsure].first { $0 == one || $0 == other } ?? .sure
    }
}
