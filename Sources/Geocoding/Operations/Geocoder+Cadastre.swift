import SimpleFeatures

extension Geocoder {
    /// Parcels and sheets of a reference: one answer for each parcel that it names, several where sheets have pieces.
    func search(_ reference: CadastralReading, _ options: SearchOptions) -> SearchResult {
        let making = AnswerMaking(gazetteer: gazetteer, language: options.language)
        let comune =
            reference.comune ?? options.comune ?? gazetteer.homeComune.map { gazetteer.text(gazetteer.places[$0].code) }
            ?? ""
        guard !reference.isHistoric else { return historic(reference, making) }
        guard let sheet = reference.sheet else { return SearchResult() }
        var answers: [Answer] = []
        for number in reference.parcels {
            for row in gazetteer.parcels(comune: comune, sheet: UInt32(clamping: sheet), number: number)
            where answers.count < max(options.limit, 1) {
                let record = gazetteer.parcels[row]
                if let allegato = reference.allegato?.utf8.first, record.allegato != allegato { continue }
                answers.append(making.answer(parcel: row, confidence: 0.97, subordinate: reference.subordinate))
            }
        }
        if answers.isEmpty,
            let row = gazetteer.parcels(comune: comune, sheet: UInt32(clamping: sheet), number: "").first
        {
            var answer = making.answer(
                parcel: row, confidence: reference.parcels.isEmpty ? 0.95 : 0.6, subordinate: nil)
            if !reference.parcels.isEmpty {
                let numbers = reference.parcels.joined(separator: ", ")
                answer.notes.append(
                    Note(
                        .parcelNotInData,
                        making.say(
                            "la particella \(numbers) non è nei dati: posizione del foglio",
                            "parcel \(numbers) is not in the data: position of the sheet")))
            }
            answers.append(answer)
        }
        // Pieces of one sheet may both have the number.
        if answers.count > reference.parcels.count, answers.count > 1, reference.parcels.count == 1 {
            for index in answers.indices { answers[index].confidence = 0.95 / Double(answers.count) }
        }
        return SearchResult(answers: answers)
    }

    private func historic(_ reference: CadastralReading, _ making: AnswerMaking) -> SearchResult {
        let written = [reference.section, reference.sheet.map(String.init), reference.parcels.first].compactMap { $0 }
            .joined(separator: "/")
        let note = Note(
            .historicCadastre,
            making.say(
                "riferimento storico, da convertire: le sezioni di Venezia sono state soppresse e i fogli rinumerati",
                "historic reference, to be converted: the sections of Venezia were abolished and their sheets renumbered"
            ))
        var components = AddressComponents()
        components.cadastralReference = written
        let answer = Answer(
            label: making.say("Catasto storico \(written)", "Historic cadastre \(written)"), official: written,
            kind: reference.parcels.isEmpty ? .sheet : .parcel, components: components, feature: nil, position: nil,
            box: nil,
            lines: [], uncertainty: 20_000, distance: nil, confidence: 0.1, score: 0.5, notes: [note], credits: [],
            readBack: written)
        return SearchResult(answers: [answer], notes: [note])
    }
}

extension AnswerMaking {
    private var demonstration: Note {
        Note(
            .demonstrationParcel,
            say("particella dimostrativa, senza valore legale", "parcel for demonstration, without legal value"))
    }

    func answer(parcel row: Int, confidence: Double, subordinate: String?) -> Answer {
        let record = gazetteer.parcels[row]
        let number = gazetteer.text(record.number)
        var reference = gazetteer.text(record.reference)
        if reference.isEmpty {
            let digits = String(record.sheet)
            reference =
                "\(gazetteer.text(record.comune))_\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)00"
        }
        let position = UTM33.coordinate(centimetres: (record.x, record.y))
        var components = AddressComponents()
        components.cadastralReference = reference
        components.comune = gazetteer.comune(code: gazetteer.text(record.comune)).map {
            gazetteer.text(gazetteer.places[$0].label)
        }
        let town = components.comune.map { ", \($0.titleCased)" } ?? ""
        var label = say("Foglio \(record.sheet)", "Sheet \(record.sheet)")
        if !number.isEmpty { label += say(" particella \(number)", " parcel \(number)") }
        if let subordinate { label += " sub \(subordinate)" }
        return Answer(
            label: label + town, official: reference, kind: number.isEmpty ? .sheet : .parcel, components: components,
            feature: Answer.FeatureReference(collection: gazetteer.collection(record.source), id: reference),
            position: position,
            box: UTM33.envelope(
                BoxTree.Box(minX: record.minX, minY: record.minY, maxX: record.maxX, maxY: record.maxY)),
            lines: [], uncertainty: number.isEmpty ? 500 : 10, distance: nil, confidence: confidence, score: 1,
            notes: record.isDemonstration == 0 ? [] : [demonstration],
            credits: gazetteer.credits([record.source]), readBack: label)
    }
}

extension Gazetteer {
    /// Rows of a parcel in all pieces of its sheet; of the sheet itself for an empty number. O(log parcels).
    func parcels(comune: String, sheet: UInt32, number: String) -> Range<Int> {
        func precedes(_ row: Int, orEquals: Bool) -> Bool {
            let record = parcels[row]
            let own = text(record.comune)
            if own != comune { return own < comune }
            if record.sheet != sheet { return record.sheet < sheet }
            let digits = text(record.number)
            return orEquals ? digits <= number : digits < number
        }
        func bound(orEquals: Bool) -> Int {
            var (low, high) = (0, parcels.count)
            while low < high {
                let middle = (low + high) / 2
                if precedes(middle, orEquals: orEquals) { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let first = bound(orEquals: false)
        return first..<max(first, bound(orEquals: true))
    }

    func comune(code: String) -> UInt32? {
        for row in 0..<places.count {
            guard places[row].kind == PlaceKind.comune.rawValue else { return nil }
            if text(places[row].code) == code { return UInt32(row) }
        }
        return nil
    }
}
