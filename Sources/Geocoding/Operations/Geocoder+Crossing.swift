import SimpleFeatures

extension Geocoder {
    /// Where two streets meet, or a street and a campo, a canal, a bridge.
    public func crossing(_ one: String, _ other: String, _ options: SearchOptions = SearchOptions()) -> SearchResult {
        let limit = settings.longestQuery / 2
        let first = Array(Units(one, limit: limit, mostTokens: 32).units.prefix(30))
        var second = Array(Units(other, limit: limit, mostTokens: 32).units.prefix(30))
        if !second.isEmpty { second[0].before = .comma }
        let text = SearchText(first + second)
        return crossing(text, 0..<first.count, first.count..<(first.count + second.count), options)
    }

    /// Reads a text as two names that meet: `angolo via X e via Y`, `via X ang. via Y`, `via X / via Y`.
    ///
    /// - Returns: `nil` for a text that does not speak of a crossing, or whose names do not meet.
    func crossing(_ text: SearchText, _ options: SearchOptions) -> SearchResult? {
        var best: SearchResult?
        for (one, other) in Self.halves(text.units) {
            let result = crossing(text, one, other, options)
            if result.answers.first?.score ?? 0 > best?.answers.first?.score ?? 0.3 { best = result }
            if best?.answers.first?.score ?? 0 > 0.95 { break }
        }
        return best
    }

    /// The ways to cut a text into two names that are said to meet.
    static func halves(_ units: [Unit]) -> [(Range<Int>, Range<Int>)] {
        let marks = units.indices.filter { units[$0].roles.contains(.crossing) }
        if let mark = marks.first {
            let before = units[..<mark].contains { !$0.isParticle && !$0.roles.contains(.noise) }
            if before { return mark + 1 < units.count ? [(0..<mark, (mark + 1)..<units.count)] : [] }
            var start = mark + 1
            while start < units.count,
                ["tra", "fra", "di", "con", "della", "tra", "of", "between"].contains(units[start].word)
                    || units[start].roles.contains(.crossing)
            {
                start += 1
            }
            return joints(units, from: start).map { (start..<$0.lowerBound, $0.upperBound..<units.count) }
        }
        // Without the word only where a generic part stands on both sides of a stroke, or of `e`.
        guard let first = units.firstIndex(where: { $0.generic != 0 }) else { return [] }
        return joints(units, from: first).filter { joint in
            joint.upperBound < units.count && units[joint.upperBound].generic != 0
                && (units[joint.upperBound].before == .slash
                    || ["x", "incrocia", "e", "ed", "and"].contains(units[joint.lowerBound].word))
        }.map { (first..<$0.lowerBound, $0.upperBound..<units.count) }
    }

    /// What may stand between two names: `e`, `con`, a stroke, or nothing before another generic part.
    private static func joints(_ units: [Unit], from start: Int) -> [Range<Int>] {
        guard start + 1 < units.count else { return [] }
        var joints: [Range<Int>] = []
        for index in (start + 1)..<units.count where joints.count < 6 {
            if ["e", "con", "ed", "and", "x", "angolo", "incrocia"].contains(units[index].word), index + 1 < units.count
            {
                joints.append(index..<(index + 1))
            } else if [.slash, .hyphen, .comma].contains(units[index].before) || units[index].generic != 0,
                !joints.contains(where: { $0.upperBound == index })
            {
                joints.append(index..<index)
            }
        }
        return joints
    }

