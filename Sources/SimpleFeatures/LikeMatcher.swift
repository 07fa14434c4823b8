/// Matches UTF-8 against a ``LikePattern``, in time linear in the text for patterns as people write them.
struct LikeMatcher: Sendable {
    private enum Step: Sendable, Equatable { case byte(UInt8), anyCharacter, anyRun }
    private let steps: [Step]
    let matchCase: Bool

    init(_ pattern: LikePattern) {
        matchCase = pattern.matchCase
        var steps: [Step] = []
        for element in pattern.elements {
            switch element {
            case .text(let text):
                steps += (pattern.matchCase ? text : text.lowercased()).utf8.map { .byte($0) }
            case .anyCharacter: steps.append(.anyCharacter)
            case .anyRun: if steps.last != .anyRun { steps.append(.anyRun) }
            }
        }
        self.steps = steps
    }

    func matches(_ text: String) -> Bool { matches(Array((matchCase ? text : text.lowercased()).utf8)[...]) }

    /// Whether the whole text fits the pattern; in lower case already where case does not matter.
    func matches(_ text: ArraySlice<UInt8>) -> Bool {
        var place = text.startIndex
        var step = 0
        // Where to go on after the latest run, should what follows it not fit: at most one run is ever reconsidered.
        var retry: (place: Int, step: Int)?
        while place < text.endIndex {
            if step < steps.count, steps[step] == .anyRun {
                retry = (place, step + 1)
                step += 1
            } else if step < steps.count, steps[step] == .anyCharacter {
                place = Self.next(after: place, in: text)
                step += 1
            } else if step < steps.count, steps[step] == .byte(text[place]) {
                place += 1
                step += 1
            } else if let (start, next) = retry {
                place = Self.next(after: start, in: text)
                step = next
                retry = (place, next)
            } else {
                return false
            }
        }
        return steps[step...].allSatisfy { $0 == .anyRun }
    }

    /// Past one Unicode scalar.
    private static func next(after place: Int, in text: ArraySlice<UInt8>) -> Int {
        var next = place + 1
        while next < text.endIndex, text[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }
}
