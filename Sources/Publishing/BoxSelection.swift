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
    /// - Throws: `invalidCRS` when no transformation leads from the layer to `crs`; `tooBusy` when too many wait for a
    ///   worker; what the store throws.
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
        let image = try Transformation.step(from: layer.storageCRS, to: crs).transform(stored)
        return (stored, image.isEmpty ? image : image.expanded(by: 1e-3 * max(image.width, image.height) + 1e-7))
    }

    private func filter(
        meeting box: Envelope, in crs: CRS, of layer: Layer
    ) async throws(ServiceError) -> Filter {
        let transformation = try Transformation.step(from: crs, to: layer.storageCRS)
        guard !transformation.isIdentity else { return .envelope(box) }
        let ring = [
            box.minX, box.minY, box.maxX, box.minY, box.maxX, box.maxY, box.minX, box.maxY, box.minX, box.minY,
        ]
        guard let image = try await image(of: [ring], transformation) else {
            throw ServiceError(
                .invalidParameter, locator: "bbox",
                it: "Il riquadro è fuori dalla zona in cui «\(layer.name)» può trovarsi.",
                en: "The box does not lie where \(layer.name) can be.")
        }
        return .intersects(image.polygon)
    }

    /// The condition that a feature's geometry, taken in `crs`, meets a polygon; its sides bend as those of a box do.
    ///
    /// - Parameter rings: closed, the outer one first; in `crs`, x east, y north.
    /// - Throws: `invalidCRS`, `tooBusy` as for boxes; `invalidParameter` when the layer can be nowhere near.
    public func filter(meeting rings: [[Double]], in crs: CRS, of layer: Layer) async throws(ServiceError) -> Filter {
        guard layer.type.geometry != nil else { return .or([]) }
        let transformation = try Transformation.step(from: crs, to: layer.storageCRS)
        guard !transformation.isIdentity else { return .intersects(.polygon(rings)) }
        guard let image = try await image(of: rings, transformation) else {
            throw ServiceError(
                .invalidParameter, locator: "filter",
                it: "Il poligono è fuori dalla zona in cui «\(layer.name)» può trovarsi.",
                en: "The polygon does not lie where \(layer.name) can be.")
        }
        return .intersects(image.polygon)
    }

    private func image(
        of rings: [[Double]], _ transformation: Transformation
    ) async throws(ServiceError) -> PolygonImage? {
        try await onWorker { (stop) throws(ServiceError) in
            let image = PolygonImage(of: rings, transformation) { stop.isRaised }
            if stop.isRaised { throw .interrupted }
            return image
        }
    }
}

/// What a polygon becomes in another CRS: its sides bent as the transformation bends them.
struct PolygonImage: Sendable {
    let polygon: Geometry

    /// - Parameter isStopped: asked before each halving; once `true` the sides stay as they are.
    /// - Returns: `nil` when a part of the border has no place in the other CRS.
    init?(of rings: [[Double]], _ transformation: Transformation, isStopped: () -> Bool = { false }) {
        var images: [[Double]] = []
        for ring in rings {
            var border = Border(of: ring, transformation)
            // Ten halvings: 1023 points within a side at most.
            for depth in 0..<10 where !isStopped() {
                if !border.halve(transformation, depth: depth) { break }
            }
            guard border.image.allSatisfy(\.isFinite) else { return nil }
            images.append(border.image)
        }
        polygon = .polygon(images)
    }

    /// A closed line in both CRS, halved where it bends: all of its sides at once, so that PROJ is asked once a level.
    private struct Border {
        private var source: [Double]
        private(set) var image: [Double]
        /// For each segment, whether it may still bend.
        private var isOpen: [Bool]
        /// A tenth of a millimetre in the units of the target.
        private let tolerance: Double

        init(of ring: [Double], _ transformation: Transformation) {
            source = ring
            image = ring
            isOpen = Array(repeating: true, count: ring.count / 2 - 1)
            transformation.transform(&image)
            tolerance = 1e-4 / transformation.target.metresPerUnit
        }

        /// Puts a point in the middle of every segment that bends. - Returns: whether any does.
        mutating func halve(_ transformation: Transformation, depth: Int) -> Bool {
            var middles: [Double] = []
            for segment in isOpen.indices where isOpen[segment] {
                let start = 2 * segment
                middles.append((source[start] + source[start + 2]) / 2)
                middles.append((source[start + 1] + source[start + 3]) / 2)
            }
            var images = middles
            transformation.transform(&images)
            var next = Border(emptied: self)
            var taken = 0
            for segment in isOpen.indices {
                next.append(self, point: segment)
                guard isOpen[segment] else {
                    next.isOpen.append(false)
                    continue
                }
                let middle = (x: images[2 * taken], y: images[2 * taken + 1])
                // A side that bends both ways may pass through its middle: the first halves are always taken.
                let bends = depth < 2 || bend(segment, at: middle) > tolerance
                if bends {
                    next.source += [middles[2 * taken], middles[2 * taken + 1]]
                    next.image += [middle.x, middle.y]
                }
                next.isOpen += bends ? [true, true] : [false]
                taken += 1
            }
            next.append(self, point: isOpen.count)
            self = next
            return isOpen.contains(true)
        }

        private init(emptied other: Border) { (source, image, isOpen, tolerance) = ([], [], [], other.tolerance) }

        private mutating func append(_ other: Border, point: Int) {
            source += other.source[(2 * point)..<(2 * point + 2)]
            image += other.image[(2 * point)..<(2 * point + 2)]
        }

        /// How far a point lies beside the chord of a segment, in the target.
        private func bend(_ segment: Int, at middle: (x: Double, y: Double)) -> Double {
            let (x, y) = (image[2 * segment], image[2 * segment + 1])
            let (dx, dy) = (image[2 * segment + 2] - x, image[2 * segment + 3] - y)
            return abs(dx * (middle.y - y) - dy * (middle.x - x)) / (dx * dx + dy * dy).squareRoot()
        }
    }
}
