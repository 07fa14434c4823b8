import ArgumentParser
import FeatureStores
import Foundation
import Importing
import Languages
import Publishing
import ServiceRequests
import SpatiaLiteStore
import YAMLText

extension Settings {
    var loader: CatalogLoader {
        let manifest = seeds + "/manifest.yaml"
        return CatalogLoader(layers: layers, styles: styles, tiles: tiles) { collection in
            if (try? Manifest(path: manifest))?.provenance[collection] != nil {
                return LocalizedText(
                    it: "è in \(manifest): eseguire dime seed", en: "it stands in \(manifest): run dime seed")
            }
            if RequestCollections.names.contains(collection) {
                return LocalizedText(it: "la crea dime serve o dime seed", en: "dime serve or dime seed makes it")
            }
            let isCadastral = ["fogli", "particelle", "fabbricati"].contains(collection)
            return isCadastral
                ? LocalizedText(it: "arriva con dime import cadastre", en: "it comes with dime import cadastre") : nil
        }
    }

    /// - Throws: `ExitCode` when there is no database, having said what makes one.
    func requireDatabase() throws {
        guard !FileManager.default.fileExists(atPath: database) else { return }
        Terminal.say(
            lang(
                "\(database): la base dati non c'è. Creala con: dime seed",
                "\(database): there is no such database. Make it with: dime seed"))
        throw ExitCode(1)
    }

    /// Opens the store, or says what to do when there is none.
    func store(_ workers: WorkerPool) throws -> SpatiaLiteStore {
        try requireDatabase()
        do throws(StoreError) {
            return try SpatiaLiteStore(path: database, workers: workers)
        } catch {
            Terminal.say(
                lang(
                    "\(database): non è una base dati di DIME Geo leggibile. Spostala altrove, poi: dime seed",
                    "\(database): is no readable database of DIME Geo. Move it away, then: dime seed"))
            if case .fault(let reason) = error { Terminal.say("  " + lang(LocalizedText(database: reason))) }
            throw ExitCode(1)
        }
    }

    /// Reads the catalog; prints every mistake and ends with 1 when there is one.
    func catalog(_ store: SpatiaLiteStore) async throws -> Catalog {
        do {
            return try await loader.load(store)
        } catch let mistakes as Mistakes {
            for mistake in mistakes.list { Terminal.say(lang(mistake.words)) }
            let count = mistakes.list.count
            Terminal.say(count == 1 ? lang("1 errore.", "1 mistake.") : lang("\(count) errori.", "\(count) mistakes."))
            throw ExitCode(1)
        }
    }
}
