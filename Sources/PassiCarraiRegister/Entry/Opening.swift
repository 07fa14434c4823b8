public import Services
import Languages
public import SimpleFeatures

/// Where an access opens onto the road: from one end of the opening to the other, EPSG:25833, metres.
public struct Opening: Hashable, Sendable {
    /// How the position is known.
    public enum Origin: String, Hashable, Sendable, CaseIterable {
        /// Both ends were given.
        case rilievo
        /// One point was given; the ends are laid out beside it along the street.
        case punto
        /// The address was found; the ends are laid out beside the house number along the street.
        case indirizzo
    }

    public let x1, y1, x2, y2: Double
    public let origin: Origin
    /// How far the true place may lie from it, metres; `nil` where nobody said.
    public let uncertainty: Double?

    /// - Throws: ``FieldFault`` for positions outside of the Città metropolitana, saying what they look like, and for
    ///   openings shorter than 0.5 m or longer than 50 m.
    public init(
        x1: Double, y1: Double, x2: Double, y2: Double, origin: Origin = .rilievo, uncertainty: Double? = nil
    ) throws(FieldFault) {
        for (x, y) in [(x1, y1), (x2, y2)] {
            if let fault = Self.fault(x, y) { throw fault }
        }
        let width = ((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1)).squareRoot()
        guard width >= 0.5 else {
            throw FieldFault(
                "apertura", it: "i due estremi distano \(centimetres(width)) m: un’apertura ne ha almeno 0,5",
                en: "the two ends are \(centimetres(width)) m apart: an opening has 0.5 at least")
        }
        guard width <= 50 else {
            throw FieldFault(
                "apertura", it: "i due estremi distano \(centimetres(width)) m: un’apertura ne ha al massimo 50",
                en: "the two ends are \(centimetres(width)) m apart: an opening has 50 at the most")
        }
        (self.x1, self.y1, self.x2, self.y2) = (millimetres(x1), millimetres(y1), millimetres(x2), millimetres(y2))
        self.origin = origin
        self.uncertainty = uncertainty
    }

    /// An opening of `width` metres with a point in its middle.
    ///
    /// - Parameter direction: of the street there, in any length; along the parallel where it is not known.
    public init(
        x: Double, y: Double, width: Double, along direction: (x: Double, y: Double)?, origin: Origin,
        uncertainty: Double?
    ) throws(FieldFault) {
        let (dx, dy) = direction ?? (1, 0)
        let length = (dx * dx + dy * dy).squareRoot()
        let (ux, uy) = length > 0 ? (dx / length, dy / length) : (1, 0)
        try self.init(
            x1: x - ux * width / 2, y1: y - uy * width / 2, x2: x + ux * width / 2, y2: y + uy * width / 2,
            origin: origin, uncertainty: uncertainty)
    }

    /// Between its ends, metres.
    public var width: Double { ((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1)).squareRoot() }

    public var geometry: Geometry { .lineString([x1, y1, x2, y2]) }

    /// Whether the ends are the same to the millimetre; what is known of them apart.
    func isSamePlace(as other: Opening) -> Bool {
        (x1, y1, x2, y2) == (other.x1, other.y1, other.x2, other.y2)
    }

    /// As it stands in the store. - Returns: `nil` where there is no line.
    init?(stored geometry: Geometry?, origin: Origin, uncertainty: Double?) {
        guard let ends = geometry?.coordinates, ends.count == 4 else { return nil }
        (x1, y1, x2, y2) = (ends[0], ends[1], ends[2], ends[3])
        self.origin = origin
        self.uncertainty = uncertainty
    }

    /// What is wrong with a position of EPSG:25833 in the Città metropolitana, and what it looks like.
    private static func fault(_ x: Double, _ y: Double) -> FieldFault? {
        guard x.isFinite, y.isFinite else {
            return FieldFault("apertura", it: "una coordinata non è un numero", en: "a coordinate is no number")
        }
        let (east, north) = (250_000.0...370_000.0, 4_980_000.0...5_090_000.0)
        if east.contains(x), north.contains(y) { return nil }
        let looks: LocalizedText? =
            if abs(x) <= 180, abs(y) <= 180 {
                LocalizedText(it: "sembrano gradi (CRS:84)", en: "they look like degrees (CRS:84)")
            } else if east.contains(y), north.contains(x) {
                LocalizedText(it: "est e nord sembrano scambiati", en: "easting and northing look swapped")
            } else if (1_320_000...1_470_000).contains(x), (5_600_000...5_800_000).contains(y) {
                LocalizedText(it: "sembrano EPSG:3857", en: "they look like EPSG:3857")
            } else if (1_700_000...1_870_000).contains(x) {
                LocalizedText(it: "sembrano EPSG:3003 (Gauss-Boaga)", en: "they look like EPSG:3003 (Gauss-Boaga)")
            } else if (2_270_000...2_390_000).contains(x) {
                LocalizedText(it: "sembrano EPSG:3004 (Gauss-Boaga)", en: "they look like EPSG:3004 (Gauss-Boaga)")
            } else {
                nil
            }
        let place = LocalizedText(
            it: "\(x), \(y) non è un punto della Città metropolitana in EPSG:25833",
            en: "\(x), \(y) is no place of the Città metropolitana in EPSG:25833")
        return FieldFault("apertura", looks.map { place + "; " + $0 } ?? place)
    }
}

/// Finer than anything is measured; texts and stored values agree.
func millimetres(_ metres: Double) -> Double { (metres * 1000).rounded() / 1000 }
func centimetres(_ metres: Double) -> Double { (metres * 100).rounded() / 100 }
