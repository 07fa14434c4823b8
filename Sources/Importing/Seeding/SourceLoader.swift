import FeatureStores
import Languages
import ReferenceSystems
import SimpleFeatures
import SpatiaLiteStore
import Topology

/// Fills one collection, and those derived from it, from one file.
struct SourceLoader<Reader: RecordReader> {
    private let source: SeedSource
    private var reader: Reader
    private let transformation: Transformation?
    private var ranks: PartRanks?
    private var usedIDs: Set<String> = []
    private var derived: [DerivedFeatures]
    private var counted: SeedingReport.Collection
    private static var rowsPerBatch: Int { 1024 }

    /// Where in a record each field's column is, and each of the id's.
    private let fieldColumns: [Int]
    private let idColumns: [Int]

    /// The columns that a reader must deliver for `source`, each once.
    static func columns(of source: SeedSource) -> [String] {
        var columns: [String] = []
        for name in source.fields.map(\.column) + source.id.columns where !columns.contains(name) {
            columns.append(name)
        }
        return columns
    }

    /// What numbers the parts of an id, where `source` has such; reads all of `reader`.
    static func ranks(of source: SeedSource, _ reader: () throws(ImportError) -> Reader) throws(ImportError)
        -> PartRanks?
    {
        guard source.id.countsParts else { return nil }
        let columns = columns(of: source)
        let idColumns = source.id.columns.compactMap { columns.firstIndex(of: $0) }
        var reader = try reader()
        return try PartRanks(&reader) { values(of: $0, idColumns) }
    }

    /// - Parameter ranks: for an id that numbers parts, from a reading before (``ranks(of:_:)``).
    init(_ source: SeedSource, _ reader: Reader, transformation: Transformation?, ranks: PartRanks? = nil) {
        self.source = source
        self.reader = reader
        self.transformation = transformation
        self.ranks = ranks
        let columns = Self.columns(of: source)
        fieldColumns = source.fields.compactMap { columns.firstIndex(of: $0.column) }
        idColumns = source.id.columns.compactMap { columns.firstIndex(of: $0) }
        derived = source.derived.map { DerivedFeatures($0, from: source.type) }
        counted = SeedingReport.Collection(name: source.type.name, features: 0, invalid: 0)
    }

    /// - Throws: ``ImportError``, naming the row.
    mutating func load(
        into writer: CollectionWriter, progress: (SeedingProgress) -> Void
    ) throws(ImportError) -> [SeedingReport.Collection] {
        try stored { () throws(StoreError) in try writer.replace(source.type, uniqueKeys: source.uniqueKeys) }
        var record = Record()
        var isDone = false
        while !isDone {
            var batch = FeatureBatch(type: source.type)
            var lines: [Int] = []
            while batch.count < Self.rowsPerBatch {
                guard try reader.next(&record, &batch.geometries) else {
                    isDone = true
                    break
                }
                try add(record, to: &batch)
                lines.append(record.line)
            }
            try place(&batch, lines)
            do {
                try writer.append(batch, to: source.type)
            } catch {
                throw located(error, batch, lines)
            }
            for index in derived.indices { derived[index].add(batch) }
            counted.features += batch.count
            progress(
                SeedingProgress(
                    task: counted.name, done: reader.source.position, total: reader.source.size,
                    features: counted.features))
        }
        try stored { () throws(StoreError) in try writer.finish(source.type.name) }
        var all = [counted]
        for features in derived { all.append(try write(features, writer)) }
        return all
    }

    // MARK: Inside

    private mutating func add(_ record: Record, to batch: inout FeatureBatch) throws(ImportError) {
        for (index, rule) in source.fields.enumerated() {
            switch record.fields[fieldColumns[index]] {
            case .null:
                try addNull(rule, record.line, &batch.columns[index])
            case .boolean(let flag) where rule.property.type == .boolean:
                batch.columns[index].append(integer: flag ? 1 : 0)
            case .boolean(let flag):
                try convert(Array((flag ? "true" : "false").utf8)[...], rule, record.line, &batch.columns[index])
            case .literal(let range):
                if let bytes = source.mending.mended(record.bytes[range]) {
                    try convert(bytes, rule, record.line, &batch.columns[index])
                } else {
                    try addNull(rule, record.line, &batch.columns[index])
                }
            }
        }
        guard let values = Self.values(of: record, idColumns) else {
            throw failure(record.line, it: "una colonna dell’id è vuota", en: "a column of the id is empty")
        }
        let part = ranks?.next(values, PartRanks.Mark(record, batch.geometries, row: batch.ids.count))
        let id = source.id.identifier(values, part: part ?? 1)
        guard !id.isEmpty, usedIDs.insert(id).inserted else {
            throw id.isEmpty
                ? failure(record.line, it: "l’id è vuoto", en: "the id is empty")
                : failure(record.line, it: "l’id \(id) è scritto due volte", en: "the id \(id) stands twice")
        }
        batch.ids.append(id)
    }

