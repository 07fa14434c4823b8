extension Catalog {
    /// Whose data a map shows: the attribution of every layer of it, each source once.
    ///
    /// - Parameter scaleDenominator: leaves out layers that are not drawn at it; `nil` for all.
    public func attribution(of map: MapDefinition, at scaleDenominator: Double? = nil) -> LocalizedText {
        let drawn = map.layers.compactMap { layer($0.layer) }.filter { layer in
            scaleDenominator.map(layer.scales.contains) ?? true
        }
        func joined(_ language: LocalizedText.Language) -> String {
            var seen: [Substring] = []
            // An attribution can itself name several sources.
            for source in drawn.flatMap({ $0.attribution[language].split(separator: "; ") })
            where !seen.contains(source) {
                seen.append(source)
            }
            return seen.joined(separator: "; ")
        }
        return LocalizedText(joined(.italian), english: joined(.english))
    }
}
