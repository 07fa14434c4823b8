import FeatureStores
import SimpleFeatures
public import SpatiaLiteStore

/// Takes what was imported of one comune's cadastral map out of a database: the way back from an import.
///
/// Demonstration parcels that an import took away come again when the seeds are laid anew.
public enum CadastreRemoval {
    /// - Parameter comune: Belfiore code, `L736` for Venezia.
    /// - Returns: how many objects went, by collection; those of which none went are left out.
    /// - Throws: ``ImportError``; the database is then as it was.
    public static func run(comune: String, from writer: CollectionWriter) throws(ImportError) -> [String: Int] {
        do {
            return try writer.transaction {
                var removed: [String: Int] = [:]
                for type in CadastralCollections.all where try writer.featureType(of: type.name) != nil {
                    var change = try writer.beginChange(of: type.name)
                    let count = try writer.remove(
                        from: type,
                        where: [("comune", .text(comune)), ("origine", .text(CadastralCollections.imported))],
                        noting: &change)
                    guard count > 0 else { continue }
                    try writer.finish(type.name, after: change)
                    removed[type.name] = count
                }
                return removed
            }
        } catch let error as StoreError {
            throw .store(error)
        } catch {
            throw .store(.fault("\(error)"))
        }
    }
}
