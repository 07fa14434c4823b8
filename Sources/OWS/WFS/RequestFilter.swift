import FilterEncoding
import Languages
import Markup
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// The filters of requests: comparisons with the properties of one layer, ids of its features, boxes and polygons.
///
/// Source: OGC 09-026r2 (Filter Encoding 2.0), 7; OGC 04-095 (1.1.0); OGC 02-059 (1.0.0).
struct RequestFilter: FilterDialect {
    typealias Element = XMLElement
    typealias Failure = ServiceError

    let exchange: WFSExchange
    let layer: Layer
    /// The boxes and polygons of the document, in its order, as conditions.
    private var shapes: ArraySlice<Filter> = []
    /// Whether a feature has a geometry; `nil` for layers that have none.
    private var hasGeometry: Filter?

    /// - Throws: what reading a shape throws.
    init(_ exchange: WFSExchange, _ layer: Layer, _ document: FilterDocument) async throws(ServiceError) {
        self.exchange = exchange
        self.layer = layer
        for shape in document.shapes { shapes.append(try await filter(shape)) }
        if layer.type.geometry != nil { hasGeometry = try await exchange.publisher.filterForGeometry(of: layer) }
    }

    func failure(_ problem: FilterProblem, at element: XMLElement) -> ServiceError {
        switch problem {
        case .malformed(let words):
            FilterDocument.malformed(
                words + LocalizedText(it: " Vedere la riga \(element.line).", en: " See line \(element.line)."))
        case .unknownCondition(let name):
            ServiceError(
                .optionNotSupported, locator: "filter",
                it: "L’operatore «\(name)» non è disponibile; vedere fes:Filter_Capabilities.",
                en: "The operator \(name) is not supported; see fes:Filter_Capabilities.")
        }
    }

    // MARK: Expressions

    func literalType(beside element: XMLElement) throws(ServiceError) -> PropertyType? {
        element.isReference ? try property(element.trimmedText).type : nil
    }

    func expression(_ element: XMLElement, as type: PropertyType?) throws(ServiceError) -> Expression {
        if element.isReference { return .property(try property(element.trimmedText).name) }
        guard element.local == "Literal", element.children.isEmpty else {
            throw ServiceError(
                .optionNotSupported, locator: "filter",
                it: "Un confronto è tra un ValueReference e un Literal, non con «\(element.local.prefix(60))».",
                en: "A comparison is between a ValueReference and a Literal; not \(element.local.prefix(60)).")
        }
        guard let value = Value(element.text, as: type ?? .text) else {
            throw ServiceError(
                .invalidParameter, locator: "filter",
                it:
                    "«\(element.text.prefix(60))» non è un valore di tipo \(type?.rawValue ?? "text") per il "
                    + "confronto.",
                en: "\"\(element.text.prefix(60))\" is no \(type?.rawValue ?? "value") to compare with.")
        }
        return .literal(value)
    }

    /// - Throws: `invalidParameter` for a property that the layer does not have.
    private func property(_ reference: String) throws(ServiceError) -> Property {
        let name = TypeNames.property(reference)
        guard let index = layer.type.index(of: name) else {
            let known = layer.type.properties.map(\.name).joined(separator: ", ")
            throw ServiceError(
                .invalidParameter, locator: "filter",
                it: "«\(layer.name)» non ha la proprietà «\(name.prefix(80))» per il confronto; ha \(known).",
                en: "\(layer.name) has no property \(name.prefix(80)) to compare; it has \(known).")
        }
        return layer.type.properties[index]
    }

    // MARK: Conditions

    func isNull(_ operand: XMLElement) throws(ServiceError) -> Filter {
        if let hasGeometry, operand.isReference, TypeNames.property(operand.trimmedText) == TypeNames.geometry {
            return .not(hasGeometry)
        }
        return .isNull(try expression(operand, as: nil))
    }

    /// An id that no layer could have selects nothing; one of another feature type is an error.
    func filter(identifiers: [String], at element: XMLElement) throws(ServiceError) -> Filter {
        var ids: [String] = []
        for identifier in identifiers {
            guard let (owner, id) = exchange.catalog.feature(identifier) else { continue }
            guard owner == layer.name else { throw ServiceError.foreign(identifier, owner: owner, exchange.version) }
            ids.append(id)
        }
        return .identifiers(ids)
    }

    mutating func ownCondition(_ element: XMLElement) throws(ServiceError) -> Filter? {
        element.isSpatial ? shapes.popFirst() : nil
    }

    private func filter(_ condition: XMLElement) async throws(ServiceError) -> Filter {
        if let reference = condition.children.first(where: \.isReference)?.trimmedText,
            TypeNames.property(reference) != TypeNames.geometry
        {
            throw ServiceError(
                .invalidParameter, locator: "filter",
                it:
                    "«\(reference.prefix(80))» non è una geometria di «\(layer.name)»; la geometria si chiama "
                    + "\(TypeNames.geometry).",
                en: "\(reference.prefix(80)) is no geometry of \(layer.name); it is called \(TypeNames.geometry).")
        }
        let shape = try FilterShape(
            condition, maximumPositions: exchange.catalog.service.limits.maximumFilterSize)
        let storage = exchange.catalog.crs(of: layer)[0]
        let crs =
            try condition.children.lazy.compactMap { $0["srsName"] }.first.map { (name) throws(ServiceError) in
                try WFSCRS(name, exchange.version, locator: "filter")
            } ?? WFSCRS(storage, exchange.version)
        switch shape {
        case .box(let corners):
            return try await exchange.publisher.filter(
                meeting: [try crs.envelope(corners, locator: "filter")], in: crs.crs, of: layer)
        case .polygon(let rings):
            return try await exchange.publisher.filter(meeting: rings.map(crs.eastFirst), in: crs.crs, of: layer)
        }
    }
}

extension XMLElement {
    /// Filter Encoding 1 called it a property name.
    var isReference: Bool { local == "ValueReference" || local == "PropertyName" }
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
