import FeatureStores
import Languages
import Markup
import Portrayal
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// What a viewer has to know of the tiles of one layer or map, in the language of who asks. Source: TileJSON 3.0.0.
struct TileJSON {
    let publisher: Publisher
    let catalog: Catalog
    let baseURL: String
    let language: LocalizedText.Language

    func response(_ name: String) async throws(ServiceError) -> Response {
        let (layers, title, abstract, attribution) = try subject(name)
        var json = JSONWriter()
        json.startObject()
        json.member("tilejson", "3.0.0")
        json.member("name", title[language])
        if let abstract { json.member("description", abstract[language]) }
        json.member("attribution", attribution[language])
        json.member("scheme", "xyz")
        json.key("tiles")
        json.array { json in json.string("\(baseURL)/tiles/\(name.percentEncoded)/{z}/{x}/{y}.mvt") }
        json.key("images")
        json.array { json in json.string("\(baseURL)/tiles/\(name.percentEncoded)/{z}/{x}/{y}.png") }
        json.zooms(
            ScaleRange(
                minimum: layers.map(\.scales.minimum).min() ?? 0,
                maximum: layers.map(\.scales.maximum).max() ?? .infinity))
        var bounds = Envelope.empty
        let extent = catalog.map(name)?.extentLayers.compactMap(catalog.layer) ?? layers
        for layer in extent { bounds = bounds.union(try await publisher.extent(of: layer, in: .crs84)) }
        json.bounds(bounds)
        json.key("vector_layers")
        json.array { json in for layer in layers where layer.isTiled { json.object { describe(layer, &$0) } } }
        json.endObject()
        let version = try await publisher.version(of: layers, catalog)
        return Response(mediaType: "application/json", json.bytes)
            .tagged("\(version)|\(catalog.version)|\(language.rawValue)|\(baseURL)".entityTag)
    }

    private typealias Subject = (
        layers: [Layer], title: LocalizedText, abstract: LocalizedText?, attribution: LocalizedText
    )

    private func subject(_ name: String) throws(ServiceError) -> Subject {
        var layers: [Layer] = []
        // A map can have a layer twice, in two styles.
        for layer in try catalog.tileSubject(name).layers where !layers.contains(where: { $0.name == layer.name }) {
            layers.append(layer)
        }
        if let map = catalog.map(name) { return (layers, map.title, map.abstract, catalog.attribution(of: map)) }
        guard let layer = layers.first else {
            throw ServiceError(
                .notFound,
                it: "Non esistono tasselli con questo nome.",
                en: "There are no tiles of that name.")
        }
        return (layers, layer.title, layer.abstract, layer.attribution)
    }

    private func describe(_ layer: Layer, _ json: inout JSONWriter) {
        json.member("id", layer.name)
        json.member("description", layer.title[language])
        json.zooms(layer.scales)
        json.key("fields")
        json.object { json in
            for property in layer.type.properties {
                json.member(property.name, layer.title(of: property.name, in: language))
            }
        }
    }
}
