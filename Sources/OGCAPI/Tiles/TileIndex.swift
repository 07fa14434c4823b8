import FeatureStores
import Languages
import Markup
import Portrayal
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// The list of everything that has tiles, in both languages, for a map page.
struct TileIndex {
    private let publisher: Publisher
    private let catalog: Catalog
    /// What the database keeps of its collections: `strade.date` is the day of the data.
    private let dates: [String: String]

    init(_ publisher: Publisher, _ catalog: Catalog, dates: [String: String]) {
        self.publisher = publisher
        self.catalog = catalog
        self.dates = dates
    }

    func response() async throws(ServiceError) -> Response {
        let layers = catalog.layers(in: .tiles)
        var json = JSONWriter()
        json.startObject()
        json.key("groups")
        json.array { json in
            for group in catalog.groups {
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
                json.localized("attribution", catalog.attribution(of: map))
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
        return Response(mediaType: "application/json", json.bytes).tagged("\(version)|\(catalog.version)".entityTag)
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
        json.zooms(layer.scales)
        json.key("styles")
        json.array { json in for style in layer.styles { json.string(style) } }
        json.key("styleTitles")
        json.object { json in
            for style in layer.styles { json.localized(style, title(of: style)) }
        }
        if let property = layer.titleProperty { json.member("titleProperty", property) }
        json.key("properties")
        json.object { json in
            for property in layer.type.properties {
                json.words(property.name, layer.propertyTitles[property.name], layer.propertyValues[property.name])
            }
        }
        json.key("types")
        json.object { json in
            for property in layer.type.properties { json.member(property.name, property.type.rawValue) }
        }
        if let validity = layer.validity {
            json.key("validity")
            json.object { json in
                if let from = validity.from { json.member("from", from) }
                if let to = validity.to { json.member("to", to) }
            }
        }
        if let day = dates[layer.collection + ".date"] { json.member("date", day) }
        json.key("publish")
        json.array { json in
            for publication in Publication.allCases where layer.isPublished(publication) {
                json.string(publication.rawValue)
            }
        }
        json.key("queryable")
        json.boolean(layer.isQueryable)
        json.key("isMap")
        json.boolean(false)
    }

    private func bounds(of map: MapDefinition) async throws(ServiceError) -> Envelope {
        var bounds = Envelope.empty
        for layer in map.extentLayers.compactMap({ catalog.layer($0) }) {
            bounds = bounds.union(try await publisher.extent(of: layer, in: .crs84))
        }
        return bounds
    }

    private func title(of style: String) -> LocalizedText {
        let drawn = catalog.styles[style]
        return LocalizedText(drawn?.title ?? style, english: drawn?.titles[LocalizedText.Language.english.rawValue])
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

    /// What people read of a property, with its values: `{"it": …, "en": …, "values": {"TF": {"it": …, "en": …}}}`.
    mutating func words(_ name: String, _ title: LocalizedText?, _ values: [String: LocalizedText]?) {
        guard title != nil || values != nil else { return }
        key(name)
        object { json in
            if let title {
                json.member("it", title.italian)
                json.member("en", title[.english])
            }
            guard let values else { return }
            json.key("values")
            json.object { json in
                for (value, words) in values.sorted(by: { $0.key < $1.key }) { json.localized(value, words) }
            }
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
