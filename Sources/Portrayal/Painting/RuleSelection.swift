import SimpleFeatures

/// The rules of one feature type style that apply at a scale, bound to the columns of a feature type.
struct RuleSelection<Element: Sendable>: Sendable {
    private struct Bound: Sendable {
        var filter: BoundFilter?
        var isElse: Bool
        var elements: [Element]
    }
    private var rules: [Bound] = []

    /// - Parameter elements: what becomes of the symbolizers of a rule; a rule without any still counts as selected.
    init(_ style: FeatureTypeStyle, to type: FeatureType, at scaleDenominator: Double, _ elements: (Rule) -> [Element])
    {
        for rule in style.rules where rule.draws(at: scaleDenominator) {
            let filter = rule.filter.map { BoundFilter($0, to: type) }
            rules.append(Bound(filter: filter, isElse: rule.isElse, elements: elements(rule)))
        }
    }

    var elements: [Element] { rules.flatMap(\.elements) }
    var isEmpty: Bool { elements.isEmpty }

    /// Calls `body` with what the rules that select a row have, in their order; else rules where no other selects it.
    @inline(__always)
    func forEach(_ batch: borrowing FeatureBatch, row: Int, _ body: (Element) -> Void) {
        var selected = false
        for rule in rules where !rule.isElse {
            if let filter = rule.filter, !filter.matches(batch, row: row) { continue }
            selected = true
            for element in rule.elements { body(element) }
        }
        guard !selected else { return }
        for rule in rules where rule.isElse {
            for element in rule.elements { body(element) }
        }
    }
}