    /// - Parameter reach: metres that may lie between the two.
    func crossing(
        _ text: SearchText, _ one: Range<Int>, _ other: Range<Int>, _ options: SearchOptions, reach: Double = 60
    ) -> SearchResult {
        let preference = Preference(options, gazetteer)
        let first = named(text, one, preference)
        let second = named(text, other, preference)
        let making = AnswerMaking(gazetteer: gazetteer, language: options.language)
        var found: [(meeting: Meeting, one: Candidate, other: Candidate, score: Double)] = []
        for a in first {
            for b in second where a.place != b.place {
                let scores = (a.score + b.score) / 2
                guard scores - 0.02 > (found.first?.score ?? 0) - 0.3,
                    let meeting = gazetteer.meeting(a.place, b.place, reach: reach)
                else { continue }
                let score = scores - min(meeting.gap, 100) * 0.003
                found.append((meeting, a, b, score))
            }
        }
        found.sort { ($0.score, -$0.meeting.gap) > ($1.score, -$1.meeting.gap) }
        var kept: [(meeting: Meeting, one: Candidate, other: Candidate, score: Double)] = []
        for pair in found where kept.count < min(max(options.limit, 1), 50) {
            let isNew = kept.allSatisfy {
                $0.meeting.isApart(from: pair.meeting)
            }
            if isNew { kept.append(pair) }
        }
        let margin = kept.count > 1 ? kept[0].score - kept[1].score : 1
        let answers = kept.enumerated().map { index, pair in
            let sure = settings.calibration.confidence(
                Calibration.Evidence(
                    score: pair.score, margin: index == 0 ? margin : 0,
                    unread: pair.one.features.value(.unread) + pair.other.features.value(.unread),
                    misspelt: max(pair.one.features.value(.misspelt), pair.other.features.value(.misspelt)),
                    pattern: .street))
            return making.answer(
                pair.meeting, pair.one, pair.other, pair.score,
                confidence: index == 0 ? sure : min(sure, (1 - sure) / 2 + 0.05))
        }
        var result = SearchResult(answers: answers)
        // A street does not meet itself: where both names are one, what was found is a guess.
        if first.first?.place == second.first?.place, !result.answers.isEmpty {
            result.answers[0].confidence = min(result.answers[0].confidence, 0.4)
        }
        if margin < 0.03, answers.count > 1 {
            let options = answers.prefix(4).enumerated().map { Question.Option(label: $1.label, answer: $0) }
            result.question = Question(
                text: making.say("Quale incrocio: ", "Which crossing: ")
                    + options.map(\.label).joined(separator: making.say(" o ", " or ")) + "?",
                options: options)
            result.answers[0].confidence = min(result.answers[0].confidence, 0.9 / Double(answers.count))
        }
        return result
    }

    /// Streets, waters and sites that a part of a text may name; many, because the other name decides.
    private func named(_ text: SearchText, _ range: Range<Int>, _ preference: Preference) -> [Candidate] {
        let part = SearchText(Array(text.units[range]))
        guard part.content != 0 else { return [] }
        let resolution = Resolution(gazetteer, part, preference, most: 40)
        let best = resolution.candidates.first?.score ?? 0
        return resolution.candidates.filter { candidate in
            let kind = PlaceKind(rawValue: gazetteer.places[candidate.place].kind) ?? .poi
            return !kind.isArea && candidate.score > max(0.45, best - 0.25)
        }
    }
}

extension AnswerMaking {
    func answer(_ meeting: Meeting, _ one: Candidate, _ other: Candidate, _ score: Double, confidence: Double) -> Answer
    {
        let names = [one, other].map { gazetteer.text(gazetteer.places[$0.place].label) }
        var answer = answer(place: one.place, confidence: confidence)
        answer.kind = .crossing
        let point = UTM33.coordinate(centimetres: (meeting.x, meeting.y))
        answer.position = point
        answer.box = Envelope(at: point)
        answer.official = names.joined(separator: " / ")
        let head = say(
            "Angolo \(names[0].titleCased) e \(names[1].titleCased)",
            "Corner of \(names[0].titleCased) and \(names[1].titleCased)")
        let area = answer.components.sestiere ?? answer.components.locality ?? answer.components.municipality
        answer.label = [head, area?.titleCased, answer.components.comune?.titleCased].compactMap { $0 }.joined(
            separator: ", ")
        answer.readBack = head
        answer.uncertainty = max(10, meeting.gap)
        answer.score = min(max(score, 0), 1)
        answer.feature = nil
        answer.notes = []
        answer.credits = gazetteer.credits([gazetteer.places[one.place].source, gazetteer.places[other.place].source])
        return answer
    }

    /// The stretch between two crossings of one street; straight, for its ends are what is known.
    func segment(_ one: Answer, _ other: Answer, _ from: Coordinate, _ to: Coordinate) -> Answer {
        var answer = one
        answer.kind = .segment
        answer.lines = [[from, to]]
        let (a, b) = (UTM33.metres(from), UTM33.metres(to))
        answer.position = UTM33.coordinate(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
        answer.box = Envelope(
            minX: min(from.longitude, to.longitude), minY: min(from.latitude, to.latitude),
            maxX: max(from.longitude, to.longitude),
            maxY: max(from.latitude, to.latitude))
        answer.uncertainty = max(((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot() / 2, 10)
        answer.confidence = min(one.confidence, other.confidence)
        let streets = [one, other].map {
            $0.official.split(separator: "/").map { $0.split(separator: " ").joined(separator: " ") }
        }
        let crossings = streets.compactMap(\.last)
        answer.official = ([streets[0].first ?? ""] + crossings).joined(separator: " / ")
        answer.label =
            say("\(streets[0].first?.titleCased ?? "") tra ", "\(streets[0].first?.titleCased ?? "") between ")
            + crossings.map(\.titleCased).joined(separator: say(" e ", " and "))
        answer.readBack = answer.label
        return answer
    }
}
