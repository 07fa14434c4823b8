public import Languages

/// What one rule says of one access.
public struct Finding: Hashable, Sendable, Codable {
    /// A value with its name in the contract, `distance_m`.
    public struct Value: Hashable, Sendable, Codable {
        public indirect enum Content: Hashable, Sendable, Codable {
            case number(Double)
            case integer(Int)
            case flag(Bool)
            case text(String)
            case position(Position)
            case list([Content])
            case object([Value])
        }

        public var name: String
        public var content: Content

        public init(_ name: String, _ content: Content) {
            self.name = name
            self.content = content
        }
    }

    /// `PC-020`.
    public var rule: String
    public var severity: Severity
    /// Law, article and paragraph.
    public var source: String
    public var measured: [Value]
    public var threshold: [Value]
    /// ±, m.
    public var uncertainty: Double?
    /// What was measured.
    public var figure: Figure?
    public var message: LocalizedText

    public func number(_ name: String) -> Double? {
        switch measured.first(where: { $0.name == name })?.content {
        case .number(let number)?: number
        case .integer(let number)?: Double(number)
        default: nil
        }
    }
}

/// A finding without what the regulation adds to it.
struct Judgement {
    var severity: Severity
    var message: LocalizedText
    var measured: [Finding.Value] = []
    var threshold: [Finding.Value] = []
    var uncertainty: Double?
    var figure: Figure?

    /// - Parameter english: where a road is called ``Road/unnamed``, it is so in English.
    init(_ severity: Severity, _ italian: String, _ english: String) {
        self.severity = severity
        message = LocalizedText(it: italian, en: Road.englishNames(english))
    }

    func measuring(_ name: String, _ number: Double?) -> Judgement {
        guard let number else { return self }
        return measuring(name, content: .number(number))
    }

    func measuring(_ name: String, content: Finding.Value.Content?) -> Judgement {
        guard let content else { return self }
        var judgement = self
        judgement.measured.append(Finding.Value(name, content))
        return judgement
    }

    func against(_ name: String, _ number: Double) -> Judgement {
        var judgement = self
        judgement.threshold.append(Finding.Value(name, .number(number)))
        return judgement
    }

    func drawing(_ figure: Figure?) -> Judgement {
        var judgement = self
        judgement.figure = figure
        return judgement
    }

    func within(_ uncertainty: Double) -> Judgement {
        var judgement = self
        judgement.uncertainty = uncertainty
        return judgement
    }
}
