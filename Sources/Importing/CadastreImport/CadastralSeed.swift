import FeatureStores
import SimpleFeatures
import SpatiaLiteStore

extension CadastralCollections {
    /// Makes the collections of the cadastral map, empty, where a database does not have them yet.
    public static func create(in database: String) throws(ImportError) {
        do throws(StoreError) {
            let writer = try CollectionWriter(path: database)
            for type in all where try writer.featureType(of: type.name) == nil {
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

    /// Has the database say whose map a collection holds, in place of what it said of demonstration parcels.
    static func noteOrigin(of collection: String, _ writer: CollectionWriter) throws(StoreError) {
        let origin = [
            "title": "Cartografia catastale", "publisher": "Agenzia delle Entrate", "licence": "CC-BY-4.0",
            "source": "https://www.agenziaentrate.gov.it",
            "attribution": "Agenzia delle Entrate, cartografia catastale, CC BY 4.0",
        ]
        for (key, value) in origin { try writer.setMetadata("\(collection).\(key)", to: value) }
        // Files do not say of which day they are; parcels may, each for itself.
        try writer.removeMetadata("\(collection).date")
    }
}
