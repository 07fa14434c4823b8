public import YAMLText

extension SiteDefinition {
    /// Reads the text of a `passi-carrai.yaml` strictly.
    ///
    /// - Parameter file: its name for messages. - Throws: all mistakes at once, each with its line.
    public init(text: String, file: String) throws(Mistakes) {
        let document = YAMLDocument(file: file)
        let definition = document.root(text).flatMap { Self.read($0) }
        guard document.mistakes.isEmpty, let definition else { throw Mistakes(document.mistakes) }
        self = definition
    }

    private static func read(_ root: YAMLMapping) -> SiteDefinition? {
        defer { root.close() }
        let comune = root.requiredText("comune")
        let regulation = root.requiredText("regulation")
        let elsewhere = root.requiredText("zone_elsewhere")
        let radius = positive("radius_m", root)
        let snap = positive("snap_m", root)
        let width = positive("opening_width_m", root)
        let isBuiltUp = root.flag("built_up_elsewhere")
        var sources: [Kind: Source] = [:]
        if let entries = root.mapping("sources") {
            for kind in Kind.allCases {
                guard let entry = entries.mapping(kind.rawValue) else { continue }
                sources[kind] = source(entry, kind.properties.required, kind.properties.optional)
            }
            entries.close()
        } else {
            root.report("sources", it: "manca la chiave «sources»", en: "the key \"sources\" is missing")
        }
        let zones = (root.mappings("zones") ?? []).compactMap(zone)
        let highways = root.mapping("highway_by_street").flatMap { source($0, ["street", "highway"], []) }
        let territory = root.mapping("territory").flatMap { source($0, ["code"], []) }
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

    private static func source(_ entry: YAMLMapping, _ required: [String], _ optional: [String]) -> Source? {
        defer { entry.close() }
        let collection = entry.requiredText("collection")
        let accuracy = entry.number("accuracy_m") ?? 0
        var properties: [String: String] = [:]
        for name in required { properties[name] = entry.requiredText(name) }
        for name in optional { properties[name] = entry.text(name) }
        guard accuracy >= 0 else {
            entry.report("accuracy_m", it: "accuracy_m: da 0 in su", en: "accuracy_m: 0 or more")
            return nil
        }
        guard let collection, required.allSatisfy({ properties[$0] != nil }) else { return nil }
        return Source(collection: collection, accuracy: accuracy, properties: properties)
    }

    private static func zone(_ entry: YAMLMapping) -> ZoneSource? {
        defer { entry.close() }
        let collection = entry.requiredText("collection")
        let property = entry.requiredText("property")
        var zones: [String: String]?
        if let mapping = entry.mapping("zones") {
            zones = [:]
            for key in mapping.keys { zones?[key] = mapping.text(key) }
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
