/// The parts of an address, as the sources spell them.
public struct AddressComponents: Hashable, Sendable {
    /// With its generic part: `CALLE DE LA MADONNA`, `VIA PIAVE`.
    public var street: String?
    public var houseNumber: Int?
    /// `A`, `BIS`; upper case.
    public var exponent: String?
    /// Of the insulario; there the number is the sestiere's and not the street's.
    public var sestiere: String?
    public var locality: String?
    public var district: String?
    public var municipality: String?
    public var comune: String?
    /// Indicative: the sources have no official one.
    public var postcode: String?
    /// Municipal code of the street (ANNCSU `Codice_comunale` without leading zeros).
    public var streetCode: String?
    /// What a point of interest is, as its source says: `amenity=pharmacy`.
    public var category: String?
    /// `L736_001600.345`, for sheets and parcels.
    public var cadastralReference: String?

    public init() {}

    /// `3998`, `2361/A`; `nil` without a number.
    public var number: String? {
        houseNumber.map { number in exponent.map { "\(number)/\($0)" } ?? String(number) }
    }
}
