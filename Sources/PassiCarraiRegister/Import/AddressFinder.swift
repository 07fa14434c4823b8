public import Languages

/// An address as a row of a register has it.
public struct RegisterAddress: Hashable, Sendable {
    /// All of it in one text: `via Piave 23, Mestre`.
    public var text: String?
    public var street: String?
    public var number: String?
    public var locality: String?

    public init(text: String? = nil, street: String? = nil, number: String? = nil, locality: String? = nil) {
        self.text = text
        self.street = street
        self.number = number
        self.locality = locality
    }

    /// For a person.
    var words: String {
        [text, [street, number].compactMap(\.self).joined(separator: " "), locality].compactMap(\.self)
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

/// What a geocoder says of an address.
public enum AddressFinding: Hashable, Sendable {
    public struct Place: Hashable, Sendable {
        /// Degrees of WGS 84.
        public var longitude, latitude: Double
        /// How far the true place may lie from it, metres.
        public var uncertainty: Double
        /// As the data write them.
        public var street: String?
        public var number: String?
        /// Of the street there, in degrees east and north; `nil` where its line is not known.
        public var direction: Direction?

        public init(
            longitude: Double, latitude: Double, uncertainty: Double, street: String? = nil, number: String? = nil,
            direction: Direction? = nil
        ) {
            self.longitude = longitude
            self.latitude = latitude
            self.uncertainty = uncertainty
            self.street = street
            self.number = number
            self.direction = direction
        }
    }

    /// From one position to another along a street, degrees of WGS 84.
    public struct Direction: Hashable, Sendable {
        public var longitude1, latitude1, longitude2, latitude2: Double
        public init(longitude1: Double, latitude1: Double, longitude2: Double, latitude2: Double) {
            self.longitude1 = longitude1
            self.latitude1 = latitude1
            self.longitude2 = longitude2
            self.latitude2 = latitude2
        }
    }

    case found(Place)
    /// Not to be used before a person has looked: why, and what to ask.
    case unsure(reason: LocalizedText, question: String)
    case notFound(reason: LocalizedText)
}

/// Finds addresses: a geocoder, or a test's table.
public typealias AddressFinder = @Sendable (RegisterAddress) -> AddressFinding
