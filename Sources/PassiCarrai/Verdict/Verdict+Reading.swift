public import Markup
import Languages

extension Verdict {
    /// Reads a verdict that was written as `docs/passi-scene.md` describes it; `nil` where it is none.
    ///
    /// Numbers come back as they were written, in millimetres.
    ///
    /// - Parameter evidence: what it was judged by, where that was kept.
    public init?(_ json: JSONValue, evidence: Evidence?) {
        guard let overall = json["overall"]?.text.flatMap(Severity.init(rawValue:)),
            let regulation = json["regulation"]?.text, case .object(let rules)? = json["rules"]
        else { return nil }
        var findings: [Finding] = []
        let order = Dictionary(
            Rule.all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        // In the order of evaluation; rules that there are no more come last, by their names.
        for name in rules.keys.sorted(by: { (order[$0] ?? .max, $0) < (order[$1] ?? .max, $1) }) {
            guard let finding = rules[name].flatMap({ Finding($0, rule: name) }) else { return nil }
            findings.append(finding)
        }
        self.init(
            id: json["id"]?.text, overall: overall, facingRoad: json["facing_road"]?.text, findings: findings,
            regulation: regulation, evidence: evidence)
    }
}

extension Finding {
    fileprivate init?(_ json: JSONValue, rule: String) {
        guard let severity = json["verdict"]?.text.flatMap(Severity.init(rawValue:)),
            let italian = json["message"]?["it"]?.text
        else { return nil }
        self.init(
            rule: rule, severity: severity, source: json["source"]?.text ?? "", measured: Self.values(json["measured"]),
            threshold: Self.values(json["threshold"]), uncertainty: json["uncertainty_m"]?.number,
            figure: json["geometry"].flatMap { Figure($0) },
            message: LocalizedText(italian, english: json["message"]?["en"]?.text))
    }

    /// Members by name: their order is not kept.
    private static func values(_ json: JSONValue?) -> [Value] {
        guard case .object(let members)? = json else { return [] }
        return members.sorted { $0.key < $1.key }.compactMap { name, value in
            content(value).map { Value(name, $0) }
        }
    }

    /// `nil` for null: a number that was not finite.
    private static func content(_ json: JSONValue) -> Value.Content? {
        switch json {
        case .null: nil
        case .boolean(let flag): .flag(flag)
        case .number(let number): .number(number)
        case .text(let text): .text(text)
        case .list(let items): .list(items.compactMap(content))
        case .object: .object(values(json))
        }
    }
}

extension Figure {
    /// A GeoJSON geometry of the verdict. Source: RFC 7946, 3.1.
    fileprivate init?(_ json: JSONValue) {
        if case .list(let items)? = json["geometries"] {
            self = .group(items.compactMap { Figure($0) })
            return
        }
        guard let coordinates = json["coordinates"] else { return nil }
        switch json["type"]?.text {
        case "Point":
            guard let point = Position(coordinates) else { return nil }
            self = .point(point)
        case "LineString": self = .line(coordinates.items.compactMap { Position($0) })
        case "Polygon": self = .area(coordinates.items.map { $0.items.compactMap { Position($0) } })
        default: return nil
        }
    }
}

extension Position {
    fileprivate init?(_ json: JSONValue) {
        let numbers = json.items.compactMap(\.number)
        guard numbers.count == 2 else { return nil }
        self.init(numbers[0], numbers[1])
    }
}

extension JSONValue {
    fileprivate var number: Double? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    fileprivate var items: [JSONValue] {
        guard case .list(let items) = self else { return [] }
        return items
    }
}
