public import Markup
public import ReferenceSystems
public import SimpleFeatures

/// Everything that has been decided about the answer before its first feature is read.
public struct FeatureEncoding: Sendable {
    /// How much of a document is written.
    public enum Form: Sendable {
        /// A collection, whole.
        case collection
        /// The first feature alone, as a document of its own.
        case feature
        /// The features, to go inside a document that the caller writes: GeoJSON features with commas between them,
        /// a GML collection without XML declaration, CSV rows without header.
        case part
    }

    /// Which coordinate is written first.
    public enum AxisOrder: Sendable {
        case eastFirst
        case northFirst
    }

    public var type: FeatureType
    /// Of the coordinates that are handed to the encoder.
    public var crs: CRS
    public var axisOrder: AxisOrder
    /// How GML names the CRS; `nil` for its URN. A name with the axes of ``axisOrder`` is the caller's business.
    public var crsName: String?
    public var decimals: DecimalText
    public var form: Form
    /// The collection's name and the GML element of one feature. It has to be an XML name.
    public var elementName: String
    public var namespacePrefix = "dime"
    public var namespaceURI = "https://dime.comune.venezia.it/schema"
    /// Where the application schema is served; with it a GML collection names its schemas.
    public var schemaLocation: String?
    /// The name of the geometry property in GML and CSV.
    public var geometryName = "geometry"
    /// Written before each id in GeoJSON; GML always writes the element's name and a dot.
    public var idPrefix = ""
    /// What is known of the collection before it is read.
    public var header = CollectionMembers()

    /// - Parameter axisOrder: the CRS's own by default, which is east first for CRS84.
    public init(
        type: FeatureType, crs: CRS, axisOrder: AxisOrder? = nil, form: Form = .collection
    ) {
        self.type = type
        self.crs = crs
        self.axisOrder = axisOrder ?? (crs.isNorthingFirst ? .northFirst : .eastFirst)
        self.form = form
        decimals = crs.isGeographic ? .degrees : .metres
        elementName = type.name
    }
}

/// What a collection says of itself, beside its features. Each is written where it is given: at the head or the end.
public struct CollectionMembers: Sendable {
    public var numberMatched: Int?
    public var numberReturned: Int?
    /// ISO 8601, such as `2025-01-31T12:00:00Z`.
    public var timeStamp: String?
    public var links: [FeatureLink] = []
    /// Whom to name beside the data.
    public var attribution: String?
    /// What the data's owner wants every reader to see.
    public var legalNotice: String?
    /// In the CRS of the encoding, x east and y north.
    public var envelope: Envelope?

    public init(numberMatched: Int? = nil, numberReturned: Int? = nil, timeStamp: String? = nil) {
        self.numberMatched = numberMatched
        self.numberReturned = numberReturned
        self.timeStamp = timeStamp
    }
}

/// A typed link. Source: RFC 8288; OGC 17-069r4, 5.2.
public struct FeatureLink: Hashable, Sendable {
    /// Absolute.
    public var href: String
    public var rel: String
    public var type: String?
    public var title: String?
    public init(href: String, rel: String, type: String? = nil, title: String? = nil) {
        self.href = href
        self.rel = rel
        self.type = type
        self.title = title
    }
}
