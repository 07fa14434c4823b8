import Languages
import SimpleFeatures

extension Candidate {
    /// What it is, as an answer says it.
    func kind(_ gazetteer: Gazetteer) -> AnswerKind {
        if let outcome {
            switch outcome.kind {
            case .exact, .otherExponent, .beside: return .civico
            case .nearest, .elsewhere: return .approximate
            case .interpolated: return .interpolated
            case .far, .unknown, .outOfRange: break
            }
        }
        return AnswerKind(PlaceKind(rawValue: gazetteer.places[place].kind) ?? .poi)
    }
}

extension AnswerKind {
    init(_ kind: PlaceKind) {
        self =
            switch kind {
            case .comune: .comune
            case .municipality: .municipality
            case .district: .district
            case .locality: .locality
            case .sestiere: .sestiere
            case .street: .street
            case .poi: .poi
            case .bridge: .bridge
            case .canal: .canal
            case .sheet: .sheet
            }
    }
}

/// Writes candidates out as answers.
struct AnswerMaking {
    let gazetteer: Gazetteer
    let language: LocalizedText.Language

    func say(_ italian: String, _ english: String) -> String { language == .italian ? italian : english }

    func answer(_ candidate: Candidate, confidence: Double, origin: (x: Int32, y: Int32)? = nil) -> Answer {
        let record = gazetteer.places[candidate.place]
        let kind = candidate.kind(gazetteer)
        let components = components(candidate)
        let position = candidate.position(gazetteer)
        let coordinate = position.map { UTM33.coordinate(centimetres: $0) }
        var answer = Answer(
            label: label(components, candidate), official: official(candidate, components), kind: kind,
            components: components, feature: feature(candidate),
            position: coordinate, box: box(candidate, record, coordinate), lines: [],
            uncertainty: uncertainty(candidate, record), distance: nil, confidence: confidence,
            score: min(max(candidate.score, 0), 1), notes: notes(candidate), credits: credits(candidate), readBack: "")
        if let position, let origin {
            answer.distance = NumberFinding(gazetteer: gazetteer).distance(position.x, position.y, origin.x, origin.y)
        }
        if let end = candidate.outcome?.end, let start = candidate.outcome?.civico {
            answer.kind = .segment
            answer.lines = [
                [start, end].map { UTM33.coordinate(centimetres: (gazetteer.civici[$0].x, gazetteer.civici[$0].y)) }
            ]
        }
        answer.readBack = readBack(candidate, answer)
        return answer
    }

    /// A civico of its own, as reverse geocoding finds it.
    func answer(civico: Int, confidence: Double) -> Answer {
        let record = gazetteer.civici[civico]
        let exponent = gazetteer.text(record.exponent)
        let number = CivicNumber(units: 0..<0, value: Int(record.number), exponent: exponent)
        var candidate = Candidate(
            match: NameMatch(name: 0, place: record.place), place: record.place, number: number,
            outcome: NumberOutcome(kind: .exact, civico: civico, x: record.x, y: record.y), explained: 0)
        if record.named != GazetteerFormat.none { candidate.doorStreet = record.named }
        return answer(candidate, confidence: confidence)
    }

    func answer(place: UInt32, confidence: Double) -> Answer {
        answer(
            Candidate(match: NameMatch(name: 0, place: place), place: place, explained: 0), confidence: confidence)
    }

    func components(_ candidate: Candidate) -> AddressComponents {
        var components = AddressComponents()
        let record = gazetteer.places[candidate.place]
        let civico = hasDoor(candidate) ? candidate.outcome?.civico.map { gazetteer.civici[$0] } : nil
        let kind = PlaceKind(rawValue: record.kind) ?? .poi
        if kind == .street { components.street = gazetteer.text(record.label) }
        if let street = candidate.doorStreet { components.street = gazetteer.text(gazetteer.places[street].label) }
        if kind == .street, record.flags & PlaceRecord.isInsular == 0 || kind == .street {
            let code = gazetteer.text(record.code)
            components.streetCode = code.isEmpty ? nil : code
        }
        if let number = candidate.number, let outcome = candidate.outcome {
            switch outcome.kind {
            case .exact, .otherExponent, .beside:
                components.houseNumber = civico.map { Int($0.number) } ?? number.value
                let exponent = civico.map { gazetteer.text($0.exponent) } ?? number.exponent
                components.exponent = exponent.isEmpty ? nil : exponent
            default:
                components.houseNumber = number.value
                components.exponent = number.exponent.isEmpty ? nil : number.exponent
            }
        }
        func name(_ place: UInt32) -> String? {
            place == GazetteerFormat.none ? nil : gazetteer.text(gazetteer.places[place].label)
        }
        let owner = civico.map { gazetteer.places[$0.place] } ?? record
        components.sestiere =
            kind == .sestiere
            ? gazetteer.text(record.label)
            : owner.kind == PlaceKind.sestiere.rawValue ? gazetteer.text(owner.label) : name(record.sestiere)
        components.locality = civico.flatMap { name($0.locality) } ?? name(record.locality)
        components.district = name(record.district)
        components.municipality = kind == .municipality ? gazetteer.text(record.label) : name(record.municipality)
        components.comune = kind == .comune ? gazetteer.text(record.label) : name(record.comune)
        let postcode = civico.map(\.postcode) ?? record.postcode
        components.postcode = postcode == 0 ? nil : String(postcode)
        let detail = gazetteer.text(record.detail)
        components.category = detail.isEmpty ? nil : detail
        return components
    }

