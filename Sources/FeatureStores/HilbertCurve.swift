/// The Hilbert curve of order 16: what is near along it is near on the ground.
public enum HilbertCurve {
    /// The last cell of a row or a column.
    public static let last: UInt32 = 65535

    /// The distance along the curve to cell (x, y); cells beyond ``last`` count as the last.
    public static func distance(x: UInt32, y: UInt32) -> UInt32 {
        var (x, y, distance) = (min(x, last), min(y, last), UInt32(0))
        var side: UInt32 = 1 << 15
        while side > 0 {
            let right: UInt32 = x & side > 0 ? 1 : 0
            let upper: UInt32 = y & side > 0 ? 1 : 0
            distance &+= side &* side &* ((3 &* right) ^ upper)
            if upper == 0 {
                if right == 1 {
                    x = last &- x
                    y = last &- y
                }
                swap(&x, &y)
            }
            side >>= 1
        }
        return distance
    }
}
