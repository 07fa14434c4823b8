import Languages

extension Catalog {
    /// The groups of the service and, last, the layers that are in none of them: nothing published stays unseen.
    public var groups: [LayerGroup] {
        let grouped = Set(service.groups.flatMap(\.layers))
        let rest = layers.map(\.name).filter { !grouped.contains($0) }
        guard !rest.isEmpty else { return service.groups }
        return service.groups + [
            LayerGroup(name: "altri", title: LocalizedText("Altri", english: "Others"), layers: rest)
        ]
    }
}
