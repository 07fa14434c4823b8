/// How the parts of a text are set off from each other: by signs, and by words that turn against what was said.
struct Clauses {
    enum Boundary: UInt8, Comparable {
        case none
        /// `e`, `and`; not `è`.
        case conjunction
        case comma
        /// A colon, a semicolon, a bracket, a dash between spaces.
        case pause
        /// `ma`, `però`, `mentre`.
        case adversative
        case sentence

        static func < (one: Boundary, other: Boundary) -> Bool { one.rawValue < other.rawValue }
    }

    /// What stands before each unit.
    private(set) var before: [Boundary]

    private static let adversatives: Set<String> = [
        "ma", "pero", "bensi", "invece", "mentre", "tuttavia", "eppure", "but", "however", "though", "while", "instead",
        "whereas",
    ]

    init(_ units: [Unit], _ utf8: [UInt8]) {
        before = Array(repeating: .none, count: units.count)
        for index in units.indices.dropFirst() {
            let gap =
                units[index - 1].span.upperBound..<max(units[index - 1].span.upperBound, units[index].span.lowerBound)
            var boundary = Self.isAdversative(units, index) ? Boundary.adversative : .none
            if Self.isAnd(units, index) { boundary = .conjunction }
            for position in gap where position < utf8.count {
                switch utf8[position] {
                case 0x2C: boundary = max(boundary, .comma)
                case 0x3A, 0x3B, 0x28, 0x29: boundary = max(boundary, .pause)
                case 0x2D where units[index].isSpaced, 0xE2 where units[index].isSpaced:
                    boundary = max(boundary, .pause)
                case 0x21, 0x3F: boundary = .sentence
                default: break
                }
            }
            if RelationWords.isStop(units, index) { boundary = .sentence }
            before[index] = boundary
        }
    }

    /// `invece di via Piave` denies, and turns against nothing.
    private static func isAdversative(_ units: [Unit], _ index: Int) -> Bool {
        guard adversatives.contains(units[index].word) else { return false }
        guard ["invece", "instead"].contains(units[index].word), index + 1 < units.count else { return true }
        return !["di", "che", "del", "della", "of"].contains(units[index + 1].word)
    }

    /// Whether a unit is the conjunction and not the verb that is folded alike: `e`, no `è`, no `e'`.
    static func isAnd(_ units: [Unit], _ index: Int) -> Bool {
        switch units[index].word {
        case "ed", "and": true
        case "e":
            units[index].span.count == 1 && (index + 1 >= units.count || units[index + 1].before != .apostrophe)
        default: false
        }
    }

    /// The last boundary of a strength, or of a greater one, before a unit of a range.
    func last(_ least: Boundary, in range: Range<Int>) -> Int? { range.last { before[$0] >= least } }
    func first(_ least: Boundary, in range: Range<Int>) -> Int? { range.first { before[$0] >= least } }
}
