import FeatureStores
import Formats
import HTTPTypes
import Markup
import Publishing
import Services
import SimpleFeatures

extension WFSExchange {
    /// The values of one property, a member each; features without a value have none.
    ///
    /// Source: OGC 09-025r2, 10.
    func propertyValues() async throws(ServiceError) -> Response {
        let reference = try kvp.required("valuereference", example: "nome")
        let format = try outputFormat()
        guard format is GML32 else {
            throw ServiceError(
                .invalidParameter, locator: "outputFormat",
                it: "I valori si scrivono solo come GML 3.2.",
                en: "Values are written as GML 3.2 only.")
        }
        let page = try FeaturePage(kvp)
        var groups = try await valueGroups(format)
        guard groups.count == 1 else {
            throw ServiceError(
                .optionNotSupported, locator: "typeNames",
                it: "GetPropertyValue ammette una sola interrogazione.",
                en: "GetPropertyValue has one query.")
        }
        let reading = try await publisher.reading()
        var references: [GMLValues.Reference] = []
        for index in groups[0].indices {
            let value = try self.reference(reference, groups[0][index].plan.layer)
            references.append(value)
            try await narrow(&groups[0][index], to: value)
            groups[0][index].matched = try await reading.count(groups[0][index].plan)
        }
        page.divide(&groups)
        return try await ValueCollectionAnswer(self, groups[0], references, page).response(reading)
    }

    private func valueGroups(_ format: any FeatureFormat) async throws(ServiceError) -> [[FeaturePart]] {
        guard let stored = kvp["storedquery_id"] ?? kvp["storedqueryid"] else {
            return try await QueryReader(self, format).groups()
        }
        try StoredQueries.check(stored)
        let identifier = try kvp.required("id", example: "civici.1")
        let items =
            [QueryItem("RESOURCEID", identifier)] + parameters.items.filter { $0.name.lowercased() == "srsname" }
        var inner = self
        inner.parameters = WFSParameters(items: items)
        return try await QueryReader(inner, format).groups()
    }

    private func reference(_ text: String, _ layer: Layer) throws(ServiceError) -> GMLValues.Reference {
        if ["@gml:id", "@id"].contains(text.split(separator: "/").last.map(String.init) ?? "") { return .identifier }
        let name = TypeNames.property(text)
        if name == TypeNames.geometry, layer.type.geometry != nil { return .geometry }
        guard layer.type.index(of: name) != nil else {
            let known = layer.type.properties.map(\.name).joined(separator: ", ")
            throw ServiceError(
                .invalidParameter, locator: "valueReference",
                it:
                    "«\(layer.name)» non ha la proprietà «\(text.prefix(80))»; ha \(known), \(TypeNames.geometry) e "
                    + "@gml:id.",
                en:
                    "\(layer.name) has no property \(text.prefix(80)); it has \(known), \(TypeNames.geometry) and "
                    + "@gml:id."
            )
        }
        return .property(name)
    }

    /// Leaves the features that have a value, and of them nothing but it.
    private func narrow(_ part: inout FeaturePart, to reference: GMLValues.Reference) async throws(ServiceError) {
        let hasValue: Filter?
        switch reference {
        case .identifier:
            hasValue = nil
            part.plan.query.properties = []
            part.plan.query.includesGeometry = false
        case .geometry:
            hasValue = try await publisher.filterForGeometry(of: part.plan.layer)
            part.plan.query.properties = []
            part.plan.query.includesGeometry = true
        case .property(let name):
            hasValue = .not(.isNull(.property(name)))
            part.plan.query.properties = [name]
            part.plan.query.includesGeometry = false
        }
        guard let hasValue else { return }
        part.plan.query.filter = .and([part.plan.query.filter, hasValue].compactMap { $0 })
    }
}

/// The answer to GetPropertyValue: counts and links first, then the values, a batch at a time.
struct ValueCollectionAnswer: Sendable {
    private let exchange: WFSExchange
    private let parts: [FeaturePart]
    private let references: [GMLValues.Reference]
    private let page: FeaturePage

    init(
        _ exchange: WFSExchange, _ parts: [FeaturePart], _ references: [GMLValues.Reference], _ page: FeaturePage
    ) {
        self.exchange = exchange
        self.parts = parts
        self.references = references
        self.page = page
    }

    /// - Parameter reading: what was counted in.
    func response(_ reading: Reading) async throws(ServiceError) -> Response {
        var first: FeatureStream?
        if let part = parts.first(where: { $0.returned > 0 }) {
            first = try await reading.features(part.plan)
        }
        let body = ResponseBody { [self, first] sink in
            var output = FeatureOutput(sink)
            var first = first
            output.bytes = head
            for (part, reference) in zip(parts, references) where part.returned > 0 {
                let stream: FeatureStream
                if let started = first.take() {
                    stream = started
                } else {
                    stream = try await reading.features(part.plan)
                }
                var encoding = exchange.encoding(part.plan.layer, part.crs, GML32())
                encoding.type = stream.type
                let values = GMLValues(reference, encoding)
                for try await batch in stream {
                    try Task.checkCancellation()
                    _ = values.write(batch, into: &output.bytes)
                    try await output.flush()
                }
            }
            output.bytes.append(contentsOf: "</wfs:ValueCollection>".utf8)
            try await output.flush()
        }
        return Response(headers: [.contentType: GML32().mediaType], body: body)
    }

    private var head: [UInt8] {
        let matched = parts.reduce(0) { $0 + $1.matched }
        let returned = parts.reduce(0) { $0 + $1.returned }
        let links = PageLinks(exchange, page, matched: matched, returned: returned)
        var writer = XMLWriter()
        writer.declaration()
        for notice in parts.notices { writer.comment(notice) }
        writer.start("wfs:ValueCollection")
        writer.standardNamespaces()
        writer.attribute("timeStamp", Timestamp.now.description)
        writer.attribute("numberMatched", String(matched))
        writer.attribute("numberReturned", String(returned))
        writer.attribute("next", links.next)
        writer.attribute("previous", links.previous)
        writer.raw([])
        return writer.bytes
    }
}
