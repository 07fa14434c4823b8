public import FeatureStores
import Geocoding
import HTTPTypes
public import Publishing
public import ReferenceSystems
import Services

/// What the geocoding services share: the geocoder of the moment, where it runs, and what it may be asked.
public struct GeocodingSource: Sendable {
    let current: CurrentGeocoder
    let workers: WorkerPool
    let limits: @Sendable () -> Limits
    let offeredCRS: @Sendable () -> [CRS]
    let itemPath: @Sendable (_ collection: String) -> String?
    let fingerprint: QueryFingerprint

    /// - Parameters:
    ///   - workers: of its own, so that nobody who types waits for a map.
    ///   - crs: in which answers can be given, beside CRS84.
    ///   - itemPath: where the features of a collection of the store are published, below the server: `nil` for nowhere.
    public init(
        _ current: CurrentGeocoder, workers: WorkerPool, limits: @escaping @Sendable () -> Limits,
        crs: @escaping @Sendable () -> [CRS], itemPath: @escaping @Sendable (_ collection: String) -> String?,
        fingerprint: QueryFingerprint = QueryFingerprint()
    ) {
        self.current = current
        self.workers = workers
        self.limits = limits
        offeredCRS = crs
        self.itemPath = itemPath
        self.fingerprint = fingerprint
    }

    /// - Throws: `tooBusy` with the reason while there is none.
    func geocoder(_ words: Words) throws(ServiceError) -> Geocoder {
        switch current.state {
        case .ready(let geocoder): return geocoder
        case .preparing:
            throw ServiceError(
                .tooBusy,
                it: "L’indice degli indirizzi è in preparazione: riprovare tra qualche secondo.",
                en: "The index of addresses is being prepared: try again in a few seconds.",
                cause: "the gazetteer is being prepared")
        case .failed:
            throw ServiceError(
                .tooBusy,
                it: "L’indice degli indirizzi non è disponibile: i dati da cui si ricava non si leggono.",
                en: "The index of addresses is not available: the data that it is made of cannot be read.",
                cause: "there is no gazetteer; an earlier line has the reason")
        }
    }

    /// What the access log may know of an answer: its class, and whether the same was asked before.
    func logged(_ query: String, _ kind: AnswerKind?) -> [String: String] {
        ["class": kind?.rawValue ?? "nessuno", "query": fingerprint.text(of: query)]
    }
}

extension ServiceError {
    /// problem+json that no cache keeps; while an index is made, trying again is worth it in seconds.
    func geocodingProblem(_ request: Request) -> Response {
        var response = problem(to: request)
        response.headers[.cacheControl] = "no-store"
        if code == .tooBusy, cause?.contains("gazetteer") == true { response.headers[.retryAfter] = "5" }
        return response
    }
}
