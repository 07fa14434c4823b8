import Formats
import Markup
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// Reads a filter of Filter Encoding 2.0: ids, boxes, comparisons and logic, on the properties of one layer.
///
/// Source: OGC 09-026r2 (Filter Encoding 2.0), 7.
struct FilterReader {
    let exchange: WFSExchange
    let layer: Layer

    /// What a store takes in one statement, with room to spare. A list of ids alone may be longer.
    private static let maximumSize = 1000
    private static let maximumDepth = 16

    /// - Throws: `operationParsingFailed` for what is no filter, `invalidParameter` for a property, id or CRS that
    ///   there is not, `optionNotSupported` for an operator that the capabilities do not list, `operationProcessingFailed` for a filter
    ///   that is too large.
    func read(_ text: String) async throws(ServiceError) -> Filter {
        let root: XMLElement
        do {
            root = try XMLElement(reading: Array(text.utf8))
        } catch {
            throw Self.malformed("The filter is not XML: \(error)")
        }
        guard root.local == "Filter", let first = root.children.first else {
            throw Self.malformed("A filter is a fes:Filter with one condition in it.")
        }
        if root.children.allSatisfy({ $0.local == "ResourceId" }) { return try identifiers(root.children) }
        guard root.size <= Self.maximumSize, root.depth <= Self.maximumDepth else {
            throw ServiceError(
                .operationProcessingFailed, locator: "filter",
                "A filter has \(Self.maximumSize) elements at most, and \(Self.maximumDepth) inside one another.")
        }
        guard root.children.count == 1 else {
            throw Self.malformed("A filter has one condition; put several into fes:And or fes:Or.")
        }
        return try await condition(first)
    }

    static func malformed(_ detail: String) -> ServiceError {
        ServiceError(.operationParsingFailed, locator: "filter", detail)
    }

    private func condition(_ element: XMLElement) async throws(ServiceError) -> Filter {
        switch element.local {
        case "And", "Or":
            guard !element.children.isEmpty else { throw Self.malformed("fes:\(element.local) has conditions in it.") }
            var parts: [Filter] = []
            for child in element.children { parts.append(try await condition(child)) }
            return element.local == "And" ? .and(parts) : .or(parts)
        case "Not":
            guard element.children.count == 1 else { throw Self.malformed("fes:Not has one condition in it.") }
            return .not(try await condition(element.children[0]))
        case "ResourceId": return try identifiers([element])
        case "BBOX": return try await box(element)
        case "PropertyIsNull", "PropertyIsNil": return try await isNull(element)
        case "PropertyIsBetween": return try ComparisonReader(layer).between(element)
        case "PropertyIsLike": return try ComparisonReader(layer).like(element)
        case let name:
            guard let comparison = ComparisonReader.operators[name] else {
                throw ServiceError(
                    .optionNotSupported, locator: "filter",
                    "The operator \(name.prefix(60)) is not supported; see fes:Filter_Capabilities.")
            }
            return try ComparisonReader(layer).comparison(element, comparison)
        }
    }

    /// An id that no layer could have selects nothing; one of another feature type is an error.
    private func identifiers(_ elements: [XMLElement]) throws(ServiceError) -> Filter {
        var ids: [String] = []
        for element in elements {
            let identifier = element["rid"] ?? ""
            guard let (owner, id) = exchange.catalog.feature(identifier) else { continue }
            guard owner == layer.name else { throw ServiceError.foreign(identifier, owner: owner) }
            ids.append(id)
        }
        return .identifiers(ids)
    }

    private func isNull(_ element: XMLElement) async throws(ServiceError) -> Filter {
        guard let reference = element.reference else { throw Self.malformed("fes:\(element.local) names a property.") }
        if layer.type.geometry != nil, TypeNames.property(reference) == TypeNames.geometry {
            return .not(try await exchange.publisher.filterForGeometry(of: layer))
        }
        return .isNull(.property(try ComparisonReader(layer).property(reference).name))
    }

    private func box(_ element: XMLElement) async throws(ServiceError) -> Filter {
        if let reference = element.reference, TypeNames.property(reference) != TypeNames.geometry {
            throw ServiceError(
                .invalidParameter, locator: "filter",
                "\(reference.prefix(80)) is no geometry of \(layer.name); it is called \(TypeNames.geometry).")
        }
        guard let envelope = element.first("Envelope"), let lower = envelope.first("lowerCorner"),
            let upper = envelope.first("upperCorner")
        else { throw Self.malformed("fes:BBOX has a gml:Envelope with gml:lowerCorner and gml:upperCorner.") }
        let corners = [lower, upper].map { $0.text.split(whereSeparator: { " \t\r\n".contains($0) }).map(String.init) }
        let numbers = corners.flatMap { $0 }.compactMap { Double($0) }
        guard corners.allSatisfy({ $0.count == 2 }), numbers.count == 4 else {
            throw Self.malformed("A corner of a gml:Envelope is two numbers.")
        }
        let storage = try exchange.catalog.crs(of: layer)[0]
        let crs =
            try envelope["srsName"].map { (name) throws(ServiceError) in
                try WFSCRS(name, locator: "filter")
            } ?? WFSCRS(storage)
        let box = try crs.envelope(numbers, locator: "filter")
        return try await exchange.publisher.filter(meeting: [box], in: crs.crs, of: layer)
    }
}

extension Publisher {
    /// The condition that a feature has a geometry.
    func filterForGeometry(of layer: Layer) async throws(ServiceError) -> Filter {
        let everywhere = 1e300
        return try await filter(
            meeting: [Envelope(minX: -everywhere, minY: -everywhere, maxX: everywhere, maxY: everywhere)],
            in: .wgs84, of: layer)
    }
}

extension XMLElement {
    /// How many elements it is, itself counted.
    fileprivate var size: Int { children.reduce(1) { $0 + $1.size } }
    /// How many elements are inside one another, itself counted.
    fileprivate var depth: Int { 1 + (children.lazy.map(\.depth).max() ?? 0) }

    /// What its first value reference names. Filter Encoding 1 called it a property name.
    var reference: String? { (first("ValueReference") ?? first("PropertyName"))?.trimmedText }
}

extension Catalog {
    /// The layer and the id within it that a `gml:id` stands for.
    func feature(_ identifier: String) -> (layer: String, id: String)? {
        // A layer's name may begin like another's: the longest that fits is meant.
        let owner = layers(in: .wfs).filter { XMLIdentifier.id(from: identifier, in: $0.name) != nil }
            .max { $0.name.utf8.count < $1.name.utf8.count }
        guard let owner, let id = XMLIdentifier.id(from: identifier, in: owner.name) else { return nil }
        return (owner.name, id)
    }
}

extension ServiceError {
    /// An id of a feature type that was not asked for.
    static func foreign(_ identifier: String, owner: String) -> ServiceError {
        ServiceError(
            .invalidParameter, locator: "RESOURCEID",
            "\(identifier.prefix(100)) is a feature of \(owner), which TYPENAMES does not name.")
    }
}
