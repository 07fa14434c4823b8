extension Geocoder {
    /// How a text was read for one of its candidates, and what the score is made of.
    func explanation(_ resolution: Resolution, _ index: Int, _ original: String) -> Explanation? {
        guard index < resolution.candidates.count else { return nil }
        let candidate = resolution.candidates[index]
        let text = resolution.text
        let utf8 = Array(original.utf8)
        var parts: [Explanation.Part] = []
        for (position, unit) in text.units.enumerated() {
            let bit: UInt64 = 1 << UInt64(position)
            let word = unit.span.upperBound <= utf8.count ? String(decoding: utf8[unit.span], as: UTF8.self) : unit.word
            parts.append(
                Explanation.Part(
                    span: unit.span, text: word, role: role(unit, position, candidate, text),
                    match: match(bit, candidate, resolution)))
        }
        let features = candidate.features.values.map { name, value in
            Explanation.Feature(name: "\(name)", value: value, contribution: value * Features.weight(name))
        }
        let rival = resolution.candidates.indices.first { $0 != index }
        return Explanation(
            parts: parts, rules: resolution.rules, features: features, score: candidate.score,
            runnerUp: rival.map { resolution.candidates[$0].score },
            evidence: index == 0
                ? Confidences(resolution.candidates.filter { $0.score > 0.15 }, gazetteer, settings.calibration)
                    .evidence : nil)
    }

    private func role(_ unit: Unit, _ position: Int, _ candidate: Candidate, _ text: SearchText) -> String {
        let bit: UInt64 = 1 << UInt64(position)
        if let number = candidate.number, number.units.contains(position) { return "number" }
        if text.numbers.postcode?.unit == position { return "cap" }
        if text.numbers.interior & bit != 0 { return "interior" }
        if text.numbers.withoutNumber & bit != 0 { return "without-number" }
        if candidate.match.mask & bit != 0 { return unit.generic != 0 && text.generics & bit != 0 ? "dug" : "name" }
        if candidate.explained & bit != 0 { return "area" }
        if unit.isParticle { return "particle" }
        return text.content & bit == 0 ? "noise" : "unread"
    }

    /// The word of the dictionary that a unit was taken for, where it is another.
    private func match(_ bit: UInt64, _ candidate: Candidate, _ resolution: Resolution) -> String? {
        let name = gazetteer.names[candidate.match.name]
        let start = candidate.match.name == 0 ? 0 : Int(gazetteer.names[candidate.match.name - 1].tokenEnd)
        for token in start..<Int(name.tokenEnd) {
            let own = resolution.matches.matches(gazetteer.nameTokens[token]).lazy.map { resolution.matches.all[$0] }
            guard let match = own.first(where: { $0.mask & bit != 0 }) else { continue }
            return match.way == .exact ? nil : "\(gazetteer.terms.word(match.term)) (\(match.way))"
        }
        return nil
    }
}
