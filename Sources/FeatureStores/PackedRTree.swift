public import SimpleFeatures

/// A static spatial index: boxes sorted along a Hilbert curve and packed sixteen to a node.
///
/// Built once, O(n log n); a search touches O(log n + hits) nodes. Boxes are stored in single precision, rounded
/// outwards and relative to the extent's corner, so that a hit can be a false one by a millimetre in a city: exact
/// tests are the caller's. Source: Kamel & Faloutsos, *On packing R-trees* (1993).
public struct PackedRTree: Sendable {
    private static let nodeSize = 16

    /// For each entry, leaves first and level by level, `minX, minY, maxX, maxY` relative to the origin.
    private var boxes: [Float] = []
    /// For a leaf the row, for a node the first of its entries.
    private var targets: [Int32] = []
    /// Where each level begins in ``targets``, the leaves' first.
    private var levels: [Int] = []
    private let originX: Double
    private let originY: Double
    /// The union of all boxes.
    public let extent: Envelope

    /// - Parameter envelopes: a box for each row; rows with an empty box, or one that no map can hold, are left out.
    public init(_ envelopes: [Envelope]) {
        var extent = Envelope.empty
        for envelope in envelopes where envelope.hasPlace { extent = extent.union(envelope) }
        self.extent = extent
        originX = extent.isEmpty ? 0 : extent.minX
        originY = extent.isEmpty ? 0 : extent.minY
        let rows = Self.hilbertOrder(envelopes, in: extent)
        guard !rows.isEmpty else { return }
        for row in rows {
            let envelope = envelopes[Int(row)]
            boxes.append((envelope.minX - originX).singleDown)
            boxes.append((envelope.minY - originY).singleDown)
            boxes.append((envelope.maxX - originX).singleUp)
            boxes.append((envelope.maxY - originY).singleUp)
            targets.append(row)
        }
        levels = [0]
        while targets.count - (levels.last ?? 0) > 1 { appendLevel() }
    }

    private static func hilbertOrder(_ envelopes: [Envelope], in extent: Envelope) -> [Int32] {
        // Of what is narrower than an atom the quotient may be infinite.
        let scaleX = extent.width > 1e-9 ? 65535 / extent.width : 0
        let scaleY = extent.height > 1e-9 ? 65535 / extent.height : 0
        var keyed: [(key: UInt32, row: Int32)] = []
        keyed.reserveCapacity(envelopes.count)
        for (row, envelope) in envelopes.enumerated() where envelope.hasPlace {
            let x = UInt32((envelope.centerX - extent.minX) * scaleX)
            let y = UInt32((envelope.centerY - extent.minY) * scaleY)
            keyed.append((HilbertCurve.distance(x: x, y: y), Int32(row)))
        }
        keyed.sort { ($0.key, $0.row) < ($1.key, $1.row) }
        return keyed.map(\.row)
    }

    private mutating func appendLevel() {
        let first = levels.last ?? 0
        let end = targets.count
        levels.append(end)
        for start in stride(from: first, to: end, by: Self.nodeSize) {
            var box: (Float, Float, Float, Float) = (.infinity, .infinity, -.infinity, -.infinity)
            for entry in start..<min(start + Self.nodeSize, end) {
                box.0 = min(box.0, boxes[4 * entry])
                box.1 = min(box.1, boxes[4 * entry + 1])
                box.2 = max(box.2, boxes[4 * entry + 2])
                box.3 = max(box.3, boxes[4 * entry + 3])
            }
            boxes.append(box.0)
            boxes.append(box.1)
            boxes.append(box.2)
            boxes.append(box.3)
            targets.append(Int32(start))
        }
    }

    /// The rows whose box meets `window`, in ascending order, which is the order of the store.
    public func rows(meeting window: Envelope) -> [Int32] {
        guard !levels.isEmpty, window.intersects(extent) else { return [] }
        let minX = (window.minX - originX).singleDown
        let minY = (window.minY - originY).singleDown
        let maxX = (window.maxX - originX).singleUp
        let maxY = (window.maxY - originY).singleUp
        var found: [Int32] = []
        var stack: [(entry: Int, level: Int)] = [(targets.count - 1, levels.count - 1)]
        while let (entry, level) = stack.popLast() {
            let box = 4 * entry
            guard boxes[box] <= maxX, boxes[box + 1] <= maxY, boxes[box + 2] >= minX, boxes[box + 3] >= minY else {
                continue
            }
            if level == 0 {
                found.append(targets[entry])
            } else {
                let start = Int(targets[entry])
                for child in start..<min(start + Self.nodeSize, levels[level]) { stack.append((child, level - 1)) }
            }
        }
        found.sort()
        return found
    }
}

extension Envelope {
    /// Whether it holds points, all of them within a million kilometres of the origin.
    fileprivate var hasPlace: Bool {
        let most = 1e12
        return !isEmpty && minX >= -most && minY >= -most && maxX <= most && maxY <= most
    }
}

extension Double {
    /// The nearest single-precision number that is not greater.
    fileprivate var singleDown: Float {
        let single = Float(self)
        return Double(single) > self ? single.nextDown : single
    }

    /// The nearest single-precision number that is not smaller.
    fileprivate var singleUp: Float {
        let single = Float(self)
        return Double(single) < self ? single.nextUp : single
    }
}
