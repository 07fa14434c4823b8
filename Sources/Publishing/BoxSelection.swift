import FeatureStores
public import ReferenceSystems
public import Services
public import SimpleFeatures

extension Publisher {
    /// The condition that the box of a feature, taken in `crs`, meets one of `boxes`.
    ///
    /// A box turns when it is transformed, so the box round its image holds more than was asked for. The features
    /// between the two are looked at one by one, and those outside are named in the filter: counts and pages are
    /// exact. Beyond 50,000 of them the box round the image decides.
    ///
    /// - Parameter boxes: in `crs`, x east, y north. What they hold beyond the layer's extent does not matter.
    /// - Throws: `invalidCRS` when no transformation leads from the layer to `crs`; what the store throws.
    public func filter(meeting boxes: [Envelope], in crs: CRS, of layer: Layer) async throws(ServiceError) -> Filter {
        // Half a unit of the last decimal that coordinates are written with.
        let boxes = boxes.map { $0.expanded(by: crs.isGeographic ? 5e-8 : 5e-4) }
        guard layer.type.geometry != nil else { return .or([]) }
        let (stored, extent) = try await extents(of: layer, crs)
        guard !extent.isEmpty else { return .or([]) }
        var conditions: [Filter] = []
        for box in boxes {
            if box.contains(extent) { return .envelope(stored) }
            let shared = box.intersection(extent)
            guard !shared.isEmpty else { continue }
            conditions.append(try await filter(meeting: shared, in: crs, of: layer))
        }
        return conditions.count == 1 ? conditions[0] : .or(conditions)
    }

    /// The box of the layer's features as stored, and one in `crs` that surely holds them.
    private func extents(of layer: Layer, _ crs: CRS) async throws(ServiceError) -> (Envelope, Envelope) {
        let stored: Envelope
        do throws(StoreError) {
            stored = try await store.extent(of: layer.collection)
        } catch {
            throw ServiceError(error)
        }
        let image = try Self.step(from: try Self.storage(layer), to: crs).transform(stored)
        return (stored, image.isEmpty ? image : image.expanded(by: 1e-3 * max(image.width, image.height) + 1e-7))
    }

    private func filter(
        meeting box: Envelope, in crs: CRS, of layer: Layer
    ) async throws(ServiceError) -> Filter {
        let storage = try Self.storage(layer)
        let transformation = try Self.step(from: crs, to: storage)
        guard !transformation.isIdentity else { return .envelope(box) }
        let image = BoxImage(of: box, transformation)
        guard !image.outer.isEmpty else { return .or([]) }
        var query = Query(
            collection: layer.collection,
            filter: .and([.envelope(image.outer), .or(image.border.map { .envelope($0) })]))
        query.properties = []
        let stream = try await features(FeaturePlan(layer: layer, query: query, crs: crs))
        var outside: [String] = []
        do throws(StoreError) {
            var batches = stream.makeAsyncIterator()
            while outside.count <= 50_000, let batch = try await batches.next() {
                for row in 0..<batch.count where !batch.geometries.envelope(ofRow: row).intersects(box) {
                    outside.append(batch.ids[row])
                }
            }
        } catch {
            throw ServiceError(error)
        }
        guard !outside.isEmpty, outside.count <= 50_000 else { return .envelope(image.outer) }
        return .and([.envelope(image.outer), .not(.identifiers(outside))])
    }

    private static func storage(_ layer: Layer) throws(ServiceError) -> CRS {
        do {
            return try CRS(epsg: layer.type.srid)
        } catch {
            throw ServiceError(.internalError, "The layer \(layer.name) cannot be transformed.")
        }
    }

    private static func step(from source: CRS, to target: CRS) throws(ServiceError) -> Transformation {
        do {
            return try Transformation(from: source, to: target)
        } catch {
            throw ServiceError(.invalidCRS, error.detail)
        }
    }
}

/// What a box becomes in another CRS: a box round the image, and one that lies wholly in it.
struct BoxImage {
    let outer: Envelope
    /// Empty when the image is turned or bent too much to hold one.
    let inner: Envelope

    init(of box: Envelope, _ transformation: Transformation) {
        let image = transformation.transform(box)
        // Between two samples a side may bend outwards: by far less than a ten-thousandth of its length.
        let margin = 1e-4 * max(image.width, image.height) + 0.01 / transformation.target.metresPerUnit
        outer = image.isEmpty ? image : image.expanded(by: margin)
        let steps = 20
        let x = (0...steps).map { box.minX + box.width * Double($0) / Double(steps) }
        let y = (0...steps).map { box.minY + box.height * Double($0) / Double(steps) }
        func side(_ points: [(Double, Double)]) -> [(x: Double, y: Double)] {
            points.map { transformation.transform(x: $0.0, y: $0.1) }
        }
        let west = side(y.map { (box.minX, $0) }).map(\.x).max() ?? .infinity
        let east = side(y.map { (box.maxX, $0) }).map(\.x).min() ?? -.infinity
        let south = side(x.map { ($0, box.minY) }).map(\.y).max() ?? .infinity
        let north = side(x.map { ($0, box.maxY) }).map(\.y).min() ?? -.infinity
        let inside = Envelope(
            minX: west + margin, minY: south + margin, maxX: east - margin, maxY: north - margin)
        inner = inside.isEmpty ? .empty : inside
    }

    /// The outer box without the inner one.
    var border: [Envelope] {
        guard !inner.isEmpty else { return [outer] }
        return [
            Envelope(minX: outer.minX, minY: outer.minY, maxX: inner.minX, maxY: outer.maxY),
            Envelope(minX: inner.maxX, minY: outer.minY, maxX: outer.maxX, maxY: outer.maxY),
            Envelope(minX: outer.minX, minY: outer.minY, maxX: outer.maxX, maxY: inner.minY),
            Envelope(minX: outer.minX, minY: inner.maxY, maxX: outer.maxX, maxY: outer.maxY),
        ]
    }
}
