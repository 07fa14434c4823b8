import FeatureStores
import Languages
import ReferenceSystems
import SimpleFeatures
import SpatiaLiteStore

/// Makes a database of the files that a manifest lists: all of it, or nothing.
public struct Seeder: Sendable {
    public let manifest: Manifest

    /// Work to be done in the new database after the collections of the manifest, before it takes its place.
    ///
    /// It is given the path of the new database, in which those collections can be read and others be written.
    public typealias Step =
        (_ database: String, _ progress: (SeedingProgress) -> Void) throws -> [SeedingReport.Collection]

    public init(_ manifest: Manifest) { self.manifest = manifest }

    /// Whether `database` is missing, or was made of another state of the manifest or its files. Milliseconds.
    ///
    /// - Throws: ``ImportError/unreadable(path:reason:)`` when a file of the manifest cannot be read,
    ///   ``ImportError/occupied(path:reason:)`` when `database` is something else than a database of ours.
    public func isOutdated(_ database: String) throws(ImportError) -> Bool {
        guard try Self.holdsDatabase(at: database) else { return true }
        let stored = try storing { () throws(StoreError) in
            try StoredMetadata.value(of: "seeds", inDatabase: database)
        }
        return try manifest.fingerprint() != stored
    }

    /// Builds the database beside `target` and puts it in its place; on any error `target` is as it was.
    ///
    /// Blocks for seconds: call it from a thread that may.
    ///
    /// - Parameters:
    ///   - kept: collections of the old database that the new one takes over before `step`, such as imported parcels;
    ///     those that it lacks are passed over. When imported cadastral objects are among them, the old database stays
    ///     beside the new one as `.previous`.
    ///   - progress: told now and then, on the caller's thread.
    ///   - step: what follows the collections of the manifest, such as the demonstration parcels.
    /// - Throws: ``ImportError``, and what `step` throws. What is at `target` and cannot be read is never replaced:
    ///   there may be imported data in it.
    public func seed(
        _ target: String, keeping kept: [String] = [], progress: (SeedingProgress) -> Void = { _ in },
        then step: Step? = nil
    ) throws -> SeedingReport {
        let fingerprint = try manifest.fingerprint()
        let hasOld = try Self.holdsDatabase(at: target)
        var replacement = try DatabaseReplacement(of: target)
        var report = SeedingReport()
        var hasImports = false
        do {
            report.collections = try fill(replacement.path, progress)
            if hasOld {
                try replacement.lockOld()
                hasImports = try take(kept, from: target, into: replacement.path)
            }
            if let step { report.collections += try step(replacement.path, progress) }
            try seal(replacement.path, fingerprint)
        } catch let error as StoreError {
            replacement.discard()
            throw ImportError.store(error)
        } catch {
            replacement.discard()
            throw error
        }
        try replacement.commit(keepingOld: hasImports)
        return report
    }

    // MARK: Inside

    private static func holdsDatabase(at path: String) throws(ImportError) -> Bool {
        do throws(StoreError) {
            return try DatabaseFile.holdsDatabase(at: path)
        } catch {
            guard case .fault(let reason) = error else { throw .store(error) }
            throw .occupied(path: path, reason: reason)
        }
    }

    private func fill(
        _ path: String, _ progress: (SeedingProgress) -> Void
    ) throws -> [SeedingReport.Collection] {
        let writer = try storing { () throws(StoreError) in try CollectionWriter(path: path) }
        var collections: [SeedingReport.Collection] = []
        try writer.transaction {
            for source in manifest.sources { collections += try load(source, writer, progress) }
            for (name, provenance) in manifest.provenance { try store(provenance, of: name, writer) }
        }
        return collections
    }

    /// - Returns: whether there is an imported cadastral object in what was taken over.
    private func take(_ kept: [String], from old: String, into path: String) throws(ImportError) -> Bool {
        guard !kept.isEmpty else { return false }
        return try storing { () throws(StoreError) in
            let writer = try CollectionWriter(path: path)
            let origin: [(property: String, value: Value)] = [("origine", .text(CadastralCollections.imported))]
            var hasImports = false
            for collection in try writer.copy(kept, fromDatabase: old) where !hasImports {
                hasImports = try writer.has(origin, in: collection)
            }
            return hasImports
        }
    }

    private func load(
        _ source: SeedSource, _ writer: CollectionWriter, _ progress: (SeedingProgress) -> Void
    ) throws(ImportError) -> [SeedingReport.Collection] {
        var transformation: Transformation?
        if let crs = source.crs {
            do {
                transformation = try Transformation(from: crs, to: manifest.storageCRS)
            } catch {
                throw .malformed(file: manifest.file, line: source.line, column: 0, message: error.detail)
            }
        }
        let path = manifest.folder + "/" + source.path
        switch source.format {
        case .csv:
            return try load(source, transformation, writer, progress) { () throws(ImportError) in
                try CSVReader(
                    ByteSource(path: path, name: path), columns: SourceLoader<CSVReader>.columns(of: source),
                    point: source.point)
            }
        case .geoJSONSequence:
            return try load(source, transformation, writer, progress) { () throws(ImportError) in
                try GeoJSONReader(
                    ByteSource(path: path, name: path), columns: SourceLoader<GeoJSONReader>.columns(of: source))
            }
        }
    }

    private func load<Reader: RecordReader>(
        _ source: SeedSource, _ transformation: Transformation?, _ writer: CollectionWriter,
        _ progress: (SeedingProgress) -> Void, _ reader: () throws(ImportError) -> Reader
    ) throws(ImportError) -> [SeedingReport.Collection] {
        let ranks = try SourceLoader<Reader>.ranks(of: source, reader)
        var loader = SourceLoader(source, try reader(), transformation: transformation, ranks: ranks)
        return try loader.load(into: writer, progress: progress)
    }

    private func store(_ provenance: Provenance, of name: String, _ writer: CollectionWriter) throws(ImportError) {
        try storing { () throws(StoreError) in
            for (key, value) in provenance.metadata { try writer.setMetadata("\(name).\(key)", to: value) }
        }
    }

    /// Notes what the database was made of, last of all, and empties its log.
    private func seal(_ path: String, _ fingerprint: String) throws(ImportError) {
        try storing { () throws(StoreError) in
            let writer = try CollectionWriter(path: path)
            try writer.setMetadata("seeds", to: fingerprint)
            try writer.checkpoint()
        }
    }

    private func storing<Success>(_ body: () throws(StoreError) -> Success) throws(ImportError) -> Success {
        do { return try body() } catch { throw .store(error) }
    }
}

extension Provenance {
    /// As the database keeps it, under the collection's name and a point.
    var metadata: [String: String] {
        var values = [
            "title": title, "publisher": publisher, "source": source, "date": date, "attribution": attribution,
            "licence": licences.map(\.identifier).joined(separator: " AND "),
        ]
        values["description"] = description
        values["notes"] = notes
        return values
    }
}
