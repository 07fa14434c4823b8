import Glibc

/// Chooses the place of a report among its mentions, and says how sure that is.
///
/// Each mention has log-odds: what the grammar says of its part, how telling its kind of place is, how sure its own
/// reading is. Mentions that lie apart are rivals; the confidence of the best is its own times its share among them.
struct ReportConclusion {
    let gazetteer: Gazetteer
    let making: AnswerMaking

    /// Below this share of the odds the text does not settle which place is meant, and that is asked.
    private static let settled = 0.8

    /// How telling a kind of place is, against a door.
    private static let kinds: [AnswerKind: Double] = [
        .coordinate: 1, .parcel: 0.3, .civico: 0, .crossing: 0, .segment: 0, .approximate: -0.3, .interpolated: -0.3,
        .bridge: -0.8,
        .poi: -0.9, .street: -0.9, .canal: -1.4, .sheet: -0.6, .locality: -2.8, .sestiere: -3, .district: -3.2,
        .municipality: -3.6, .comune: -4.6,
    ]

    func conclude(_ report: inout Report, _ located: [LocatedMention]) {
        var roles = located.map(\.role)
        inherit(&roles, located, report)
        let odds = odds(report, roles)
        for index in report.mentions.indices { report.mentions[index].isAside = roles[index].isAside }
        guard let best = odds.indices.max(by: { odds[$0] < odds[$1] }), odds[best] > -.infinity else { return }
        report.relation = report.mentions[best].relation
        report.candidates = report.mentions[best].candidates
        report.question = report.mentions[best].question
        var rivals: [(mention: Int, share: Double)] = []
        for index in odds.indices where index != best && areApart(report.mentions[best], report.mentions[index]) {
            rivals.append((index, exp(odds[index] - odds[best])))
        }
        let share = 1 / (1 + rivals.reduce(0) { $0 + $1.share })
        if roles[best].part == .journey { report.mentions[best].isAside = false }
        lower(&report, by: share, roles[best])
        if share < Self.settled, let rival = rivals.max(by: { $0.share < $1.share }), report.question == nil {
            ask(&report, report.mentions[rival.mention])
        }
    }

    private func odds(_ report: Report, _ roles: [MentionRole]) -> [Double] {
        report.mentions.indices.map { index in
            guard let answer = report.mentions[index].candidates.first else { return -.infinity }
            var evidence = roles[index].evidence
            // `in calle dei Cordoni: per la precisione davanti a Cannaregio 5156`: what is said of one is said of both.
            if !roles[index].isAside {
                for other in report.mentions.indices
                where roles[other].evidence > evidence && !areApart(report.mentions[index], report.mentions[other]) {
                    evidence = roles[other].evidence
                }
            }
            return evidence + (Self.kinds[answer.kind] ?? -1) + 2.4 * (answer.confidence - 1) + answer.score
        }
    }

    private func lower(_ report: inout Report, by share: Double, _ role: MentionRole) {
        guard !report.candidates.isEmpty else { return }
        var most = 1.0
        // Whoever tells only where they live has not told where the matter is.
        if report.candidates[0].kind == .comune { most = 0.6 }
        if role.isStranger { most = role.part == .contact || role.part == .denied ? 0.5 : 0.75 }
        report.candidates[0].confidence = min(report.candidates[0].confidence * share, most)
    }

    private func ask(_ report: inout Report, _ rival: Report.Mention) {
        guard let best = report.candidates.first, let other = rival.candidates.first else { return }
        report.candidates.insert(other, at: 1)
        report.candidates[1].confidence = min(other.confidence, 0.95 - best.confidence, best.confidence)
        report.candidates = Array(report.candidates.prefix(5))
        report.candidates[0].confidence = min(best.confidence, 0.79)
        let labels = [best.label, other.label]
        report.question = Question(
            text: making.say(
                "La segnalazione riguarda \(labels[0]) o \(labels[1])?",
                "Is the matter at \(labels[0]) or at \(labels[1])?"),
            options: labels.enumerated().map { Question.Option(label: $1, answer: $0) })
    }

    // MARK: Places together

    /// What is said of an address is said of the area that is written with it, and the other way round.
    private func inherit(_ roles: inout [MentionRole], _ located: [LocatedMention], _ report: Report) {
        for index in roles.indices.dropFirst() {
            guard let left = located[index - 1].units, let right = located[index].units, roles[index - 1].isAside,
                !roles[index].isAside
            else { continue }
            let gap = right.lowerBound - left.upperBound
            if located[index].isArea, gap <= 4 {
                // One address: what goes on about it counts for both.
                roles[index - 1].evidence += max(0, roles[index].evidence)
                roles[index] = roles[index - 1]
            } else if roles[index].evidence < 1.5, located[index - 1].isArea, gap <= 2,
                !areApart(report.mentions[index - 1], report.mentions[index])
            {
                roles[index].evidence += roles[index - 1].evidence * 0.7
                roles[index].part = roles[index - 1].part
            }
        }
    }

    /// Whether two mentions are two places: none of the likely readings of one lies at one of the other.
    private func areApart(_ one: Report.Mention, _ other: Report.Mention) -> Bool {
        func likely(_ mention: Report.Mention) -> [Answer] {
            guard let best = mention.candidates.first else { return [] }
            return mention.candidates.filter { best.score - $0.score < 0.06 && $0.position != nil }
        }
        let (first, second) = (likely(one), likely(other))
        guard !first.isEmpty, !second.isEmpty else { return false }
        return first.allSatisfy { a in second.allSatisfy { b in !areTogether(a, b) } }
    }

    private func areTogether(_ one: Answer, _ other: Answer) -> Bool {
        guard let a = one.position, let b = other.position else { return true }
        if Self.contains(one, other) || Self.contains(other, one) { return true }
        let (p, q) = (UTM33.metres(a), UTM33.metres(b))
        let apart = ((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y)).squareRoot()
        func reach(_ answer: Answer) -> Double {
            switch answer.kind {
            case .street, .canal, .segment: min(answer.uncertainty, 1500)
            case .poi, .bridge: 60
            case .locality, .sheet: min(max(answer.uncertainty, 400), 1500)
            case .sestiere, .district, .municipality, .comune: min(answer.uncertainty, 4000)
            default: 10
            }
        }
        return apart < reach(one) + reach(other) + 80
    }

    /// Whether an area is one of those that the components of an answer name.
    static func contains(_ area: Answer, _ answer: Answer) -> Bool {
        guard area.kind.isArea else { return false }
        let name = area.official
        let own = answer.components
        return [own.sestiere, own.locality, own.district, own.municipality, own.comune].contains(name)
    }
}

extension AnswerKind {
    var isArea: Bool { [.locality, .sestiere, .district, .municipality, .comune].contains(self) }
}
