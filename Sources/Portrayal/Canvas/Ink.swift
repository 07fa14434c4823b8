/// A premultiplied colour in one word, red in the lowest byte, and how it covers what is below.
struct Ink {
    let word: UInt32

    init(word: UInt32) { self.word = word }

    init(_ color: Color) {
        let alpha = UInt32(color.alpha)
        let white = UInt32(color.red) | UInt32(color.green) << 8 | UInt32(color.blue) << 16 | 0xFF00_0000
        word = Self.scale(white, alpha)
    }

    /// Each channel times `factor` / 255, rounded.
    @inline(__always)
    static func scale(_ word: UInt32, _ factor: UInt32) -> UInt32 {
        let mask: UInt32 = 0x00FF_00FF
        var even = (word & mask) &* factor &+ 0x0080_0080
        even = ((even &+ ((even >> 8) & mask)) >> 8) & mask
        var odd = ((word >> 8) & mask) &* factor &+ 0x0080_0080
        odd = (odd &+ ((odd >> 8) & mask)) & ~mask
        return even | odd
    }

    /// "Source over" with a coverage of 0 to 255. Source: Porter and Duff 1984.
    @inline(__always)
    func over(_ below: UInt32, coverage: UInt32) -> UInt32 {
        let above = coverage == 255 ? word : Self.scale(word, coverage)
        return above &+ Self.scale(below, 255 &- (above >> 24))
    }

    /// Covers `count` pixels evenly.
    @unsafe @inline(__always)
    func paint(_ pixels: UnsafeMutablePointer<UInt32>?, from start: Int, _ count: Int, _ coverage: UInt32) {
        guard let pixels = unsafe pixels else { return }
        let above = coverage == 255 ? word : Self.scale(word, coverage)
        let rest = 255 &- (above >> 24)
        let first = unsafe pixels + start
        if count == 1 {
            unsafe first.pointee = above &+ Self.scale(first.pointee, rest)
            return
        }
        var index = 0
        if rest == 0 {
            while index < count {
                unsafe first[index] = above
                index &+= 1
            }
        } else {
            while index < count {
                unsafe first[index] = above &+ Self.scale(first[index], rest)
                index &+= 1
            }
        }
    }
}
