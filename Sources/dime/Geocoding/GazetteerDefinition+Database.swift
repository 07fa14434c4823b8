import FeatureStores
import Foundation
import Geocoding
import Importing
import Languages
import SpatiaLiteStore
import YAMLText

/// The definition travels with the data: from `seeds/gazetteer.yaml` into the database, and from there into the index.
extension GazetteerDefinition {
    private static let key = "gazetteer"

    /// What the database says, with the licence and attribution of each of its collections; `nil` when it says nothing.
    ///
    /// A millisecond. - Throws: ``StoreError`` for what is no database.
    init?(inDatabase path: String) throws(StoreError) {
        let metadata = try StoredMetadata.all(inDatabase: path)
        guard let text = metadata[Self.key] else { return nil }
        do throws(Mistakes) {
            try self.init(text: text, file: path)
        } catch {
            throw .fault("\(error)")
        }
        fillCredits { name in
            guard let licence = metadata[name + ".licence"], let words = metadata[name + ".attribution"] else {
                return nil
            }
            return (licence, words)
        }
    }

    /// The text of the file beside the manifest, once it has been read strictly; `nil` when there is none.
    ///
    /// - Throws: ``ImportError/mistakes(_:)``, ``ImportError/unreadable(path:reason:)``.
    static func text(inSeeds folder: String) throws(ImportError) -> String? {
        let path = folder + "/gazetteer.yaml"
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw .unreadable(path: path, reason: LocalizedText(it: "non è testo UTF-8", en: "no UTF-8 text"))
        }
        do throws(Mistakes) {
            _ = try GazetteerDefinition(text: text, file: path)
        } catch {
            throw .mistakes(error)
        }
        return text
    }

    /// Puts the text into the database where it says another, in a transaction of its own.
    static func keep(_ text: String?, inDatabase path: String) throws(ImportError) {
        do throws(StoreError) {
            guard try StoredMetadata.all(inDatabase: path)[key] != text else { return }
            let writer = try CollectionWriter(path: path)
            if let text { try writer.setMetadata(key, to: text) } else { try writer.removeMetadata(key) }
        } catch {
            throw .store(error)
        }
    }
}
