/// The layout of a gazetteer file: a head, a directory, and sections of one kind of element each.
///
/// Head, 64 bytes, little-endian: magic (8), version (4), sections (4), length (8), checksum of all that follows the
/// head (8), fingerprint of the definition that it was made by (8), zeros. Directory, 24 bytes a section: number (4), size of an element (4), offset (8), elements (8). Sections
/// begin at multiples of 64. Columns of ends say where each row's range in another section ends.
enum GazetteerFormat {
    static let magic: UInt64 = 0x0A5A_4147_454D_4944  // "DIMEGAZ\n"
    /// Raised when the layout changes, and when the same data make other contents: a new index is made of parts of an
    /// old one of the same version.
    static let version: UInt32 = 3
    static let headSize = 64
    static let entrySize = 24
    static let alignment = 64
    /// Stands for no place, no string.
    static let none = UInt32.max
    /// Rows of one section: columns of 32 bits number them.
    static let mostRows = Int(UInt32.max) - 1
    /// Columns of 16 bits number these.
    static let mostSources = Int(UInt16.max)

    enum Section: UInt32, CaseIterable {
        case textEnds = 1, textBytes, sources, places, civici, namedCivici, names, nameTokens
        case termEnds, termBytes, termWeights, postingEnds, postings
        case skeletonKeys, skeletonTerms, deletionBuckets, deletionKeys, deletionTerms
        case partEnds, points, runs, parcels
        case civicoBoxes, civicoTargets, civicoLevels
        case runBoxes, runTargets, runLevels
        case areaBoxes, areaTargets, areaLevels
        case siteBoxes, siteTargets, siteLevels
        case parcelBoxes, parcelTargets, parcelLevels
    }
}
