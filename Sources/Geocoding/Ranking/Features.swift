/// What is measured of a candidate, and what each measure takes from or adds to its score.
///
/// A score begins at 1. The weights are in one table, so that a fit can replace them.
struct Features {
    enum Name: Int, CaseIterable {
        /// Share of the text's weight that nothing of the candidate explains.
        case unread
        /// Share of the name's weight that the text does not say.
        case unsaid
        /// How far the words are misspelt.
        case misspelt
        case otherOrder
        case genericRelated, genericDifferent, genericUnsaid
        /// Another place has the name with the generic part that is said.
        case genericOfAnother
        case numberExponent, numberInterpolated, numberNearest, numberFar, numberUnknown, numberOutOfRange
        case numberElsewhere, numberBeside
        /// The name is one of several in a longer one.
        case partOfName
        /// The text has a number, the candidate none.
        case numberUnused
        case numberGuessed
        case otherArea, otherPostcode
        case agreeingArea
        case importance
        case bias
        case withoutPosition
        case sestiereWithGeneric
    }

    static func weight(_ name: Name) -> Double {
        switch name {
        case .unread: -0.75
        case .unsaid: -0.30
        case .misspelt: -0.55
        case .otherOrder: -0.015
        case .genericRelated: -0.06
        case .genericDifferent: -0.14
        case .genericUnsaid: -0.02
        case .genericOfAnother: -0.08
        case .numberExponent: -0.03
        case .numberInterpolated: -0.06
        case .numberNearest: -0.08
        case .numberFar: -0.12
        case .numberUnknown: -0.10
        case .numberOutOfRange: -0.30
        case .numberElsewhere: -0.16
        case .numberBeside: -0.08
        case .partOfName: -0.012
        case .numberUnused: -0.20
        case .numberGuessed: -1
        case .otherArea: -0.14
        case .otherPostcode: -0.03
        case .agreeingArea: 0.02
        case .importance: 0.03
        case .bias: 0.05
        case .withoutPosition: -0.05
        case .sestiereWithGeneric: -0.10
        }
    }

    /// Those that are set.
    private var names: UInt32 = 0
    /// In place of an array: a candidate is made for every name that is looked at.
    private var measures = InlineArray<28, Float>(repeating: 0)
    private(set) var score = 1.0

    mutating func set(_ name: Name, _ value: Double = 1) {
        guard value != 0 else { return }
        names |= 1 << UInt32(name.rawValue)
        measures[name.rawValue] += Float(value)
        score += value * Self.weight(name)
    }

    func has(_ name: Name) -> Bool { names & 1 << UInt32(name.rawValue) != 0 }
    func value(_ name: Name) -> Double { Double(measures[name.rawValue]) }

    /// Those that are set, with their values.
    var values: [(name: Name, value: Double)] {
        Name.allCases.filter(has).map { ($0, value($0)) }
    }
}
