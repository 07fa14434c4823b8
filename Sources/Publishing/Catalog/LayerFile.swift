import Deflate
import FeatureStores
import Languages
import ReferenceSystems
import SimpleFeatures
import YAMLText

/// Reads one file of `layers/` that describes a layer.
struct LayerFile {
    /// What the file may refer to.
    struct Context {
        var collections: [String: FeatureType]
        /// By name, what their files hold, boiled down.
        var styles: [String: FNV1a]
        /// What every layer's version begins with.
        var version: FNV1a
    }

    let name: String
    let root: YAMLMapping
    /// What `collection:` says; one that the store does not have is for the reader of all files to report.
    let collection: String?
    let context: Context
    /// Of the file.
    let bytes: [UInt8]

    /// The layer; `nil` when a mistake was noted that leaves nothing to publish.
    func layer() -> Layer? {
        defer { root.close() }
        let title = root.localized("title", required: true)
        let abstract = root.localized("abstract")
        let keywords = root.texts("keywords") ?? []
        let published = PublishedProperties(root, of: collection, collections: context.collections)
        let type = featureType(published?.names)
        let storageCRS = type.flatMap(storageCRS)
        let styles = knownStyles()
        let crs = offeredCRS()
        let scales = scaleRange()
        let license = root.license(isRequired: true)
        let attribution = root.localized("attribution", required: true)
        let notice = root.localized("notice")
        let conditional = conditionalWords()
        let publications = publications(hasGeometry: type.map { $0.geometry != nil } ?? true)
        let isQueryable = root.flag("queryable") ?? true
        let titleProperty = property("title_property", of: type)
        let timeProperty = dateProperty("time_property", root, type)
        let validity = validity(type)
        guard let title, let type, let storageCRS, let license, let attribution else { return nil }
        return Layer(
            name: name, title: title, abstract: abstract, keywords: keywords, type: type, storageCRS: storageCRS,
            styles: styles, crs: crs,
            scales: scales, license: license, attribution: attribution, notice: notice, publications: publications,
            isQueryable: isQueryable, titleProperty: titleProperty, timeProperty: timeProperty,
            propertyTitles: published?.titles ?? [:], propertyValues: published?.values ?? [:],
            version: version(styles), validity: validity, conditionalWords: conditional)
    }

    private func version(_ styles: [String]) -> String {
        var version = context.version
        version.add(bytes)
        for style in styles { version.add(word: context.styles[style]?.state ?? 0) }
        return version.text
    }

    private func storageCRS(_ type: FeatureType) -> CRS? {
        guard type.geometry != nil else { return (try? CRS(epsg: type.srid)) ?? .crs84 }
        do throws(CRSError) {
            return try CRS(epsg: type.srid)
        } catch {
            root.report(
                "collection",
                LocalizedText(
                    it: "la collezione «\(type.name)» è in EPSG:\(type.srid): ",
                    en: "collection \"\(type.name)\" is stored in EPSG:\(type.srid): ") + error.detail)
            return nil
        }
    }

    /// - Parameter properties: those to publish; `nil` for all.
    private func featureType(_ properties: [String]?) -> FeatureType? {
        guard let collection, let stored = context.collections[collection] else { return nil }
        guard let properties else { return stored }
        let known = stored.properties.map(\.name)
        // A mapping has reported each on its own line.
        for property in properties where !known.contains(property) && !root.isMapping("properties") {
            root.report(
                "properties",
                LocalizedText(
                    it: "la proprietà «\(property)» non è in \(collection)",
                    en: "property \"\(property)\" is not in \(collection)") + Nearest.hint(property, among: known))
        }
        return stored.selecting(properties)
    }

    private func knownStyles() -> [String] {
        let names = root.texts("styles") ?? []
        for name in names where context.styles[name] == nil {
            root.report(
                "styles",
                LocalizedText(it: "lo stile «\(name)» non esiste", en: "style \"\(name)\" does not exist")
                    + Nearest.hint(name, among: context.styles.keys))
        }
        return names.filter { context.styles[$0] != nil }
    }

