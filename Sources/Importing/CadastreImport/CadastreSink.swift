import FeatureStores
import Languages
import ReferenceSystems
import SimpleFeatures
import SpatiaLiteStore
import Topology

/// Writes cadastral objects into their collections as they are read.
struct CadastreSink: CadastralSink {
    private let writer: CollectionWriter
    private let file: String
    private let keepGoing: Bool
    private let isComplete: Bool
    private var transformations: [Int32: Transformation] = [:]
    private var batches: [String: FeatureBatch] = [:]
    /// Those that have had a parcel.
    private var comuni: Set<String> = []
    /// Those whose demonstration parcels have gone.
    private var cleared: Set<String> = []
    /// Those of all objects, when the file is complete.
    private var sheets: Set<NationalCadastralReference> = []
    private var stored: [String: Int] = [:]
    private var changes: [String: CollectionChange] = [:]
    private var replaced = 0
    private var removedDemonstrationParcels = 0
    private var errors: [RecordError] = []
    private var refused = 0
    /// How many buildings a parcel has had so far: the tail of their ids.
    private var buildings: [String: Int] = [:]

    private static let types = Dictionary(uniqueKeysWithValues: CadastralCollections.all.map { ($0.name, $0) })

    init(_ writer: CollectionWriter, file: String, keepGoing: Bool, isComplete: Bool) throws(StoreError) {
        self.writer = writer
        self.file = file
        self.keepGoing = keepGoing
        self.isComplete = isComplete
        try writer.beginImport()
    }

    mutating func receive(_ records: [CadastralRecord]) throws(ImportError) {
        for record in records {
            do throws(RecordError) {
                try add(record)
            } catch {
                try refuse(error)
            }
        }
        do throws(StoreError) {
            for (collection, batch) in batches where batch.count >= 512 { try flush(collection, batch) }
        } catch {
            throw .store(error)
        }
    }

    /// Notes the reference. - Throws: ``RecordError`` when the file has had it already.
    private func note(_ id: String, _ collection: String, _ record: CadastralRecord) throws(RecordError) {
        let isNew: Bool
        do throws(StoreError) {
            isNew = try writer.noteImported(id, in: collection)
        } catch {
            throw RecordError(
                file: file, line: record.line, it: "la base dati lo rifiuta («\(error)»)",
                en: "the database refuses it: \(error)")
        }
        guard isNew else {
            throw RecordError(
                file: file, line: record.line,
                it: "occorre un riferimento non ancora incontrato; \(record.reference) compare due volte",
                en: "expected a reference that has not come yet; \(record.reference) comes twice")
        }
    }

    mutating func refuse(_ error: RecordError) throws(ImportError) {
        guard keepGoing else { throw error.importError }
        refused += 1
        if errors.count < 1000 { errors.append(error) }
    }

    private mutating func add(_ record: CadastralRecord) throws(RecordError) {
        let collection =
            switch record.kind {
            case .foglio: "fogli"
            case .fabbricato: "fabbricati"
            case .particella, .strada, .acqua: "particelle"
            }
        guard let type = Self.types[collection] else { return }
        var geometry = record.geometry.promotedToMulti
        try transform(&geometry, record)
        let area = record.area
        var record = record
        record.area = area ?? geometry.area
        var id = record.reference.identifier
        if record.kind == .fabbricato {
            buildings[id, default: 0] += 1
            id += "-\(buildings[id] ?? 1)"
        }
        try note(id, collection, record)
        if collection == "particelle" { comuni.insert(record.reference.comune) }
        if isComplete { sheets.insert(record.reference.sheet) }
        batches[collection, default: FeatureBatch(type: type)].append(
            id: id, geometry: geometry,
            values: CadastralCollections.values(
                record, origin: CadastralCollections.imported, notice: CadastralCollections.realNotice))
    }

