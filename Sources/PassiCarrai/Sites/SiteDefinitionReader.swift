import Languages
public import YAMLText

extension SiteDefinition {
    /// What there is to be named: by whoever checks a definition before there is a database.
    public struct Known: Sendable {
        public var regulations: [String]
        /// Those of a regulation; `nil` where it cannot be read.
        public var zones: @Sendable (_ regulation: String) -> [String]?
        /// The properties of each collection by its name.
        public var collections: [String: [String]]

        public init(
            regulations: [String], zones: @escaping @Sendable (_ regulation: String) -> [String]?,
            collections: [String: [String]]
        ) {
            self.regulations = regulations
            self.zones = zones
            self.collections = collections
        }
    }

    /// Reads the text of a `passi-carrai.yaml` strictly.
    ///
    /// - Parameters:
    ///   - file: its name for messages.
    ///   - known: what it may name; `nil` where nobody knows: what is not there is then left out.
    /// - Throws: all mistakes at once, each with its line.
    public init(text: String, file: String, knowing known: Known? = nil) throws(Mistakes) {
        let document = YAMLDocument(file: file)
        let definition = document.root(text).flatMap { Self.read($0, known) }
        guard document.mistakes.isEmpty, let definition else { throw Mistakes(document.mistakes) }
        self = definition
    }

    private static func read(_ root: YAMLMapping, _ known: Known?) -> SiteDefinition? {
        defer { root.close() }
        let comune = root.requiredText("comune")
        let regulation = root.requiredText("regulation")
        let elsewhere = root.requiredText("zone_elsewhere")
        let zoneIDs = regulation.flatMap { known?.zones($0) ?? nil }
        if let regulation { check(regulation, among: known?.regulations, "regulation", root) }
        if let elsewhere { check(elsewhere, among: zoneIDs, "zone_elsewhere", root) }
        let radius = positive("radius_m", root)
        let snap = positive("snap_m", root)
        let width = positive("opening_width_m", root)
        let isBuiltUp = root.flag("built_up_elsewhere")
        var sources: [Kind: Source] = [:]
        if let entries = root.mapping("sources") {
            for kind in Kind.allCases {
                guard let entry = entries.mapping(kind.rawValue) else { continue }
                sources[kind] = source(entry, kind.properties.required, kind.properties.optional, known)
            }
            entries.close()
        } else {
            root.report("sources", it: "manca la chiave «sources»", en: "the key \"sources\" is missing")
        }
        let zones = (root.mappings("zones") ?? []).compactMap { zone($0, known, zoneIDs) }
        let highways = root.mapping("highway_by_street").flatMap { source($0, ["street", "highway"], [], known) }
        let territory = root.mapping("territory").flatMap { source($0, ["code"], [], known) }
        guard let comune, let regulation, let elsewhere, let radius, let snap, let width else { return nil }
        return SiteDefinition(
            comune: comune, regulation: regulation, radius: radius, snap: snap, openingWidth: width, sources: sources,
            zones: zones, zoneElsewhere: elsewhere, isBuiltUpElsewhere: isBuiltUp ?? true, highwayByStreet: highways,
            territory: territory)
    }

    private static func positive(_ key: String, _ root: YAMLMapping) -> Double? {
        guard root.requiredText(key) != nil, let number = root.number(key) else { return nil }
        guard number > 0, number <= 5000 else {
            root.report(
                key, it: "\(key): un numero di metri, fino a 5000", en: "\(key): a number of metres, up to 5000")
            return nil
        }
        return number
    }

    /// Reports a word that is not among those that are known.
    private static func check(_ word: String, among words: [String]?, _ key: String, _ entry: YAMLMapping) {
        guard let words, !words.contains(word) else { return }
        let missing = LocalizedText(it: "«\(word)» non c'è", en: "there is no \"\(word)\"")
        entry.report(key, missing + Nearest.hint(word, among: words))
    }

    /// The properties that a collection has; `nil` where nobody knows, or it is reported already.
    private static func properties(_ collection: String?, _ entry: YAMLMapping, _ known: Known?) -> [String]? {
        guard let collection, let known else { return nil }
        check(collection, among: known.collections.keys.sorted(), "collection", entry)
        return known.collections[collection]
    }

    private static func source(
        _ entry: YAMLMapping, _ required: [String], _ optional: [String], _ known: Known?
    ) -> Source? {
        defer { entry.close() }
        let collection = entry.requiredText("collection")
        let present = Self.properties(collection, entry, known)
        let accuracy = entry.number("accuracy_m") ?? 0
        var properties: [String: String] = [:]
        for name in required { properties[name] = entry.requiredText(name) }
        for name in optional { properties[name] = entry.text(name) }
        for (name, property) in properties { check(property, among: present, name, entry) }
        guard accuracy >= 0 else {
            entry.report("accuracy_m", it: "accuracy_m: da 0 in su", en: "accuracy_m: 0 or more")
            return nil
        }
        guard let collection, required.allSatisfy({ properties[$0] != nil }) else { return nil }
        return Source(collection: collection, accuracy: accuracy, properties: properties)
    }

    private static func zone(_ entry: YAMLMapping, _ known: Known?, _ zoneIDs: [String]?) -> ZoneSource? {
        defer { entry.close() }
        let collection = entry.requiredText("collection")
        let property = entry.requiredText("property")
        let present = properties(collection, entry, known)
        if let property { check(property, among: present, "property", entry) }
        var zones: [String: String]?
        if let mapping = entry.mapping("zones") {
            zones = [:]
            for key in mapping.keys {
                zones?[key] = mapping.text(key)
                if let zone = zones?[key] { check(zone, among: zoneIDs, key, mapping) }
            }
            mapping.close()
        }
        let builtUp = entry.texts("built_up").map(Set.init)
        var population: [String: Int] = [:]
        if let mapping = entry.mapping("population") {
            for key in mapping.keys { population[key] = mapping.integer(key) }
            mapping.close()
        }
        guard let collection, let property else { return nil }
        return ZoneSource(
            collection: collection, property: property, zones: zones, builtUp: builtUp, population: population)
    }
}
