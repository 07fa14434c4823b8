import Formats
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

extension WFSExchange {
    /// The application schema of the feature types asked for, or of all.
    ///
    /// Source: OGC 09-025r2 (WFS 2.0), 9; OGC 04-094 (1.1.0), 8; OGC 02-058 (1.0.0), 8.
    func describeFeatureType() throws(ServiceError) -> Response {
        if let format = kvp.nonEmpty("outputformat"), format.lowercased() != "xmlschema",
            Formats.named(format.replacing("gml xml", with: "gml+xml"), in: [version.gml]) == nil
        {
            throw ServiceError(
                .invalidParameter, locator: "outputFormat",
                it: "Lo schema si scrive come \(version.schemaFormat), non come «\(format.prefix(60))».",
                en: "A schema is written as \(version.schemaFormat), not as \(format.prefix(60)).")
        }
        let types = TypeNames(self)
        var layers: [Layer] = []
        let names = kvp.nonEmpty("typenames") ?? kvp.nonEmpty("typename") ?? ""
        for name in names.split(whereSeparator: { ",() ".contains($0) }) {
            let layer = try types.layer(String(name), locator: "typeNames")
            if !layers.contains(layer) { layers.append(layer) }
        }
        if layers.isEmpty { layers = catalog.layers(in: .wfs) }
        var encodings: [FeatureEncoding] = []
        for layer in layers { encodings.append(encoding(layer, crs: .wgs84)) }
        let document = ApplicationSchema.document(encodings, version.gml.version)
        return Response(mediaType: version == .v100 ? version.mediaType : version.gml.mediaType, document)
            .tagged((catalog.version + version.rawValue + layers.map(\.name).joined(separator: ",")).entityTag)
    }

    /// How features of a layer are written in GML.
    func encoding(_ layer: Layer, crs: CRS) -> FeatureEncoding {
        encoding(layer.type, named: layer.name, crs: crs)
    }

    /// Of an answer without features.
    var emptyEncoding: FeatureEncoding {
        encoding(FeatureType(name: "", properties: [], geometry: nil, srid: 0), named: "", crs: .crs84)
    }

    private func encoding(_ type: FeatureType, named name: String, crs: CRS) -> FeatureEncoding {
        var encoding = FeatureEncoding(type: type, crs: crs)
        encoding.elementName = name
        encoding.namespacePrefix = TypeNames.prefix
        encoding.namespaceURI = TypeNames.namespace
        encoding.geometryName = TypeNames.geometry
        return encoding
    }

    /// Where the schema of these feature types is.
    func schemaLocation(_ layers: [Layer]) -> String {
        let names = layers.map { TypeNames.prefix + ":" + $0.name }.joined(separator: ",")
        return endpoint + "?SERVICE=WFS&VERSION=\(version.rawValue)&REQUEST=DescribeFeatureType"
            + "&\(version.typeNames)=\(names.percentEncoded)"
    }
}
