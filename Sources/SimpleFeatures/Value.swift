/// The value of one property of one feature.
public enum Value: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case real(Double)
    case text(String)

    public var isNull: Bool { self == .null }

    /// The value as a number; `nil` for null, and for text that does not spell one.
    public var number: Double? {
        switch self {
        case .null: nil
        case .boolean(let flag): flag ? 1 : 0
        case .integer(let number): Double(number)
        case .real(let number): number
        case .text(let text): Double(text)
        }
    }

    /// The value as a person reads it; empty for null. Whole reals are written without a fraction.
    public var text: String {
        switch self {
        case .null: ""
        case .boolean(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .real(let number):
            number.rounded() == number && abs(number) < 1e15 ? String(Int64(number)) : String(number)
        case .text(let text): text
        }
    }
}

/// What kind of value a property holds. Dates are text in ISO 8601, in the store and on the wire.
public enum PropertyType: String, Sendable, Hashable, CaseIterable {
    case boolean, integer, real, text, date, dateTime
}
