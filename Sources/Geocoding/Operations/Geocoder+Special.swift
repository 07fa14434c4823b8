import SimpleFeatures

extension Geocoder {
    /// What is no address: coordinates, codes and references; `nil` for everything else.
    func special(_ text: String, _ units: [Unit], _ options: SearchOptions) -> SearchResult? {
        let limit = settings.longestQuery
        guard Self.maySpeakOfNumbers(text, limit) else { return nil }
        if let plus = PlusCode.first(in: text, limit: limit) { return search(plus, text, options) }
        if let position = CoordinateReading.all(in: text, limit: limit, most: 1).first, Self.isAlone(position, text) {
            return SearchResult(answers: [answer(position, options)])
        }
        if let national = CadastralReading.national(in: text, limit: limit) { return search(national, options) }
        if let labelled = CadastralReading.labelled(units, isBareAllowed: options.expectsCadastralReference) {
            return search(labelled, options)
        }
        return nil
    }

    /// Whether there is a digit, a point or a sign that positions and references are written with, or a label of theirs.
    private static func maySpeakOfNumbers(_ text: String, _ limit: Int) -> Bool {
        for byte in text.utf8.prefix(limit) where FoldedText.isDigit(byte) || byte == 0x2B { return true }
        return text.utf8.prefix(limit).contains { $0 | 0x20 == 0x66 }  // f: foglio, and numbers in words
    }

    /// Whether nothing but the words that go with coordinates is beside them.
    private static func isAlone(_ position: CoordinateReading, _ text: String) -> Bool {
        let bytes = Array(text.utf8)
        if bytes.starts(with: "geo:".utf8) || text.hasPrefix("http") { return true }
        let rest =
            CoordinateLexer(bytes[..<position.span.lowerBound]).items
            + CoordinateLexer(bytes[position.span.upperBound...]).items
        return rest.allSatisfy { item in
            switch item.item {
            case .word(let word): CoordinateReading.companions.contains(word)
            case .number(let number, _): number < 10_000 && number.rounded() == number
            default: true
            }
        }
    }

    func answer(_ position: CoordinateReading, _ options: SearchOptions) -> Answer {
        let making = AnswerMaking(gazetteer: gazetteer, language: options.language)
        var reverse = ReverseOptions()
        reverse.language = options.language
        let around = self.reverse(position.coordinate, reverse)
        let isInside = around.comune != nil
        let written = "\(Self.text(position.coordinate.latitude)), \(Self.text(position.coordinate.longitude))"
        var components =
            (around.civici.first ?? around.street ?? around.locality ?? around.sestiere ?? around.municipality)?
            .components ?? AddressComponents()
        components.houseNumber = nil
        components.exponent = nil
        var answer = Answer(
            label: written, official: written, kind: .coordinate, components: components, feature: nil,
            position: position.coordinate,
            box: Envelope(at: position.coordinate), lines: [], uncertainty: position.uncertainty, distance: nil,
            confidence: isInside ? (position.isGuessed ? 0.9 : 0.97) : 0.5, score: 1, notes: [],
            credits: around.civici.first?.credits ?? [], readBack: around.label)
        if position.isGuessed {
            answer.notes.append(
                Note(
                    .coordinateOrderGuessed,
                    making.say(
                        "ordine o sistema di riferimento dedotti dall'area",
                        "order or reference system told from the area")))
        }
        if !isInside {
            answer.notes.append(
                Note(.outsideArea, making.say("fuori dall'area dei dati", "outside the area of the data")))
        }
        return answer
    }

    /// Five decimals: a metre.
    static func text(_ degrees: Double) -> String {
        let scaled = Int((abs(degrees) * 100_000).rounded())
        let fraction = String(scaled % 100_000)
        return (degrees < 0 ? "-" : "") + "\(scaled / 100_000)."
            + String(repeating: "0", count: 5 - fraction.utf8.count) + fraction
    }

    private func search(_ plus: PlusCode, _ text: String, _ options: SearchOptions) -> SearchResult? {
        var reference = gazetteer.home
        if plus.isShort {
            let bytes = Array(text.utf8)
            let rest = String(
                decoding: bytes[..<plus.span.lowerBound] + [0x20] + bytes[plus.span.upperBound...], as: UTF8.self)
            let reading = SearchText(rest, limit: settings.longestQuery)
            if reading.content != 0, let place = search(reading, options, original: rest).answers.first?.position {
                reference = place
            }
        }
        guard let reference, let (centre, uncertainty) = plus.centre(near: reference) else { return nil }
        var reading = CoordinateReading(coordinate: centre, span: plus.span)
        reading.uncertainty = uncertainty
        var answer = answer(reading, options)
        answer.label = plus.code
        answer.official = plus.code
        return SearchResult(answers: [answer])
    }
}

extension Gazetteer {
    /// The comune that the gazetteer is of.
    var homeComune: UInt32? {
        var best: UInt32?
        for row in 0..<places.count {
            guard places[row].kind == PlaceKind.comune.rawValue else { break }
            if best == nil || places[row].importance > places[best ?? 0].importance { best = UInt32(row) }
        }
        return best
    }

    var home: Coordinate? {
        homeComune.map { UTM33.coordinate(centimetres: (places[$0].x, places[$0].y)) }
    }
}
