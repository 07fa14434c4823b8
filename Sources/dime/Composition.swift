import DemoForms
import FeatureStores
import Figures
import Foundation
import Geocoding
import GeocodingAPI
import Languages
import Logging
import OGCAPI
import OWS
import Open311
import PassiCarraiAPI
import PassiCarraiRegister
import Portrayal
import Publishing
import Server
import ServiceRequests
import Services
import SpatiaLiteStore

/// Which parts make the server: the one list of its services.
struct Composition {
    let publisher: Publisher
    let store: SpatiaLiteStore
    let geocoder = CurrentGeocoder()
    let sites = CurrentSites()
    let services: [any Services.Service]
    /// What an error is in a browser.
    let pages: any ErrorPages
    let limits: ServerLimits
    /// Of the files and the store, taken before the catalog was read from them.
    let fingerprint: CatalogLoader.Fingerprint?

    init(
        settings: Settings, cache: String, authority: any Authorising, trial: DemoAccess?, logger: Logger
    ) async throws {
        let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
        let store = try settings.store(WorkerPool(width: cores, capacity: 4096))
        self.store = store
        fingerprint = try? await settings.loader.fingerprint(store)
        let catalog = try await settings.catalog(store)
        let limits = catalog.service.limits
        self.limits = ServerLimits(limits)
        var tiles: TileCache?
        if !cache.isEmpty {
            let folder = URL(fileURLWithPath: cache).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            Catalog.keepOfferedCRS(in: cache + ".crs")
            tiles = TileCache(path: cache, maximumBytes: limits.maximumCacheBytes)
            if tiles == nil { logger.warning("the tile cache cannot be used", metadata: ["path": "\(cache)"]) }
        }
        let publisher = Publisher(
            catalog: catalog, store: store,
            workers: WorkerPool(width: cores, capacity: limits.maximumQueuedRenders),
            fonts: try FontLibrary(folder: settings.styles + "/fonts"), tiles: tiles)
        self.publisher = publisher
        pages = HTMLErrorPages(publisher)
        let source = Self.source(geocoder, publisher, cores)
        let checks = PassiCarraiSource(
            sites, workers: WorkerPool(width: cores, capacity: 256),
            typefaces: try Typefaces(folder: settings.styles + "/fonts"), maximumBodyBytes: limits.maximumSceneBytes)
        let office = OfficeRegister(
            store, database: settings.database, workers: WorkerPool(width: 2, capacity: 64),
            authority: authority)
        let reports = try settings.serviceCatalog().map { [geocoder] catalog in
            try ReportDesk(
                catalog, store, database: settings.database, workers: WorkerPool(width: 2, capacity: 64),
                authority: authority, geocoder: { geocoder.ready })
        }
        var protocols: [any Services.Service] = [
            IntroducedService(WMSService(publisher), by: .wms, publisher),
            IntroducedService(WMTSService(publisher), by: .wmts, publisher),
            IntroducedService(WFSService(publisher), by: .wfs, publisher),
            TileService(publisher, dates: Self.dates(settings)),
            GuideService(publisher),
            GeocodeService(source), NominatimService(source), PhotonService(source),
            PassiCarraiService(checks, office), ProcessService(checks), PickerService(leaflet: Self.leaflet),
            ViewerService(leaflet: Self.leaflet),
            try RegisterService(office),
        ]
        if let reports { protocols += [Open311Service(reports), SegnalazioniService(reports)] }
        protocols.append(
            Health(note: { [geocoder] in geocoder.note }) {
                do {
                    _ = try await store.collections()
                    return nil
                } catch {
                    return LocalizedText(it: "La base dati non risponde.", en: "The database does not answer.")
                }
            })
        services =
            protocols + [
                OGCAPIService(publisher, contributions: protocols.map(\.contribution)),
                DemoService(geocoding: GeocodeService(source), access: trial),
                StaticFiles(folders: [
                    ("", StaticFiles.mapPage), ("static/leaflet", Self.leaflet), ("demo", DemoService.files),
                ]),
            ]
    }

    /// Where Debian puts the library of the maps in a browser.
    private static let leaflet = "/usr/share/javascript/leaflet"

    /// What the database keeps of its collections, read on a worker of its own; nothing where it cannot be read.
    private static func dates(_ settings: Settings) -> @Sendable () async -> [String: String] {
        let workers = WorkerPool(width: 1, capacity: 64)
        let database = settings.database
        return {
            (try? await workers.serve { () throws(ServiceError) in
                (try? StoredMetadata.all(inDatabase: database)) ?? [:]
            }) ?? [:]
        }
    }

    /// The geocoder's own workers: nobody who types waits for a map, and they share the cores as the system has it.
    private static func source(_ geocoder: CurrentGeocoder, _ publisher: Publisher, _ cores: Int) -> GeocodingSource {
        GeocodingSource(
            geocoder, workers: WorkerPool(width: cores, capacity: 512), limits: { publisher.catalog.service.limits },
            crs: { publisher.catalog.service.crs },
            itemPath: { collection in
                publisher.catalog.layers.first { $0.collection == collection && $0.isPublished(.features) }
                    .map { "/ogc/collections/\($0.name)/items" }
            })
    }
}

extension CurrentGeocoder {
    /// The one that answers now; `nil` while there is none.
    fileprivate var ready: Geocoder? {
        if case .ready(let geocoder) = state { geocoder } else { nil }
    }

    /// For `/status`; `nil` while it answers.
    fileprivate var note: LocalizedText? {
        switch state {
        case .ready: nil
        case .preparing:
            LocalizedText(
                it: "L’indice degli indirizzi è in preparazione.", en: "The index of addresses is being prepared.")
        case .failed:
            LocalizedText(
                it: "L’indice degli indirizzi non è disponibile.", en: "The index of addresses is not available.")
        }
    }
}

extension ServerLimits {
    /// The part of the limits of `service.yaml` that is the server's.
    init(_ limits: Limits) {
        self.init()
        request = .seconds(limits.requestSeconds)
        body = .seconds(limits.bodySeconds)
        idle = .seconds(limits.idleSeconds)
        stall = .seconds(limits.stallSeconds)
        drain = .seconds(limits.drainSeconds)
        maximumConnections = limits.maximumConnections
        requestsPerMinute = limits.requestsPerMinute
    }
}
