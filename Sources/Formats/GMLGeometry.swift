import Markup
import ReferenceSystems
import SimpleFeatures

/// Writes the geometry of one row. Source: OGC 07-036, 10 and 11; OGC 10-100r3, table 4.
struct GMLGeometry {
    private let positions: PositionText
    private let crsAttributes: [UInt8]
    private let kind: GeometryKind?

    init(_ encoding: FeatureEncoding) {
        positions = PositionText(.gml, encoding)
        kind = encoding.type.geometry
        var attributes = Array(#" srsName=""#.utf8)
        attributes.append(xmlEscaping: encoding.crsName ?? encoding.crs.urn)
        attributes.append(contentsOf: #"" srsDimension="2""#.utf8)
        crsAttributes = attributes
    }

    /// The element names of a kind: one part, and the multi geometry around the parts with its member.
    private static let elements: [(single: String, multi: String, member: String)] = [
        ("Point", "MultiPoint", "pointMember"), ("Curve", "MultiCurve", "curveMember"),
        ("Polygon", "MultiSurface", "surfaceMember"),
    ]

    /// - Parameter id: the `gml:id` of the feature. The geometry's has `.g` after it, those of its parts a number too.
    ///
    /// A single geometry of a type whose kind is multi is written as multi, as the schema wants it.
    func write(_ row: Int, of column: GeometryColumn, id: [UInt8], into bytes: inout [UInt8]) {
        let dimension = column.kinds[row].dimension
        let isMulti = column.kinds[row].isMulti || (kind?.isMulti ?? false)
        let names = Self.elements[dimension]
        let parts = column.parts(ofRow: row)
        guard isMulti else {
            for part in parts.prefix(1) { write(part, of: column, dimension, id: id, number: nil, into: &bytes) }
            return
        }
        open(names.multi, id: id, number: nil, into: &bytes)
        for part in parts {
            bytes.append(contentsOf: "<gml:\(names.member)>".utf8)
            write(part, of: column, dimension, id: id, number: part - parts.lowerBound + 1, into: &bytes)
            bytes.append(contentsOf: "</gml:\(names.member)>".utf8)
        }
        close(names.multi, into: &bytes)
    }

    func write(_ envelope: Envelope, into bytes: inout [UInt8]) {
        let corners = [envelope.minX, envelope.minY, envelope.maxX, envelope.maxY]
        bytes.append(contentsOf: "<gml:Envelope".utf8)
        bytes.append(contentsOf: crsAttributes)
        bytes.append(contentsOf: "><gml:lowerCorner>".utf8)
        positions.write(0..<1, of: corners.span, into: &bytes)
        bytes.append(contentsOf: "</gml:lowerCorner><gml:upperCorner>".utf8)
        positions.write(1..<2, of: corners.span, into: &bytes)
        bytes.append(contentsOf: "</gml:upperCorner></gml:Envelope>".utf8)
    }

    private func write(
        _ part: Int, of column: GeometryColumn, _ dimension: Int, id: [UInt8], number: Int?,
        into bytes: inout [UInt8]
    ) {
        let name = Self.elements[dimension].single
        let paths = column.paths(ofPart: part)
        let coordinates = column.coordinates.span
        open(name, id: id, number: number, into: &bytes)
        for path in paths {
            let points = column.points(ofPath: path)
            let (before, after) = Self.surroundings(dimension, isFirst: path == paths.lowerBound)
            bytes.append(contentsOf: before.utf8)
            positions.write(points, of: coordinates, into: &bytes)
            bytes.append(contentsOf: after.utf8)
        }
        close(name, into: &bytes)
    }

    private static func surroundings(_ dimension: Int, isFirst: Bool) -> (before: String, after: String) {
        switch dimension {
        case 0: ("<gml:pos>", "</gml:pos>")
        case 1:
            (
                "<gml:segments><gml:LineStringSegment><gml:posList>",
                "</gml:posList></gml:LineStringSegment></gml:segments>"
            )
        default:
            isFirst
                ? (
                    "<gml:exterior><gml:LinearRing><gml:posList>",
                    "</gml:posList></gml:LinearRing></gml:exterior>"
                )
                : (
                    "<gml:interior><gml:LinearRing><gml:posList>",
                    "</gml:posList></gml:LinearRing></gml:interior>"
                )
        }
    }

    private func open(_ name: String, id: [UInt8], number: Int?, into bytes: inout [UInt8]) {
        bytes.append(contentsOf: "<gml:\(name) gml:id=\"".utf8)
        bytes.append(contentsOf: id)
        bytes.append(contentsOf: ".g".utf8)
        if let number {
            bytes.append(0x2E)
            bytes.append(integer: Int64(number))
        }
        bytes.append(0x22)
        if number == nil { bytes.append(contentsOf: crsAttributes) }
        bytes.append(0x3E)
    }

    private func close(_ name: String, into bytes: inout [UInt8]) {
        bytes.append(contentsOf: "</gml:\(name)>".utf8)
    }
}
