public import FeatureStores
import Foundation
public import Languages
import SimpleFeatures
import YAMLText

/// Reads the folders of a catalog, and reports every mistake in them at once.
public struct CatalogLoader: Sendable {
    /// Holds `service.yaml`, and one file for each layer and map.
    public var layers: String
    /// Holds `*.sld`; a style's name is its file's. `titles.yaml` has their titles in English.
    public var styles: String
    /// Holds OGC Tile Matrix Sets as JSON.
    public var tiles: String
    /// What brings a collection that layers name into the store, such as `run: dime seed`; `nil` where nothing does.
    public var remedy: @Sendable (_ collection: String) -> LocalizedText?

    public init(
        layers: String, styles: String, tiles: String,
        remedy: @escaping @Sendable (_ collection: String) -> LocalizedText? = { _ in nil }
    ) {
        self.layers = layers
        self.styles = styles
        self.tiles = tiles
        self.remedy = remedy
    }

    /// - Throws: ``Mistakes`` with all of them; a ``StoreError`` when the store cannot be asked.
    public func load(_ store: some FeatureStore) async throws -> Catalog {
        let now = try await store.reading()
        var collections: [String: FeatureType] = [:]
        var empty: Set<String> = []
        for name in try await now.collections() {
            let type = try await now.featureType(of: name)
            collections[name] = type
            // The extent is kept; counting would read every row.
            if type.geometry != nil, try await now.extent(of: name).isEmpty { empty.insert(name) }
        }
        var reading = CatalogReading(self, collections, empty: empty)
        var draft = try reading.draft()
        try await draft.settle(in: now)
        return draft.catalog
    }

    /// What the files say of when they were last changed, and the schemas and versions of the store; another value asks
    /// for another ``load(_:)``. An import can add a collection, or a column to one, and change what a layer says of
    /// itself.
    ///
    /// - Throws: a ``StoreError`` when the store cannot be asked.
    public func fingerprint(_ store: some FeatureStore) async throws(StoreError) -> Fingerprint {
        var fingerprint = Fingerprint(files: changes())
        for name in try await store.collections() {
            fingerprint.schemas.append(try await store.featureType(of: name))
            fingerprint.versions.append(try await store.version(of: name))
        }
        return fingerprint
    }

    /// See ``fingerprint(_:)``.
    public struct Fingerprint: Hashable, Sendable {
        fileprivate var files: String
        fileprivate var schemas: [FeatureType] = []
        fileprivate var versions: [String] = []
    }

    private func changes() -> String {
        files().map { path in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            let date = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            return "\(path) \(attributes?[.size] as? Int ?? -1) \(date)"
        }.joined(separator: "\n")
    }

    private func files() -> [String] { layerFiles() + styleFiles() + titleFiles() + tileFiles() }

    func layerFiles() -> [String] { Self.files(in: layers, ending: ".yaml") }
    func styleFiles() -> [String] { Self.files(in: styles, ending: ".sld") }
    func titleFiles() -> [String] { Self.files(in: styles, ending: StyleTitles.file) }
    func tileFiles() -> [String] { Self.files(in: tiles, ending: ".json") }

    private static func files(in folder: String, ending: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted().map { folder + "/" + $0 }
    }
}
