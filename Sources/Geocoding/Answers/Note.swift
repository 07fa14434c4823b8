/// Something that whoever asked has to know about an answer. The code is stable, the words are for people.
public struct Note: Hashable, Sendable {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The number is not in the data; the nearest are named.
        case numberNotFound = "numero-non-trovato"
        /// The number exists with other exponents only.
        case exponentNotFound = "esponente-non-trovato"
        /// Above the last number of the sestiere.
        case numberOutOfRange = "numero-oltre-il-massimo"
        case interpolated = "interpolato"
        /// `snc`, `senza numero`.
        case withoutNumber = "senza-numero"
        /// The sources hold no number of this street.
        case streetWithoutNumbers = "strada-senza-civici"
        /// The sources hold the name and no position.
        case withoutPosition = "senza-posizione"
        /// The sestiere, the locality or the comune that was written is another.
        case otherArea = "zona-diversa"
        case otherPostcode = "cap-diverso"
        /// The name was read with another spelling.
        case respelt = "grafia-corretta"
        /// The street and the number of the sestiere are far apart.
        case streetAndNumberDisagree = "strada-e-numero-discordi"
        /// Sections of the cadastre of Venezia were abolished: the reference has to be converted.
        case historicCadastre = "riferimento-storico"
        case parcelNotInData = "particella-non-nei-dati"
        /// The parcel is invented, to try things out with.
        case demonstrationParcel = "particella-dimostrativa"
        /// The order of the two coordinates, or their reference system, was told from the area.
        case coordinateOrderGuessed = "ordine-dedotto"
        case outsideArea = "fuori-area"
        case tooLong = "testo-troppo-lungo"
        case nothingWithin = "nessun-civico-vicino"
        case roadNotMeasured = "progressiva-non-misurata"
    }

    public let code: Code
    public let text: String

    public init(_ code: Code, _ text: String) {
        self.code = code
        self.text = text
    }
}
