import Deflate
public import FeatureStores
import Foundation
import Markup
import Portrayal
import SimpleFeatures
import Tiles
import YAMLText

/// Reads the folders of a catalog, and reports every mistake in them at once.
public struct CatalogLoader: Sendable {
    /// Holds `service.yaml`, and one file for each layer and map.
    public var layers: String
    /// Holds `*.sld`; a style's name is its file's.
    public var styles: String
    /// Holds OGC Tile Matrix Sets as JSON.
    public var tiles: String

    public init(layers: String, styles: String, tiles: String) {
        self.layers = layers
        self.styles = styles
        self.tiles = tiles
    }

    /// - Throws: ``Mistakes`` with all of them; a ``StoreError`` when the store cannot be asked.
    public func load(_ store: some FeatureStore) async throws -> Catalog {
        var collections: [String: FeatureType] = [:]
        for name in try await store.collections() { collections[name] = try await store.featureType(of: name) }
        return try catalog(collections)
    }

    /// What the files say of when they were last changed, and the schemas of the store; another value asks for another
    /// ``load(_:)``. An import can add a collection, or a column to one.
    ///
    /// - Throws: a ``StoreError`` when the store cannot be asked.
    public func fingerprint(_ store: some FeatureStore) async throws(StoreError) -> Fingerprint {
        var fingerprint = Fingerprint(files: changes())
        for name in try await store.collections() {
            fingerprint.schemas.append(try await store.featureType(of: name))
        }
        return fingerprint
    }

    /// See ``fingerprint(_:)``.
    public struct Fingerprint: Hashable, Sendable {
        fileprivate var files: String
        fileprivate var schemas: [FeatureType] = []
    }

    private func changes() -> String {
        files().map { path in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            let date = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            return "\(path) \(attributes?[.size] as? Int ?? -1) \(date)"
        }.joined(separator: "\n")
    }

    private func files() -> [String] {
        Self.files(in: layers, ending: ".yaml") + Self.files(in: styles, ending: ".sld")
            + Self.files(in: tiles, ending: ".json")
    }

    private static func files(in folder: String, ending: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted().map { folder + "/" + $0 }
    }

    private func catalog(_ collections: [String: FeatureType]) throws(Mistakes) -> Catalog {
        var mistakes: [Mistake] = []
        var warnings: [Mistake] = []
        var digest = FNV1a()
        // Raised when the same files begin to be drawn otherwise, so that no tile of before is served.
        digest.add("drawing 1".utf8)
        func text(_ path: String) -> [UInt8]? {
            guard let data = FileManager.default.contents(atPath: path) else {
                mistakes.append(Mistake(file: path, line: 0, "cannot be read"))
                return nil
            }
            let bytes = [UInt8](data)
            digest.add(path.utf8)
            digest.add(bytes)
            return bytes
        }

        var styles: [String: Style] = [:]
        for path in Self.files(in: self.styles, ending: ".sld") {
            guard let bytes = text(path) else { continue }
            do throws(StyleError) {
                styles[Self.name(path)] = try Self.style(bytes, path, &warnings)
            } catch {
                mistakes.append(Mistake(file: path, line: error.line, error.message))
            }
        }
        var sets: [TileMatrixSet] = []
        for path in Self.files(in: tiles, ending: ".json") {
            guard let bytes = text(path) else { continue }
            do {
                sets.append(try TileMatrixSet(reading: bytes))
            } catch {
                mistakes.append(Mistake(file: path, line: 0, "\(error)"))
            }
        }

        let context = LayerFile.Context(collections: collections, styles: Set(styles.keys))
        var service: ServiceMetadata?
        var layers: [String: Layer] = [:]
        var maps: [(YAMLDocument, MapFile)] = []
        for path in Self.files(in: self.layers, ending: ".yaml") {
            guard let bytes = text(path) else { continue }
            let name = Self.name(path)
            let document = YAMLDocument(file: path)
            defer { if !maps.contains(where: { $0.0 === document }) { mistakes += document.mistakes } }
            guard let root = document.root(String(decoding: bytes, as: UTF8.self)) else { continue }
            guard Self.isName(name) else {
                document.report(0, "\"\(name)\" is no layer name: letters, digits, _ and - only, a letter first")
                continue
            }
            if name == "service" {
                service = ServiceFile(root: root).metadata()
            } else if root.keys.contains("layers") {
                maps.append((document, MapFile(name: name, root: root)))
            } else if let layer = LayerFile(name: name, root: root, context: context).layer() {
                layers[name] = layer
            }
        }
        var definitions: [MapDefinition] = []
        for (document, file) in maps {
            if let map = file.map(layers) { definitions.append(map) }
            mistakes += document.mistakes
        }
        mistakes += unknownGroupMembers(service, layers)
        if service == nil && !mistakes.contains(where: { $0.file.hasSuffix("service.yaml") }) {
            mistakes.append(Mistake(file: self.layers + "/service.yaml", line: 0, "is missing"))
        }
        guard mistakes.isEmpty, let service else { throw Mistakes(mistakes) }
        return Catalog(
            service: service, layers: Self.ordered(layers, service), maps: definitions.sorted { $0.name < $1.name },
            styles: styles, tileMatrixSets: sets, version: digest.text, warnings: warnings)
    }

    private static func style(
        _ bytes: [UInt8], _ path: String, _ warnings: inout [Mistake]
    ) throws(StyleError) -> Style {
        let reading = try SLDReader.read(bytes)
        guard var style = reading.style else { throw StyleError(line: 1, "there is no style in the file") }
        style.name = name(path)
        warnings += reading.warnings.map { Mistake(file: path, line: $0.line, $0.message) }
        return style
    }

    private func unknownGroupMembers(_ service: ServiceMetadata?, _ layers: [String: Layer]) -> [Mistake] {
        let members = service?.groups.flatMap(\.layers) ?? []
        return members.filter { layers[$0] == nil }.map { name in
            Mistake(
                file: self.layers + "/service.yaml", line: 0,
                "groups: layer \"\(name)\" does not exist" + Nearest.hint(name, among: layers.keys))
        }
    }

    private static func ordered(_ layers: [String: Layer], _ service: ServiceMetadata) -> [Layer] {
        let grouped = service.groups.flatMap(\.layers)
        return grouped.compactMap { layers[$0] }
            + layers.values.filter { !grouped.contains($0.name) }.sorted { $0.name < $1.name }
    }

    private static func name(_ path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return file.split(separator: ".").first.map(String.init) ?? file
    }

    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, Character(UnicodeScalar(first)).isLetter else { return false }
        return name.utf8.allSatisfy { byte in
            let character = Character(UnicodeScalar(byte))
            return byte < 128 && (character.isLetter || character.isNumber || byte == 0x5F || byte == 0x2D)
        }
    }
}
