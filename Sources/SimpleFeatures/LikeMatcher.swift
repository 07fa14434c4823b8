/// Matches texts against a ``LikePattern``, in time linear in the text for patterns as people write them.
struct LikeMatcher: Sendable {
    private enum Step: Sendable, Hashable { case character(Character), anyCharacter, anyRun }
    private let steps: [Step]
    private let matchCase: Bool

    init(_ pattern: LikePattern) {
        matchCase = pattern.matchCase
        var steps: [Step] = []
        for element in pattern.elements {
            switch element {
            case .text(let text):
                steps += (pattern.matchCase ? text : text.lowercased()).map { .character($0) }
            case .anyCharacter: steps.append(.anyCharacter)
            case .anyRun: if steps.last != .anyRun { steps.append(.anyRun) }
            }
        }
        self.steps = steps
    }

    /// Whether the whole text fits the pattern.
    func matches(_ text: String) -> Bool {
        let characters = Array(matchCase ? text : text.lowercased())
        var (character, step) = (0, 0)
        // Where to go on after the latest run, should what follows it not fit: at most one run is ever reconsidered.
        var retry: (character: Int, step: Int)?
        while character < characters.count {
            if step < steps.count, steps[step] == .anyRun {
                retry = (character, step + 1)
                step += 1
            } else if step < steps.count,
                steps[step] == .anyCharacter || steps[step] == .character(characters[character])
            {
                character += 1
                step += 1
            } else if let (start, next) = retry {
                retry = (start + 1, next)
                (character, step) = (start + 1, next)
            } else {
                return false
            }
        }
        return steps[step...].allSatisfy { $0 == .anyRun }
    }
}
