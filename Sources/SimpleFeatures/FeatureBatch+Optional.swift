extension FeatureBatch {
    /// The text of a property; `nil` where it is null or there is none.
    public func text(_ property: String, _ row: Int) -> String? {
        let value = value(property, row: row)
        return value.isNull ? nil : value.text
    }

    /// The whole number of a property; `nil` where it has none.
    public func integer(_ property: String, _ row: Int) -> Int? { value(property, row: row).number.map { Int($0) } }
}

extension Value {
    /// Null for none.
    public init(_ text: String?) { self = text.map { .text($0) } ?? .null }
    /// Null for none.
    public init(_ number: Double?) { self = number.map { .real($0) } ?? .null }
}
