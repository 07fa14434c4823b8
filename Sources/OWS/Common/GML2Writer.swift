import Formats
import Markup
import ReferenceSystems
import SimpleFeatures

/// Features as a GML 2.1.2 collection: what `application/vnd.ogc.gml` has meant since WMS 1.0.
///
/// Coordinates are x before y in every CRS. Source: OGC 02-069 (GML 2.1.2), 4; OGC 02-058 (WFS 1.0.0), 9.3.
struct GML2Writer {
    private var writer = XMLWriter()
    private let geometry: GML2Geometry

    init(_ crs: CRS) {
        geometry = GML2Geometry(crs)
        writer.declaration()
        writer.start("wfs:FeatureCollection")
        writer.namespace("wfs", "http://www.opengis.net/wfs")
        writer.namespace("gml", "http://www.opengis.net/gml")
        writer.namespace(FeatureNamespace.prefix, FeatureNamespace.uri)
        // A collection has to have one, be it not known.
        writer.element("gml:boundedBy") { $0.element("gml:null", text: "unknown") }
    }

    /// - Parameter name: the element of each feature.
    mutating func write(_ batch: FeatureBatch, of name: String) {
        let geometry = geometry
        let prefix = FeatureNamespace.prefix + ":"
        for row in 0..<batch.count {
            writer.element("gml:featureMember") { writer in
                let element = prefix + XMLIdentifier.name(name)
                let identifier = XMLIdentifier.identifier(of: batch.ids[row], in: name)
                writer.element(element, ["fid": identifier]) { writer in
                    for (index, property) in batch.type.properties.enumerated() {
                        let value = batch.columns[index][row]
                        if value.isNull { continue }
                        writer.element(prefix + XMLIdentifier.name(property.name), text: value.text)
                    }
                    if !batch.geometries.isNull(row) {
                        writer.element(prefix + "geometry") { geometry.write(row, of: batch.geometries, to: &$0) }
                    }
                }
            }
        }
    }

    consuming func document() -> [UInt8] {
        writer.end()
        return writer.bytes
    }
}

/// Source: OGC 02-069, 4.3.
private struct GML2Geometry {
    private let srsName: String
    private let decimals: DecimalText

    init(_ crs: CRS) {
        srsName = crs == .crs84 ? "EPSG:4326" : crs.description
        decimals = crs.isGeographic ? .degrees : .metres
    }

    func write(_ row: Int, of column: GeometryColumn, to writer: inout XMLWriter) {
        let kind = column.kinds[row]
        let parts = column.parts(ofRow: row)
        guard kind.isMulti else {
            return part(parts.lowerBound, column, kind.dimension, srsName, &writer)
        }
        let member = ["gml:pointMember", "gml:lineStringMember", "gml:polygonMember"][kind.dimension]
        writer.element("gml:" + kind.name, ["srsName": srsName]) { writer in
            for index in parts {
                writer.element(member) { part(index, column, kind.dimension, nil, &$0) }
            }
        }
    }

    private func part(
        _ index: Int, _ column: GeometryColumn, _ dimension: Int, _ srsName: String?, _ writer: inout XMLWriter
    ) {
        let paths = column.paths(ofPart: index)
        let name = ["gml:Point", "gml:LineString", "gml:Polygon"][dimension]
        writer.element(name, ["srsName": srsName]) { writer in
            for path in paths {
                guard dimension == 2 else {
                    coordinates(path, column, &writer)
                    continue
                }
                writer.element(path == paths.lowerBound ? "gml:outerBoundaryIs" : "gml:innerBoundaryIs") { writer in
                    writer.element("gml:LinearRing") { coordinates(path, column, &$0) }
                }
            }
        }
    }

    private func coordinates(_ path: Int, _ column: GeometryColumn, _ writer: inout XMLWriter) {
        var bytes: [UInt8] = []
        for point in column.points(ofPath: path) {
            if !bytes.isEmpty { bytes.append(0x20) }
            bytes.append(column.coordinates[2 * point], decimals)
            bytes.append(0x2C)
            bytes.append(column.coordinates[2 * point + 1], decimals)
        }
        writer.element("gml:coordinates", ["decimal": ".", "cs": ",", "ts": " "]) { $0.raw(bytes) }
    }
}
