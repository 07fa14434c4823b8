/// Sorting by keys of 64 bits in time that grows with their number alone.
enum RadixOrder {
    /// Sorts by the bits of the keys, least first; keys that agree in all their bits are alike.
    ///
    /// Least significant digit first, eleven bits at a time; digits that all keys share cost one look.
    static func sort(_ keys: inout [UInt64]) {
        guard keys.count > 256 else { return keys.sort() }
        let (all, any) = keys.reduce((UInt64.max, UInt64(0))) { ($0.0 & $1, $0.1 | $1) }
        let differing = all ^ any
        var other = keys
        var starts = [Int](repeating: 0, count: 2049)
        for shift in stride(from: UInt64(0), to: 64, by: 11) where differing >> shift & 2047 != 0 {
            for digit in starts.indices { starts[digit] = 0 }
            for key in keys { starts[Int(key >> shift & 2047) + 1] += 1 }
            for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
            for key in keys {
                let digit = Int(key >> shift & 2047)
                other[starts[digit]] = key
                starts[digit] += 1
            }
            swap(&keys, &other)
        }
    }
}
