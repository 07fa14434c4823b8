import FeatureStores
public import ReferenceSystems
public import Services
public import SimpleFeatures

extension Publisher {
    /// The condition that a feature's geometry, taken in `crs`, meets one of `boxes`.
    ///
    /// A box turns and bends when it is transformed: what is asked of the store is the polygon that it becomes, to a
    /// tenth of a millimetre. Counts and pages are exact, at the cost of one polygon.
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
            conditions.append(try Self.filter(meeting: shared, in: crs, of: layer))
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
        let image = try Transformation.step(from: layer.storageCRS, to: crs).transform(stored)
        return (stored, image.isEmpty ? image : image.expanded(by: 1e-3 * max(image.width, image.height) + 1e-7))
    }

    private static func filter(
        meeting box: Envelope, in crs: CRS, of layer: Layer
    ) throws(ServiceError) -> Filter {
        let transformation = try Transformation.step(from: crs, to: layer.storageCRS)
        guard !transformation.isIdentity else { return .envelope(box) }
        guard let image = BoxImage(of: box, transformation) else {
            throw ServiceError(
                .invalidParameter, locator: "bbox", "The box does not lie where \(layer.name) can be.")
        }
        return .intersects(image.polygon)
    }
}

/// The polygon that a box becomes in another CRS: its sides bent as the transformation bends them.
struct BoxImage {
    let polygon: Geometry

    /// - Returns: `nil` when a part of the border has no place in the other CRS.
    init?(of box: Envelope, _ transformation: Transformation) {
        let corners = [(box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY), (box.minX, box.maxY)]
        var ring: [Double] = []
        for (index, start) in corners.enumerated() {
            let end = corners[(index + 1) % 4]
            let first = transformation.transform(x: start.0, y: start.1)
            let last = transformation.transform(x: end.0, y: end.1)
            ring += [first.x, first.y]
            var side = Side(transformation: transformation)
            side.append(from: start, first, to: end, last, depth: 0)
            ring += side.points
        }
        guard let x = ring.first, ring.allSatisfy(\.isFinite) else { return nil }
        ring += [x, ring[1]]
        polygon = .polygon([ring])
    }

    /// The points between the ends of one side: as many as its bend needs, 1023 at most.
    private struct Side {
        let transformation: Transformation
        /// A tenth of a millimetre in the units of the target.
        private var tolerance: Double { 1e-4 / transformation.target.metresPerUnit }
        var points: [Double] = []

        init(transformation: Transformation) { self.transformation = transformation }

        mutating func append(
            from start: (Double, Double), _ first: (x: Double, y: Double), to end: (Double, Double),
            _ last: (x: Double, y: Double), depth: Int
        ) {
            let middle = ((start.0 + end.0) / 2, (start.1 + end.1) / 2)
            let image = transformation.transform(x: middle.0, y: middle.1)
            let (dx, dy) = (last.x - first.x, last.y - first.y)
            let length = (dx * dx + dy * dy).squareRoot()
            let bend = abs(dx * (image.y - first.y) - dy * (image.x - first.x)) / length
            // A side that bends both ways may pass through its middle: the first halves are always taken.
            guard depth < 10, depth < 2 || bend > tolerance else { return }
            append(from: start, first, to: middle, image, depth: depth + 1)
            points += [image.x, image.y]
            append(from: middle, image, to: end, last, depth: depth + 1)
        }
    }
}
