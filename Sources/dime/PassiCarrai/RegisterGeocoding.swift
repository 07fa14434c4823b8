import AddressTables
import Geocoding
import Languages
import PassiCarraiRegister

/// Finds the addresses of a register with the geocoder: only a house number that is in the data is sure enough, unless
/// somebody says how far an estimated position may be off.
struct RegisterGeocoding {
    let geocoder: Geocoder
    let language: Language
    /// Metres; `nil`: no position is estimated.
    let tolerance: Double?

    var finder: AddressFinder { { address in find(address) } }

    private func find(_ address: RegisterAddress) -> AddressFinding {
        var options = SearchOptions()
        options.language = language.localized
        let outcome = Outcome(result(address, options))
        guard let best = outcome.answers.first else {
            let notes = outcome.notes.map(\.text).joined(separator: "; ")
            return .notFound(
                reason: LocalizedText(
                    it: "indirizzo non trovato" + (notes.isEmpty ? "" : ": " + notes),
                    en: "address not found" + (notes.isEmpty ? "" : ": " + notes)))
        }
        if let position = best.position, isGood(best, outcome) {
            return .found(
                AddressFinding.Place(
                    longitude: position.longitude, latitude: position.latitude, uncertainty: best.uncertainty,
                    street: best.components.street, number: best.components.number, direction: direction(at: position)))
        }
        let question = outcome.question?.text ?? language("È «\(best.label)»?", "Is it \"\(best.label)\"?")
        return .unsure(reason: reason(best, outcome), question: question)
    }

    private func isGood(_ best: Answer, _ outcome: Outcome) -> Bool {
        switch best.kind {
        case .civico: outcome.status == .sure
        case .interpolated, .approximate:
            outcome.question == nil && best.confidence >= 0.5 && best.uncertainty <= tolerance ?? -1
        default: false
        }
    }

    private func reason(_ best: Answer, _ outcome: Outcome) -> LocalizedText {
        let confidence = best.confidence.fixed(2)
        let reason =
            switch best.kind {
            case _ where outcome.question != nil: LocalizedText(it: "indirizzo ambiguo", en: "ambiguous address")
            case .civico:
                LocalizedText(
                    it: "trovato, ma non con sicurezza (\(confidence))", en: "found, but not for sure (\(confidence))")
            case .interpolated, .approximate:
                LocalizedText(
                    it: "il civico non è nei dati, la posizione è stimata a ±\(Int(best.uncertainty)) m",
                    en: "the number is not in the data, the position is estimated to ±\(Int(best.uncertainty)) m")
            default:
                LocalizedText(
                    it: "trovato solo \(best.label), non il civico", en: "found \(best.label) only, not the number")
            }
        let notes = (outcome.notes + best.notes).map(\.text).joined(separator: "; ")
        return notes.isEmpty ? reason : reason + ": " + notes
    }

    private func result(_ address: RegisterAddress, _ options: SearchOptions) -> SearchResult {
        guard let text = address.text else {
            var parts = StructuredAddress()
            parts.street = address.street
            parts.number = address.number
            parts.locality = address.locality
            return geocoder.structured(parts, options)
        }
        let words = [text, address.number, address.locality].compactMap(\.self).joined(separator: ", ")
        return geocoder.search(words, options)
    }

    /// Of the street's line where it is nearest; `nil` where its line is not known or more than 60 m away.
    private func direction(at position: Coordinate) -> AddressFinding.Direction? {
        var options = ReverseOptions()
        options.hasLines = true
        guard let street = geocoder.reverse(position, options).street, (street.distance ?? 0) < 60 else { return nil }
        var best: (distance: Double, direction: AddressFinding.Direction)?
        for line in street.lines {
            for (one, two) in zip(line, line.dropFirst()) {
                let distance = Self.distance(position, one, two)
                if let best, best.distance <= distance { continue }
                best = (
                    distance,
                    AddressFinding.Direction(
                        longitude1: one.longitude, latitude1: one.latitude, longitude2: two.longitude,
                        latitude2: two.latitude)
                )
            }
        }
        return best?.direction
    }

    /// Squared, in degrees of latitude; good enough to tell the nearest.
    private static func distance(_ point: Coordinate, _ one: Coordinate, _ two: Coordinate) -> Double {
        let scale = 0.7  // cosine of 45.5°
        let (dx, dy) = ((two.longitude - one.longitude) * scale, two.latitude - one.latitude)
        let (px, py) = ((point.longitude - one.longitude) * scale, point.latitude - one.latitude)
        let length = dx * dx + dy * dy
        let part = length > 0 ? min(1, max(0, (px * dx + py * dy) / length)) : 0
        let (x, y) = (px - part * dx, py - part * dy)
        return x * x + y * y
    }
}
