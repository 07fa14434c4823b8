/// The cells of an ``Accumulator`` and the span touched in each row: memory with one owner.
@safe final class AccumulatorStorage {
    private let cells: UnsafeMutablePointer<Float>
    /// For each row the first touched column and the one past the last.
    private let spans: UnsafeMutablePointer<(first: Int32, end: Int32)>
    /// Cells a row; may change while all of them are empty, but not grow beyond the first value.
    var stride: Int

    init(width: Int, height: Int) {
        stride = width + 2
        unsafe cells = .allocate(capacity: stride * height)
        unsafe cells.initialize(repeating: 0, count: stride * height)
        unsafe spans = .allocate(capacity: max(1, height))
        unsafe spans.initialize(repeating: (Int32.max, 0), count: max(1, height))
    }

    deinit {
        unsafe cells.deallocate()
        unsafe spans.deallocate()
    }

    /// Adds the part of an edge that lies in one row; `0 <= from`, `to <= limit`, `share` is its height with its sign.
    @unsafe @inline(__always)
    func add(row: Int, from: Float, to: Float, limit: Float, _ share: Float) {
        let from = min(from, to)
        let first = Int(from)
        let end = unsafe cells + row &* stride
        let left = from - Float(first)
        let last = Int(to)
        unsafe spans[row].first = min(spans[row].first, Int32(truncatingIfNeeded: first))
        unsafe spans[row].end = max(spans[row].end, Int32(truncatingIfNeeded: last &+ 2))
        if first == last {
            let right = share * 0.5 * (left + to - Float(last))
            unsafe end[first] += share - right
            unsafe end[first &+ 1] += right
            return
        }
        let step = share / (to - from)
        let head = 0.5 * step * (1 - left) * (1 - left)
        let tailWidth = to - Float(last)
        let tail = 0.5 * step * tailWidth * tailWidth
        unsafe end[first] += head
        if last == first &+ 1 {
            unsafe end[last] += share - head - tail
        } else {
            unsafe end[first &+ 1] += step * (1.5 - left) - head
            var column = first &+ 2
            while column < last {
                unsafe end[column] += step
                column &+= 1
            }
            let before = step * (1.5 - left + Float(last &- first &- 2))
            unsafe end[last] += share - before - tail
        }
        unsafe end[last &+ 1] += tail
    }

    @unsafe @inline(__always)
    func sweep(
        row: Int, width: Int, _ rule: Accumulator.Rule,
        _ paint: (_ row: Int, _ columns: Range<Int>, _ coverage: UInt32) -> Void
    ) {
        let line = unsafe cells + row &* stride
        var column = unsafe Int(spans[row].first)
        let touched = unsafe min(Int(spans[row].end), stride)
        unsafe spans[row] = (Int32.max, 0)
        let end = min(touched, width)
        var sum: Float = 0
        while column < end {
            unsafe sum += line[column]
            unsafe line[column] = 0
            let next = unsafe Self.endOfZeros(line, from: column &+ 1, to: end)
            let coverage = Self.level(sum, rule)
            if coverage > 0 { paint(row, unsafe Range(uncheckedBounds: (column, next)), coverage) }
            column = next
        }
        while column < touched {
            unsafe line[column] = 0
            column &+= 1
        }
    }

    /// The first cell that changes the sum; most of a row does not, and is skipped eight cells at a time.
    @unsafe @inline(__always)
    private static func endOfZeros(_ line: UnsafeMutablePointer<Float>, from: Int, to end: Int) -> Int {
        var next = from
        while next < end {
            guard unsafe line[next] == 0 else { return next }
            next &+= 1
            while next &+ 8 <= end {
                let eight = unsafe UnsafeRawPointer(line + next).loadUnaligned(as: SIMD4<UInt64>.self)
                guard eight.x | eight.y | eight.z | eight.w == 0 else { break }
                next &+= 8
            }
        }
        return end
    }

    /// 0 to 255 for a sum of signed areas. Even-odd folds it like a wave, so that a hole needs no orientation.
    @inline(__always)
    private static func level(_ sum: Float, _ rule: Accumulator.Rule) -> UInt32 {
        var area = abs(sum)
        if area > 1 {
            switch rule {
            case .nonZero: area = 1
            case .evenOdd:
                area -= 2 * (area * 0.5).rounded(.down)
                if area > 1 { area = 2 - area }
            }
        }
        // 2²³ moves the integer part into the lowest bits of the significand, rounded.
        return (area * 255 + 8_388_608).bitPattern & 0xFF
    }
}
