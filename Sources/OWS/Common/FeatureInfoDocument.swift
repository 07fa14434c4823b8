import Formats
import Languages
import Markup
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// The features under a pixel, to be written in any of the formats. Notices go wherever their features go.
struct FeatureInfoDocument {
    /// Of one layer.
    struct Part {
        var layer: Layer
        /// As published: what a schema describes.
        var published: FeatureBatch
        /// The same, with the notice of the layer as the last property where it has one.
        var features: FeatureBatch
    }

    /// Geometries in ``crs``, x east and y north.
    let parts: [Part]
    let crs: CRS
    let language: LocalizedText.Language
    private let toGeographic: Transformation

    /// - Throws: `invalidCRS` when no transformation leads from the CRS of the map to CRS84.
    init(
        _ found: [FeatureInfo], crs: CRS, _ language: LocalizedText.Language
    ) throws(ServiceError) {
        parts = found.map {
            Part(
                layer: $0.layer, published: $0.features,
                features: $0.features.with(notice: $0.layer.notice?[language]))
        }
        self.crs = crs
        self.language = language
        do throws(CRSError) {
            toGeographic = try Transformation(from: crs, to: .crs84)
        } catch {
            throw ServiceError(.invalidCRS, locator: "crs", error.detail)
        }
    }

    private var count: Int { parts.reduce(0) { $0 + $1.features.count } }

    /// One collection in CRS84, ids as `civici.1234`. Source: RFC 7946.
    var geoJSON: [UInt8] {
        var bytes = Array(#"{"type":"FeatureCollection","numberReturned":\#(count),"features":["#.utf8)
        var isFirst = true
        for part in parts where !part.features.isEmpty {
            var features = part.features
            toGeographic.transform(&features.geometries.coordinates)
            var encoding = FeatureEncoding(type: features.type, crs: .crs84, form: .part)
            encoding.idPrefix = part.layer.name + "."
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            var encoder = GeoJSON().encoder(for: encoding)
            encoder.begin(into: &bytes)
            encoder.write(features, into: &bytes)
            encoder.end(into: &bytes)
        }
        bytes.append(contentsOf: "]}".utf8)
        return bytes
    }

    /// A WFS 2.0 collection with a collection for each layer, as a WFS answers several queries, valid against what
    /// DescribeFeatureType says; notices are comments, as they are in WFS.
    ///
    /// Source: OGC 09-025r2 (WFS 2.0), 11.3.3.5.
    var gml32: [UInt8] {
        let time = Timestamp.now.description
        var writer = XMLWriter()
        writer.declaration()
        for part in parts where !part.features.isEmpty {
            if let notice = part.layer.notice { writer.comment(notice[language]) }
        }
        writer.start("wfs:FeatureCollection")
        writer.namespace("wfs", "http://www.opengis.net/wfs/2.0")
        writer.namespace("gml", "http://www.opengis.net/gml/3.2")
        writer.attribute("timeStamp", time)
        writer.attribute("numberMatched", "unknown")
        writer.attribute("numberReturned", String(count))
        for part in parts where !part.features.isEmpty {
            var encoding = encoding(part.published.type, part.layer.name)
            encoding.header = CollectionMembers(numberReturned: part.features.count, timeStamp: time)
            var bytes: [UInt8] = []
            var encoder = GML32().encoder(for: encoding)
            encoder.begin(into: &bytes)
            encoder.write(part.published, into: &bytes)
            encoder.end(into: &bytes)
            writer.element("wfs:member") { $0.raw(bytes) }
        }
        writer.end()
        return writer.bytes
    }

    /// GML 2.1.2, as WMS clients have always asked for it: x before y in every CRS.
    var gml2: [UInt8] {
        func written(_ type: FeatureType, _ name: String) -> GMLEncoder {
            var encoding = encoding(type, name)
            encoding.axisOrder = .eastFirst
            encoding.crsName = crs == .crs84 ? "EPSG:4326" : crs.description
            return GML2().encoder(for: encoding)
        }
        var writer = XMLWriter()
        writer.declaration()
        var bytes = writer.bytes
        var frame = written(FeatureType(name: "", properties: [], geometry: nil, srid: 0), "")
        frame.begin(into: &bytes)
        for part in parts {
            var encoder = written(part.features.type, part.layer.name)
            encoder.write(part.features, into: &bytes)
        }
        frame.end(into: &bytes)
        return bytes
    }

    /// Of the features of a layer inside a document that is written here.
    private func encoding(_ type: FeatureType, _ name: String) -> FeatureEncoding {
        var encoding = FeatureEncoding(type: type, crs: crs, form: .part)
        encoding.elementName = name
        encoding.namespacePrefix = FeatureNamespace.prefix
        encoding.namespaceURI = FeatureNamespace.uri
        return encoding
    }
}

extension FeatureBatch {
    /// With one more property, the notice of its layer: no format then loses it.
    fileprivate func with(notice: String?) -> FeatureBatch {
        guard let notice, type.index(of: noticeProperty) == nil else { return self }
        var type = type
        type.properties.append(Property(noticeProperty, .text))
        var batch = FeatureBatch(type: type)
        var column = Column(.text)
        for _ in 0..<count { column.append(text: notice) }
        batch.ids = ids
        batch.geometries = geometries
        batch.columns = columns + [column]
        return batch
    }
}

/// The property that carries the notice of a layer.
let noticeProperty = "avvertenza"
