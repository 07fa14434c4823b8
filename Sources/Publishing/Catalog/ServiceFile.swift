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
            accessConstraints: constraints, crs: crs, groups: groups, limits: limits)
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
        func read(_ key: String, _ path: WritableKeyPath<Limits, Int>) {
            guard let value = entry.integer(key) else { return }
            guard value > 0 else { return entry.report(key, "\(key): expected a number above 0") }
            limits[keyPath: path] = value
        }
        read("map_size", \.maximumMapSize)
        read("map_layers", \.maximumMapLayers)
        read("page_size", \.maximumPageSize)
        read("default_page_size", \.defaultPageSize)
        read("feature_info", \.maximumFeatureInfo)
        read("queued_renders", \.maximumQueuedRenders)
        read("queries", \.maximumQueries)
        read("boxes", \.maximumBoxes)
        read("identifiers", \.maximumIdentifiers)
        read("filter_size", \.maximumFilterSize)
        read("filter_depth", \.maximumFilterDepth)
        read("cache_bytes", \.maximumCacheBytes)
        read("request_seconds", \.requestSeconds)
        read("body_seconds", \.bodySeconds)
        read("idle_seconds", \.idleSeconds)
        read("stall_seconds", \.stallSeconds)
        read("drain_seconds", \.drainSeconds)
        read("connections", \.maximumConnections)
        return limits
    }
}
