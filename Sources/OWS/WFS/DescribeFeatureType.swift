import Formats
import Publishing
import ReferenceSystems
import Services

extension WFSExchange {
    /// The application schema of the feature types asked for, or of all. Source: OGC 09-025r2, 9.
    func describeFeatureType() throws(ServiceError) -> Response {
        if let format = kvp.nonEmpty("outputformat"), format.lowercased() != "xmlschema",
            !(Formats.named(format) is GML32)
        {
            throw ServiceError(
                .invalidParameter, locator: "outputFormat",
                it: "Lo schema si scrive come \(ApplicationSchema.mediaType), non come «\(format.prefix(60))».",
                en: "A schema is written as \(ApplicationSchema.mediaType), not as \(format.prefix(60)).")
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
        return Response(mediaType: ApplicationSchema.mediaType, ApplicationSchema.document(encodings))
            .tagged((catalog.version + layers.map(\.name).joined(separator: ",")).entityTag)
    }

    /// How features of a layer are written in GML.
    func encoding(_ layer: Layer, crs: CRS) -> FeatureEncoding {
        var encoding = FeatureEncoding(type: layer.type, crs: crs)
        encoding.elementName = layer.name
        encoding.namespacePrefix = TypeNames.prefix
        encoding.namespaceURI = TypeNames.namespace
        encoding.geometryName = TypeNames.geometry
        return encoding
    }

    /// Where the schema of these feature types is.
    func schemaLocation(_ layers: [Layer]) -> String {
        let names = layers.map { TypeNames.prefix + ":" + $0.name }.joined(separator: ",")
        return endpoint + "?SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType&TYPENAMES=" + names.percentEncoded
    }
}