    private func addNull(_ rule: FieldRule, _ line: Int, _ column: inout Column) throws(ImportError) {
        guard !rule.property.isRequired else {
            throw failure(line, it: "\(rule.column): occorre un valore", en: "\(rule.column): a value is required")
        }
        column.append(.null)
    }

    /// `nil` when one is null.
    private static func values(of record: Record, _ columns: [Int]) -> [String]? {
        var values: [String] = []
        for column in columns {
            guard case .literal(let range) = record.fields[column] else { return nil }
            values.append(String(decoding: record.bytes[range], as: UTF8.self))
        }
        return values
    }

    private func convert(
        _ bytes: ArraySlice<UInt8>, _ rule: FieldRule, _ line: Int, _ column: inout Column
    ) throws(ImportError) {
        do {
            try rule.append(bytes, to: &column)
        } catch {
            let found = String(decoding: bytes.prefix(60), as: UTF8.self)
            throw failure(
                line, it: "\(rule.column): occorre \(error.expected[.italian]), c’è «\(found)»",
                en: "\(rule.column): expected \(error.expected[.english]), found \"\(found)\"")
        }
    }

    /// Checks the kinds, brings the coordinates into the storage CRS, and counts areas that are not valid.
    private mutating func place(_ batch: inout FeatureBatch, _ lines: [Int]) throws(ImportError) {
        guard let kind = source.type.geometry else { return }
        transformation?.transform(&batch.geometries.coordinates)
        for row in 0..<batch.count where !batch.geometries.isNull(row) {
            let found = batch.geometries.kinds[row]
            guard found.dimension == kind.dimension, kind.isMulti || !found.isMulti else {
                throw failure(
                    lines[row], it: "occorre un \(kind.name), c’è un \(found.name)",
                    en: "expected a \(kind.name), found a \(found.name)")
            }
            for point in batch.geometries.points(ofRow: row) {
                guard batch.geometries.coordinates[2 * point].isFinite,
                    batch.geometries.coordinates[2 * point + 1].isFinite
                else {
                    throw failure(
                        lines[row], it: "una posizione che non ha luogo in EPSG:\(source.type.srid)",
                        en: "a position that has no place in EPSG:\(source.type.srid)")
                }
            }
            if kind.dimension == 2, batch.geometries[row]?.isValid == false { counted.invalid += 1 }
        }
    }

    private func write(
        _ features: DerivedFeatures, _ writer: CollectionWriter
    ) throws(ImportError) -> SeedingReport.Collection {
        let batch: FeatureBatch
        do {
            batch = try features.batch()
        } catch {
            throw failure(
                0, it: "\(features.rule.name): le aree non si possono unire («\(error)»)",
                en: "\(features.rule.name) cannot be dissolved: \(error)")
        }
        try stored { () throws(StoreError) in
            try writer.replace(features.type, uniqueKeys: [[features.rule.key]])
            try writer.append(batch, to: features.type)
            try writer.finish(features.type.name)
        }
        let invalid = (0..<batch.count).count { batch.geometries[$0]?.isValid == false }
        return SeedingReport.Collection(name: features.rule.name, features: batch.count, invalid: invalid)
    }

    /// The refusal of the database, at the row whose feature it names.
    private func located(_ error: StoreError, _ batch: FeatureBatch, _ lines: [Int]) -> ImportError {
        guard case .fault(let reason) = error else { return .store(error) }
        let row = lines.indices.first { reason.hasSuffix("(feature \(batch.ids[$0]))") }
        return failure(row.map { lines[$0] } ?? 0, LocalizedText(database: reason))
    }

    private func stored(_ body: () throws(StoreError) -> Void) throws(ImportError) {
        do { try body() } catch { throw .store(error) }
    }

    private func failure(_ line: Int, it italian: String, en english: String) -> ImportError {
        failure(line, LocalizedText(it: italian, en: english))
    }

    private func failure(_ line: Int, _ message: LocalizedText) -> ImportError {
        .malformed(file: reader.source.name, line: line, column: 0, message: message)
    }
}
