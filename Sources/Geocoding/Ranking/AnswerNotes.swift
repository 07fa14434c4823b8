import SimpleFeatures

extension AnswerMaking {
    /// What has to be known about a candidate, in words.
    func notes(_ candidate: Candidate) -> [Note] {
        var notes: [Note] = []
        let record = gazetteer.places[candidate.place]
        if let outcome = candidate.outcome, let number = candidate.number {
            numberNote(outcome, number, candidate, &notes)
        }
        if record.flags & PlaceRecord.hasPosition == 0 {
            notes.append(
                Note(
                    .withoutPosition,
                    say("il nome è nei registri, la posizione no", "the registers have the name, not the position")))
        }
        if let area = candidate.otherArea {
            let named = gazetteer.title(area)
            notes.append(Note(.otherArea, say("non è in «\(named)»", "it is not in “\(named)”")))
        }
        if candidate.features.has(.otherPostcode) {
            notes.append(
                Note(.otherPostcode, say("il CAP scritto è di un'altra zona", "the postcode is another area's")))
        }
        if candidate.match.quality < 0.93, candidate.match.mask != 0 {
            let name = gazetteer.text(gazetteer.names[candidate.match.name].text).titleCased
            notes.append(Note(.respelt, say("letto come «\(name)»", "read as “\(name)”")))
        }
        return notes
    }

    private func numberNote(
        _ outcome: NumberOutcome, _ number: CivicNumber, _ candidate: Candidate, _ notes: inout [Note]
    ) {
        let written = number.exponent.isEmpty ? String(number.value) : "\(number.value)/\(number.exponent)"
        let near = [outcome.below, outcome.above].compactMap { $0 }.map { Int(gazetteer.civici[$0].number) }.map(
            String.init)
        switch outcome.kind {
        case .exact, .beside: break
        case .otherExponent:
            let label = outcome.civico.map { gazetteer.text(gazetteer.civici[$0].label).titleCased } ?? ""
            notes.append(
                Note(
                    .exponentNotFound,
                    say(
                        "\(written) non è nei dati; la posizione è di \(label)",
                        "\(written) is not in the data; the position is that of \(label)")))
        case .interpolated:
            notes.append(
                Note(
                    .interpolated,
                    say(
                        "numero non trovato: posizione interpolata fra \(near.joined(separator: " e "))",
                        "number not found: position interpolated between \(near.joined(separator: " and "))")))
        case .nearest, .far:
            notes.append(
                Note(
                    .numberNotFound,
                    near.isEmpty
                        ? say("numero non trovato", "number not found")
                        : say(
                            "numero non trovato, vicini \(near.joined(separator: " e "))",
                            "number not found, neighbours \(near.joined(separator: " and "))")))
        case .unknown:
            notes.append(
                Note(
                    .streetWithoutNumbers,
                    say("di questa strada i dati non hanno numeri", "the data have no numbers of this street")))
        case .outOfRange:
            let record = gazetteer.places[candidate.place]
            let area =
                record.kind == PlaceKind.sestiere.rawValue || record.sestiere == GazetteerFormat.none
                ? record : gazetteer.places[record.sestiere]
            let name = gazetteer.text(area.title)
            let nearest = near.last.flatMap { $0 == String(area.highest) ? nil : $0 }
            let last =
                nearest.map { say(", il più vicino è \($0)", ", the nearest is \($0)") } ?? ""
            notes.append(
                Note(
                    .numberOutOfRange,
                    say("\(name) arriva al \(area.highest)", "\(name) goes up to \(area.highest)") + last))
        case .elsewhere:
            notes.append(
                Note(
                    .streetAndNumberDisagree,
                    say("la strada e il numero sono lontani fra loro", "the street and the number are far apart")))
        }
    }

    /// A phrase to read back on the telephone: the address, and what is there to see.
    func readBack(_ candidate: Candidate, _ answer: Answer) -> String {
        var phrase = headline(answer.components, candidate)
        let record = gazetteer.places[candidate.place]
        let street =
            candidate.doorStreet
            ?? (record.flags & PlaceRecord.isInsular != 0 && record.kind == PlaceKind.street.rawValue
                ? candidate.place : nil)
        if let street, answer.components.number != nil {
            phrase += say(", vicino a ", ", near ") + gazetteer.title(street)
        } else if let area = area(candidate) {
            let title = gazetteer.title(area)
            if !phrase.hasPrefix(title) { phrase += ", " + title }
        }
        return phrase
    }
}
