import Markup
import ReferenceSystems
public import SimpleFeatures

/// GeoJSON, in CRS84 or whatever CRS the encoding names; shells anticlockwise, holes clockwise, ids as strings.
///
/// Source: RFC 7946; OGC 17-069r4 (Features, part 1), 8.3; OGC 18-058r1 (part 2) for other CRSs.
public struct GeoJSON: FeatureFormat {
    public let name = "geojson"
    public let title = "GeoJSON"
    public let mediaType = "application/geo+json"
    public let aliases = ["json", "application/json", "application/vnd.geo+json", "application/json; subtype=geojson"]
    public let fileExtension = "geojson"
    public init() {}
    public func encoder(for encoding: FeatureEncoding) -> Encoder { Encoder(encoding) }

    public struct Encoder: FeatureEncoder {
        private let encoding: FeatureEncoding
        private let positions: PositionText
        /// `"name":` of each property.
        private let keys: [[UInt8]]
        /// `"` and the prefix of every id.
        private let idPrefix: [UInt8]
        /// Features written so far.
        public private(set) var count = 0

        init(_ encoding: FeatureEncoding) {
            self.encoding = encoding
            positions = PositionText(.json, encoding)
            keys = encoding.type.properties.enumerated().map { index, property in
                var key: [UInt8] = index == 0 ? [] : [0x2C]
                key.append(jsonString: property.name)
                return key + [0x3A]
            }
            var prefix: [UInt8] = []
            prefix.append(jsonString: encoding.idPrefix)
            prefix.removeLast()
            idPrefix = prefix
        }

