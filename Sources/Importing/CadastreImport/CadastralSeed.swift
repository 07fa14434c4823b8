import FeatureStores
import SimpleFeatures
import SpatiaLiteStore

extension CadastralCollections {
    /// Makes the collections of the cadastral map, empty, where a database does not have them yet.
    public static func create(in database: String) throws(ImportError) {
        do throws(StoreError) {
            let writer = try CollectionWriter(path: database)
            for type in [particelle, fogli, fabbricati] where try writer.featureType(of: type.name) == nil {
                try writer.replace(type, uniqueKeys: type.name == "particelle" ? [["riferimento"]] : [])
                try writer.finish(type.name)
            }
        } catch {
            throw .store(error)
        }
    }
}
