/// Places that two or three streets of a text make together.
extension Geocoder {
    /// `in via X tra via Y e via Z`: the stretch of the street from one crossing to the other.
    ///
    /// Where one of the ends meets the street only from afar, or not at all, the answer is less sure: so much of the
    /// street as is known.
    func stretch(_ spans: [MentionSpan], _ units: [Unit], _ options: SearchOptions) -> LocatedMention? {
        guard spans.count == 3, spans.allSatisfy({ $0.number == nil }),
            let (street, ends) = StreetJoints(units: units).stretch(spans.map(\.name))
        else { return nil }
        let names = spans.map { Array(units[$0.name]) }
        var wanted = options
        wanted.limit = 3
        let crossings = ends.map { end in
            crossing(
                SearchText(names[street] + names[end]), 0..<names[street].count,
                names[street].count..<(names[street].count + names[end].count), wanted, reach: 150
            ).answers.first
        }
        let span =
            units[spans[0].name.lowerBound].span.lowerBound..<units[spans[2].name.upperBound - 1].span.upperBound
        var located = LocatedMention(
            span: span, units: spans[0].name.lowerBound..<spans[2].name.upperBound, relation: .between,
            result: SearchResult(), role: spans[0].role)
        let known = crossings.compactMap { $0 }
        if known.count == 2, let from = known[0].position, let to = known[1].position {
            let making = AnswerMaking(gazetteer: gazetteer, language: options.language)
            var answer = making.segment(known[0], known[1], from, to)
            if known.contains(where: { $0.uncertainty > 60 }) { answer.confidence = min(answer.confidence, 0.6) }
            located.result = SearchResult(answers: [answer])
            return located
        }
        guard let one = known.first else { return nil }
        var answer = one
        answer.confidence = min(answer.confidence, 0.4)
        answer.uncertainty = max(answer.uncertainty, 150)
        located.result = SearchResult(answers: [answer])
        return located
    }

    /// Two names that are said to meet.
    func crossing(_ one: MentionSpan, _ other: MentionSpan, _ units: [Unit], _ options: SearchOptions)
        -> LocatedMention?
    {
        guard one.number == nil, other.number == nil,
            let meeting = StreetJoints(units: units).meeting(one.name, other.name)
        else { return nil }
        var located = crossing(one.name, other.name, units, options)
        located?.relation = meeting == .between ? .between : .corner
        located?.role = one.role
        if meeting == .beside || one.isArea || other.isArea, located?.result.answers.isEmpty == false {
            let sure = located?.result.answers[0].confidence ?? 0
            if one.isArea || other.isArea { located?.result.answers[0].confidence = min(sure, 0.75) }
        }
        return located
    }

    /// Two or three streets of one sentence that meet, in words that say nothing known of how: the crossing, or the
    /// stretch of the one that meets both others. Never sure.
    func meetingStreets(_ spans: ArraySlice<MentionSpan>, _ units: [Unit], _ options: SearchOptions)
        -> (located: LocatedMention, count: Int)?
    {
        let joints = StreetJoints(units: units)
        func areTogether(_ one: MentionSpan, _ other: MentionSpan) -> Bool {
            let arrives = one.role.part == .journey && other.role.part == .site
            return ![one, other].contains { $0.number != nil || $0.isArea || $0.role.isStranger }
                && joints.areTogether(one.name, other.name)
                && !(arrives && other.name.lowerBound - one.name.upperBound > 4)
        }
        let spans = Array(spans.prefix(3))
        guard spans.count > 1, areTogether(spans[0], spans[1]) else { return nil }
        if spans.count == 3, areTogether(spans[1], spans[2]) {
            for street in 0..<3 {
                let ends = [0, 1, 2].filter { $0 != street }
                let crossings = ends.compactMap {
                    crossing(spans[min(street, $0)].name, spans[max(street, $0)].name, units, options)?
                        .result.answers.first
                }
                guard crossings.count == 2, let from = crossings[0].position, let to = crossings[1].position else {
                    continue
                }
                let making = AnswerMaking(gazetteer: gazetteer, language: options.language)
                var located = LocatedMention(
                    span: units[spans[0].name.lowerBound].span
                        .lowerBound..<units[spans[2].name.upperBound - 1].span.upperBound,
                    units: spans[0].name.lowerBound..<spans[2].name.upperBound, relation: .between,
                    result: SearchResult(answers: [making.segment(crossings[0], crossings[1], from, to)]),
                    role: spans[0].role)
                located.lower(to: Self.unsaid)
                return (located, 3)
            }
        }
        guard var located = crossing(spans[0].name, spans[1].name, units, options) else { return nil }
        located.role = spans[0].role.evidence > spans[1].role.evidence ? spans[0].role : spans[1].role
        located.lower(to: Self.unsaid)
        return (located, 2)
    }

    /// The most that an answer is sure of that no word speaks for.
    private static let unsaid = 0.75

    /// A crossing of which one name was not found: the words that must be it, among the streets that meet the other.
    func halfCrossing(_ span: MentionSpan, _ taken: [Range<Int>], _ units: [Unit], _ options: SearchOptions)
        -> LocatedMention?
    {
        guard span.number == nil, let other = StreetJoints(units: units).unfound(beside: span.name, taken) else {
            return nil
        }
        var located =
            other.lowerBound < span.name.lowerBound
            ? crossing(other, span.name, units, options) : crossing(span.name, other, units, options)
        located?.role = span.role
        // What was taken for a name is unknown: another street may be meant.
        if let sure = located?.result.answers.first?.confidence {
            located?.result.answers[0].confidence = min(sure, 0.78)
        }
        return located
    }

    private func crossing(_ one: Range<Int>, _ other: Range<Int>, _ units: [Unit], _ options: SearchOptions)
        -> LocatedMention?
    {
        let (first, second) = (Array(units[one]), Array(units[other]))
        var wanted = options
        wanted.limit = 5
        let result = crossing(
            SearchText(first + second), 0..<first.count, first.count..<(first.count + second.count), wanted)
        guard let best = result.answers.first, best.score > 0.6 else { return nil }
        return LocatedMention(
            span: units[one.lowerBound].span.lowerBound..<units[other.upperBound - 1].span.upperBound,
            units: one.lowerBound..<other.upperBound, relation: .corner, result: result)
    }
}
