/// Where a report is about, and how sure that is.
public struct RequestPlace: Hashable, Sendable {
    /// What the position was made of.
    public enum Origin: String, Hashable, Sendable, CaseIterable {
        /// Of a point that was chosen.
        case punto
        /// Of a house number that was chosen.
        case civico
        /// Of an address that was written.
        case indirizzo
    }

    /// EPSG:25833, metres: east and north.
    public var x: Double
    public var y: Double
    /// As the Comune writes it; never what somebody has written.
    public var address: String?
    /// Of the house number, in the collection `civici`.
    public var addressID: String?
    public var postcode: String?
    public var origin: Origin
    /// How probable it is that this is the place that was meant, 0 … 1.
    public var confidence: Double
    /// How far from it the true place may be, metres; `nil` for a point.
    public var uncertainty: Double?

    public init(
        x: Double, y: Double, address: String? = nil, addressID: String? = nil, postcode: String? = nil,
        origin: Origin, confidence: Double = 1, uncertainty: Double? = nil
    ) {
        self.x = x
        self.y = y
        self.address = address
        self.addressID = addressID
        self.postcode = postcode
        self.origin = origin
        self.confidence = confidence
        self.uncertainty = uncertainty
    }
}
