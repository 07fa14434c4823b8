import Foundation

/// A GML of any size in the shape of the national service: a grid of square parcels around Venezia, written as a stream.
enum CadastreSyntheticMap {
    /// - Parameter count: parcels; a thousand go on a sheet, at most 9,999 sheets.
    static func write(_ count: Int, to path: String) throws {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        guard let file = FileHandle(forWritingAtPath: path) else { throw CocoaError(.fileWriteUnknown) }
        defer { try? file.close() }
        var text = """
            <?xml version='1.0' encoding="UTF-8" ?>
            <wfs:FeatureCollection xmlns:CP="http://mapserver.gis.umn.edu/mapserver" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:wfs="http://www.opengis.net/wfs/2.0">

            """
        for index in 0..<count {
            text += member(index)
            if index % 1000 == 999 {
                try file.write(contentsOf: Data(text.utf8))
                text = ""
            }
        }
        try file.write(contentsOf: Data((text + "</wfs:FeatureCollection>\n").utf8))
    }

    private static func member(_ index: Int) -> String {
        let sheet = String(10_000 + 1 + index / 1000).dropFirst()
        let reference = "L736_\(sheet)00.\(index % 1000 + 1)"
        let south = 45.4 + Double(index / 1000 % 1000) * 0.0001
        let west = 12.2 + Double(index % 1000) * 0.0001
        let ring = [(0, 0), (0, 8), (2, 9), (5, 8), (8, 8), (9, 5), (8, 0), (4, 1), (2, 0), (1, 1), (0, 0)].map {
            format(south + Double($0.0) * 0.00001) + " " + format(west + Double($0.1) * 0.00001)
        }
        let srs = #"srsName="urn:ogc:def:crs:EPSG::6706""#
        return """
            <wfs:member>
              <CP:CadastralParcel gml:id="CadastralParcel.IT.AGE.PLA.\(reference)">
                <gml:boundedBy><gml:Envelope \(srs)><gml:lowerCorner>\(ring[0])</gml:lowerCorner><gml:upperCorner>\(ring[4])</gml:upperCorner></gml:Envelope></gml:boundedBy>
                <CP:msGeometry><gml:Polygon gml:id="CadastralParcel.IT.AGE.PLA.\(reference).1" \(srs)><gml:exterior><gml:LinearRing>
                  <gml:posList srsDimension="2">\(ring.joined(separator: " "))</gml:posList>
                </gml:LinearRing></gml:exterior></gml:Polygon></CP:msGeometry>
                <CP:INSPIREID_LOCALID>IT.AGE.PLA.\(reference)</CP:INSPIREID_LOCALID>
                <CP:INSPIREID_NAMESPACE>IT.AGE.PLA.</CP:INSPIREID_NAMESPACE>
                <CP:LABEL>\(index % 1000 + 1)</CP:LABEL>
                <CP:NATIONALCADASTRALREFERENCE>\(reference)</CP:NATIONALCADASTRALREFERENCE>
                <CP:ADMINISTRATIVEUNIT>L736</CP:ADMINISTRATIVEUNIT>
              </CP:CadastralParcel>
            </wfs:member>

            """
    }

    /// Eight decimals, as the service writes.
    private static func format(_ degrees: Double) -> String {
        let scaled = Int((degrees * 1e8).rounded())
        return "\(scaled / 100_000_000)." + String(scaled % 100_000_000 + 100_000_000).dropFirst()
    }
}
