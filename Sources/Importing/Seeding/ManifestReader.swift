import Glibc
import Languages
import ReferenceSystems
import SimpleFeatures
public import YAMLText

extension Manifest {
    /// Reads a manifest strictly: unknown keys, wrong values and missing files are mistakes with a line.
    ///
    /// - Throws: ``ImportError/unreadable(path:reason:)`` and ``ImportError/mistakes(_:)``, all of them at once.
    public init(path: String) throws(ImportError) {
        let source = try ByteSource(path: path, name: path)
        var bytes: [UInt8] = []
        while try source.read(into: &bytes) {
            guard bytes.count <= 1 << 22 else {
                throw .unreadable(path: path, reason: LocalizedText(it: "supera 4 MB", en: "longer than 4 MB"))
            }
        }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        do {
            try self.init(text: String(decoding: bytes, as: UTF8.self), file: path, folder: folder)
        } catch {
            throw .mistakes(error)
        }
    }

    /// - Throws: all mistakes at once.
    public init(text: String, file: String, folder: String) throws(Mistakes) {
        let document = YAMLDocument(file: file)
        var manifest = Manifest(file: file, folder: folder, storageCRS: .utm33, sources: [])
        if let root = document.root(text) {
            if let crs = root.crs("storage_crs") { manifest.storageCRS = crs }
            for entry in root.mappings("files") ?? [] {
                if let source = SeedSource(entry, storageCRS: manifest.storageCRS) { manifest.sources.append(source) }
            }
            if root.mappings("files") == nil {
                root.report("files", it: "manca la chiave «files»", en: "the key \"files\" is missing")
            }
            root.close()
        }
        manifest.checkNames(document)
        guard document.mistakes.isEmpty else { throw Mistakes(document.mistakes) }
        self = manifest
    }

    private func checkNames(_ document: YAMLDocument) {
        var seen: Set<String> = []
        for source in sources {
            for name in [source.type.name] + source.derived.map(\.name) where !seen.insert(name).inserted {
                document.report(
                    source.line, it: "la collezione «\(name)» è scritta due volte",
                    en: "the collection \"\(name)\" stands twice")
            }
            let path = folder + "/" + source.path
            if unsafe access(path, R_OK) != 0 {
                document.report(source.line, it: "il file \(path) non esiste", en: "there is no file \(path)")
            }
        }
    }
}

extension SeedSource {
    /// Reads one entry of `files`; `nil`, with mistakes noted, when something essential is missing.
    init?(_ entry: YAMLMapping, storageCRS: CRS) {
        let path = entry.requiredText("path")
        let name = entry.identifier("collection")
        let provenance = Provenance(entry)
        let fields = entry.mapping("fields").map(FieldRule.read) ?? []
        if !entry.keys.contains("fields") {
            entry.report("fields", it: "manca la chiave «fields»", en: "the key \"fields\" is missing")
        }
        let shape = entry.shape()
        let crs = entry.crs("crs")
        if shape != nil && !entry.keys.contains("crs") {
            entry.report(
                "geometry", it: "manca la chiave «crs»: in quale sistema di riferimento sono le coordinate?",
                en: "the key \"crs\" is missing: what are the coordinates in?")
        }
        let id = entry.requiredText("id")
        let template = id.flatMap(IdentifierTemplate.init)
        if id != nil && template == nil {
            entry.report(
                "id", it: "id: occorrono colonne tra graffe, come «{id}»",
                en: "id: expected columns in braces, as in \"{id}\"")
        }
        let properties = fields.map(\.property)
        let keys = entry.propertySets("unique", among: properties)
        let parent = FeatureType(
            name: name ?? "", properties: properties, geometry: shape?.kind, srid: storageCRS.code)
        let mending = entry.mapping("mend").map(TextMending.init) ?? TextMending()
        let derived = (entry.mappings("derived") ?? []).compactMap { DerivedCollection($0, parent: parent) }
        let format = path.flatMap(Format.init(path:))
        if path != nil && format == nil {
            entry.report(
                "path", it: "path: occorre un nome che finisca in .csv o .geojsonl, con .gz o senza",
                en: "path: expected a name ending in .csv or .geojsonl, with .gz or without")
        }
        if format == .csv, let shape, shape.point == nil {
            entry.report(
                "geometry", it: "geometry: un file CSV richiede {type: Point, x: colonna, y: colonna}",
                en: "geometry: a CSV file needs {type: Point, x: column, y: column}")
        }
        entry.close()
        guard let path, name != nil, let provenance, let template, let format else { return nil }
        self.init(
            path: path, format: format, type: parent, provenance: provenance, fields: fields, id: template,
            uniqueKeys: keys, crs: crs, point: shape?.point, mending: mending, derived: derived, line: entry.line)
    }
}

extension SeedSource.Format {
    fileprivate init?(path: String) {
        let name = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
        if name.hasSuffix(".csv") {
            self = .csv
        } else if name.hasSuffix(".geojsonl") {
            self = .geoJSONSequence
        } else {
            return nil
        }
    }
}
