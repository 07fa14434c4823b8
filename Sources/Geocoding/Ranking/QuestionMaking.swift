import SimpleFeatures

extension AnswerMaking {
    /// Whether the best candidate is too close to another place, or to one that is far away.
    ///
    /// - Parameter limit: answers at most.
    func hasToAsk(_ candidates: [Candidate], _ confidences: Confidences, limit: Int) -> Bool {
        guard let rival = confidences.rival, rival < limit else { return false }
        let (best, other) = (confidences.values[0], confidences.values[rival])
        if best - other < 0.15 { return true }
        return other > 0.1 && municipality(candidates[0]) != municipality(candidates[rival])
    }

    /// The name of the municipality that it lies in, or is.
    private func municipality(_ candidate: Candidate) -> UInt32? {
        let record = gazetteer.places[candidate.place]
        if record.kind == PlaceKind.municipality.rawValue { return record.label }
        return record.municipality == GazetteerFormat.none ? nil : gazetteer.places[record.municipality].label
    }

    /// What to ask when the first answer is not sure enough of itself.
    func question(_ candidates: [Candidate], _ answers: [Answer], _ confidences: Confidences) -> Question? {
        guard let rival = confidences.rival, hasToAsk(candidates, confidences, limit: answers.count) else { return nil }
        // Those that are far behind are no alternatives.
        let least = candidates[rival].score - 0.04
        var chosen = [0]
        for index in answers.indices.dropFirst() where candidates[index].score >= least {
            if !chosen.contains(where: { Confidences.areBeside(candidates[$0], candidates[index], gazetteer) }) {
                chosen.append(index)
            }
        }
        guard chosen.count > 1 else { return nil }
        let labels = distinguishing(chosen, candidates, answers)
        let heads = Set(chosen.map { headline(answers[$0].components, candidates[$0]) })
        let list = Self.list(labels, or: say("o", "or"))
        let text: String
        if heads.count == 1, let head = heads.first {
            text = say("Quale \(head): \(list)?", "Which \(head): \(list)?")
        } else {
            text = say("Intende \(list)?", "Do you mean \(list)?")
        }
        return Question(text: text, options: zip(labels, chosen).map { Question.Option(label: $0, answer: $1) })
    }

    private static func list(_ labels: [String], or word: String) -> String {
        guard labels.count > 1, let last = labels.last else { return labels.first ?? "" }
        return labels.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// Words that tell candidates apart: the area where it differs, numbers where only they do, else all of the label.
    private func distinguishing(_ chosen: [Int], _ candidates: [Candidate], _ answers: [Answer]) -> [String] {
        let heads = Set(chosen.map { headline(answers[$0].components, candidates[$0]) })
        guard heads.count == 1 else { return chosen.map { answers[$0].label } }
        let areas = chosen.map { index -> String in
            let components = answers[index].components
            return (components.sestiere ?? components.locality ?? components.district ?? components.municipality)?
                .titleCased
                ?? say("posizione ignota", "position unknown")
        }
        if Set(areas).count == areas.count { return areas }
        return zip(chosen, areas).map { index, area in
            let doors = gazetteer.namedRange(candidates[index].place)
            guard let first = doors.first, let last = doors.last else { return area }
            let low = gazetteer.civici[Int(gazetteer.namedCivici[first])].number
            let high = gazetteer.civici[Int(gazetteer.namedCivici[last])].number
            return low == high ? "\(area) \(low)" : "\(area) \(low)–\(high)"
        }
    }
}
