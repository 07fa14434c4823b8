import Markup
public import SimpleFeatures

/// Writes features in one of the versions of GML.
///
/// A value that is null is left out. A legal notice is a comment before the root, where every schema allows it.
public struct GMLEncoder: FeatureEncoder {
    private let version: GMLVersion
    private let encoding: FeatureEncoding
    private let geometry: GMLGeometry
    private let element: String
    /// `<p:name>` and `</p:name>` of each property, ready-made, and of the geometry.
    private let tags: [(open: [UInt8], close: [UInt8])]
    private let geometryTags: (open: [UInt8], close: [UInt8])
    private let memberTags: (open: [UInt8], close: [UInt8])
    private let closeFeature: [UInt8]
    /// ` gml:id="`
    private let idAttribute: [UInt8]
    private let idPrefix: [UInt8]
    private var count = 0

    init(_ version: GMLVersion, _ encoding: FeatureEncoding) {
        self.version = version
        self.encoding = encoding
        geometry = GMLGeometry(version, encoding)
        let tags = { (name: String) in (open: Array("<\(name)>".utf8), close: Array("</\(name)>".utf8)) }
        let prefix = encoding.namespacePrefix + ":"
        let name = XMLIdentifier.name(encoding.elementName)
        element = prefix + name
        self.tags = encoding.type.properties.map { tags(prefix + XMLIdentifier.name($0.name)) }
        geometryTags = tags(prefix + XMLIdentifier.name(encoding.geometryName))
        memberTags = tags(version.member)
        closeFeature = Array("</\(element)>".utf8)
        idAttribute = Array(" \(version.identifier)=\"".utf8)
        idPrefix = Array((name + ".").utf8)
    }

    public func begin(into bytes: inout [UInt8]) {
        var writer = XMLWriter()
        if encoding.form != .part { writer.declaration() }
        if encoding.form != .part, let notice = encoding.header.legalNotice { writer.comment(notice) }
        if encoding.form != .feature {
            writer.start("wfs:FeatureCollection")
            writer.namespace("wfs", version.collectionNamespace)
            writer.namespaces(of: encoding, version)
            if encoding.form == .collection {
                writer.schemaLocations(
                    of: encoding, [(version.collectionNamespace, version.collectionSchema), standardSchema])
            }
            writer.members(encoding.header, version)
            writer.raw([])
        }
        bytes.append(contentsOf: writer.bytes)
        if encoding.form != .feature { boundedBy(into: &bytes) }
    }

    private func boundedBy(into bytes: inout [UInt8]) {
        let name = version == .v32 ? "wfs:boundedBy" : "gml:boundedBy"
        if let envelope = encoding.header.envelope, !envelope.isEmpty {
            bytes.append(contentsOf: "<\(name)>".utf8)
            geometry.write(envelope, into: &bytes)
            bytes.append(contentsOf: "</\(name)>".utf8)
        } else if version == .v2 {
            // A collection has to have one, be it not known.
            bytes.append(contentsOf: "<\(name)><gml:null>unknown</gml:null></\(name)>".utf8)
        }
    }

    public func end(_ trailer: CollectionMembers, into bytes: inout [UInt8]) {
        if encoding.form != .feature { bytes.append(contentsOf: "</wfs:FeatureCollection>".utf8) }
    }

    public mutating func write(_ batch: FeatureBatch, into bytes: inout [UInt8]) {
        for row in 0..<batch.count {
            if encoding.form == .feature {
                guard count == 0 else { return }
                write(row, of: batch, into: &bytes)
            } else {
                bytes.append(contentsOf: memberTags.open)
                write(row, of: batch, into: &bytes)
                bytes.append(contentsOf: memberTags.close)
            }
            count += 1
        }
    }

    private func write(_ row: Int, of batch: FeatureBatch, into bytes: inout [UInt8]) {
        bytes.append(0x3C)
        bytes.append(contentsOf: element.utf8)
        if encoding.form == .feature {
            var writer = XMLWriter()
            writer.start("x")
            writer.namespaces(of: encoding, version)
            if encoding.schemaLocation != nil { writer.schemaLocations(of: encoding, [standardSchema]) }
            bytes.append(contentsOf: writer.bytes.dropFirst(2))
        }
        bytes.append(contentsOf: idAttribute)
        let idStart = bytes.count
        bytes.append(contentsOf: idPrefix)
        XMLIdentifier.append(escaping: batch.ids.bytes.span.extracting(batch.ids.range(row)), to: &bytes)
        let id = Array(bytes[idStart...])
        bytes.append(contentsOf: "\">".utf8)
        for index in tags.indices where !batch.columns[index].nulls[row] {
            bytes.append(contentsOf: tags[index].open)
            batch.columns[index].write(row, asXMLInto: &bytes)
            bytes.append(contentsOf: tags[index].close)
        }
        if encoding.type.geometry != nil, !batch.geometries.isNull(row) {
            bytes.append(contentsOf: geometryTags.open)
            geometry.write(row, of: batch.geometries, id: id, into: &bytes)
            bytes.append(contentsOf: geometryTags.close)
        }
        bytes.append(contentsOf: closeFeature)
    }

    private var standardSchema: (String, String) { (version.namespace, version.schema) }
}

extension XMLWriter {
    fileprivate mutating func namespaces(of encoding: FeatureEncoding, _ version: GMLVersion) {
        namespace("gml", version.namespace)
        namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
        namespace(encoding.namespacePrefix, encoding.namespaceURI)
    }

    fileprivate mutating func schemaLocations(of encoding: FeatureEncoding, _ standard: [(String, String)]) {
        let own = encoding.schemaLocation.map { [(encoding.namespaceURI, $0)] } ?? []
        attribute("xsi:schemaLocation", (standard + own).map { "\($0.0) \($0.1)" }.joined(separator: " "))
    }

    /// What the collection says of itself: WFS 1.0.0 has no place for any of it.
    fileprivate mutating func members(_ header: CollectionMembers, _ version: GMLVersion) {
        switch version {
        case .v2: break
        case .v31:
            attribute("timeStamp", header.timeStamp)
            attribute("numberOfFeatures", header.numberReturned.map(String.init))
        case .v32:
            attribute("timeStamp", header.timeStamp ?? "1970-01-01T00:00:00Z")
            attribute("numberMatched", header.numberMatched.map(String.init) ?? "unknown")
            attribute("numberReturned", String(header.numberReturned ?? 0))
            attribute("next", header.links.first { $0.rel == "next" }?.href)
            attribute("previous", header.links.first { $0.rel == "prev" }?.href)
        }
    }
}

extension Column {
    /// A whole number or a truth of this column, which XML Schema and JSON spell alike.
    func write(_ number: Int64, into bytes: inout [UInt8]) {
        if type == .boolean {
            bytes.append(contentsOf: (number != 0 ? "true" : "false").utf8)
        } else {
            bytes.append(integer: number)
        }
    }

    /// As XML Schema spells the value.
    func write(_ row: Int, asXMLInto bytes: inout [UInt8]) {
        switch storage {
        case .integers(let numbers): write(numbers[row], into: &bytes)
        case .reals(let numbers): bytes.append(xmlNumber: numbers[row])
        case .texts(let texts): bytes.append(xmlEscaping: texts.bytes.span.extracting(texts.range(row)))
        }
    }
}

extension [UInt8] {
    /// Source: W3C XML Schema 2, 3.2.5.
    fileprivate mutating func append(xmlNumber number: Double) {
        if number.isFinite { append(jsonNumber: number) } else { append(number, .metres) }
    }
}
