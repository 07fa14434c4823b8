import FeatureStores
import Formats
import Languages
import Markup
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

extension OGCAPIResources {
    /// Source: OGC 17-069r4, 7.17.
    func item(_ name: String, _ id: String) async throws(ServiceError) -> Response {
        let layer = try layer(name)
        let parameters = try Parameters(request.query, known: ["crs"])
        let wanted = try representation(parameters, featureTypes: true)
        let language = try language(parameters)
        let crs = try crs(parameters, "crs", of: layer)
        var query = Query(collection: layer.collection, filter: .identifiers([id]), limit: 1)
        query.properties = layer.type.properties.map(\.name)
        let reading = try await publisher.reading()
        let stream = try await reading.features(FeaturePlan(layer: layer, query: query, crs: crs))
        var batches = stream.makeAsyncIterator()
        let batch: FeatureBatch?
        do throws(StoreError) {
            batch = try await batches.next()
        } catch {
            throw ServiceError(error)
        }
        guard let batch, !batch.isEmpty else {
            throw ServiceError(
                .notFound, locator: "featureId",
                it: "L’elemento «\(id.prefix(100))» non esiste in «\(layer.name)».",
                en: "There is no feature \(id.prefix(100)) in \(layer.name).")
        }
        let collection = Link(
            href: "\(root)/collections/\(layer.name)?f=\(wanted.rawValue)", rel: "collection", type: wanted.document,
            title: layer.title[language])
        let license = Link(href: layer.license.url, rel: "license", type: "text/html", title: layer.license.identifier)
        let links = selfLinks(wanted, parameters, featureTypes: true) + [collection, license]
        let version = try await reading.version(of: [layer], catalog)
        let bytes: [UInt8]
        if wanted == .json {
            bytes = Self.json(batch, crs, layer, links, language)
        } else {
            bytes = ItemPage(self, parameters, language, layer, links, batch, crs).document
        }
        return tagged(answer(ResponseBody(bytes: bytes), wanted, crs, layer), version)
    }

    private static func json(
        _ batch: FeatureBatch, _ crs: CRS, _ layer: Layer, _ links: [Link], _ language: LocalizedText.Language
    ) -> [UInt8] {
        var encoding = FeatureEncoding(type: batch.type, crs: crs, form: .feature)
        encoding.header.describe(layer, links, language)
        var encoder = GeoJSON().encoder(for: encoding)
        var bytes: [UInt8] = []
        encoder.write(batch, into: &bytes)
        return bytes
    }
}
