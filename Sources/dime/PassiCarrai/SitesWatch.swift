import FeatureStores
import Foundation
import Logging
import PassiCarrai
import PassiCarraiAPI
import ServiceLifecycle
import SpatiaLiteStore
import YAMLText

/// Keeps what accesses are measured against in step with the data and the rules, while requests go on.
struct SitesWatch: ServiceLifecycle.Service {
    let settings: Settings
    let store: SpatiaLiteStore
    let current: CurrentSites
    let logger: Logger

    init(_ composition: Composition, _ settings: Settings, _ logger: Logger) {
        self.settings = settings
        store = composition.store
        current = composition.sites
        self.logger = logger
    }

    func run() async throws { await cancelWhenGracefulShutdown { await follow() } }

    /// A look every two seconds at the versions of the collections and at the files of the rules.
    private func follow() async {
        var known: (sites: Sites, files: [String: Date], day: String)?
        var failed: [String: Date]?
        while !Task.isCancelled {
            let (files, day) = (files, Settings.today)
            if let now = known, now.files == files, now.day == day {
                if (try? await now.sites.isStale(comparedWith: store)) ?? false { known = nil }
            } else if failed != files {
                known = nil
            }
            if known == nil, failed != files {
                if let basis = await read(day) {
                    current.publish(basis)
                    (known, failed) = ((basis.sites, files, day), nil)
                } else {
                    current.fail()
                    failed = files
                }
            }
            try? await Task.sleep(for: .seconds(2))
        }
    }

    /// The files that say what is measured, and when each was changed.
    private var files: [String: Date] {
        let folder = settings.seeds + "/regulations"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let paths = [settings.seeds + "/passi-carrai.yaml"] + names.map { folder + "/" + $0 }
        return Dictionary(
            uniqueKeysWithValues: paths.compactMap { path in
                let attributes = try? FileManager.default.attributesOfItem(atPath: path)
                return (attributes?[.modificationDate] as? Date).map { (path, $0) }
            })
    }

    private func read(_ day: String) async -> CurrentSites.Basis? {
        let path = settings.seeds + "/passi-carrai.yaml"
        guard let bytes = FileManager.default.contents(atPath: path) else {
            logger.notice("no passi carrai: there is no such file", metadata: ["path": "\(path)"])
            return nil
        }
        do {
            let definition = try SiteDefinition(text: String(decoding: bytes, as: UTF8.self), file: path)
            let regulation = try RegulationReader(folder: settings.seeds + "/regulations").read(definition.regulation)
            let began = ContinuousClock.now
            let sites = try await Sites(definition, from: store)
            logger.notice(
                "passi carrai in service",
                metadata: [
                    "regulation": "\(regulation.version)", "collections": "\(sites.versions.count)",
                    "milliseconds": "\(Int((ContinuousClock.now - began) / .milliseconds(1)))",
                ])
            return CurrentSites.Basis(
                sites: sites, regulation: regulation.valid(on: day), provenance: settings.provenance(of: sites))
        } catch  where Task.isCancelled {
            // The server stops.
            return nil
        } catch {
            logger.error(
                "the passi carrai cannot be checked; what was in service stays", metadata: ["cause": "\(error)"])
            return nil
        }
    }
}
