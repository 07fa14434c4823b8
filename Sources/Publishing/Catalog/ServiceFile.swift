import FeatureStores
import Languages
import ReferenceSystems
import YAMLText

/// Reads `layers/service.yaml`.
struct ServiceFile {
    let root: YAMLMapping

    func metadata() -> ServiceMetadata? {
        defer { root.close() }
        let title = root.localized("title", required: true)
        let abstract = root.localized("abstract", required: true)
        let keywords = root.texts("keywords") ?? []
        let contact = contact()
        let fees = root.text("fees") ?? "none"
        let constraints = root.text("access_constraints") ?? "none"
        let crs = (root.texts("crs") ?? []).compactMap { text -> CRS? in
            do throws(CRSError) {
                return try CRS(text)
            } catch {
                root.report("crs", error.detail)
                return nil
            }
        }
        let groups = (root.mappings("groups") ?? []).compactMap(group)
        let limits = limits()
        guard let title, let abstract, let contact else { return nil }
        return ServiceMetadata(
            title: title, abstract: abstract, keywords: keywords, contact: contact, fees: fees,
            accessConstraints: constraints, crs: crs, groups: groups, limits: limits,
            apiIdentifier: root.text("api_id"))
    }

    private func contact() -> ServiceMetadata.Contact? {
        guard let entry = root.mapping("contact") else {
            _ = root.requiredText("contact")
            return nil
        }
        defer { entry.close() }
        guard let organization = entry.requiredText("organization") else { return nil }
        return ServiceMetadata.Contact(
            organization: organization, person: entry.text("person"), position: entry.text("position"),
            address: entry.text("address"), city: entry.text("city"), postalCode: entry.text("postal_code"),
            country: entry.text("country"), phone: entry.text("phone"), email: entry.text("email"),
            site: entry.text("site"))
    }

    private func group(_ entry: YAMLMapping) -> LayerGroup? {
        defer { entry.close() }
        let name = entry.requiredText("name")
        let title = entry.localized("title", required: true)
        let layers = entry.texts("layers") ?? []
        guard let name, let title else { return nil }
        return LayerGroup(name: name, title: title, layers: layers)
    }

    private func limits() -> Limits {
        var limits = Limits()
        guard let entry = root.mapping("limits") else { return limits }
        defer { entry.close() }
        func read(_ key: String, _ path: WritableKeyPath<Limits, Int>, atMost maximum: Int) {
            guard let value = entry.integer(key) else { return }
            guard (1...maximum).contains(value) else {
                return entry.report(
                    key, it: "\(key): occorre un numero da 1 a \(maximum)",
                    en: "\(key): expected a number from 1 to \(maximum)")
            }
            limits[keyPath: path] = value
        }
        // A picture of 16,384 pixels a side is a gigabyte while it is drawn.
        read("map_size", \.maximumMapSize, atMost: 16_384)
        read("map_layers", \.maximumMapLayers, atMost: 10_000)
        read("page_size", \.maximumPageSize, atMost: 10_000_000)
        read("default_page_size", \.defaultPageSize, atMost: 10_000_000)
        read("feature_info", \.maximumFeatureInfo, atMost: 100_000)
        read("queued_renders", \.maximumQueuedRenders, atMost: 100_000)
        read("cache_bytes", \.maximumCacheBytes, atMost: 1 << 50)
        read("snapshot_bytes", \.maximumSnapshotBytes, atMost: 1 << 50)
        // What SQLite can compile, with a margin.
        read("identifiers", \.maximumIdentifiers, atMost: 30_000)
        read("filter_size", \.maximumFilterSize, atMost: 9_900)
        read("filter_depth", \.maximumFilterDepth, atMost: 16)
        read("filter_text_bytes", \.maximumFilterTextBytes, atMost: 40_000)
        read("sort_keys", \.maximumSortKeys, atMost: 100)
        read("queries", \.maximumQueries, atMost: 10_000)
        read("boxes", \.maximumBoxes, atMost: 1000)
        read("geocoding_answers", \.maximumGeocodingAnswers, atMost: 50)
        read("query_bytes", \.maximumQueryBytes, atMost: 16_384)
        read("report_bytes", \.maximumReportBytes, atMost: 16_384)
        read("scene_bytes", \.maximumSceneBytes, atMost: 268_435_456)
        read("batch_bytes", \.maximumBatchBytes, atMost: 1 << 40)
        read("batch_held_bytes", \.maximumBatchHeldBytes, atMost: 1 << 30)
        read("batches", \.maximumBatches, atMost: 1000)
        read("request_seconds", \.requestSeconds, atMost: 86_400)
        read("body_seconds", \.bodySeconds, atMost: 86_400)
        read("idle_seconds", \.idleSeconds, atMost: 86_400)
        read("stall_seconds", \.stallSeconds, atMost: 86_400)
        read("drain_seconds", \.drainSeconds, atMost: 86_400)
        read("connections", \.maximumConnections, atMost: 1_000_000)
        read("requests_per_minute", \.requestsPerMinute, atMost: 1_000_000_000)
        return limits
    }
}
