import FeatureStores
import SimpleFeatures
import SpatiaLiteStore

extension CadastralCollections {
    /// Makes the collections of the cadastral map, empty, where a database does not have them yet.
    public static func create(in database: String) throws(ImportError) {
        do throws(StoreError) {
            let writer = try CollectionWriter(path: database)
            for type in [particelle, fogli, fabbricati] where try writer.featureType(of: type.name) == nil {
                try writer.replace(type, uniqueKeys: uniqueKeys(of: type.name))
                try writer.finish(type.name)
            }
        } catch {
            throw .store(error)
        }
    }

    /// A reference names one parcel; sheets come in pieces and buildings share their parcel's.
    static func uniqueKeys(of collection: String) -> [[String]] {
        collection == particelle.name ? [["riferimento"]] : []
    }
}
