public import Geocoding

/// What came of one query.
public enum Status: String, Hashable, Sendable, CaseIterable {
    /// One answer, confident enough, and nothing to ask.
    case sure = "sicuro"
    /// Answers, none of which should be used before a person has looked.
    case unsure = "incerto"
    case notFound = "non-trovato"
    /// The row could not be read.
    case error = "errore"
}

/// What came of one query, with what it was answered.
public struct Outcome: Hashable, Sendable {
    public var status: Status
    /// Best first.
    public var answers: [Answer]
    public var question: Question?
    public var notes: [Note]

    /// The confidence from which an answer counts as sure, unless somebody says otherwise.
    public static let surely = 0.8

    public init(answers: [Answer], question: Question?, notes: [Note], surely: Double = Outcome.surely) {
        self.answers = answers
        self.question = question
        self.notes = notes
        if let best = answers.first {
            status = question == nil && best.confidence >= surely ? .sure : .unsure
        } else {
            status = .notFound
        }
    }

    public init(_ result: SearchResult, surely: Double = Outcome.surely) {
        self.init(answers: result.answers, question: result.question, notes: result.notes, surely: surely)
    }

    public init(_ report: Report, surely: Double = Outcome.surely) {
        self.init(answers: report.candidates, question: report.question, notes: report.notes, surely: surely)
    }

    /// A door within reach is sure; a street or an area without one is not.
    public init(_ reverse: ReverseResult) {
        let others = [reverse.street, reverse.sestiere, reverse.locality, reverse.municipality, reverse.comune]
        answers = reverse.civici + others.compactMap(\.self)
        question = nil
        notes = reverse.notes
        status = !reverse.civici.isEmpty ? .sure : answers.isEmpty ? .notFound : .unsure
    }
}
