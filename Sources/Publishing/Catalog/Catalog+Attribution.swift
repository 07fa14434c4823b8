public import Languages

extension Catalog {
    /// Whose data a map shows: the attribution of every layer of it, each source once.
    ///
    /// - Parameter scaleDenominator: leaves out layers that are not drawn at it; `nil` for all.
    public func attribution(of map: MapDefinition, at scaleDenominator: Double? = nil) -> LocalizedText {
        let drawn = map.layers.compactMap { layer($0.layer) }.filter { layer in
            scaleDenominator.map(layer.scales.contains) ?? true
        }
        func joined(_ language: LocalizedText.Language) -> String {
            Layer.parts(of: drawn.map { $0.attribution[language] }).joined(separator: "; ")
        }
        return LocalizedText(joined(.italian), english: joined(.english))
    }
}

extension Layer {
    /// The parts of attributions, each once and in order: `a; b` and `b; c` are a, b and c.
    public static func parts(of attributions: [String]) -> [String] {
        var parts: [String] = []
        for attribution in attributions {
            for part in attribution.split(separator: ";") {
                let words = part.split(separator: " ").joined(separator: " ")
                if !words.isEmpty, !parts.contains(words) { parts.append(words) }
            }
        }
        return parts
    }
}
