import Languages
public import Services
public import SimpleFeatures

/// Boxes as they are on the wire. The one place where axes are flipped: inside the program x is east, y is north.
public enum BoundingBox {
    /// Reads `min1,min2,max1,max2`.
    ///
    /// - Parameters:
    ///   - isNorthingFirst: whether the first number of each corner is the northing or latitude.
    ///   - locator: the parameter's name, for the error.
    /// - Throws: `invalidParameter` for anything but four finite numbers with min < max on both axes.
    ///
    /// Source: OGC 06-042 (WMS 1.3.0), 6.7.4 and 7.3.3.6; OGC 06-121r3 (OWS Common 1.1.0), 10.2.
    public static func envelope(
        _ numbers: some Collection<some StringProtocol>, isNorthingFirst: Bool, locator: String
    ) throws(ServiceError) -> Envelope {
        let (name, order) = (locator.uppercased(), Self.pattern(isNorthingFirst))
        guard numbers.count == 4 else {
            throw ServiceError(
                .invalidParameter, locator: locator,
                it: "«\(name)» contiene \(numbers.count) numeri; ne occorrono quattro: \(order.italian).",
                en: "\(name) has \(numbers.count) numbers; it needs four: \(order[.english]).")
        }
        var values: [Double] = []
        for text in numbers {
            guard let value = Double(decimal: text.trimmed) else {
                throw ServiceError(
                    .invalidParameter, locator: locator,
                    it: "«\(name)» contiene «\(text.prefix(40))» al posto di un numero come 1234.5 o -1.2e6.",
                    en: "\(name) has \"\(text.prefix(40))\" where a number like 1234.5 or -1.2e6 is needed.")
            }
            guard abs(value) <= largest else {
                throw ServiceError(
                    .invalidParameter, locator: locator,
                    it: "«\(name)» contiene \(value), fuori da ogni mappa; i numeri vanno da -1e9 a 1e9.",
                    en: "\(name) has \(value), which is off every map; numbers go from -1e9 to 1e9.")
            }
            values.append(value)
        }
        guard values[0] < values[2], values[1] < values[3] else {
            throw ServiceError(
                .invalidParameter, locator: locator,
                it: "In «\(name)» un minimo non è inferiore al massimo; l’ordine è \(order.italian).",
                en: "\(name) has a minimum that is not below its maximum; the order is \(order[.english]).")
        }
        return isNorthingFirst
            ? Envelope(minX: values[1], minY: values[0], maxX: values[3], maxY: values[2])
            : Envelope(minX: values[0], minY: values[1], maxX: values[2], maxY: values[3])
    }

    /// `min1, min2, max1, max2` in the order of the wire.
    public static func numbers(_ envelope: Envelope, isNorthingFirst: Bool) -> [Double] {
        isNorthingFirst
            ? [envelope.minY, envelope.minX, envelope.maxY, envelope.maxX]
            : [envelope.minX, envelope.minY, envelope.maxX, envelope.maxY]
    }

    /// A hundred times the circumference of the earth in feet: beyond it is no place, and arithmetic loses its digits.
    private static let largest = 1e9

    private static func pattern(_ isNorthingFirst: Bool) -> LocalizedText {
        isNorthingFirst
            ? LocalizedText(
                it: "sud,ovest,nord,est, secondo gli assi del sistema di riferimento",
                en: "south,west,north,east, as the CRS has its axes")
            : LocalizedText(it: "ovest,sud,est,nord", en: "west,south,east,north")
    }
}

extension Double {
    /// Reads a decimal number, in exponent notation or not; `nil` for words, hexadecimal and what is not finite.
    public init?(decimal text: some StringProtocol) {
        guard text.utf8.count <= 64, text.utf8.allSatisfy(Self.isDecimal), let value = Double(String(text)),
            value.isFinite
        else { return nil }
        self = value
    }

    private static func isDecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
            UInt8(ascii: "E"):
            true
        default: false
        }
    }
}
