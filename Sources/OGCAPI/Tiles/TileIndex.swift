import FeatureStores
import Markup
import Portrayal
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// The list of everything that has tiles, and TileJSON of each.
struct TileIndex {
    private let publisher: Publisher
    private let catalog: Catalog

    init(_ publisher: Publisher, _ catalog: Catalog) {
        self.publisher = publisher
        self.catalog = catalog
    }

    func response() async throws(ServiceError) -> Response {
        let layers = catalog.layers(in: .tiles)
        var json = JSONWriter()
        json.startObject()
        json.key("groups")
        json.array { json in
            for group in catalog.service.groups {
                json.object { json in
                    json.member("name", group.name)
                    json.localized("title", group.title)
                    json.key("layers")
                    json.array { json in
                        for name in group.layers where layers.contains(where: { $0.name == name }) { json.string(name) }
                    }
                }
            }
        }
        json.key("layers")
        json.startArray()
        for map in catalog.maps {
            let bounds = try await bounds(of: map)
            json.object { json in
                json.member("name", map.name)
                json.localized("title", map.title)
                json.localized("abstract", map.abstract)
                json.localized("attribution", attribution(of: map))
                json.bounds(bounds)
                json.key("isMap")
                json.boolean(true)
                json.key("layers")
                json.array { json in for drawn in map.layers { json.string(drawn.layer) } }
            }
        }
        for layer in layers {
            let bounds = try await publisher.extent(of: layer, in: .crs84)
            json.object { json in describe(layer, bounds, &json) }
        }
        json.endArray()
        json.endObject()
        let version = try await publisher.version(of: layers, catalog)
        return Response(mediaType: "application/json", json.bytes).tagged(version.entityTag)
    }

    private func describe(_ layer: Layer, _ bounds: Envelope, _ json: inout JSONWriter) {
        json.member("name", layer.name)
        json.localized("title", layer.title)
        json.localized("abstract", layer.abstract)
        json.localized("attribution", layer.attribution)
        json.localized("notice", layer.notice)
        json.key("license")
        json.object { json in
            json.member("id", layer.license.identifier)
            json.member("url", layer.license.url)
        }
        json.bounds(bounds)
        json.key("minzoom")
        json.integer(Int64(Self.zoom(layer.scales.maximum, roundedUp: true)))
        json.key("maxzoom")
        json.integer(Int64(Self.zoom(max(layer.scales.minimum, 1), roundedUp: false)))
        json.key("styles")
        json.array { json in for style in layer.styles { json.string(style) } }
        json.key("styleTitles")
        json.object { json in
            for style in layer.styles { json.member(style, catalog.styles[style]?.title ?? style) }
        }
        if let property = layer.titleProperty { json.member("titleProperty", property) }
        json.key("properties")
        json.object { json in
            for property in layer.type.properties {
                json.localized(property.name, layer.propertyTitles[property.name])
            }
        }
        json.key("queryable")
        json.boolean(layer.isQueryable)
        json.key("isMap")
        json.boolean(false)
    }

    func tileJSON(_ name: String, baseURL: String) async throws(ServiceError) -> Response {
        let layers = try catalog.tileSubject(name).layers
        var json = JSONWriter()
        json.startObject()
        json.member("tilejson", "3.0.0")
        json.member("name", name)
        json.member("scheme", "xyz")
        json.key("tiles")
        json.array { json in json.string("\(baseURL)/tiles/\(name)/{z}/{x}/{y}.mvt") }
        json.key("images")
        json.array { json in json.string("\(baseURL)/tiles/\(name)/{z}/{x}/{y}.png") }
        json.key("minzoom")
        json.integer(0)
        json.key("maxzoom")
        json.integer(22)
        if let map = catalog.map(name) {
            json.member("description", map.title.italian)
            json.member("attribution", attribution(of: map).italian)
            json.bounds(try await bounds(of: map))
        } else if let layer = layers.first {
            json.member("description", layer.title.italian)
            json.member("attribution", layer.attribution.italian)
            json.bounds(try await publisher.extent(of: layer, in: .crs84))
        }
        json.key("vector_layers")
        json.array { json in
            for layer in layers {
                json.object { json in
                    json.member("id", layer.name)
                    json.key("fields")
                    json.object { json in
                        for property in layer.type.properties { json.member(property.name, property.type.rawValue) }
                    }
                }
            }
        }
        json.endObject()
        let version = try await publisher.version(of: layers, catalog)
        return Response(mediaType: "application/json", json.bytes).tagged(version.entityTag)
    }

    private func bounds(of map: MapDefinition) async throws(ServiceError) -> Envelope {
        var bounds = Envelope.empty
        for layer in map.layers.compactMap({ catalog.layer($0.layer) }) {
            bounds = bounds.union(try await publisher.extent(of: layer, in: .crs84))
        }
        return bounds
    }

    /// Every layer's attribution, each once.
    private func attribution(of map: MapDefinition) -> LocalizedText {
        var seen: [LocalizedText] = []
        for layer in map.layers.compactMap({ catalog.layer($0.layer) }) where !seen.contains(layer.attribution) {
            seen.append(layer.attribution)
        }
        return LocalizedText(
            seen.map(\.italian).joined(separator: "; "), english: seen.map { $0[.english] }.joined(separator: "; "))
    }

    /// The zoom level of a scale denominator: level 0 is 1 : 559,082,264 for 256 pixels of 0.28 mm.
    private static func zoom(_ denominator: Double, roundedUp: Bool) -> Int {
        guard denominator.isFinite else { return 0 }
        var zoom = 0
        var scale = 559_082_264.029
        while zoom < 22, roundedUp ? scale >= denominator : scale / 2 >= denominator {
            scale /= 2
            zoom += 1
        }
        return zoom
    }
}

extension JSONWriter {
    mutating func localized(_ name: String, _ text: LocalizedText?) {
        guard let text else { return }
        key(name)
        object { json in
            json.member("it", text.italian)
            json.member("en", text[.english])
        }
    }

    /// `[west, south, east, north]` in degrees.
    mutating func bounds(_ envelope: Envelope) {
        guard !envelope.isEmpty else { return }
        key("bounds")
        array { json in
            for side in [envelope.minX, envelope.minY, envelope.maxX, envelope.maxY] {
                json.number(side, DecimalText(decimals: 6))
            }
        }
    }
}
