/// A CRS as a client wrote it: the notation decides the order of the axes in some protocols.
public struct CRSReference: Hashable, Sendable {
    public enum Notation: Hashable, Sendable {
        /// `EPSG:4326`, `CRS:84`
        case short
        /// `urn:ogc:def:crs:EPSG::4326`, `urn:x-ogc:def:crs:EPSG:4326`
        case urn
        /// `http://www.opengis.net/def/crs/EPSG/0/4326`
        case uri
        /// `http://www.opengis.net/gml/srs/epsg.xml#4326`, which has always meant x before y
        case gml
    }

    public var crs: CRS
    public var notation: Notation

    /// Reads any of the four notations, without regard to case.
    ///
    /// - Throws: ``CRSError/unknown(_:)`` for anything else, and as ``CRS/init(epsg:)``.
    public init(_ text: String) throws(CRSError) {
        let lower = text.lowercased()
        let (rest, notation): (String, Notation)
        if lower.hasPrefix("urn:ogc:def:crs:") || lower.hasPrefix("urn:x-ogc:def:crs:") {
            let fields = lower.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            // Before there were versions of the register, a urn had no place for one.
            guard fields.count == 7 || fields.count == 6 else { throw .unknown(text) }
            (rest, notation) = (fields[4] + ":" + fields[fields.count - 1], .urn)
        } else if let path = Self.suffix(of: lower, after: "://www.opengis.net/def/crs/") {
            let fields = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 3 else { throw .unknown(text) }
            (rest, notation) = (fields[0] + ":" + fields[2], .uri)
        } else if let code = Self.suffix(of: lower, after: "://www.opengis.net/gml/srs/epsg.xml#") {
            (rest, notation) = ("epsg:" + code, .gml)
        } else {
            (rest, notation) = (lower, .short)
        }
        self.notation = notation
        switch rest {
        case "crs:84", "ogc:crs84", "ogc:84", "crs:crs84":
            crs = .crs84
        case let other where other.hasPrefix("epsg:"):
            let digits = other.dropFirst(5)
            guard digits.utf8.count <= 9, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                let code = Int32(digits), code > 0
            else { throw .unknown(text) }
            do { crs = try CRS(epsg: code) } catch .unknown { throw .unknown(text) }
        default:
            throw .unknown(text)
        }
    }

    private static func suffix(of text: String, after mark: String) -> String? {
        for scheme in ["http", "https"] where text.hasPrefix(scheme + mark) {
            return String(text.dropFirst(scheme.count + mark.count))
        }
        return nil
    }
}

extension CRS {
    /// Reads any notation. - Throws: ``CRSError``.
    public init(_ text: String) throws(CRSError) { self = try CRSReference(text).crs }
}
