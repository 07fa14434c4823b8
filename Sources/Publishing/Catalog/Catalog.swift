public import Portrayal
import ReferenceSystems
import SimpleFeatures
public import Tiles
public import YAMLText

/// Everything that is published, as one immutable value: a request sees one catalog from beginning to end.
public struct Catalog: Sendable {
    public let service: ServiceMetadata
    /// In the order of the groups, then by name.
    public let layers: [Layer]
    public let maps: [MapDefinition]
    public let styles: [String: Style]
    public let tileMatrixSets: [TileMatrixSet]
    /// Changes with every change of any file it was read from.
    public let version: String
    /// What the files say that is not drawn or served: no reason to refuse them, worth a look.
    public let warnings: [Mistake]
    /// Every map CRS whose area of use meets the area served, and those the layers and the service name. Those of
    /// them that ``offers(_:)`` affirms are offered.
    let candidateCRS: [CRS]
    let isCandidate: Set<CRS>
    /// The CRSs that the layers' features are kept in.
    let storages: Set<CRS>
    private let layersByName: [String: Layer]
    private let mapsByName: [String: MapDefinition]

    public init(
        service: ServiceMetadata, layers: [Layer], maps: [MapDefinition], styles: [String: Style],
        tileMatrixSets: [TileMatrixSet], version: String, warnings: [Mistake] = []
    ) {
        self.service = service
        self.layers = layers
        self.maps = maps
        self.styles = styles
        self.tileMatrixSets = tileMatrixSets
        self.version = version
        self.warnings = warnings
        layersByName = Dictionary(layers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        mapsByName = Dictionary(maps.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var candidates: [CRS] = service.crs
        for crs in [.crs84] + layers.flatMap(\.crs) + CRS.catalogue(meeting: Transformation.areaOfInterest)
        where !candidates.contains(crs) {
            candidates.append(crs)
        }
        candidateCRS = candidates
        isCandidate = Set(candidates)
        storages = Set(layers.filter { $0.type.geometry != nil }.map(\.storageCRS))
    }

    public func layer(_ name: String) -> Layer? { layersByName[name] }
    public func map(_ name: String) -> MapDefinition? { mapsByName[name] }
    public func tileMatrixSet(_ identifier: String) -> TileMatrixSet? {
        tileMatrixSets.first { $0.id == identifier }
    }

    public func layers(in publication: Publication) -> [Layer] { layers.filter { $0.isPublished(publication) } }
}