    private mutating func transform(_ geometry: inout Geometry, _ record: CadastralRecord) throws(RecordError) {
        do throws(CRSError) {
            if transformations[record.srid] == nil {
                transformations[record.srid] = try Transformation(from: CRS(epsg: record.srid), to: .utm33)
            }
        } catch {
            throw RecordError(file: file, line: record.line, message: error.detail)
        }
        transformations[record.srid]?.transform(&geometry.coordinates)
        guard geometry.coordinates.allSatisfy(\.isFinite) else {
            throw RecordError(
                file: file, line: record.line,
                it: "occorrono coordinate in EPSG:\(record.srid); queste non hanno luogo sulla mappa",
                en: "expected coordinates of EPSG:\(record.srid); these have no place on the map")
        }
    }

    private mutating func flush(_ collection: String, _ batch: FeatureBatch) throws(StoreError) {
        guard let type = Self.types[collection] else { return }
        var change: CollectionChange
        if let known = changes[collection] { change = known } else { change = try begin(type) }
        if collection == "particelle" {
            for comune in comuni.subtracting(cleared) {
                removedDemonstrationParcels += try writer.remove(
                    from: type, where: [("comune", .text(comune)), ("origine", .text("dimostrativa"))],
                    noting: &change)
            }
            cleared = comuni
        }
        replaced += try writer.upsert(batch, into: type, noting: &change)
        stored[collection, default: 0] += batch.count
        batches[collection] = nil
        changes[collection] = change
    }

    /// Sees to the collection, and to an index by which what goes is found.
    private func begin(_ type: FeatureType) throws(StoreError) -> CollectionChange {
        if try writer.featureType(of: type.name) == nil {
            try writer.replace(type, uniqueKeys: CadastralCollections.uniqueKeys(of: type.name))
            try writer.finish(type.name)
        }
        try writer.index(type.name, by: ["comune", "origine", "foglio"])
        return try writer.beginChange(of: type.name)
    }

    /// Writes what is left, removes what the file should have and has not, and notes the new state of every collection
    /// that changed.
    mutating func finish(_ summary: CadastralSummary) throws(StoreError) -> CadastreImport.Report {
        for (collection, batch) in batches { try flush(collection, batch) }
        var report = CadastreImport.Report(summary: summary)
        // What could not be read may be one of those that would go.
        report.isKeepingOthers = isComplete && !(refused == 0 && summary.discrepancies.isEmpty)
        if isComplete && !report.isKeepingOthers { report.removed = try removeOthers(summary.format) }
        for collection in stored.keys.sorted() {
            try CadastralCollections.noteOrigin(of: collection, writer)
            if let change = changes[collection] { try writer.finish(collection, after: change) }
        }
        report.stored = stored
        report.replaced = replaced
        report.removedDemonstrationParcels = removedDemonstrationParcels
        report.errors = errors + summary.discrepancies
        report.refused = refused
        return report
    }

    /// Removes what is of the same comuni or sheet and has not come. - Returns: how many objects.
    private mutating func removeOthers(_ format: CadastralFormat) throws(StoreError) -> Int {
        let scopes: [[(property: String, value: Value)]] =
            switch format {
            case .gml: Set(sheets.map(\.comune)).map { [("comune", .text($0))] }
            case .cxf:
                sheets.map {
                    [
                        ("comune", .text($0.comune)), ("foglio", .integer(Int64($0.foglio))),
                        ("sezione", .text($0.sezione)), ("allegato", .text($0.allegato)),
                        ("sviluppo", .text($0.sviluppo)),
                    ]
                }
            }
        var removed = 0
        for collection in stored.keys.sorted() {
            guard let type = Self.types[collection], var change = changes[collection] else { continue }
            for scope in scopes {
                removed += try writer.removeNotImported(
                    from: type, where: scope + [("origine", .text(CadastralCollections.imported))], noting: &change)
            }
            changes[collection] = change
        }
        return removed
    }
}

extension NationalCadastralReference {
    /// The reference as the tail of an XML name: what no name may hold becomes `_`.
    var identifier: String {
        String(
            decoding: description.utf8.map { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: byte
                default: UInt8(ascii: "_")
                }
            }, as: UTF8.self)
    }
}
