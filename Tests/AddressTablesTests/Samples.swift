@testable import Geocoding

extension Answer {
    static func sample(
        _ label: String, _ confidence: Double, kind: AnswerKind = .civico,
        at position: Coordinate? = Coordinate(longitude: 12.33, latitude: 45.43)
    ) -> Answer {
        var parts = AddressComponents()
        parts.sestiere = "CASTELLO"
        parts.houseNumber = 3998
        parts.exponent = "A"
        return Answer(
            label: label, official: label.uppercased(), kind: kind, components: parts,
            feature: .init(collection: "civici", id: "1"), position: position, box: nil, lines: [], uncertainty: 5,
            distance: nil, confidence: confidence, score: confidence, notes: [], credits: [], readBack: label,
            explanation: nil)
    }
}
