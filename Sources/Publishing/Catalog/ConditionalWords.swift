import FeatureStores
import Languages
import SimpleFeatures
import YAMLText

/// What a layer says of itself as long as its collection has a feature with a certain value, in place of what it says
/// otherwise: of parcels that were made up, say, until the real ones come.
struct ConditionalWords: Hashable, Sendable {
    /// In the collection, published or not.
    var property: String
    var value: String
    var title: LocalizedText?
    var abstract: LocalizedText?
    var license: License?
    var attribution: LocalizedText?
    var notice: LocalizedText?

    /// Whether the collection has such a feature. - Throws: ``StoreError`` when the store cannot be asked.
    func hold(of collection: String, in store: some FeatureStore) async throws(StoreError) -> Bool {
        let condition = Filter.compare(.property(property), .equal, .literal(.text(value)), matchCase: true)
        return try await store.count(Query(collection: collection, filter: condition)) > 0
    }

    /// Puts every word that is given in the place of the layer's own.
    func apply(to layer: inout Layer) {
        if let title { layer.title = title }
        if let abstract { layer.abstract = abstract }
        if let license { layer.license = license }
        if let attribution { layer.attribution = attribution }
        if let notice { layer.notice = notice }
    }
}

extension ConditionalWords {
    /// Reads `property` and `equals`, and what to say: `title`, `abstract`, `license`, `attribution`, `notice`.
    ///
    /// - Parameter type: the collection's; `nil` when it is not known.
    init?(_ entry: YAMLMapping, of type: FeatureType?) {
        let property = entry.requiredText("property")
        let value = entry.requiredText("equals")
        title = entry.localized("title")
        abstract = entry.localized("abstract")
        license = entry.license(isRequired: false)
        attribution = entry.localized("attribution")
        notice = entry.localized("notice")
        entry.close()
        guard let property, let value else { return nil }
        (self.property, self.value) = (property, value)
        guard let type else { return }
        guard let index = type.index(of: property) else {
            let hint = Nearest.hint(property, among: type.properties.map(\.name))
            entry.report(
                "property",
                LocalizedText(
                    it: "la proprietà «\(property)» non è nella collezione",
                    en: "property \"\(property)\" is not in the collection") + hint)
            return nil
        }
        guard type.properties[index].type == .text else {
            entry.report(
                "property", it: "la proprietà «\(property)» non è text ma \(type.properties[index].type.rawValue)",
                en: "property \"\(property)\" is no text but \(type.properties[index].type.rawValue)")
            return nil
        }
    }
}

extension YAMLMapping {
    /// The licence under `license`; `nil`, with a mistake noted, when it is not known.
    func license(isRequired: Bool) -> License? {
        guard let text = isRequired ? requiredText("license") : text("license") else { return nil }
        guard let license = License(text) else {
            let known = License.known.map(\.identifier)
            let hint = Nearest.hint(text, among: known)
            let names = known.joined(separator: ", ")
            report(
                "license", it: "la licenza «\(text)» non è nota\(hint[.italian]); sono disponibili \(names)",
                en: "licence \"\(text)\" is not known\(hint[.english]); there are \(names)")
            return nil
        }
        return license
    }
}
