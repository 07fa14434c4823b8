public import Geocoding
import Glibc

/// Whether the first answer to a question is right.
public struct EvaluationVerdict: Hashable, Sendable {
    public let id: String
    public let kind: String
    public let query: String
    public let answer: Answer?
    public let question: Question?
    /// Metres from the place meant; `nil` without an answer or such a place.
    public let distance: Double?
    public let isRight: Bool
    /// Wrong, at ``Outcome/surely`` or more, and without asking: the fault that counts most.
    public let isSureAndWrong: Bool
    /// The place meant was found, whatever else would have been right: what confidence is measured by.
    public let isHit: Bool

    public init(_ question: EvaluationCase, _ outcome: Outcome, surely: Double = Outcome.surely) {
        let best = outcome.answers.first { $0.position != nil }
        (id, kind, query) = (question.id, question.kind, question.query)
        answer = best
        self.question = outcome.question
        let gaps = best?.position.map { position in question.places.map { $0.position.metres(to: position) } } ?? []
        let inside = zip(gaps, question.places).map { $0 <= $1.tolerance }
        let isAny = inside.contains(true)
        let isAsked = outcome.question != nil
        let isSure = best.map { $0.confidence >= surely } == true && !isAsked
        distance = gaps.first
        switch question.ask {
        case .never:
            isRight = isAny || !isSure
            isSureAndWrong = isSure && !isAny
        case .must:
            isRight = isAsked || isAny && !isSure
            isSureAndWrong = isSure
        case .may:
            isRight = isAny || isAsked
            isSureAndWrong = isSure && !isAny
        case nil:
            isRight = isAny
            isSureAndWrong = isSure && !isAny
        }
        isHit = question.ask == .must ? inside.first == true : isAny
    }

    public static let names = ["id", "lon", "lat", "distance", "confidence", "label", "question"]

    /// The row of ``names``; empty fields where there is no answer.
    public var fields: [String] {
        [
            id, answer?.position?.longitude.fixed(7) ?? "", answer?.position?.latitude.fixed(7) ?? "",
            distance?.fixed(1) ?? "", answer?.confidence.fixed(4) ?? "", answer?.label ?? "", question?.text ?? "",
        ]
    }
}

extension Coordinate {
    /// Along the great circle of a sphere of 6371008.8 m (haversine); true to 0.5 %.
    public func metres(to other: Coordinate) -> Double {
        let radian = Double.pi / 180
        let (north, east) = ((other.latitude - latitude) * radian / 2, (other.longitude - longitude) * radian / 2)
        let half =
            sin(north) * sin(north) + cos(latitude * radian) * cos(other.latitude * radian) * sin(east) * sin(east)
        return 2 * 6_371_008.8 * asin(min(1, half.squareRoot()))
    }
}
