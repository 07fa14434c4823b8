/// What the words around a mention say of its part in the matter.
struct MentionRole: Hashable, Sendable {
    enum Part: String, Hashable, Sendable, CaseIterable {
        /// Nothing is said.
        case open
        /// The matter is there: `c'è`, `segnalo`, `luogo del problema`.
        case site
        /// Somebody lives, stays or works there, has something there, or can be written to there.
        case residence, possession, contact
        /// Somebody comes from there or goes there.
        case journey
        /// It was there, and is no more; or it was said before.
        case settled, earlier
        case denied
        /// It is like there: `come in via Piave`.
        case likeness
    }

    var part = Part.open
    /// Log-odds that the matter is there, against a mention of which nothing is said.
    var evidence = 0.0

    /// Whether the words say that the matter is elsewhere.
    var isAside: Bool { evidence <= -1.4 && part != .open && part != .site }
    /// Whether nothing but another place could make it the place of the matter.
    var isStranger: Bool { isAside && [.residence, .possession, .contact, .denied, .earlier].contains(part) }
}

/// A mention with what it was found to be.
struct LocatedMention {
    /// UTF-8 offsets in the text.
    var span: Range<Int>
    /// In the units of the text; `nil` for what is read without them.
    var units: Range<Int>?
    var relation: Report.Relation
    var result: SearchResult
    var role = MentionRole()
    /// Read as the name of an area.
    var isArea = false

    /// Makes the answers no surer than so.
    mutating func lower(to most: Double) {
        for index in result.answers.indices {
            result.answers[index].confidence = min(result.answers[index].confidence, most)
        }
    }
}
