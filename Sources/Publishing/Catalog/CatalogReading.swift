import Deflate
import Foundation
import Languages
import Markup
import Portrayal
import SimpleFeatures
import Tiles
import YAMLText

/// One reading of a catalog's files: what they say, and every mistake in them.
///
/// A layer's version is made of its own file, its styles' files and the tile matrix sets; the catalog's of all of them.
struct CatalogReading {
    private let files: CatalogLoader
    private let collections: [String: FeatureType]
    /// Those that have geometry, and no feature yet.
    private let empty: Set<String>
    private var mistakes: [Mistake] = []
    private var warnings: [Mistake] = []
    private var missing = MissingCollections()
    /// Layers with a file that has a mistake, and those that wait for their data: naming one is none.
    private var unread: Set<String> = []
    /// Of every file.
    private var digest: FNV1a

    /// What every version begins with: another number when the same files begin to be drawn otherwise, so that no tile
    /// of before is served.
    private static let drawing = FNV1a("drawing 2".utf8)

    init(_ files: CatalogLoader, _ collections: [String: FeatureType], empty: Set<String>) {
        self.files = files
        self.collections = collections
        self.empty = empty
        digest = Self.drawing
    }

    /// - Throws: ``Mistakes`` with all of them.
    mutating func draft() throws(Mistakes) -> CatalogDraft {
        let (styles, styleDigests) = readStyles()
        let (sets, setDigest) = readTileMatrixSets()
        let context = LayerFile.Context(collections: collections, styles: styleDigests, version: setDigest)
        let (service, layers, maps) = readLayers(context)
        noteUnknownMembers(service, layers)
        mistakes += missing.mistakes(among: collections.keys.sorted(), folder: files.layers, files.remedy)
        if service == nil && !mistakes.contains(where: { $0.file.hasSuffix("service.yaml") }) {
            mistakes.append(Mistake(file: files.layers + "/service.yaml", line: 0, it: "manca", en: "is missing"))
        }
        guard mistakes.isEmpty, var service else { throw Mistakes(mistakes) }
        service.groups = service.groups.compactMap { group in
            var group = group
            group.layers.removeAll { layers[$0] == nil }
            return group.layers.isEmpty ? nil : group
        }
        return CatalogDraft(
            service: service, layers: Self.ordered(layers, service), maps: maps.sorted { $0.name < $1.name },
            styles: styles, tileMatrixSets: sets, digest: digest, warnings: warnings)
    }

    private mutating func bytes(_ path: String) -> [UInt8]? {
        guard let data = FileManager.default.contents(atPath: path) else {
            mistakes.append(Mistake(file: path, line: 0, it: "non è leggibile", en: "cannot be read"))
            return nil
        }
        let bytes = [UInt8](data)
        digest.add(path.utf8)
        digest.add(bytes)
        return bytes
    }

    private mutating func readStyles() -> ([String: Style], [String: FNV1a]) {
        var styles: [String: Style] = [:]
        var digests: [String: FNV1a] = [:]
        for path in files.styleFiles() {
            guard let bytes = bytes(path) else { continue }
            let name = Self.name(path)
            // Of a wrong one too: who names it makes no mistake of his own.
            digests[name] = FNV1a(bytes)
            do throws(StyleError) {
                styles[name] = try style(bytes, path)
            } catch {
                mistakes.append(Mistake(file: path, line: error.line, error.message))
            }
        }
        return (translated(styles), digests)
    }

    /// The styles with the titles of `titles.yaml`; they change no picture of a map.
    private mutating func translated(_ styles: [String: Style]) -> [String: Style] {
        var styles = styles
        for path in files.titleFiles() {
            guard let bytes = bytes(path) else { continue }
            let document = YAMLDocument(file: path)
            if let titles = document.root(String(decoding: bytes, as: UTF8.self)).flatMap(StyleTitles.init) {
                styles = titles.applied(to: styles)
                warnings += titles.warnings(styles, file: path)
            }
            mistakes += document.mistakes
        }
        return styles
    }

    private mutating func style(_ bytes: [UInt8], _ path: String) throws(StyleError) -> Style {
        let reading = try SLDReader.read(bytes)
        guard var style = reading.style else {
            throw StyleError(line: 1, it: "nel file non c’è uno stile", en: "there is no style in the file")
        }
        style.name = Self.name(path)
        warnings += reading.warnings.map { Mistake(file: path, line: $0.line, $0.message) }
        return style
    }

    private mutating func readTileMatrixSets() -> ([TileMatrixSet], FNV1a) {
        var sets: [TileMatrixSet] = []
        var digest = Self.drawing
        for path in files.tileFiles() {
            guard let bytes = bytes(path) else { continue }
            digest.add(bytes)
            do throws(TileMatrixSetError) {
                sets.append(try TileMatrixSet(reading: bytes))
            } catch {
                mistakes.append(Mistake(file: path, line: 0, error.words))
            }
        }
        return (sets, digest)
    }

    private mutating func readLayers(
        _ context: LayerFile.Context
    ) -> (ServiceMetadata?, [String: Layer], [MapDefinition]) {
        var service: ServiceMetadata?
        var layers: [String: Layer] = [:]
        var maps: [(YAMLDocument, MapFile)] = []
        for path in files.layerFiles() {
            guard let bytes = bytes(path) else { continue }
            let name = Self.name(path)
            let document = YAMLDocument(file: path)
            defer { if !maps.contains(where: { $0.0 === document }) { mistakes += document.mistakes } }
            guard let root = document.root(String(decoding: bytes, as: UTF8.self)) else {
                unread.insert(name)
                continue
            }
            guard Self.isName(name) else {
                document.report(
                    0, it: "«\(name)» non è un nome di strato: solo lettere, cifre, _ e -, con una lettera all’inizio",
                    en: "\"\(name)\" is no layer name: letters, digits, _ and - only, a letter first")
                continue
            }
            if name == "service" {
                service = ServiceFile(root: root).metadata()
            } else if root.keys.contains("layers") {
                maps.append((document, MapFile(name: name, root: root, bytes: bytes)))
            } else {
                layers[name] = layer(name, root, context, bytes, path)
            }
        }
        // Maps come last: they may name any layer.
        var definitions: [MapDefinition] = []
        for (document, file) in maps {
            if let map = file.map(layers, unread: unread) { definitions.append(map) }
            mistakes += document.mistakes
        }
        return (service, layers, definitions)
    }

    private mutating func layer(
        _ name: String, _ root: YAMLMapping, _ context: LayerFile.Context, _ bytes: [UInt8], _ path: String
    ) -> Layer? {
        let collection = root.requiredText("collection")
        let waits = root.flag("hide_when_empty") ?? false
        let isWaiting = waits && collection.map { collections[$0] == nil || empty.contains($0) } ?? false
        if let collection, collections[collection] == nil, !isWaiting {
            missing.note(collection, file: path, line: root.line(of: "collection"))
        }
        let file = LayerFile(name: name, root: root, collection: collection, context: context, bytes: bytes)
        guard let layer = file.layer(), !isWaiting else {
            unread.insert(name)
            return nil
        }
        return layer
    }

    private mutating func noteUnknownMembers(_ service: ServiceMetadata?, _ layers: [String: Layer]) {
        let members = service?.groups.flatMap(\.layers) ?? []
        mistakes += members.filter { layers[$0] == nil && !unread.contains($0) }.map { name in
            Mistake(
                file: files.layers + "/service.yaml", line: 0,
                LocalizedText(
                    it: "groups: lo strato «\(name)» non esiste", en: "groups: layer \"\(name)\" does not exist")
                    + Nearest.hint(name, among: layers.keys))
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
