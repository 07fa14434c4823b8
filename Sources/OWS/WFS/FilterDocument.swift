import Markup
import Publishing
import Services

/// A `fes:Filter` as it was sent, no larger than the limits allow.
struct FilterDocument {
    let root: XMLElement
    /// Every `fes:BBOX` that stands as a condition, in the order of the document.
    let boxes: [XMLElement]

    /// - Throws: `operationParsingFailed` for what is no filter, `operationProcessingFailed` for one that is too large.
    init(_ text: String, _ limits: Limits) throws(ServiceError) {
        do {
            root = try XMLElement(reading: Array(text.utf8))
        } catch {
            throw Self.malformed("The filter is not XML: \(error)")
        }
        guard root.local == "Filter" else {
            throw Self.malformed("A filter is a fes:Filter with one condition in it, not \(root.local.prefix(60)).")
        }
        let ids = root.count { $0.local == "ResourceId" }
        guard ids <= limits.maximumIdentifiers else {
            throw Self.tooLarge("A filter names \(limits.maximumIdentifiers) features at most, not \(ids).")
        }
        // A list of ids alone is one condition, however long.
        let isList = root.children.allSatisfy { $0.local == "ResourceId" }
        guard isList || root.count({ _ in true }) <= limits.maximumFilterSize,
            root.depth <= limits.maximumFilterDepth
        else {
            throw Self.tooLarge(
                "A filter has \(limits.maximumFilterSize) elements at most, and \(limits.maximumFilterDepth) inside "
                    + "one another.")
        }
        boxes = root.boxes
    }

    static func malformed(_ detail: String) -> ServiceError {
        ServiceError(.operationParsingFailed, locator: "filter", detail)
    }

    static func tooLarge(_ detail: String) -> ServiceError {
        ServiceError(.operationProcessingFailed, locator: "filter", detail)
    }
}

extension XMLElement {
    /// How many elements that `isCounted` are inside, itself included.
    fileprivate func count(_ isCounted: (XMLElement) -> Bool) -> Int {
        children.reduce(isCounted(self) ? 1 : 0) { $0 + $1.count(isCounted) }
    }

    /// How many elements are inside one another, itself counted.
    fileprivate var depth: Int { 1 + (children.lazy.map(\.depth).max() ?? 0) }

    fileprivate var boxes: [XMLElement] {
        guard ["Filter", "And", "Or", "Not"].contains(local) else { return local == "BBOX" ? [self] : [] }
        return children.flatMap(\.boxes)
    }
}
