import Markup
public import SimpleFeatures

/// A WFS 2.0 feature collection of GML 3.2.1 features, as ``ApplicationSchema`` describes them.
///
/// Every geometry has a `gml:id`; the outermost names its CRS. A value that is null is left out. A legal notice is a
/// comment before the root, where every schema allows it.
/// Source: OGC 07-036 (GML 3.2.1); OGC 09-025r2 (WFS 2.0), 11.3; OGC 10-100r3 (GML SF), level 0.
public struct GML32: FeatureFormat {
    public let name = "gml"
    public let title = "GML 3.2"
    public let mediaType = "application/gml+xml; version=3.2"
    public let aliases = ["gml32", "gml3.2", "text/xml; subtype=gml/3.2", "text/xml; subtype=gml/3.2.1", "text/xml"]
    public let fileExtension = "gml"
    public init() {}
    public func encoder(for encoding: FeatureEncoding) -> Encoder { Encoder(encoding) }

    public struct Encoder: FeatureEncoder {
        private let encoding: FeatureEncoding
        private let geometry: GMLGeometry
        private let element: String
        /// `<p:name>` and `</p:name>` of each property, ready-made, and of the geometry.
        private let tags: [(open: [UInt8], close: [UInt8])]
        private let geometryTags: (open: [UInt8], close: [UInt8])
        private let closeFeature: [UInt8]
        private let idPrefix: [UInt8]
        private var count = 0

        init(_ encoding: FeatureEncoding) {
            self.encoding = encoding
            geometry = GMLGeometry(encoding)
            let prefix = encoding.namespacePrefix + ":"
            let tags = { (name: String) in
                (open: Array("<\(prefix)\(name)>".utf8), close: Array("</\(prefix)\(name)>".utf8))
            }
            let name = XMLIdentifier.name(encoding.elementName)
            element = prefix + name
            self.tags = encoding.type.properties.map { tags(XMLIdentifier.name($0.name)) }
            geometryTags = tags(XMLIdentifier.name(encoding.geometryName))
            closeFeature = Array("</\(element)>".utf8)
            idPrefix = Array((name + ".").utf8)
        }

        public func begin(into bytes: inout [UInt8]) {
            var writer = XMLWriter()
            if encoding.form != .part { writer.declaration() }
            if encoding.form != .part, let notice = encoding.header.legalNotice { writer.comment(notice) }
            if encoding.form != .feature {
                writer.start("wfs:FeatureCollection")
                writer.namespace("wfs", "http://www.opengis.net/wfs/2.0")
                writer.namespaces(of: encoding)
                if encoding.form == .collection { writer.schemaLocations(of: encoding, [wfsSchema, gmlSchema]) }
                writer.attribute("timeStamp", encoding.header.timeStamp ?? "1970-01-01T00:00:00Z")
                writer.attribute("numberMatched", encoding.header.numberMatched.map(String.init) ?? "unknown")
                writer.attribute("numberReturned", String(encoding.header.numberReturned ?? 0))
                writer.raw([])
            }
            bytes.append(contentsOf: writer.bytes)
            if encoding.form != .feature, let envelope = encoding.header.envelope, !envelope.isEmpty {
                bytes.append(contentsOf: "<wfs:boundedBy>".utf8)
                geometry.write(envelope, into: &bytes)
                bytes.append(contentsOf: "</wfs:boundedBy>".utf8)
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
                    bytes.append(contentsOf: "<wfs:member>".utf8)
                    write(row, of: batch, into: &bytes)
                    bytes.append(contentsOf: "</wfs:member>".utf8)
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
                writer.namespaces(of: encoding)
                writer.schemaLocations(of: encoding, [gmlSchema])
                bytes.append(contentsOf: writer.bytes.dropFirst(2))
            }
            bytes.append(contentsOf: #" gml:id=""#.utf8)
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
    }
}

private let wfsSchema = "http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd"
private let gmlSchema = "http://www.opengis.net/gml/3.2 http://schemas.opengis.net/gml/3.2.1/gml.xsd"

extension XMLWriter {
    fileprivate mutating func namespaces(of encoding: FeatureEncoding) {
        namespace("gml", "http://www.opengis.net/gml/3.2")
        namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
        namespace(encoding.namespacePrefix, encoding.namespaceURI)
    }

    fileprivate mutating func schemaLocations(of encoding: FeatureEncoding, _ standard: [String]) {
        guard let own = encoding.schemaLocation else { return }
        attribute("xsi:schemaLocation", (standard + [encoding.namespaceURI + " " + own]).joined(separator: " "))
    }
}

extension Column {
    /// As XML Schema spells the value.
    func write(_ row: Int, asXMLInto bytes: inout [UInt8]) {
        switch storage {
        case .integers(let numbers):
            if type == .boolean {
                bytes.append(contentsOf: (numbers[row] != 0 ? "true" : "false").utf8)
            } else {
                bytes.append(integer: numbers[row])
            }
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
