import SimpleFeatures

extension Geocoder {
    /// What a text that is being typed may become, best first; every keystroke may ask.
    ///
    /// The last word counts as the beginning of one, and so does an unknown one before a number: `cast 39`, `3998 cast`.
    public func autocomplete(_ text: String, _ options: SearchOptions = SearchOptions()) -> [Suggestion] {
        let reading = SearchText(text, limit: settings.longestQuery)
        guard !reading.units.isEmpty else { return [] }
        let preference = Preference(options, gazetteer)
        let last = reading.units.count - 1
        // The word that is being typed: the last one, or the one before or after the number.
        let isOpen = text.utf8.last.map { FoldedText.isWord($0 | 0x20) || $0 >= 0x80 } ?? false
        let word =
            reading.units[last].isDigits
            ? reading.units.lastIndex { !$0.isDigits && !$0.isParticle } : isOpen ? last : nil
        let limit = min(max(options.limit, 1), 20)
        let resolution = Resolution(gazetteer, reading, preference, most: limit * 2, completing: word)
        let making = AnswerMaking(gazetteer: gazetteer, language: options.language)
        var suggestions: [Suggestion] = []
        for candidate in resolution.candidates where candidate.score > 0.3 && suggestions.count < limit {
            if reading.units[last].isDigits, isOpen, let number = candidate.number {
                for civico in gazetteer.civici(beginningWith: number, in: candidate.place, most: limit)
                where suggestions.count < limit {
                    let answer = making.answer(civico: civico, confidence: 0)
                    add(answer, candidate, reading, making, to: &suggestions)
                }
                if candidate.outcome?.kind == .exact { continue }
            }
            add(making.answer(candidate, confidence: 0), candidate, reading, making, to: &suggestions)
        }
        return suggestions
    }

    private func add(
        _ answer: Answer, _ candidate: Candidate, _ reading: SearchText, _ making: AnswerMaking,
        to suggestions: inout [Suggestion]
    ) {
        guard !suggestions.contains(where: { $0.label == answer.label }) else { return }
        var completion = answer.label
        if answer.kind == .street || answer.kind == .sestiere, answer.components.houseNumber == nil {
            completion = making.headline(answer.components, candidate) + " "
        }
        suggestions.append(
            Suggestion(
                label: answer.label, completion: completion, kind: answer.kind, position: answer.position,
                highlights: Self.highlights(answer.label, reading.units.map(\.word)), score: answer.score))
    }

    /// Where the typed words stand in a label.
    static func highlights(_ label: String, _ words: [String]) -> [Range<Int>] {
        let folded = FoldedText(label, limit: 512)
        var ranges: [Range<Int>] = []
        for index in folded.tokens.indices {
            let own = folded.word(index)
            guard let typed = words.first(where: { !$0.isEmpty && own.hasPrefix($0) }) else { continue }
            let span = folded.tokens[index].span
            // A letter may be two bytes: the whole word then.
            let length = span.count == own.utf8.count ? typed.utf8.count : span.count
            ranges.append(span.lowerBound..<(span.lowerBound + length))
        }
        return ranges
    }
}

extension Gazetteer {
    /// Doors of a place whose number begins with the digits of another, in the order of their numbers.
    func civici(beginningWith number: CivicNumber, in place: UInt32, most: Int) -> [Int] {
        let record = places[place]
        let isNamed = record.kind == PlaceKind.street.rawValue && record.flags & PlaceRecord.isInsular != 0
        let range = isNamed ? namedRange(place) : civicoRange(place)
        let digits = String(number.value)
        var found: [Int] = []
        var (factor, width) = (UInt32(1), UInt32(0))
        while found.count < most, UInt64(number.value) * UInt64(factor) < 100_000 {
            let least = UInt32(number.value) * factor
            var (low, high) = (range.lowerBound, range.upperBound)
            func civico(_ index: Int) -> Int { isNamed ? Int(namedCivici[index]) : index }
            while low < high {
                let middle = (low + high) / 2
                if civici[civico(middle)].number < least { low = middle + 1 } else { high = middle }
            }
            while low < range.upperBound, civici[civico(low)].number <= least + width, found.count < most {
                let row = civico(low)
                if number.exponent.isEmpty || text(civici[row].exponent).hasPrefix(number.exponent),
                    String(civici[row].number).hasPrefix(digits)
                {
                    found.append(row)
                }
                low += 1
            }
            factor *= 10
            width = width * 10 + 9
        }
        return found
    }
}
