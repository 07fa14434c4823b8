import Deflate
import FeatureStores
import Portrayal
import Tiles
import YAMLText

/// A catalog as its files have it, of which it is not decided yet what depends on the data.
struct CatalogDraft {
    var service: ServiceMetadata
    var layers: [Layer]
    var maps: [MapDefinition]
    var styles: [String: Style]
    var tileMatrixSets: [TileMatrixSet]
    /// Of every file, and of what was decided.
    var digest: FNV1a
    var warnings: [Mistake]

    /// Decides it. Versions of layers stay: nothing of it is drawn.
    mutating func settle(in store: some FeatureStore) async throws(StoreError) {
        for index in layers.indices {
            guard let words = layers[index].conditionalWords,
                try await words.hold(of: layers[index].collection, in: store)
            else { continue }
            words.apply(to: &layers[index])
            digest.add(layers[index].name.utf8)
        }
    }

    var catalog: Catalog {
        Catalog(
            service: service, layers: layers, maps: maps, styles: styles, tileMatrixSets: tileMatrixSets,
            version: digest.text, warnings: warnings)
    }
}