    private func offeredCRS() -> [CRS] {
        (root.texts("crs") ?? []).compactMap { text in
            do throws(CRSError) {
                return try CRS(text)
            } catch {
                root.report("crs", error.detail)
                return nil
            }
        }
    }

    /// `scales: { from: 1:50000, to: 1:500 }`: from the smallest scale at which the layer is drawn to the largest.
    private func scaleRange() -> ScaleRange {
        guard let scales = root.mapping("scales") else { return .always }
        defer { scales.close() }
        func denominator(_ key: String) -> Double? {
            guard let text = scales.text(key) else { return nil }
            guard let scale = ScaleText(text) else {
                scales.report(
                    key, it: "\(key): occorre una scala da 1:100 a 1:100000000, come 1:5000, non «\(text)»",
                    en: "\(key): expected a scale from 1:100 to 1:100000000, like 1:5000, not \"\(text)\"")
                return nil
            }
            return scale.denominator
        }
        let range = ScaleRange(minimum: denominator("to") ?? 0, maximum: denominator("from") ?? .infinity)
        if range.minimum >= range.maximum {
            root.report(
                "scales", it: "scales: from deve essere una scala più piccola di to",
                en: "scales: from must be smaller than to")
        }
        return range
    }

    /// `while: { property: origine, equals: dimostrativa, notice: … }`
    private func conditionalWords() -> ConditionalWords? {
        guard let entry = root.mapping("while") else { return nil }
        return ConditionalWords(entry, of: collection.flatMap { context.collections[$0] })
    }

    private func publications(hasGeometry: Bool) -> Set<Publication> {
        let possible: [Publication] = hasGeometry ? Publication.allCases : [.wfs, .features]
        guard let words = root.texts("publish") else { return Set(possible) }
        let names = Publication.allCases.map(\.rawValue)
        var wanted: Set<Publication> = []
        for word in words {
            guard let publication = Publication(rawValue: word) else {
                root.report(
                    "publish",
                    LocalizedText(it: "«\(word)» non è un servizio", en: "\"\(word)\" is no service")
                        + Nearest.hint(word, among: names))
                continue
            }
            guard possible.contains(publication) else {
                root.report(
                    "publish", it: "una collezione senza geometria non si può pubblicare in \(word)",
                    en: "a collection without geometry cannot be published in \(word)")
                continue
            }
            wanted.insert(publication)
        }
        return wanted
    }

    /// A key that names one of the published properties.
    private func property(_ key: String, of type: FeatureType?) -> String? { property(key, root, type) }

    private func property(_ key: String, _ mapping: YAMLMapping, _ type: FeatureType?) -> String? {
        guard let property = mapping.text(key), let type else { return nil }
        guard type.index(of: property) != nil else {
            let known = type.properties.map(\.name)
            mapping.report(
                key,
                LocalizedText(
                    it: "la proprietà «\(property)» non è pubblicata", en: "property \"\(property)\" is not published")
                    + Nearest.hint(property, among: known))
            return nil
        }
        return property
    }

    private func dateProperty(_ key: String, _ mapping: YAMLMapping, _ type: FeatureType?) -> String? {
        guard let name = property(key, mapping, type), let type, let index = type.index(of: name) else { return nil }
        guard type.properties[index].type == .date else {
            mapping.report(
                key,
                it: "la proprietà «\(name)» non è di tipo date ma \(type.properties[index].type.rawValue)",
                en: "property \"\(name)\" is no date but \(type.properties[index].type.rawValue)")
            return nil
        }
        return name
    }

    /// `validity: { from: valido_dal, to: valido_al }`, or one of them.
    private func validity(_ type: FeatureType?) -> Validity? {
        guard let entry = root.mapping("validity") else { return nil }
        let validity = Validity(from: dateProperty("from", entry, type), to: dateProperty("to", entry, type))
        entry.close()
        return validity
    }
}
