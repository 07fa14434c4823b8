extension FeatureBatch {
    /// A copy of some rows, with the properties of `type` alone, which must be among this batch's.
    public func selecting(rows: some Collection<Int>, as type: FeatureType) -> FeatureBatch {
        var selected = FeatureBatch(type: type)
        let sources = type.properties.map { self.type.index(of: $0.name) }
        for row in rows {
            selected.append(
                id: ids[row], geometry: geometries[row],
                values: sources.map { index in index.map { columns[$0][row] } ?? .null })
        }
        return selected
    }
}
