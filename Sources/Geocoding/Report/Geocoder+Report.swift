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
        var units = folded.units
        var capitals: Set<Int> = []
        for unit in units where unit.span.lowerBound < utf8.count && utf8[unit.span.lowerBound] &- 0x41 < 26 {
            capitals.insert(unit.span.lowerBound)
        }
        // `L'impronta`
        for (article, unit) in zip(units, units.dropFirst())
        where unit.before == .apostrophe && article.word == "l" && capitals.contains(article.span.lowerBound) {
            capitals.insert(unit.span.lowerBound)
        }
        var repair = UnitRepair(gazetteer: gazetteer, capitals: capitals)
        repair.repair(&units)
        var finder = MentionFinder(gazetteer: gazetteer, units: units, clauses: Clauses(units, utf8))
        finder.capitals = capitals
        let spans = finder.spans(most: settings.mostMentions).filter { span in
            let bytes =
                units[span.name.lowerBound].span
                .lowerBound..<units[span.name.upperBound - 1].span.upperBound
            return !report.mentions.contains { $0.span.overlaps(bytes) }
        }
        var located = locate(spans, units, options)
        located += report.mentions.map { LocatedMention(span: $0.span, relation: .at, result: SearchResult()) }
        for mention in located where !mention.result.answers.isEmpty {
            report.mentions.append(
                Report.Mention(
                    span: mention.span,
                    text: String(decoding: utf8[mention.span.clamped(to: 0..<utf8.count)], as: UTF8.self),
                    relation: mention.relation, candidates: mention.result.answers, question: mention.result.question))
        }
        report.mentions.sort { $0.span.lowerBound < $1.span.lowerBound }
        located.sort { $0.span.lowerBound < $1.span.lowerBound }
        narrow(&report, located)
        ReportConclusion(gazetteer: gazetteer, making: making).conclude(&report, located)
        return report
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

    private func locate(_ spans: [MentionSpan], _ units: [Unit], _ options: SearchOptions) -> [LocatedMention] {
        var located: [LocatedMention] = []
        let names = spans.map(\.name)
        var unfound: Int?
        var index = 0
        while index < spans.count {
            let span = spans[index]
            if index + 2 < spans.count, let stretch = stretch(Array(spans[index...(index + 2)]), units, options) {
                located.append(stretch)
                index += 3
                continue
            }
            if index + 1 < spans.count, let crossing = crossing(span, spans[index + 1], units, options) {
                located.append(crossing)
                index += 2
                continue
            }
            if let (together, count) = meetingStreets(spans[index...], units, options) {
                located.append(together)
                index += count
                continue
            }
            if let crossing = halfCrossing(span, names, units, options) {
                located.append(crossing)
            } else if var found = locate(span, units, options) {
                // `in calle Xyz a Castello`: the area alone is not what was said.
                if span.isArea, span.number == nil, let last = unfound, span.name.lowerBound - last <= 3,
                    !found.result.answers.isEmpty
                {
                    found.result.answers[0].confidence = min(found.result.answers[0].confidence, 0.6)
                }
                located.append(found)
                unfound = nil
            } else if !span.isArea {
                unfound = span.name.upperBound
            }
            index += 1
        }
        return located
    }

    private func locate(_ span: MentionSpan, _ units: [Unit], _ options: SearchOptions) -> LocatedMention? {
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
        var last = max(span.context.upperBound, end)
        // `via Piave 122 e Castello 4695`: no exponent.
        while last > end, units[last - 1].isParticle { last -= 1 }
        take(end..<last, isCore: false)
        let text = SearchText(
            Array(chosen.prefix(SearchText.mostUnits)), isRange: span.number?.rangeEnd != nil)
        var wanted = options
        wanted.limit = 5
        var result = search(text.limited(to: core), wanted, original: "", scope: .max)
        let most = span.isElsewhere ? 0.3 : isHalf(span, units) ? 0.6 : span.isUnread ? 0.7 : 1
        for index in result.answers.indices {
            result.answers[index].confidence = min(result.answers[index].confidence, most)
        }
        guard let best = result.answers.first else { return nil }
        if span.isArea, span.number == nil, best.kind.isArea { result.answers.removeAll { !$0.kind.isArea } }
        // `vicino a San Cassiano` is hardly the canal.
        if span.isBare, [.street, .canal, .bridge].contains(best.kind) {
            result.answers[0].confidence = min(best.confidence, 0.75)
        }
        // A street of one common word, or an area with nothing else, is too little to go by.
        if span.isBare, best.score < 0.85 { return nil }
        let relation = RelationWords.relation(before: span.whole.lowerBound, in: units)?.relation ?? span.relation
        return LocatedMention(
            span: units[span.whole.lowerBound].span.lowerBound..<units[span.whole.upperBound - 1].span.upperBound,
            units: span.whole, relation: relation, result: result, role: span.role,
            isArea: span.isArea && span.number == nil)
    }

    /// Whether a crossing is spoken of whose other street was not found.
    private func isHalf(_ span: MentionSpan, _ units: [Unit]) -> Bool {
        guard !span.isArea, span.number == nil else { return false }
        for index in stride(from: span.name.lowerBound - 1, through: max(0, span.name.lowerBound - 10), by: -1) {
            if RelationWords.isCrossing(units, index) { return true }
            if RelationWords.isStop(units, index) { break }
        }
        let after = span.name.upperBound..<min(span.name.upperBound + 2, units.count)
        return after.contains { RelationWords.isCrossing(units, $0) && !RelationWords.isStop(units, $0) }
    }

    // MARK: The whole

    /// Lets the mentions help each other.
    private func narrow(_ report: inout Report, _ located: [LocatedMention]) {
        for index in report.mentions.indices {
            prefer(
                near: report.mentions.indices.filter { $0 != index && !located[$0].role.isStranger }.compactMap {
                    report.mentions[$0].candidates.first
                }, &report.mentions[index])
            let relation = report.mentions[index].relation
            for answer in report.mentions[index].candidates.indices {
                let own = report.mentions[index].candidates[answer]
                report.mentions[index].candidates[answer].uncertainty = RelationWords.uncertainty(
                    relation, own.uncertainty, own.kind)
            }
        }
    }

    /// Of candidates that are nearly as good, the one that lies by the other places of the text.
    private func prefer(near others: [Answer], _ mention: inout Report.Mention) {
        guard mention.candidates.count > 1, let best = mention.candidates.first else { return }
        let finding = NumberFinding(gazetteer: gazetteer)
        func nearness(_ answer: Answer) -> Double {
            guard let position = answer.position else { return .infinity }
            let point = UTM33.centimetres(position)
            return others.compactMap { other in
                if other.kind.isArea { return ReportConclusion.contains(other, answer) ? 0 : nil }
                return other.position.map { place in
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
}
