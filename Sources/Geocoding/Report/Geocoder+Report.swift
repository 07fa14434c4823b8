extension Geocoder {
    /// The places that a sentence or a paragraph speaks of, each with what it is to the matter.
    ///
    /// Reads Italian, the Venetian spellings of the gazetteer, and some English. What lies in different towns, or is
    /// not told apart by the text, comes with a question.
    public func report(_ text: String, _ options: SearchOptions = SearchOptions()) -> Report {
        let folded = Units(text, limit: settings.longestReport, mostTokens: 3000)
        let making = AnswerMaking(gazetteer: gazetteer, language: options.language)
        var report = Report(mentions: [], candidates: [], relation: .at, question: nil, notes: [])
        if !folded.isWhole {
            report.notes.append(
                Note(.tooLong, making.say("il testo è stato letto solo in parte", "the text was read in part only")))
        }
        let utf8 = Array(text.utf8.prefix(settings.longestReport))
        report.mentions += writtenPositions(text, utf8, folded.units, options)
        var finder = MentionFinder(gazetteer: gazetteer, units: folded.units)
        for unit in folded.units where unit.span.lowerBound < utf8.count && utf8[unit.span.lowerBound] &- 0x41 < 26 {
            finder.capitals.insert(unit.span.lowerBound)
        }
        let spans = finder.spans(most: settings.mostMentions).filter { span in
            let bytes =
                folded.units[span.name.lowerBound].span
                .lowerBound..<folded.units[span.name.upperBound - 1].span.upperBound
            return !report.mentions.contains { $0.span.overlaps(bytes) }
        }
        let located = locate(spans, folded.units, options)
        for mention in located {
            report.mentions.append(
                Report.Mention(
                    span: mention.span,
                    text: String(decoding: utf8[mention.span.clamped(to: 0..<utf8.count)], as: UTF8.self),
                    relation: mention.relation, isAside: mention.isAside, candidates: mention.result.answers,
                    question: mention.result.question))
        }
        report.mentions.sort { $0.span.lowerBound < $1.span.lowerBound }
        conclude(&report, making)
        return report
    }

    private struct Located {
        var span: Range<Int>
        var relation: Report.Relation
        var result: SearchResult
        var isAside = false
    }

    /// Positions and references that need no reading of names.
    private func writtenPositions(_ text: String, _ utf8: [UInt8], _ units: [Unit], _ options: SearchOptions) -> [Report
        .Mention]
    {
        var mentions: [Report.Mention] = []
        func add(_ span: Range<Int>, _ result: SearchResult) {
            guard !result.answers.isEmpty, !span.isEmpty, !mentions.contains(where: { $0.span.overlaps(span) }) else {
                return
            }
            mentions.append(
                Report.Mention(
                    span: span, text: String(decoding: utf8[span.clamped(to: 0..<utf8.count)], as: UTF8.self),
                    relation: .at,
                    candidates: Array(result.answers.prefix(5)), question: result.question))
        }
        for position in CoordinateReading.all(in: text, limit: settings.longestReport) {
            add(position.span, SearchResult(answers: [answer(position, options)]))
        }
        if let plus = PlusCode.first(in: text, limit: settings.longestReport), let home = gazetteer.home,
            let (centre, uncertainty) = plus.centre(near: home)
        {
            var reading = CoordinateReading(coordinate: centre, span: plus.span)
            reading.uncertainty = uncertainty
            add(plus.span, SearchResult(answers: [answer(reading, options)]))
        }
        if let national = CadastralReading.national(in: text, limit: settings.longestReport) {
            add(national.span, search(national, options))
        }
        if let labelled = CadastralReading.labelled(Array(units.prefix(512)), isBareAllowed: false) {
            add(labelled.span, search(labelled, options))
        }
        return mentions
    }

    // MARK: Names

    private func locate(_ spans: [MentionSpan], _ units: [Unit], _ options: SearchOptions) -> [Located] {
        var located: [Located] = []
        var index = 0
        while index < spans.count {
            let span = spans[index]
            if index + 2 < spans.count, let segment = segment(Array(spans[index...(index + 2)]), units, options) {
                located.append(segment)
                index += 3
                continue
            }
            if index + 1 < spans.count, let crossing = crossing(span, spans[index + 1], units, options) {
                located.append(crossing)
                index += 2
                continue
            }
            if let found = locate(span, units, options) { located.append(found) }
            index += 1
        }
        return located
    }

    private func locate(_ span: MentionSpan, _ units: [Unit], _ options: SearchOptions) -> Located? {
        var chosen: [Unit] = []
        var core: UInt64 = 0
        func take(_ range: Range<Int>, isCore: Bool) {
            let start = chosen.count
            chosen += units[range]
            if isCore { core |= SearchText.mask(start..<chosen.count) }
        }
        take(span.name, isCore: true)
        var end = span.name.upperBound
        if let number = span.number {
            // `in via Altinia a Favaro n. 51`
            if number.units.lowerBound > end { take(end..<number.units.lowerBound, isCore: false) }
            take(number.units, isCore: true)
            if number.units.lowerBound >= end { end = number.units.upperBound }
        }
        take(end..<max(span.context.upperBound, end), isCore: false)
        let text = SearchText(
            Array(chosen.prefix(SearchText.mostUnits)), isRange: span.number?.rangeEnd != nil)
        var wanted = options
        wanted.limit = 5
        var result = search(text.limited(to: core), wanted, original: "", scope: .max)
        if isHalf(span, units) {
            for index in result.answers.indices {
                result.answers[index].confidence = min(result.answers[index].confidence, 0.6)
            }
        }
        if span.isElsewhere {
            for index in result.answers.indices {
                result.answers[index].confidence = min(result.answers[index].confidence, 0.3)
            }
        }
        guard let best = result.answers.first else { return nil }
        // A street of one common word, or an area with nothing else, is too little to go by.
        if span.isBare, best.score < 0.85 { return nil }
        let relation = RelationWords.relation(before: span.whole.lowerBound, in: units)?.relation ?? span.relation
        return Located(
            span: units[span.whole.lowerBound].span.lowerBound..<units[span.whole.upperBound - 1].span.upperBound,
            relation: relation,
            result: result, isAside: span.isAside)
    }

    /// Whether a crossing is spoken of whose other street was not found.
    private func isHalf(_ span: MentionSpan, _ units: [Unit]) -> Bool {
        guard !span.isArea, span.number == nil else { return false }
        for index in stride(from: span.name.lowerBound - 1, through: max(0, span.name.lowerBound - 10), by: -1) {
            if units[index].roles.contains(.crossing) { return true }
            if RelationWords.isStop(units, index) { break }
        }
        let after = span.name.upperBound..<min(span.name.upperBound + 2, units.count)
        return after.contains { units[$0].roles.contains(.crossing) && !RelationWords.isStop(units, $0) }
    }

    /// `in via X tra via Y e via Z`: the stretch of the first street from one crossing to the other.
    private func segment(_ spans: [MentionSpan], _ units: [Unit], _ options: SearchOptions) -> Located? {
        guard spans.allSatisfy({ $0.number == nil && !$0.isArea }) else { return nil }
        let gap = units[spans[0].name.upperBound..<spans[1].name.lowerBound]
        let joint = units[spans[1].name.upperBound..<spans[2].name.lowerBound]
        let isBetween =
            gap.contains { ["tra", "fra", "between"].contains($0.word) }
            && joint.contains { ["e", "ed", "and"].contains($0.word) }
        let isFromTo =
            gap.contains { ["da", "dal", "dall", "dalla", "from"].contains($0.word) }
            && joint.contains { ["a", "ad", "al", "all", "alla", "fino", "sino", "to"].contains($0.word) }
        guard gap.count <= 6, joint.count <= 3, isBetween || isFromTo else { return nil }
        let names = spans.map { Array(units[$0.name]) }
        var wanted = options
        wanted.limit = 3
        let ends = [1, 2].compactMap { index in
            crossing(
                SearchText(names[0] + names[index]), 0..<names[0].count,
                names[0].count..<(names[0].count + names[index].count), wanted
            ).answers.first
        }
        guard ends.count == 2, let from = ends[0].position, let to = ends[1].position else { return nil }
        let making = AnswerMaking(gazetteer: gazetteer, language: options.language)
        return Located(
            span: units[spans[0].name.lowerBound].span.lowerBound..<units[spans[2].name.upperBound - 1].span.upperBound,
            relation: .between,
            result: SearchResult(answers: [making.segment(ends[0], ends[1], from, to)]))
    }

    /// Two names beside each other with a word of crossing, or of between.
    private func crossing(_ one: MentionSpan, _ other: MentionSpan, _ units: [Unit], _ options: SearchOptions)
        -> Located?
    {
        guard !one.isArea, !other.isArea, one.number == nil, other.name.lowerBound - one.name.upperBound <= 4 else {
            return nil
        }
        let between = units[one.name.upperBound..<other.name.lowerBound]
        let before = units[max(0, one.name.lowerBound - 5)..<one.name.lowerBound]
        let isSaid =
            between.contains { $0.roles.contains(.crossing) } || before.contains { $0.roles.contains(.crossing) }
            // Alone it is a family's name.
            || zip(before, before.dropFirst()).contains { $0.word == "corner" && ["of", "with"].contains($1.word) }
        let isBetween =
            before.contains { ["tra", "fra", "between"].contains($0.word) }
            && between.contains { ["e", "and", "con"].contains($0.word) }
        let isStroke = units[other.name.lowerBound].before == .slash
        // `girando da via X in via Y`
        let isTurning =
            before.contains {
                ["girando", "svoltando", "gira", "svolta", "turning", "giri", "svolti"].contains($0.word)
            }
            && between.contains {
                ["in", "su", "sulla", "verso", "per", "into", "onto", "nella", "nel"].contains($0.word)
            }
        guard isTurning || isSaid || isBetween || isStroke else { return nil }
        let first = Array(units[one.name])
        let second = Array(units[other.name])
        let text = SearchText(first + second)
        var wanted = options
        wanted.limit = 5
        let result = crossing(text, 0..<first.count, first.count..<(first.count + second.count), wanted)
        guard let best = result.answers.first, best.score > 0.6 else { return nil }
        return Located(
            span: units[one.name.lowerBound].span.lowerBound..<units[other.name.upperBound - 1].span.upperBound,
            relation: isBetween && !isSaid && !isTurning ? .between : .corner, result: result)
    }

    // MARK: The whole

    /// Lets the mentions help each other and chooses the place of the report.
    private func conclude(_ report: inout Report, _ making: AnswerMaking) {
        for index in report.mentions.indices {
            prefer(
                near: report.mentions.indices.filter { $0 != index && !report.mentions[$0].isAside }.compactMap {
                    report.mentions[$0].candidates.first
                }, &report.mentions[index])
            let relation = report.mentions[index].relation
            for answer in report.mentions[index].candidates.indices {
                let own = report.mentions[index].candidates[answer]
                report.mentions[index].candidates[answer].uncertainty = RelationWords.uncertainty(
                    relation, own.uncertainty, own.kind)
            }
        }
        let best = report.mentions.indices.max { Self.worth(report.mentions[$0]) < Self.worth(report.mentions[$1]) }
        guard let best else { return }
        report.candidates = report.mentions[best].candidates
        report.relation = report.mentions[best].relation
        report.question = report.mentions[best].question
    }

    /// Of candidates that are nearly as good, the one that lies by the other places of the text.
    private func prefer(near others: [Answer], _ mention: inout Report.Mention) {
        guard mention.candidates.count > 1, let best = mention.candidates.first else { return }
        let finding = NumberFinding(gazetteer: gazetteer)
        func nearness(_ answer: Answer) -> Double {
            guard let position = answer.position else { return .infinity }
            let point = UTM33.centimetres(position)
            return others.compactMap { other in
                other.position.map { place in
                    let at = UTM33.centimetres(place)
                    return finding.distance(point.x, point.y, at.x, at.y)
                }
            }.min() ?? .infinity
        }
        let rivals = mention.candidates.indices.filter { best.score - mention.candidates[$0].score < 0.05 }
        guard rivals.count > 1,
            let nearest = rivals.min(by: { nearness(mention.candidates[$0]) < nearness(mention.candidates[$1]) })
        else { return }
        let (near, first) = (nearness(mention.candidates[nearest]), nearest == 0 ? Double.infinity : nearness(best))
        guard near < 400,
            nearest == 0
                ? rivals.dropFirst().allSatisfy({ nearness(mention.candidates[$0]) > 2 * near + 200 })
                : first > 2 * near + 200
        else {
            return
        }
        var chosen = mention.candidates.remove(at: nearest)
        chosen.confidence = max(chosen.confidence, 0.82)
        mention.candidates.insert(chosen, at: 0)
        mention.question = nil
    }

    /// How well a mention tells where the matter is.
    private static func worth(_ mention: Report.Mention) -> Double {
        guard let answer = mention.candidates.first else { return 0 }
        let kinds: [AnswerKind: Double] = [
            .coordinate: 1.2, .civico: 1.1, .crossing: 1.0, .parcel: 1.0, .approximate: 0.9, .interpolated: 0.9,
            .segment: 0.9, .bridge: 0.7,
            .poi: 0.7, .street: 0.65, .canal: 0.4, .sheet: 0.4, .locality: 0.2, .sestiere: 0.2, .district: 0.15,
            .municipality: 0.1,
            .comune: 0.05,
        ]
        let worth = (kinds[answer.kind] ?? 0.3) * (0.5 + 0.5 * answer.confidence) + 0.2 * answer.score
        return mention.isAside ? worth * 0.2 : worth
    }
}
