import Importing
import PassiCarrai
import PassiCarraiRegister
import SimpleFeatures

extension Settings {
    /// What `seeds/passi-carrai.yaml` may name: the collections of the manifest, of the imports and of the register, and
    /// what the regulations say.
    func known(_ manifest: Manifest) -> SiteDefinition.Known {
        var collections: [String: [String]] = [:]
        for source in manifest.sources {
            collections[source.type.name] = source.type.properties.map(\.name)
            for derived in source.derived { collections[derived.name] = derived.properties }
        }
        for type in [
            CadastralCollections.particelle, CadastralCollections.fogli, CadastralCollections.fabbricati,
            RegisterCollections.passi,
        ] {
            collections[type.name] = type.properties.map(\.name)
        }
        let reader = RegulationReader(folder: seeds + "/regulations")
        return SiteDefinition.Known(
            regulations: reader.names,
            zones: { [folder = seeds + "/regulations"] name in
                (try? RegulationReader(folder: folder).read(name))?.zones.keys.sorted()
            }, collections: collections)
    }
}
