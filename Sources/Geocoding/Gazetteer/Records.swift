/// What a row of the gazetteer is. The raw value is what the file holds.
enum PlaceKind: UInt8, CaseIterable, Sendable {
    case comune, municipality, district, locality, sestiere, street, poi, bridge, canal, sheet

    /// Whether other places lie in it.
    var isArea: Bool { rawValue <= PlaceKind.sestiere.rawValue }
}

/// A place with a name. Positions are centimetres of EPSG:25833.
struct PlaceRecord: BitwiseCopyable, Sendable {
    /// Strings: as the source writes it; the id in its collection; what it is in the source's words.
    var label: UInt32 = 0
    var feature: UInt32 = 0
    var detail: UInt32 = 0
    /// String: the label as people write it, in small letters where they do.
    var title: UInt32 = 0
    var code: UInt32 = 0
    /// 0 for none.
    var postcode: UInt32 = 0
    /// Places that it lies in; ``GazetteerFormat/none`` for none.
    var sestiere = GazetteerFormat.none
    var locality = GazetteerFormat.none
    var district = GazetteerFormat.none
    var municipality = GazetteerFormat.none
    var comune = GazetteerFormat.none
    var x: Int32 = 0
    var y: Int32 = 0
    var minX: Int32 = 0
    var minY: Int32 = 0
    var maxX: Int32 = 0
    var maxY: Int32 = 0
    /// Ends of ranges: of civici, of civici that stand in a street of the insulario, of parts, of names.
    var civicoEnd: UInt32 = 0
    var namedEnd: UInt32 = 0
    var partEnd: UInt32 = 0
    var nameEnd: UInt32 = 0
    /// The highest number.
    var highest: UInt32 = 0
    var source: UInt16 = 0
    var kind: UInt8 = 0
    var importance: UInt8 = 0
    var flags: UInt8 = 0
    var pad0: UInt8 = 0
    var pad1: UInt16 = 0

    static let hasPosition: UInt8 = 1
    /// The numbers of the place are those of the insulario.
    static let isInsular: UInt8 = 2
    /// Made of parts that are rings, not lines.
    static let isAreal: UInt8 = 4

    /// Whether it lies in an area, as far as the index says.
    func liesIn(_ area: UInt32) -> Bool {
        sestiere == area || locality == area || district == area || municipality == area || comune == area
    }
}

struct CivicoRecord: BitwiseCopyable, Sendable {
    /// The sestiere in the insulario, else the street.
    var place: UInt32 = 0
    /// The street of the insulario that the door is in; ``GazetteerFormat/none`` for none.
    var named = GazetteerFormat.none
    var number: UInt32 = 0
    /// String, upper case; 0 for none.
    var exponent: UInt32 = 0
    /// String: the id in its collection.
    var feature: UInt32 = 0
    /// String: the address as the source writes it.
    var label: UInt32 = 0
    var x: Int32 = 0
    var y: Int32 = 0
    var locality = GazetteerFormat.none
    var postcode: UInt32 = 0
    var source: UInt16 = 0
    var pad: UInt16 = 0
}

struct NameRecord: BitwiseCopyable, Sendable {
    var place: UInt32 = 0
    var text: UInt32 = 0
    var tokenEnd: UInt32 = 0
    var source: UInt16 = 0
    /// ``GenericPart`` number.
    var generic: UInt8 = 0
    /// 0 as the first source writes it; 1 another source's; 2 made by rule.
    var kind: UInt8 = 0
}

struct SourceRecord: BitwiseCopyable, Sendable {
    /// Strings.
    var collection: UInt32 = 0
    var version: UInt32 = 0
    var licence: UInt32 = 0
    var attribution: UInt32 = 0
    var title: UInt32 = 0
    var pad: UInt32 = 0
}

/// A few consecutive points of a street's line, for the spatial index.
struct RunRecord: BitwiseCopyable, Sendable {
    var place: UInt32 = 0
    /// Indices of points, both included.
    var first: UInt32 = 0
    var last: UInt32 = 0
}

/// A parcel of the cadastral map; sorted by comune, sheet and number.
struct ParcelRecord: BitwiseCopyable, Sendable {
    /// Strings: Belfiore code, number, whole reference.
    var comune: UInt32 = 0
    var number: UInt32 = 0
    var reference: UInt32 = 0
    var sheet: UInt32 = 0
    /// Inside the parcel.
    var x: Int32 = 0
    var y: Int32 = 0
    var minX: Int32 = 0
    var minY: Int32 = 0
    var maxX: Int32 = 0
    var maxY: Int32 = 0
    /// End of its rings among the parts.
    var partEnd: UInt32 = 0
    var source: UInt16 = 0
    var allegato: UInt8 = 0x30
    var sviluppo: UInt8 = 0x30
    /// 1 for the pseudo-parcels of streets and waters.
    var isPublic: UInt8 = 0
    /// 1 for a parcel that is invented.
    var isDemonstration: UInt8 = 0
    var pad1: UInt16 = 0
}
