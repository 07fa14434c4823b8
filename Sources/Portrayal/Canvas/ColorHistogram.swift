/// The colours of a picture, counted in bins of five bits red, green, blue and three bits alpha.
struct ColorHistogram {
    /// One bin: how many pixels, the sums of their channels, and the colour that most of them have, if one does.
    private struct Bin {
        var count: UInt32 = 0
        var sum = SIMD4<UInt32>()
        /// Source: Boyer and Moore 1981, a majority vote.
        var candidate: UInt32 = 0
        var votes: UInt32 = 0
        var channels: SIMD4<UInt32> { sum / max(count, 1) }

        mutating func add(_ word: UInt32, _ channels: SIMD4<UInt32>) {
            count &+= 1
            sum &+= channels
            if word == candidate {
                votes &+= 1
            } else if votes == 0 {
                (candidate, votes) = (word, 1)
            } else {
                votes &-= 1
            }
        }
    }

    private var bins: [Bin] = []
    /// For each key the place in ``bins`` plus one, and after ``cut(into:)`` the index of its colour.
    private var places = [UInt32](repeating: 0, count: 1 << 18)
    private var keys: [Int] = []

    init(_ pixels: [UInt8]) {
        unsafe pixels.withUnsafeBytes { bytes in
            for index in 0..<pixels.count / 4 {
                let word = unsafe bytes.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)
                let key = Self.key(word)
                if places[key] == 0 {
                    bins.append(Bin())
                    keys.append(key)
                    places[key] = UInt32(bins.count)
                }
                bins[Int(places[key]) - 1].add(word, Self.channels(word))
            }
        }
    }

    private static func channels(_ word: UInt32) -> SIMD4<UInt32> {
        SIMD4(word & 255, word >> 8 & 255, word >> 16 & 255, word >> 24)
    }

    @inline(__always)
    private static func key(_ word: UInt32) -> Int {
        let (red, green, blue) = (word >> 3 & 31, word >> 11 & 31, word >> 19 & 31)
        return Int(red | green << 5 | blue << 10 | (word >> 29) << 15)
    }

    /// Divides the bins into boxes and remembers for each bin its box. - Returns: A colour for each box, premultiplied.
    mutating func cut(into most: Int) -> [UInt32] {
        var order = Array(bins.indices)
        let colors = bins.map { Box.Weighted($0.channels, $0.count) }
        var boxes = [Box(order[...], colors)]
        while boxes.count < most, let widest = boxes.indices.max(by: { boxes[$0].spread < boxes[$1].spread }),
            boxes[widest].spread > 0
        {
            let (low, high) = boxes[widest].halves(&order, colors)
            boxes[widest] = low
            boxes.append(high)
        }
        for (index, box) in boxes.enumerated() {
            for bin in order[box.range] { places[keys[bin]] = UInt32(index) }
        }
        return boxes.map { color(of: order[$0.range]) }
    }

    private func color(of members: ArraySlice<Int>) -> UInt32 {
        guard let heaviest = members.max(by: { bins[$0].count < bins[$1].count }) else { return 0 }
        let total = members.reduce(0) { $0 + UInt64(bins[$1].count) }
        if 2 * UInt64(bins[heaviest].votes) >= total { return bins[heaviest].candidate }
        var sum = SIMD4<UInt64>()
        for bin in members { sum &+= SIMD4<UInt64>(truncatingIfNeeded: bins[bin].sum) }
        let mean = (sum &+ total / 2) / total
        return UInt32(mean.x) | UInt32(mean.y) << 8 | UInt32(mean.z) << 16 | UInt32(mean.w) << 24
    }

    /// For every pixel the box of its bin.
    func indices(of pixels: [UInt8]) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: pixels.count / 4) { indices, count in
            unsafe pixels.withUnsafeBytes { bytes in
                for index in 0..<pixels.count / 4 {
                    let word = unsafe bytes.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)
                    unsafe indices[index] = UInt8(truncatingIfNeeded: places[Self.key(word)])
                }
            }
            count = pixels.count / 4
        }
    }
}

/// Some bins of a histogram that will share a colour. Source: Heckbert 1982, median cut.
private struct Box {
    typealias Weighted = (channels: SIMD4<UInt32>, count: UInt32)
    let range: Range<Int>
    /// The range of the widest channel times the root of the pixels; 0 when it cannot be divided.
    let spread: Double
    private let axis: Int

    init(_ members: ArraySlice<Int>, _ colors: [Weighted]) {
        range = members.startIndex..<members.endIndex
        guard members.count > 1 else {
            (spread, axis) = (0, 0)
            return
        }
        var low = SIMD4<UInt32>(repeating: 255)
        var high = SIMD4<UInt32>()
        var count = 0.0
        for member in members {
            low = pointwiseMin(low, colors[member].channels)
            high = pointwiseMax(high, colors[member].channels)
            count += Double(colors[member].count)
        }
        let size = high &- low
        var widest = 0
        for channel in 1..<4 where size[channel] > size[widest] { widest = channel }
        axis = widest
        spread = Double(size[widest]) * count.squareRoot()
    }

    /// Cuts where half of the pixels lie on either side.
    func halves(_ order: inout [Int], _ colors: [Weighted]) -> (low: Box, high: Box) {
        let axis = axis
        var counts = [UInt64](repeating: 0, count: 256)
        for member in order[range] { counts[Int(colors[member].channels[axis])] += UInt64(colors[member].count) }
        let half = counts.reduce(0, +) / 2
        let brightest = UInt32(counts.lastIndex { $0 > 0 } ?? 0)
        var (border, sum) = (UInt32(counts.firstIndex { $0 > 0 } ?? 0), UInt64(0))
        for value in border..<max(border, brightest) where sum <= half {
            border = value
            sum += counts[Int(value)]
        }
        let middle = order[range].partition { colors[$0].channels[axis] > border }
        return (Box(order[range.lowerBound..<middle], colors), Box(order[middle..<range.upperBound], colors))
    }
}