        public mutating func begin(into bytes: inout [UInt8]) {
            guard encoding.form == .collection else { return }
            bytes.append(contentsOf: #"{"type":"FeatureCollection","#.utf8)
            writeCRS(into: &bytes)
            write(encoding.header, into: &bytes)
            bytes.append(contentsOf: #""features":["#.utf8)
        }

        public mutating func end(_ trailer: CollectionMembers, into bytes: inout [UInt8]) {
            guard encoding.form == .collection else { return }
            bytes.append(0x5D)
            var members: [UInt8] = []
            write(trailer, into: &members)
            if members.popLast() != nil {
                bytes.append(0x2C)
                bytes.append(contentsOf: members)
            }
            bytes.append(0x7D)
        }

        public mutating func write(_ batch: FeatureBatch, into bytes: inout [UInt8]) {
            for row in 0..<batch.count {
                if encoding.form == .feature, count > 0 { return }
                if count > 0 { bytes.append(0x2C) }
                count += 1
                write(row, of: batch, into: &bytes)
            }
        }

        private func write(_ row: Int, of batch: FeatureBatch, into bytes: inout [UInt8]) {
            bytes.append(contentsOf: #"{"type":"Feature","id":"#.utf8)
            bytes.append(contentsOf: idPrefix)
            bytes.append(jsonEscaping: batch.ids.bytes.span.extracting(batch.ids.range(row)))
            bytes.append(contentsOf: #"","geometry":"#.utf8)
            write(geometry: row, of: batch.geometries, into: &bytes)
            bytes.append(contentsOf: #","properties":{"#.utf8)
            for index in keys.indices {
                bytes.append(contentsOf: keys[index])
                batch.columns[index].write(row, asJSONInto: &bytes)
            }
            bytes.append(0x7D)
            if encoding.form == .feature {
                var members: [UInt8] = []
                writeCRS(into: &members)
                write(encoding.header, into: &members)
                if members.popLast() != nil {
                    bytes.append(0x2C)
                    bytes.append(contentsOf: members)
                }
            }
            bytes.append(0x7D)
        }

        private func write(geometry row: Int, of column: GeometryColumn, into bytes: inout [UInt8]) {
            let parts = column.parts(ofRow: row)
            guard !parts.isEmpty, encoding.type.geometry != nil else {
                return bytes.append(contentsOf: "null".utf8)
            }
            let kind = column.kinds[row]
            bytes.append(contentsOf: #"{"type":""#.utf8)
            bytes.append(contentsOf: kind.name.utf8)
            bytes.append(contentsOf: #"","coordinates":"#.utf8)
            if kind.isMulti { bytes.append(0x5B) }
            for part in parts {
                if part > parts.lowerBound { bytes.append(0x2C) }
                write(part, of: column, kind.dimension, into: &bytes)
            }
            if kind.isMulti { bytes.append(0x5D) }
            bytes.append(0x7D)
        }

        /// A position, a list of positions or a list of rings.
        private func write(_ part: Int, of column: GeometryColumn, _ dimension: Int, into bytes: inout [UInt8]) {
            let paths = column.paths(ofPart: part)
            let coordinates = column.coordinates.span
            if dimension == 2 { bytes.append(0x5B) }
            for path in paths {
                if path > paths.lowerBound { bytes.append(0x2C) }
                let points = column.points(ofPath: path)
                if dimension > 0 || points.isEmpty { bytes.append(0x5B) }
                var reversed = false
                if dimension == 2 {
                    let area = signedArea(points, of: coordinates)
                    reversed = path == paths.lowerBound ? area < 0 : area > 0
                }
                positions.write(points, of: coordinates, reversed: reversed, into: &bytes)
                if dimension > 0 || points.isEmpty { bytes.append(0x5D) }
            }
            if dimension == 2 { bytes.append(0x5D) }
        }

        /// Names a CRS that is not GeoJSON's own, so that a saved file opens in its place: GDAL and QGIS read this member
        /// as x before y, so it is left out where the latitude or northing comes first.
        /// Source: GeoJSON 2008, 3; RFC 7946, 4 permits it by prior arrangement, and asking for a CRS is one.
        private func writeCRS(into bytes: inout [UInt8]) {
            guard encoding.crs != .crs84, encoding.axisOrder == .eastFirst else { return }
            var writer = JSONWriter()
            writer.key("crs")
            writer.object { writer in
                writer.member("type", "name")
                writer.key("properties")
                writer.object { $0.member("name", encoding.crs.urn) }
            }
            bytes.append(contentsOf: writer.bytes)
            bytes.append(0x2C)
        }

        /// Every member that is given, each with a comma after it.
        private func write(_ members: CollectionMembers, into bytes: inout [UInt8]) {
            var writer = JSONWriter()
            for (name, number) in [
                ("numberMatched", members.numberMatched), ("numberReturned", members.numberReturned),
            ] {
                guard let number else { continue }
                writer.key(name)
                writer.integer(Int64(number))
            }
            writer.member("timeStamp", members.timeStamp)
            writer.member("attribution", members.attribution)
            writer.member("avvertenza", members.legalNotice)
            if let envelope = members.envelope, !envelope.isEmpty {
                let corners = [envelope.minX, envelope.minY, envelope.maxX, envelope.maxY]
                writer.key("bbox")
                writer.array { writer in
                    for index in encoding.axisOrder == .eastFirst ? [0, 1, 2, 3] : [1, 0, 3, 2] {
                        writer.number(corners[index], encoding.decimals)
                    }
                }
            }
            if !members.links.isEmpty {
                writer.key("links")
                writer.array { writer in for link in members.links { link.write(into: &writer) } }
            }
            guard !writer.bytes.isEmpty else { return }
            bytes.append(contentsOf: writer.bytes)
            bytes.append(0x2C)
        }
    }
}

extension FeatureLink {
    fileprivate func write(into writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("href", href)
            writer.member("rel", rel)
            writer.member("type", type)
            writer.member("title", title)
        }
    }
}

extension Column {
    fileprivate func write(_ row: Int, asJSONInto bytes: inout [UInt8]) {
        guard !nulls[row] else { return bytes.append(contentsOf: "null".utf8) }
        switch storage {
        case .integers(let numbers): write(numbers[row], into: &bytes)
        case .reals(let numbers): bytes.append(jsonNumber: numbers[row])
        case .texts(let texts): bytes.append(jsonString: texts.bytes.span.extracting(texts.range(row)))
        }
    }
}
