/// A place that a text may mean, with its number.
struct Candidate {
    var match: NameMatch
    var place: UInt32
    var number: CivicNumber?
    var outcome: NumberOutcome?
    /// Units explained by all that the candidate is and where it lies.
    var explained: UInt64
    var features = Features()
    /// An area that the text names and the candidate is not in.
    var otherArea: UInt32?
    /// The area that agrees.
    var agreeingArea: UInt32?
    /// The street of the door, for a number of a sestiere.
    var doorStreet: UInt32?
    var score: Double { features.score }
    /// Whether the civico of the outcome is a door that the text names.
    var hasOwnDoor: Bool { outcome.map { [.exact, .otherExponent, .beside].contains($0.kind) } ?? false }

    /// Centimetres; `nil` where it is not known.
    func position(_ gazetteer: Gazetteer) -> (x: Int32, y: Int32)? {
        if let outcome, outcome.civico != nil, outcome.kind != .far, outcome.kind != .outOfRange {
            return (outcome.x, outcome.y)
        }
        let record = gazetteer.places[place]
        return record.flags & PlaceRecord.hasPosition != 0 ? (record.x, record.y) : nil
    }

    /// Whether two stand for one door or one place.
    func isSame(as other: Candidate) -> Bool {
        if let one = outcome?.civico, let two = other.outcome?.civico { return one == two }
        return outcome?.civico == nil && other.outcome?.civico == nil && place == other.place
    }
}
