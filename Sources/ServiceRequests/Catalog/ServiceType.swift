public import Languages

/// One kind of thing that can be reported. Source: Open311 GeoReport v2, GET Service List.
public struct ServiceType: Hashable, Sendable {
    public var code: String
    public var name: LocalizedText
    public var description: LocalizedText
    /// Other words for it, as people search.
    public var keywords: [LocalizedText]
    public var group: LocalizedText
    /// Who answers for it.
    public var agency: String
    /// Days until it is usually dealt with; `nil` where nobody can say.
    public var expectedDays: Int?
    public var attributes: [ServiceAttribute]
}

/// What is asked of one kind, beside place and description. Source: Open311 GeoReport v2, GET Service Definition.
public struct ServiceAttribute: Hashable, Sendable {
    public enum DataType: String, Hashable, Sendable, CaseIterable {
        /// A line of text.
        case string
        case number
        /// ISO 8601.
        case datetime
        /// Text that may have several lines.
        case text
        case singleValueList = "singlevaluelist"
        case multiValueList = "multivaluelist"

        /// Whether the answer is one of values that are known, or several.
        public var isList: Bool { self == .singleValueList || self == .multiValueList }
    }

    public struct Choice: Hashable, Sendable {
        public var key: String
        public var name: LocalizedText
    }

    public var code: String
    public var dataType: DataType
    /// Whether it is answered; else it only tells something.
    public var isVariable: Bool
    public var isRequired: Bool
    public var description: LocalizedText
    public var dataTypeDescription: LocalizedText?
    public var values: [Choice]
}