    /// Whether the civico of the outcome is the door that was asked for, or stands for it.
    private func hasDoor(_ candidate: Candidate) -> Bool {
        guard let outcome = candidate.outcome else { return false }
        return outcome.kind != .far && outcome.kind != .outOfRange && outcome.kind != .unknown
    }

    private func official(_ candidate: Candidate, _ components: AddressComponents) -> String {
        if let outcome = candidate.outcome, let civico = outcome.civico,
            candidate.hasOwnDoor
        {
            return gazetteer.text(gazetteer.civici[civico].label)
        }
        let record = gazetteer.places[candidate.place]
        let name = gazetteer.text(record.label)
        return components.number.map { "\(name) \($0)" } ?? name
    }

    /// `Castello 3998`, `Via Piave 23`: what a person says first.
    func headline(_ components: AddressComponents, _ candidate: Candidate) -> String {
        let record = gazetteer.places[candidate.place]
        guard let number = components.number else { return gazetteer.text(record.title) }
        var owner = candidate.place
        if candidate.hasOwnDoor, let civico = candidate.outcome?.civico {
            owner = gazetteer.civici[civico].place
        } else if record.flags & PlaceRecord.isInsular != 0, record.sestiere != GazetteerFormat.none {
            owner = record.sestiere
        }
        return gazetteer.title(owner) + " " + number
    }

    /// The street that is said besides a number of a sestiere.
    private func streetBeside(_ candidate: Candidate, _ components: AddressComponents) -> UInt32? {
        guard components.number != nil else { return nil }
        let record = gazetteer.places[candidate.place]
        if let street = candidate.doorStreet { return street }
        let isInsularStreet = record.kind == PlaceKind.street.rawValue && record.flags & PlaceRecord.isInsular != 0
        return isInsularStreet ? candidate.place : nil
    }

    /// The smallest area that a person would say.
    func area(_ candidate: Candidate) -> UInt32? {
        let record = gazetteer.places[candidate.place]
        let locality = candidate.outcome?.civico.map { gazetteer.civici[$0].locality } ?? GazetteerFormat.none
        return [record.sestiere, locality, record.locality, record.municipality].first { $0 != GazetteerFormat.none }
    }

    func label(_ components: AddressComponents, _ candidate: Candidate) -> String {
        let record = gazetteer.places[candidate.place]
        let head = headline(components, candidate)
        var label = head
        if let street = streetBeside(candidate, components) { label += ", " + gazetteer.title(street) }
        guard record.kind != PlaceKind.comune.rawValue else { return label }
        if let area = area(candidate) {
            let title = gazetteer.title(area)
            if title != head, !head.hasPrefix(title + " ") { label += ", " + title }
        }
        if record.comune != GazetteerFormat.none {
            let town = gazetteer.title(record.comune)
            if town != head { label += ", " + (components.postcode.map { $0 + " " } ?? "") + town }
        }
        return label
    }

    private func feature(_ candidate: Candidate) -> Answer.FeatureReference? {
        if let outcome = candidate.outcome, let civico = outcome.civico,
            candidate.hasOwnDoor
        {
            let record = gazetteer.civici[civico]
            return Answer.FeatureReference(
                collection: gazetteer.collection(record.source), id: gazetteer.text(record.feature))
        }
        let record = gazetteer.places[candidate.place]
        guard record.feature != 0, candidate.outcome?.civico == nil else { return nil }
        return Answer.FeatureReference(
            collection: gazetteer.collection(record.source), id: gazetteer.text(record.feature))
    }

    private func box(_ candidate: Candidate, _ record: PlaceRecord, _ position: Coordinate?) -> Envelope? {
        guard let position else { return nil }
        let isPoint = candidate.outcome.map { $0.civico != nil && $0.kind != .far && $0.kind != .outOfRange } ?? false
        let box = BoxTree.Box(minX: record.minX, minY: record.minY, maxX: record.maxX, maxY: record.maxY)
        guard isPoint || box.minX == box.maxX && box.minY == box.maxY else { return UTM33.envelope(box) }
        return Envelope(at: position)
    }

    private func uncertainty(_ candidate: Candidate, _ record: PlaceRecord) -> Double {
        if let outcome = candidate.outcome, hasDoor(candidate) { return outcome.uncertainty }
        let (width, height) = (Double(record.maxX) - Double(record.minX), Double(record.maxY) - Double(record.minY))
        let half = (width * width + height * height).squareRoot() / 200
        switch PlaceKind(rawValue: record.kind) ?? .poi {
        case .poi: return max(20, half)
        case .bridge: return 15
        case .street: return record.flags & PlaceRecord.hasPosition == 0 ? 5000 : max(15, half)
        case .canal: return max(30, half)
        default: return max(300, half)
        }
    }

    private func credits(_ candidate: Candidate) -> [Credit] {
        var sources: [UInt16] = [gazetteer.places[candidate.place].source]
        if let civico = candidate.outcome?.civico { sources.insert(gazetteer.civici[civico].source, at: 0) }
        if candidate.match.mask != 0 { sources.append(gazetteer.names[candidate.match.name].source) }
        return gazetteer.credits(sources)
    }
}

extension Gazetteer {
    func collection(_ source: UInt16) -> String { text(sourceRecords[Int(source)].collection) }

    /// Each once.
    func credits(_ sources: [UInt16]) -> [Credit] {
        var credits: [Credit] = []
        for (index, source) in sources.enumerated() where !sources[..<index].contains(source) {
            credits.append(knownCredits[Int(source)])
        }
        return credits
    }

    func title(_ place: UInt32) -> String { text(places[place].title) }
}
