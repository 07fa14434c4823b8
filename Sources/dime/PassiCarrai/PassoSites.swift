import ArgumentParser
import FeatureStores
import Foundation
import Languages
import PassiCarrai
import PassiCarraiReports
import SpatiaLiteStore
import YAMLText

extension Settings {
    /// Where the database has what stands around an access; `nil` where no file says.
    ///
    /// - Throws: `ExitCode` 1, having said every mistake.
    func siteDefinition(knowing known: SiteDefinition.Known? = nil) throws -> SiteDefinition? {
        let path = seeds + "/passi-carrai.yaml"
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        do throws(Mistakes) {
            return try SiteDefinition(text: String(decoding: bytes, as: UTF8.self), file: path, knowing: known)
        } catch {
            for mistake in error.list { Terminal.say(lang(mistake.words)) }
            throw ExitCode(1)
        }
    }

    /// Reads what accesses are measured against. - Throws: `ExitCode` 1, having said what to do.
    func sites() async throws -> Sites {
        guard let definition = try siteDefinition() else {
            Terminal.say(
                lang(
                    "\(seeds)/passi-carrai.yaml non c'è: dice dove la base dati ha strade e particelle.",
                    "\(seeds)/passi-carrai.yaml is missing: it says where the database has roads and parcels."))
            throw ExitCode(1)
        }
        let store = try store(WorkerPool(width: 2, capacity: 64))
        do throws(StoreError) {
            return try await Sites(definition, from: store)
        } catch {
            Terminal.say(lang("\(database): non si legge: ", "\(database): cannot be read: ") + "\(error)")
            throw ExitCode(1)
        }
    }

    /// Where what the database has around an access comes from; nothing where it keeps no words about it.
    func provenance(of sites: Sites) -> Provenance {
        Provenance(
            of: sites.versions.keys, measured: Set(sites.definition.sources.values.map(\.collection)),
            metadata: (try? StoredMetadata.all(inDatabase: database)) ?? [:])
    }

    /// What a comune's rules are called: those of `--regulation`, else those that the definition names.
    func regulation(_ name: String?, on day: String?) throws -> Regulation {
        let name = try name ?? siteDefinition()?.regulation ?? "venezia"
        do throws(Mistakes) {
            return try RegulationReader(folder: seeds + "/regulations").read(name).valid(on: day ?? Self.today)
        } catch {
            for mistake in error.list { Terminal.say(lang(mistake.words)) }
            throw ExitCode(1)
        }
    }

    /// Today at the place of this machine, ISO 8601.
    static var today: String {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        func padded(_ number: Int?) -> String { String(100 + (number ?? 0)).suffix(2).description }
        return "\(parts.year ?? 0)-\(padded(parts.month))-\(padded(parts.day))"
    }
}
