import FeatureStores
import Languages
import Markup
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// What is said of one collection, wherever it is said.
struct CollectionDescription: Sendable {
    let layer: Layer
    /// Degrees, `[west, south, east, north]`; empty without features.
    let extent: Envelope
    /// The first and the last day of its features, where they have one.
    let days: (first: String, last: String)?
    /// Empty without geometry; CRS84 first.
    let crs: [CRS]
    let links: [Link]
}

extension OGCAPIResources {
    /// Source: OGC 17-069r4, 7.13.
    func collections() async throws(ServiceError) -> Response {
        let parameters = try Parameters(request.query, known: [])
        let wanted = try representation(parameters)
        let language = try language(parameters)
        let layers = catalog.layers(in: .features)
        var collections: [CollectionDescription] = []
        for layer in layers { collections.append(try await description(layer, language)) }
        let links = selfLinks(wanted, parameters)
        let version = try await publisher.version(of: layers, catalog)
        guard wanted == .json else {
            return tagged(
                CollectionsPage(self, parameters, language, links, collections: collections).response(), version)
        }
        var json = JSONWriter()
        json.object { json in
            json.links(links)
            json.key("collections")
            json.array { json in for collection in collections { json.collection(collection, language) } }
        }
        return tagged(Response(mediaType: "application/json", json.bytes), version)
    }

    /// Source: OGC 17-069r4, 7.14.
    func collection(_ name: String) async throws(ServiceError) -> Response {
        let layer = try layer(name)
        let parameters = try Parameters(request.query, known: [])
        let wanted = try representation(parameters)
        let language = try language(parameters)
        var collection = try await description(layer, language)
        collection = CollectionDescription(
            layer: layer, extent: collection.extent, days: collection.days, crs: collection.crs,
            links: selfLinks(wanted, parameters) + collection.links.filter { $0.rel != "self" && $0.rel != "alternate" }
        )
        let version = try await publisher.version(of: [layer], catalog)
        guard wanted == .json else {
            let extent = layer.type.geometry == nil ? .empty : try await publisher.extent(of: layer, in: .webMercator)
            let page = CollectionPage(self, parameters, language, collection, extent: extent)
            return tagged(page.response(), version)
        }
        var json = JSONWriter()
        json.collection(collection, language)
        return tagged(Response(mediaType: "application/json", json.bytes), version)
    }

    private func description(
        _ layer: Layer, _ language: LocalizedText.Language
    ) async throws(ServiceError) -> CollectionDescription {
        let extent = layer.type.geometry == nil ? .empty : try await publisher.extent(of: layer, in: .crs84)
        let address = root + "/collections/" + layer.name
        let title = layer.title[language]
        let license = Link(href: layer.license.url, rel: "license", type: "text/html", title: layer.license.identifier)
        return CollectionDescription(
            layer: layer, extent: extent, days: try await days(of: layer), crs: try crs(of: layer),
            links: [
                Link(href: address + "?f=json", rel: "self", type: "application/json", title: title),
                Link(href: address + "?f=html", rel: "alternate", type: "text/html", title: title),
            ]
                + [Representation.json, .html, .csv].map {
                    Link(href: "\(address)/items?f=\($0.rawValue)", rel: "items", type: $0.features, title: title)
                } + downloads(Parameters(unchecked: []), PageWords(language), of: address + "/items") + [license])
    }

    /// The first and the last day of a collection with a temporal property.
    private func days(of layer: Layer) async throws(ServiceError) -> (first: String, last: String)? {
        guard let property = layer.timeProperty, let first = try await day(of: layer, property, SortKey(property)),
            let last = try await day(of: layer, property, SortKey(property, descending: true))
        else { return nil }
        return (first, last)
    }

    private func day(of layer: Layer, _ property: String, _ order: SortKey) async throws(ServiceError) -> String? {
        var query = Query(collection: layer.collection, filter: .not(.isNull(.property(property))), limit: 1)
        query.properties = [property]
        query.includesGeometry = false
        query.sort = [order]
        let stream = try await publisher.features(FeaturePlan(layer: layer, query: query, crs: .crs84))
        var batches = stream.makeAsyncIterator()
        do throws(StoreError) {
            guard let batch = try await batches.next(), !batch.isEmpty else { return nil }
            return batch.value(property, row: 0).text
        } catch {
            throw ServiceError(error)
        }
    }

    /// The CRSs of a collection, CRS84 first. Source: OGC 18-058r1, 6.2.
    func crs(of layer: Layer) throws(ServiceError) -> [CRS] {
        guard layer.type.geometry != nil else { return [] }
        return [.crs84] + catalog.crs(of: layer).filter { $0 != .crs84 }
    }
}

extension JSONWriter {
    fileprivate mutating func collection(_ collection: CollectionDescription, _ language: LocalizedText.Language) {
        let layer = collection.layer
        object { json in
            json.member("id", layer.name)
            json.member("title", layer.title[language])
            json.member("description", layer.abstract?[language])
            json.member("attribution", layer.attribution[language])
            json.member("license", layer.license.identifier)
            json.member("avvertenza", layer.notice?[language])
            if !layer.keywords.isEmpty {
                json.key("keywords")
                json.array { json in for keyword in layer.keywords { json.string(keyword) } }
            }
            json.links(collection.links)
            json.member("itemType", "feature")
            json.extent(collection)
            guard !collection.crs.isEmpty else { return }
            json.key("crs")
            json.array { json in for crs in collection.crs { json.string(crs.uri) } }
            json.member("storageCrs", collection.crs.count > 1 ? collection.crs[1].uri : collection.crs[0].uri)
        }
    }

    private mutating func extent(_ collection: CollectionDescription) {
        guard !collection.extent.isEmpty || collection.days != nil else { return }
        key("extent")
        object { json in
            if !collection.extent.isEmpty { json.spatial(collection.extent) }
            guard let days = collection.days else { return }
            json.key("temporal")
            json.object { json in
                json.key("interval")
                json.array { json in
                    json.array { json in
                        json.string(days.first + "T00:00:00Z")
                        json.string(days.last + "T23:59:59Z")
                    }
                }
            }
        }
    }

    /// The box grown to whole millionths of a degree, so that it covers every feature as written.
    private mutating func spatial(_ extent: Envelope) {
        let box = extent.expanded(by: 1e-6)
        key("spatial")
        object { json in
            json.key("bbox")
            json.array { json in
                json.array { json in
                    for side in [box.minX, box.minY, box.maxX, box.maxY] { json.number(side, .degrees) }
                }
            }
            json.member("crs", CRS.crs84.uri)
        }
    }
}
