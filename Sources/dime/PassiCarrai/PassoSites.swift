import ArgumentParser
import FeatureStores
import Foundation
import Languages
import PassiCarrai
import SpatiaLiteStore
import YAMLText

extension Settings {
    /// Where the database has what stands around an access; `nil` where no file says.
    ///
    /// - Throws: `ExitCode` 1, having said every mistake.
    func siteDefinition() throws -> SiteDefinition? {
        let path = seeds + "/passi-carrai.yaml"
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        do throws(Mistakes) {
            return try SiteDefinition(text: String(decoding: bytes, as: UTF8.self), file: path)
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

    /// The words that must go with what the database has around an access; `nil` where it keeps none.
    func attribution() -> String? {
        guard let definition = try? siteDefinition(), let metadata = try? StoredMetadata.all(inDatabase: database)
        else {
            return nil
        }
        let words = definition.collections.sorted().compactMap { metadata[$0 + ".attribution"] }
        let unique = words.flatMap { $0.split(separator: "; ").map(String.init) }
            .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return unique.isEmpty ? nil : unique.joined(separator: "; ")
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
