import Markup
import ReferenceSystems
import SimpleFeatures

/// Writes the geometry of one row. Source: OGC 02-069, 4.3; OGC 03-105r1, 10 and 11; OGC 07-036, 10 and 11; the elements
/// are those of OGC 06-049, table 2, and OGC 10-100r3, table 4.
struct GMLGeometry {
    private let positions: PositionText
    private let tags: [Tags]
    private let crsAttributes: [UInt8]
    private let version: GMLVersion
    private let kind: GeometryKind?

    init(_ version: GMLVersion, _ encoding: FeatureEncoding) {
        self.version = version
        positions = PositionText(version == .v2 ? .gml2 : .gml, encoding)
        tags = Tags.byDimension(version)
        kind = encoding.type.geometry
        var attributes = Array(#" srsName=""#.utf8)
        attributes.append(xmlEscaping: encoding.crsName ?? encoding.crs.urn)
        attributes.append(0x22)
        if version != .v2 { attributes.append(contentsOf: #" srsDimension="2""#.utf8) }
        crsAttributes = attributes
    }

    /// The tags of a kind, ready-made: of one part, and of the multi geometry around the parts with its member.
    private struct Tags {
        /// What opens is left open, for attributes.
        let single: (open: [UInt8], close: [UInt8])
        let multi: (open: [UInt8], close: [UInt8])
        let member: (open: [UInt8], close: [UInt8])
        /// Around the positions of a part's first path, and of the others.
        let first: (open: [UInt8], close: [UInt8])
        let other: (open: [UInt8], close: [UInt8])

        /// - Parameters:
        ///   - first: the elements around the first path of a part, the outermost first.
        ///   - other: those around each further path.
        init(_ single: String, _ multi: String, _ member: String, first: [String], other: [String]) {
            let opened = { (name: String) in (open: Array("<gml:\(name)".utf8), close: Array("</gml:\(name)>".utf8)) }
            let nested = { (names: [String]) in
                (
                    open: Array(names.map { "<gml:\($0)>" }.joined().utf8),
                    close: Array(names.reversed().map { "</gml:\($0)>" }.joined().utf8)
                )
            }
            self.single = opened(single)
            self.multi = opened(multi)
            self.member = nested([member])
            self.first = nested(first)
            self.other = nested(other)
        }

        static func byDimension(_ version: GMLVersion) -> [Tags] {
            let ring = ["LinearRing", version == .v2 ? "coordinates" : "posList"]
            let position = [version == .v2 ? "coordinates" : "pos"]
            let line =
                switch version {
                case .v2: ["coordinates"]
                case .v31: ["posList"]
                case .v32: ["segments", "LineStringSegment", "posList"]
                }
            let lines =
                switch version {
                case .v2: ("LineString", "MultiLineString", "lineStringMember")
                case .v31: ("LineString", "MultiCurve", "curveMember")
                case .v32: ("Curve", "MultiCurve", "curveMember")
                }
            return [
                Tags("Point", "MultiPoint", "pointMember", first: position, other: position),
                Tags(lines.0, lines.1, lines.2, first: line, other: line),
                version == .v2
                    ? Tags(
                        "Polygon", "MultiPolygon", "polygonMember", first: ["outerBoundaryIs"] + ring,
                        other: ["innerBoundaryIs"] + ring)
                    : Tags(
                        "Polygon", "MultiSurface", "surfaceMember", first: ["exterior"] + ring,
                        other: ["interior"] + ring),
            ]
        }
    }

    /// - Parameter id: the `gml:id` of the feature. The geometry's has `.g` after it, those of its parts a number too.
    ///
    /// A single geometry of a type whose kind is multi is written as multi, as the schema wants it.
    func write(_ row: Int, of column: GeometryColumn, id: [UInt8], into bytes: inout [UInt8]) {
        let dimension = column.kinds[row].dimension
        let isMulti = column.kinds[row].isMulti || (kind?.isMulti ?? false)
        let tags = tags[dimension]
        let parts = column.parts(ofRow: row)
        guard isMulti else {
            for part in parts.prefix(1) { write(part, of: column, tags, id: id, number: nil, into: &bytes) }
            return
        }
        open(tags.multi.open, id: id, number: nil, into: &bytes)
        for part in parts {
            bytes.append(contentsOf: tags.member.open)
            write(part, of: column, tags, id: id, number: part - parts.lowerBound + 1, into: &bytes)
            bytes.append(contentsOf: tags.member.close)
        }
        bytes.append(contentsOf: tags.multi.close)
    }

    func write(_ envelope: Envelope, into bytes: inout [UInt8]) {
        let corners = [envelope.minX, envelope.minY, envelope.maxX, envelope.maxY]
        guard version != .v2 else {
            bytes.append(contentsOf: "<gml:Box".utf8)
            bytes.append(contentsOf: crsAttributes)
            bytes.append(contentsOf: "><gml:coordinates>".utf8)
            positions.write(0..<2, of: corners.span, into: &bytes)
            return bytes.append(contentsOf: "</gml:coordinates></gml:Box>".utf8)
        }
        bytes.append(contentsOf: "<gml:Envelope".utf8)
        bytes.append(contentsOf: crsAttributes)
        bytes.append(contentsOf: "><gml:lowerCorner>".utf8)
        positions.write(0..<1, of: corners.span, into: &bytes)
        bytes.append(contentsOf: "</gml:lowerCorner><gml:upperCorner>".utf8)
        positions.write(1..<2, of: corners.span, into: &bytes)
        bytes.append(contentsOf: "</gml:upperCorner></gml:Envelope>".utf8)
    }

    private func write(
        _ part: Int, of column: GeometryColumn, _ tags: Tags, id: [UInt8], number: Int?, into bytes: inout [UInt8]
    ) {
        let paths = column.paths(ofPart: part)
        let coordinates = column.coordinates.span
        open(tags.single.open, id: id, number: number, into: &bytes)
        for path in paths {
            let points = column.points(ofPath: path)
            bytes.append(contentsOf: path == paths.lowerBound ? tags.first.open : tags.other.open)
            positions.write(points, of: coordinates, into: &bytes)
            bytes.append(contentsOf: path == paths.lowerBound ? tags.first.close : tags.other.close)
        }
        bytes.append(contentsOf: tags.single.close)
    }

    private func open(_ tag: [UInt8], id: [UInt8], number: Int?, into bytes: inout [UInt8]) {
        bytes.append(contentsOf: tag)
        if version.identifiesGeometries {
            bytes.append(contentsOf: " gml:id=\"".utf8)
            bytes.append(contentsOf: id)
            bytes.append(contentsOf: ".g".utf8)
            if let number {
                bytes.append(0x2E)
                bytes.append(integer: Int64(number))
            }
            bytes.append(0x22)
        }
        if number == nil { bytes.append(contentsOf: crsAttributes) }
        bytes.append(0x3E)
    }
}
