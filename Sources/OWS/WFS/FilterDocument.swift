import Languages
import Markup
import Publishing
import Services

/// A `fes:Filter` as it was sent, no larger than the limits allow.
struct FilterDocument {
    let root: XMLElement
    /// Every `fes:BBOX` and `fes:Intersects` that stands as a condition, in the order of the document.
    let shapes: [XMLElement]

    /// - Throws: `operationParsingFailed` for what is no filter, `operationProcessingFailed` for one that is too large.
    init(_ text: String, _ limits: Limits) throws(ServiceError) {
        do {
            root = try XMLElement(reading: Array(text.utf8))
        } catch {
            throw Self.malformed(
                LocalizedText(it: "Il filtro non è XML: ", en: "The filter is not XML: ") + error.words)
        }
        guard root.local == "Filter" else {
            throw Self.malformed(
                LocalizedText(
                    it:
                        "Un filtro deve essere un fes:Filter che contiene una condizione, non "
                        + "\(root.local.prefix(60)).",
                    en: "A filter is a fes:Filter with one condition in it, not \(root.local.prefix(60))."))
        }
        let ids = root.count(\.namesFeature)
        guard ids <= limits.maximumIdentifiers else {
            throw Self.tooLarge(
                it: "Un filtro può indicare al massimo \(limits.maximumIdentifiers) elementi, non \(ids).",
                en: "A filter names \(limits.maximumIdentifiers) features at most, not \(ids).")
        }
        // A list of ids alone is one condition, however long.
        let isList = root.children.allSatisfy(\.namesFeature)
        guard isList || root.count({ _ in true }) <= limits.maximumFilterSize,
            root.depth <= limits.maximumFilterDepth
        else {
            throw Self.tooLarge(
                it: "Un filtro può contenere al massimo \(limits.maximumFilterSize) elementi XML, e al massimo "
                    + "\(limits.maximumFilterDepth) l’uno dentro l’altro.",
                en:
                    "A filter has \(limits.maximumFilterSize) elements at most, and \(limits.maximumFilterDepth) "
                    + "inside "
                    + "one another.")
        }
        shapes = root.shapes
    }

    static func malformed(_ detail: LocalizedText) -> ServiceError {
        ServiceError(.operationParsingFailed, locator: "filter", detail)
    }

    static func tooLarge(it italian: String, en english: String) -> ServiceError {
        ServiceError(.operationProcessingFailed, locator: "filter", it: italian, en: english)
    }
}

extension XMLElement {
    /// Whether it is an id, as one of the versions has it.
    fileprivate var namesFeature: Bool { ["ResourceId", "GmlObjectId", "FeatureId"].contains(local) }

    /// How many elements that `isCounted` are inside, itself included.
    fileprivate func count(_ isCounted: (XMLElement) -> Bool) -> Int {
        children.reduce(isCounted(self) ? 1 : 0) { $0 + $1.count(isCounted) }
    }

    /// How many elements are inside one another, itself counted.
    fileprivate var depth: Int { 1 + (children.lazy.map(\.depth).max() ?? 0) }

    /// Whether it is a condition on the place of a feature.
    var isSpatial: Bool { local == "BBOX" || local == "Intersects" }

    fileprivate var shapes: [XMLElement] {
        guard ["Filter", "And", "Or", "Not"].contains(local) else { return isSpatial ? [self] : [] }
        return children.flatMap(\.shapes)
    }
}
