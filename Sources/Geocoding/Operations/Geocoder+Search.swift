import Languages
import SimpleFeatures

extension Geocoder {
    /// The places that a text may mean, best first.
    ///
    /// Coordinates, Plus Codes, cadastral references, distances along roads and crossings are read as what they are;
    /// everything else is an address, a name, or both. Bounded time for any text; what is too long is read in part.
    public func search(_ text: String, _ options: SearchOptions = SearchOptions()) -> SearchResult {
        let units = Units(text, limit: settings.longestQuery, mostTokens: 2 * SearchText.mostUnits)
        let reading = SearchText(
            Array(units.units.prefix(SearchText.mostUnits)),
            isWhole: units.isWhole && units.units.count <= SearchText.mostUnits)
        if let special = special(text, reading.units, options) { return special }
        if let crossing = crossing(reading, options) { return crossing }
        return search(reading, options, original: text)
    }

    /// An address in the fields of a form.
    public func structured(_ address: StructuredAddress, _ options: SearchOptions = SearchOptions()) -> SearchResult {
        var parts: [String] = []
        for field in [address.name, address.street] { if let field, !field.isEmpty { parts.append(field) } }
        if let number = address.number, !number.isEmpty { parts.append(number) }
        for field in [address.sestiere, address.locality, address.municipality] {
            if let field, !field.isEmpty { parts.append(field) }
        }
        if let postcode = address.postcode, !postcode.isEmpty { parts.append(postcode) }
        if let comune = address.comune, !comune.isEmpty { parts.append(comune) }
        return search(parts.joined(separator: ", "), options)
    }

    func search(_ reading: SearchText, _ options: SearchOptions, original: String, scope: UInt64 = .max) -> SearchResult
    {
        let preference = Preference(options, gazetteer)
        let limit = min(max(options.limit, 1), 50)
        let resolution = Resolution(gazetteer, reading, preference, scope: scope, most: max(limit, 12))
        var result = result(resolution, options, limit: limit, origin: preference.origin)
        if options.explains {
            for index in result.answers.indices {
                result.answers[index].explanation = explanation(resolution, index, original)
            }
        }
        if !reading.isWhole {
            result.notes.append(
                Note(
                    .tooLong,
                    options.language == .italian
                        ? "il testo è stato letto solo in parte" : "the text was read in part only"))
        }
        return result
    }

    func result(
        _ resolution: Resolution, _ options: SearchOptions, limit: Int, origin: (x: Int32, y: Int32)?
    ) -> SearchResult {
        let candidates = resolution.candidates.filter { $0.score > 0.15 }
        let confidences = Confidences(
            candidates, gazetteer, settings.calibration, isVague: resolution.text.isVague,
            isElsewhere: resolution.text.isElsewhere)
        let making = AnswerMaking(gazetteer: gazetteer, language: options.language)
        let isEnough =
            options.enough.map { confidences.values.first ?? 0 >= $0 } == true
            && !making.hasToAsk(candidates, confidences, limit: limit)
        let answers = zip(candidates, confidences.values).prefix(isEnough ? 1 : limit).map {
            making.answer($0, confidence: $1, origin: origin)
        }
        var result = SearchResult(answers: Array(answers))
        if options.hasLines {
            for (index, answer) in answers.enumerated() where answer.kind == .street {
                result.answers[index].lines = gazetteer.lines(of: candidates[index].place)
            }
        }
        result.question = making.question(candidates, result.answers, confidences)
        if result.question != nil {
            // Who asks is not sure.
            result.answers[0].confidence = min(result.answers[0].confidence, 0.79)
        }
        if resolution.text.numbers.withoutNumber != 0, !result.answers.isEmpty {
            result.answers[0].notes.append(
                Note(.withoutNumber, making.say("senza numero: solo la strada", "without number: the street only")))
        }
        if resolution.text.numbers.kilometre != 0, !result.answers.isEmpty {
            result.answers[0].notes.append(
                Note(
                    .roadNotMeasured,
                    making.say(
                        "i dati non misurano le progressive: solo la strada",
                        "the data measure no distances along roads: the road only")))
            result.answers[0].confidence = min(result.answers[0].confidence, 0.5)
        }
        return result
    }
}
