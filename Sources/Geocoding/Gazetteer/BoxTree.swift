import FeatureStores

/// A packed R-tree in three columns: boxes along a Hilbert curve, sixteen to a node.
///
/// As ``FeatureStores/PackedRTree``, in whole centimetres and made to be mapped. Source: Kamel & Faloutsos, *On
/// packing R-trees* (1993).
struct BoxTree: Sendable {
    static let nodeSize = 16

    struct Box: BitwiseCopyable, Sendable {
        var minX: Int32 = .max
        var minY: Int32 = .max
        var maxX: Int32 = .min
        var maxY: Int32 = .min

        mutating func extend(x: Int32, y: Int32) {
            minX = min(minX, x)
            minY = min(minY, y)
            maxX = max(maxX, x)
            maxY = max(maxY, y)
        }

        mutating func extend(_ other: Box) {
            minX = min(minX, other.minX)
            minY = min(minY, other.minY)
            maxX = max(maxX, other.maxX)
            maxY = max(maxY, other.maxY)
        }

        /// Square of the distance to a point, 0 inside.
        @inline(__always) func squaredDistance(x: Int32, y: Int32) -> Double {
            let dx = Double(max(Int64(minX) - Int64(x), 0, Int64(x) - Int64(maxX)))
            let dy = Double(max(Int64(minY) - Int64(y), 0, Int64(y) - Int64(maxY)))
            return dx * dx + dy * dy
        }
    }

    let boxes: FixedArray<Box>
    let targets: FixedArray<UInt32>
    let levels: FixedArray<UInt32>

    /// Visits targets from the nearest box on, until `visit` says how far is far enough.
    ///
    /// - Parameters:
    ///   - reach: nothing farther, centimetres.
    ///   - visit: gets a target; returns the square of the distance beyond which nothing is wanted any more.
    func nearest(x: Int32, y: Int32, reach: Double, visit: (UInt32) -> Double) {
        guard levels.count > 0, targets.count > 0 else { return }
        var limit = reach * reach
        var heap = NearHeap()
        heap.push(0, UInt64(targets.count - 1) << 8 | UInt64(levels.count - 1))
        var steps = 0
        while let (distance, item) = heap.pop(), distance <= limit, steps < 200_000 {
            steps += 1
            let (entry, level) = (Int(item >> 8), Int(item & 0xFF))
            if level == 0 {
                limit = min(limit, visit(targets[entry]))
                continue
            }
            let start = Int(targets[entry])
            for child in start..<min(start + Self.nodeSize, Int(levels[level])) {
                let near = boxes[child].squaredDistance(x: x, y: y)
                if near <= limit { heap.push(near, UInt64(child) << 8 | UInt64(level - 1)) }
            }
        }
    }

    /// Targets whose box holds the point.
    func holding(x: Int32, y: Int32, visit: (UInt32) -> Void) {
        nearest(x: x, y: y, reach: 0) { target in
            visit(target)
            return 0
        }
    }

    /// Whether the columns agree with each other and every target is below `count`.
    func isSound(targetsBelow count: Int) -> Bool {
        guard boxes.count == targets.count else { return false }
        guard levels.count > 0 else { return targets.count == 0 }
        guard levels.count < 32, levels[0] == 0, Int(levels[levels.count - 1]) == targets.count - 1 else {
            return false
        }
        for level in 0..<levels.count {
            let end = level + 1 < levels.count ? Int(levels[level + 1]) : targets.count
            guard Int(levels[level]) <= end, end <= targets.count else { return false }
            for entry in Int(levels[level])..<end {
                let target = Int(targets[entry])
                if level == 0 {
                    guard target < count else { return false }
                } else {
                    guard target >= Int(levels[level - 1]), target < Int(levels[level]) else { return false }
                }
            }
        }
        return true
    }
}

/// The columns of a ``BoxTree`` while they are made.
struct BoxTreeColumns {
    private(set) var boxes: [BoxTree.Box] = []
    private(set) var targets: [UInt32] = []
    private(set) var levels: [UInt32] = []

    init(_ items: [(box: BoxTree.Box, target: UInt32)]) {
        guard !items.isEmpty else { return }
        var extent = BoxTree.Box()
        for item in items { extent.extend(item.box) }
        let scaleX = 65535 / max(Double(extent.maxX) - Double(extent.minX), 1)
        let scaleY = 65535 / max(Double(extent.maxY) - Double(extent.minY), 1)
        // The key above, the item below.
        var order: [UInt64] = []
        order.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            let x = (Double(item.box.minX) + Double(item.box.maxX)) / 2 - Double(extent.minX)
            let y = (Double(item.box.minY) + Double(item.box.maxY)) / 2 - Double(extent.minY)
            let key = HilbertCurve.distance(x: UInt32(x * scaleX), y: UInt32(y * scaleY))
            order.append(UInt64(key) << 32 | UInt64(UInt32(truncatingIfNeeded: index)))
        }
        RadixOrder.sort(&order)
        boxes.reserveCapacity(items.count + items.count / (BoxTree.nodeSize - 1) + 32)
        targets.reserveCapacity(boxes.capacity)
        for key in order {
            let item = items[Int(key & 0xFFFF_FFFF)]
            boxes.append(item.box)
            targets.append(item.target)
        }
        levels = [0]
        while targets.count - Int(levels.last ?? 0) > 1 {
            let (first, end) = (Int(levels.last ?? 0), targets.count)
            levels.append(UInt32(truncatingIfNeeded: end))
            for start in stride(from: first, to: end, by: BoxTree.nodeSize) {
                var box = BoxTree.Box()
                for entry in start..<min(start + BoxTree.nodeSize, end) { box.extend(boxes[entry]) }
                boxes.append(box)
                targets.append(UInt32(truncatingIfNeeded: start))
            }
        }
    }
}

/// The nearest first.
struct NearHeap {
    private var items: [(near: Double, item: UInt64)] = []

    mutating func push(_ near: Double, _ item: UInt64) {
        if items.isEmpty { items.reserveCapacity(64) }
        items.append((near, item))
        var child = items.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard items[child].near < items[parent].near else { break }
            items.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> (Double, UInt64)? {
        guard let first = items.first, let last = items.popLast() else { return nil }
        guard !items.isEmpty else { return (first.near, first.item) }
        items[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < items.count && items[child].near < items[least].near {
                least = child
            }
            guard least != parent else { return (first.near, first.item) }
            items.swapAt(least, parent)
            parent = least
        }
    }
}
