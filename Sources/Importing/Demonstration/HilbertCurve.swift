/// The place of a point along a Hilbert curve over 2^20 metres: what is near along it is near on the ground.
///
/// Source: Hilbert 1891; the iteration is that of Warren, *Hacker's Delight*, 16.
enum HilbertCurve {
    /// - Parameters: metres; what lies outside 0 … 2^20 is folded back by the size of the square.
    static func index(x: Double, y: Double) -> UInt64 {
        let side: Int64 = 1 << 20
        func fold(_ value: Double) -> Int64 {
            guard let whole = Int64(exactly: value.rounded(.down)) else { return 0 }
            return ((whole % side) + side) % side
        }
        var (column, row) = (fold(x), fold(y))
        var index: UInt64 = 0
        var step = side / 2
        while step > 0 {
            let right = column & step != 0
            let upper = row & step != 0
            index = index * 4 + (upper ? (right ? 2 : 1) : (right ? 3 : 0))
            if !upper {
                if right { (column, row) = (side - 1 - column, side - 1 - row) }
                (column, row) = (row, column)
            }
            step /= 2
        }
        return index
    }
}
