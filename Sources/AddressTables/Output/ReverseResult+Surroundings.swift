public import Geocoding

extension ReverseResult {
    /// What the point lies at or in, besides the doors, by the name of its member.
    public var surroundings: [(name: String, answer: Answer)] {
        [
            ("street", street), ("sestiere", sestiere), ("locality", locality), ("municipality", municipality),
            ("comune", comune), ("parcel", parcel), ("poi", poi),
        ].compactMap { name, answer in answer.map { (name, $0) } }
    }
}
