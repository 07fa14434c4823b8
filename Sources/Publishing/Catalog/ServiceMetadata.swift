public import FeatureStores
public import Languages
public import ReferenceSystems

/// What the services say of themselves: `layers/service.yaml`.
public struct ServiceMetadata: Hashable, Sendable {
    public struct Contact: Hashable, Sendable {
        public var organization: String
        public var person: String?
        public var position: String?
        public var address: String?
        public var city: String?
        public var postalCode: String?
        public var country: String?
        public var phone: String?
        public var email: String?
        public var site: String?
    }

    public var title: LocalizedText
    public var abstract: LocalizedText
    public var keywords: [String]
    public var contact: Contact
    public var fees: String
    public var accessConstraints: String
    /// CRSs that WFS, OGC API and the capabilities name beside the storage CRS, best first.
    public var crs: [CRS]
    /// How the layers are shown in a list: groups from top to bottom.
    public var groups: [LayerGroup]
    public var limits: Limits
    /// A name of the API that stays while versions change. Source: Linee guida ModI (AgID), `x-api-id`.
    public var apiIdentifier: String?
}

/// Layers that belong together in a layer list, topmost first.
public struct LayerGroup: Hashable, Sendable {
    public var name: String
    public var title: LocalizedText
    public var layers: [String]
}

/// What one request may ask for. Each has its reason; all can be changed in `layers/service.yaml`.
public struct Limits: Hashable, Sendable {
    /// Pixels of a map's side: 4096² pixels are 64 MB while they are drawn.
    public var maximumMapSize = 4096
    /// Layers in one map: more than a person can tell apart, and each is a pass over its data.
    public var maximumMapLayers = 64
    /// Features in one answer of OGC API Features: a page, not a download.
    public var maximumPageSize = 10_000
    /// Features in one page when the client does not say.
    public var defaultPageSize = 100
    /// Features that GetFeatureInfo may list: what fits a pop-up.
    public var maximumFeatureInfo = 100
    /// Maps drawn or waiting at once; over it the answer is 503 at once.
    public var maximumQueuedRenders = 64
    /// Queries in one request of WFS: each is counted and read by itself.
    public var maximumQueries = 32
    /// Boxes in one request of WFS: each is a polygon that features are compared with.
    public var maximumBoxes = 16
    /// Features that one request of WFS may name: more than anybody picks by hand.
    public var maximumIdentifiers = 10_000
    /// Elements of a filter, ids of features aside: what the store takes in one statement, with room to spare.
    public var maximumFilterSize = 1000
    /// Elements of a filter inside one another: the store nests its conditions as deep.
    public var maximumFilterDepth = 16
    /// Bytes of the tile cache on disk; the tiles unused for longest go first.
    public var maximumCacheBytes = 2_000_000_000
    /// Seconds from a request to the first byte of its answer; then it is cancelled and answered 503.
    public var requestSeconds = 30
    /// Seconds for a request's body to come in: bodies are small.
    public var bodySeconds = 30
    /// Seconds that a connection stays open without a request.
    public var idleSeconds = 60
    /// Seconds that a client may take no byte of its answer; one that takes a few now and then is never cut off.
    public var stallSeconds = 30
    /// Seconds that answers under way are given when the server is told to stop.
    public var drainSeconds = 20
    /// Connections open at once.
    public var maximumConnections = 512
    /// Requests of one client in a minute; over it the answer is 429.
    public var requestsPerMinute = 60_000
    /// Bytes of features kept in memory to draw from; the collections unused for longest go first.
    public var maximumSnapshotBytes = 2_000_000_000
    /// Bytes of a text that a filter compares with: longer than any value of a layer.
    public var maximumFilterTextBytes = 4096
    /// Properties to order by: more decide nothing any more.
    public var maximumSortKeys = 16
    /// Candidates in one answer of the geocoder: more no person compares.
    public var maximumGeocodingAnswers = 50
    /// Bytes of a text to search for: several times the longest address; a text goes to the reports.
    public var maximumQueryBytes = 2000
    /// Bytes of a report: eight pages typed.
    public var maximumReportBytes = 16_384
    /// Bytes of a driveway's scene.
    public var maximumSceneBytes = 4_194_304
    /// Bytes of a table to geocode; it is read while it is answered.
    public var maximumBatchBytes = 1_073_741_824
    /// Bytes that are held of a table whose client takes no answers before it has sent all of it.
    public var maximumBatchHeldBytes = 16_777_216
    /// Tables answered at once; over it the answer is 503 at once.
    public var maximumBatches = 4

    /// How large a query for features may be, with room for the conditions that a service adds to those of a client.
    public var query: QueryLimits {
        var limits = QueryLimits()
        limits.identifiers = maximumIdentifiers
        limits.conditions = maximumFilterSize + 100
        limits.depth = maximumFilterDepth + 4
        limits.textBytes = maximumFilterTextBytes
        limits.sortKeys = maximumSortKeys
        return limits
    }

    public init() {}
}
