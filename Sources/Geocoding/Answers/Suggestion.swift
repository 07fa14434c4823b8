/// One line under a search field.
public struct Suggestion: Hashable, Sendable {
    public var label: String
    /// What to put into the field when the line is chosen: never shorter than what was typed.
    public var completion: String
    public var kind: AnswerKind
    public var position: Coordinate?
    /// The parts of ``label`` that were typed, as UTF-8 offsets.
    public var highlights: [Range<Int>]
    public var score: Double
}
