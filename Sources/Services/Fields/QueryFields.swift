/// The parameters of a request, read one after the other; what is wrong is gathered.
public struct QueryFields: Sendable {
    private let items: [QueryItem]
    public private(set) var faults: [FieldFault] = []

    /// - Parameter known: the parameters that there may be.
    public init(_ request: Request, known: [String]) {
        items = request.query
        for item in items where !known.contains(item.name) {
            faults.append(
                FieldFault(
                    String(item.name.prefix(60)),
                    it: "parametro sconosciuto; ammessi: \(known.joined(separator: ", "))",
                    en: "unknown parameter; permitted: \(known.joined(separator: ", "))"))
        }
    }

    /// `nil` where it is missing or blank.
    public func text(_ name: String) -> String? {
        guard let item = items.last(where: { $0.name == name }) else { return nil }
        let text = String(item.value.trimmed)
        return text.isEmpty ? nil : text
    }

    public mutating func whole(_ name: String, _ range: ClosedRange<Int>) -> Int? {
        guard let text = text(name) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        faults.append(.outside(range, name))
        return nil
    }

    /// Names between commas, each one of those that there are.
    public mutating func choices<Choice: RawRepresentable & CaseIterable>(
        _ name: String, _ type: Choice.Type
    ) -> [Choice] where Choice.RawValue == String {
        let words = (text(name) ?? "").split(separator: ",").map { String($0.trimmed) }
        return words.compactMap { word in
            if let choice = Choice(rawValue: word) { return choice }
            faults.append(.noneOf(Choice.allCases.map(\.rawValue), name, word))
            return nil
        }
    }
}
