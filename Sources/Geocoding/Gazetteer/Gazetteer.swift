/// The index that everything is answered from: one mapped file, checked once, never changed.
///
/// Opening costs one pass over the file. Whatever passes the checks cannot lead a lookup astray; whatever does not is
/// refused. Any number of threads may read; the file is unmapped when the last gazetteer that shares it is gone.
public final class Gazetteer: Sendable {
    public let path: String
    /// Fingerprint of the definition that it was made by.
    let definition: UInt64
    let file: MappedFile
    let textEnds: FixedArray<UInt32>
    let textBytes: FixedArray<UInt8>
    let sourceRecords: FixedArray<SourceRecord>
    let places: FixedArray<PlaceRecord>
    let civici: FixedArray<CivicoRecord>
    let namedCivici: FixedArray<UInt32>
    let names: FixedArray<NameRecord>
    let nameTokens: FixedArray<UInt32>
    let terms: TermDictionary
    let partEnds: FixedArray<UInt32>
    /// x and y in turn.
    let points: FixedArray<Int32>
    let runs: FixedArray<RunRecord>
    let parcels: FixedArray<ParcelRecord>
    let civicoTree: BoxTree
    let runTree: BoxTree
    let areaTree: BoxTree
    let siteTree: BoxTree
    let parcelTree: BoxTree
    /// Of each source, made once.
    let knownCredits: [Credit]

    /// - Throws: ``GazetteerError`` for a file that is none of ours, of another version, or damaged anywhere.
    public init(path: String) throws(GazetteerError) {
        let file = try MappedFile(path)
        guard file.count >= GazetteerFormat.headSize, file.load(at: 0, as: UInt64.self) == GazetteerFormat.magic else {
            throw .notAGazetteer(path: path)
        }
        let version = file.load(at: 8, as: UInt32.self)
        guard version == GazetteerFormat.version else {
            throw .otherVersion(path: path, found: Int(version), wanted: Int(GazetteerFormat.version))
        }
        guard file.load(at: 16, as: UInt64.self) == UInt64(file.count) else {
            throw .damaged(path: path, what: "its length is not what it says")
        }
        guard file.load(at: 24, as: UInt64.self) == file.checksum(from: GazetteerFormat.headSize) else {
            throw .damaged(path: path, what: "the checksum differs")
        }
        let sections = try SectionReader(file, path: path)
        self.path = path
        definition = file.load(at: 32, as: UInt64.self)
        self.file = file
        textEnds = try sections.column(.textEnds)
        textBytes = try sections.column(.textBytes)
        sourceRecords = try sections.column(.sources)
        places = try sections.column(.places)
        civici = try sections.column(.civici)
        namedCivici = try sections.column(.namedCivici)
        names = try sections.column(.names)
        nameTokens = try sections.column(.nameTokens)
        terms = TermDictionary(
            ends: try sections.column(.termEnds), bytes: try sections.column(.termBytes),
            weights: try sections.column(.termWeights), postingEnds: try sections.column(.postingEnds),
            postings: try sections.column(.postings), skeletonKeys: try sections.column(.skeletonKeys),
            skeletonTerms: try sections.column(.skeletonTerms), deletionBuckets: try sections.column(.deletionBuckets),
            deletionKeys: try sections.column(.deletionKeys), deletionTerms: try sections.column(.deletionTerms))
        partEnds = try sections.column(.partEnds)
        points = try sections.column(.points)
        runs = try sections.column(.runs)
        parcels = try sections.column(.parcels)
        civicoTree = try sections.tree(.civicoBoxes, .civicoTargets, .civicoLevels)
        runTree = try sections.tree(.runBoxes, .runTargets, .runLevels)
        areaTree = try sections.tree(.areaBoxes, .areaTargets, .areaLevels)
        siteTree = try sections.tree(.siteBoxes, .siteTargets, .siteLevels)
        parcelTree = try sections.tree(.parcelBoxes, .parcelTargets, .parcelLevels)
        var credits: [Credit] = []
        let texts = Texts(ends: textEnds, bytes: textBytes)
        for row in 0..<sourceRecords.count {
            let record = sourceRecords[row]
            credits.append(
                Credit(
                    collection: texts.text(record.collection), licence: texts.text(record.licence),
                    attribution: texts.text(record.attribution)))
        }
        knownCredits = credits
        if let what = firstFault() { throw .damaged(path: path, what: what) }
        // The checks have read all of it, look-ups read little.
        file.letGo()
    }

    /// How many of each there are: places, names, house numbers, parcels, bytes.
    public var counts: (places: Int, names: Int, civici: Int, parcels: Int, bytes: Int) {
        (places.count, names.count, civici.count, parcels.count, file.count)
    }

    /// What it was made of.
    public var sources: [GazetteerSource] {
        (0..<sourceRecords.count).map { row in
            let record = sourceRecords[row]
            return GazetteerSource(
                collection: text(record.collection), version: text(record.version),
                credit: knownCredits[row])
        }
    }

    func text(_ string: UInt32) -> String { Texts(ends: textEnds, bytes: textBytes).text(string) }
}

/// The pool of texts; what is no text of it is empty.
private struct Texts {
    let ends: FixedArray<UInt32>
    let bytes: FixedArray<UInt8>

    func text(_ string: UInt32) -> String {
        guard Int(string) < ends.count else { return "" }
        let range = ends.range(Int(string))
        guard range.upperBound <= bytes.count, range.lowerBound <= range.upperBound else { return "" }
        return unsafe bytes.withBytes(range) { bytes in unsafe String(decoding: bytes, as: UTF8.self) }
    }
}

/// A collection that a gazetteer was made of, and which state of it.
public struct GazetteerSource: Hashable, Sendable {
    public let collection: String
    /// ``FeatureStores/FeatureStore/version(of:)`` at the time.
    public let version: String
    public let credit: Credit
}

/// Finds the sections of a file by its directory.
private struct SectionReader {
    private let file: MappedFile
    private let path: String
    private var entries: [UInt32: (size: Int, offset: Int, count: Int)] = [:]

    init(_ file: MappedFile, path: String) throws(GazetteerError) {
        self.file = file
        self.path = path
        let sections = Int(file.load(at: 12, as: UInt32.self))
        guard sections <= 256 else { throw .damaged(path: path, what: "its directory") }
        for index in 0..<sections {
            let place = GazetteerFormat.headSize + index * GazetteerFormat.entrySize
            guard let offset = Int(exactly: file.load(at: place + 8, as: UInt64.self)),
                let count = Int(exactly: file.load(at: place + 16, as: UInt64.self))
            else { throw .damaged(path: path, what: "its directory") }
            let size = Int(file.load(at: place + 4, as: UInt32.self))
            entries[file.load(at: place, as: UInt32.self)] = (size, offset, count)
        }
    }

    func column<Element: BitwiseCopyable>(
        _ section: GazetteerFormat.Section
    ) throws(GazetteerError) -> FixedArray<Element> {
        guard let entry = entries[section.rawValue] else {
            throw .damaged(path: path, what: "the section \(section) is missing")
        }
        guard entry.size == MemoryLayout<Element>.stride,
            let column = file.column(Element.self, at: entry.offset, count: entry.count)
        else { throw .damaged(path: path, what: "the section \(section)") }
        return column
    }

    func tree(
        _ boxes: GazetteerFormat.Section, _ targets: GazetteerFormat.Section, _ levels: GazetteerFormat.Section
    ) throws(GazetteerError) -> BoxTree {
        BoxTree(boxes: try column(boxes), targets: try column(targets), levels: try column(levels))
    }
}
