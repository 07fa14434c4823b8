/// Signed areas of edges, summed cell by cell; a prefix sum along a row turns them into coverage.
///
/// Each edge adds, to every cell of a row that it crosses, the change of the area to its right. There is no sorting and
/// no polygon clipper: what lies left of the picture is moved to its left border, what lies right of it to a column past
/// the right border, which keeps the row's span open up to there. Two columns past the border take the overflow.
struct Accumulator: EdgeSink {
    enum Rule { case evenOdd, nonZero }

    let width: Int
    let height: Int
    private let storage: AccumulatorStorage
    /// The part of the picture in use: a small shape stays in a small memory, which the caches keep.
    private var window: (left: Int, top: Int, width: Int, height: Int)
    /// The rows touched since the last sweep.
    private var top: Int
    private var bottom = 0

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        storage = AccumulatorStorage(width: width, height: height)
        window = (0, 0, width, height)
        top = height
    }

    /// Limits the work to the box of a path, which nothing added until the next sweep may leave but by the picture's
    /// border.
    ///
    /// - Parameter margin: How far beyond the path its stroke reaches, in pixels.
    /// - Returns: `false` when nothing of it can be seen.
    mutating func open(_ path: borrowing Path, margin: Float) -> Bool {
        guard let box = path.bounds else { return false }
        return open((box.minX - margin, box.minY - margin, box.maxX + margin, box.maxY + margin))
    }

    /// The same for a box.
    mutating func open(_ box: (minX: Float, minY: Float, maxX: Float, maxY: Float)) -> Bool {
        func column(_ x: Float) -> Int { Int(min(max(x, 0), Float(width))) }
        func row(_ y: Float) -> Int { Int(min(max(y, 0), Float(height))) }
        let (left, right) = (column(box.minX), column(box.maxX.rounded(.up)))
        let (first, last) = (row(box.minY), row(box.maxY.rounded(.up)))
        guard left < right, first < last else { return false }
        window = (left, first, right - left, last - first)
        storage.stride = window.width + 2
        top = window.height
        bottom = 0
        return true
    }

    /// Adds one edge. Subpaths have to be closed by their caller.
    @inline(__always)
    mutating func line(_ x0: Float, _ y0: Float, _ x1: Float, _ y1: Float) {
        guard abs(x0) + abs(y0) + abs(x1) + abs(y1) < 2e6 else { return farLine(x0, y0, x1, y1) }
        let (left, above) = (Float(window.left), Float(window.top))
        let (x0, y0, x1, y1) = (x0 - left, y0 - above, x1 - left, y1 - above)
        let (limit, floor) = (Float(window.width), Float(window.height))
        if y0 == y1 || (y0 <= 0 && y1 <= 0) || (y0 >= floor && y1 >= floor) { return }
        if x0 >= 0 && x1 >= 0 && x0 <= limit && x1 <= limit {
            y0 < y1 ? edge(x0, y0, x1, y1, 1) : edge(x1, y1, x0, y0, -1)
        } else {
            y0 < y1 ? split(x0, y0, x1, y1, 1) : split(x1, y1, x0, y0, -1)
        }
    }

    /// An edge with a coordinate out of any reason: brought to where single precision still works, or left out.
    private mutating func farLine(_ x0: Float, _ y0: Float, _ x1: Float, _ y1: Float) {
        guard !x0.isNaN, !y0.isNaN, !x1.isNaN, !y1.isNaN else { return }
        func near(_ value: Float) -> Float { min(max(value, -4e5), 4e5) }
        line(near(x0), near(y0), near(x1), near(y1))
    }

    /// Cuts an edge at the left and the right border and moves the outer parts onto the border.
    private mutating func split(_ x0: Float, _ y0: Float, _ x1: Float, _ y1: Float, _ sign: Float) {
        let limit = Float(window.width)
        let slope = (y1 - y0) / (x1 - x0)
        func height(at border: Float) -> Float {
            (x0 < border) == (x1 < border) ? y1 : min(max(y0 + (border - x0) * slope, y0), y1)
        }
        let (left, right) = (height(at: 0), height(at: limit))
        let (first, second) = (min(left, right), max(left, right))
        func inside(_ x: Float) -> Float { min(max(x, 0), limit) }
        func x(_ y: Float) -> Float { y <= y0 ? x0 : y >= y1 ? x1 : x0 + (y - y0) / slope }
        func part(_ from: Float, _ to: Float) {
            guard from < to else { return }
            let middle = x((from + to) / 2)
            if middle <= 0 {
                edge(0, from, 0, to, sign)
            } else if middle >= limit {
                edge(limit, from, limit, to, sign)
            } else {
                edge(inside(x(from)), from, inside(x(to)), to, sign)
            }
        }
        part(y0, first)
        part(first, second)
        part(second, y1)
    }

    /// A downward edge between the borders.
    private mutating func edge(_ x0: Float, _ y0: Float, _ x1: Float, _ y1: Float, _ sign: Float) {
        let limit = Float(window.width)
        let from = max(y0, 0)
        let to = min(y1, Float(window.height))
        guard from < to else { return }
        var row = Int(from)
        if to <= Float(row &+ 1), from == y0, to == y1 {
            // Most edges of a small shape end in the row that they begin in.
            top = min(top, row)
            bottom = max(bottom, row &+ 1)
            let share = (to - from) * sign
            unsafe storage.add(row: row, from: min(x0, x1), to: max(x0, x1), limit: limit, share)
            return
        }
        let slope = (x1 - x0) / (y1 - y0)
        let last = min(window.height, Int(to.rounded(.up)))
        top = min(top, row)
        bottom = max(bottom, last)
        var x = x0 + (from - y0) * slope
        var y = from
        while row < last {
            let next = min(Float(row &+ 1), to)
            let share = next - y
            let end = x + slope * share
            let (a, b) = x < end ? (x, end) : (end, x)
            unsafe storage.add(row: row, from: max(a, 0), to: min(max(b, 0), limit), limit: limit, sign * share)
            x = end
            y = next
            row &+= 1
        }
    }

    /// Hands every covered span to `paint` and empties the cells.
    ///
    /// - Parameter paint: row, columns, and the coverage they share, 1 to 255.
    @inline(__always)
    mutating func sweep(_ rule: Rule, _ paint: (_ row: Int, _ columns: Range<Int>, _ coverage: UInt32) -> Void) {
        var row = top
        while row < bottom {
            unsafe storage.sweep(row: row, width: window.width, rule) { row, columns, coverage in
                let (first, end) = (columns.lowerBound &+ window.left, columns.upperBound &+ window.left)
                paint(row &+ window.top, unsafe Range(uncheckedBounds: (first, end)), coverage)
            }
            row &+= 1
        }
        top = window.height
        bottom = 0
    }
}
