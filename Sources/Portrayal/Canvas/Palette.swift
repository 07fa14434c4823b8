/// At most 256 colours, and for every pixel which of them.
struct Palette {
    private(set) var colors: [Color]
    private(set) var indices: [UInt8]

    /// The colours as they are; `nil` when there are more than 256.
    ///
    /// - Parameter pixels: Premultiplied RGBA.
    init?(exactly pixels: [UInt8]) {
        var words: [UInt32] = []
        // Open addressing; an entry is a place in `words` plus one.
        var table = [UInt16](repeating: 0, count: 1024)
        var (previous, index): (UInt32, UInt8) = (0, 0)
        var isFull = false
        let indices = unsafe [UInt8](unsafeUninitializedCapacity: pixels.count / 4) { indices, count in
            unsafe pixels.withUnsafeBytes { bytes in
                for place in 0..<pixels.count / 4 {
                    let word = unsafe bytes.loadUnaligned(fromByteOffset: 4 * place, as: UInt32.self)
                    if word != previous || words.isEmpty {
                        var slot = Int((word &* 0x9E37_79B1) >> 22)
                        while table[slot] > 0 && words[Int(table[slot]) - 1] != word { slot = (slot + 1) & 1023 }
                        if table[slot] == 0 {
                            guard words.count < 256 else {
                                isFull = true
                                break
                            }
                            words.append(word)
                            table[slot] = UInt16(words.count)
                        }
                        previous = word
                        index = UInt8(table[slot] - 1)
                    }
                    unsafe indices[place] = index
                    count = place + 1
                }
            }
        }
        guard !isFull else { return nil }
        self.indices = indices
        colors = words.map(Color.init(premultiplied:))
    }

    /// The picture brought down to 256 colours by median cut over a histogram.
    ///
    /// A colour that makes up most of its box is kept exactly: areas of one colour do not change.
    ///
    /// - Parameter pixels: Premultiplied RGBA.
    init(reducing pixels: [UInt8]) {
        var histogram = ColorHistogram(pixels)
        colors = histogram.cut(into: 256).map(Color.init(premultiplied:))
        indices = histogram.indices(of: pixels)
    }
}

extension Color {
    /// - Parameter word: Red in the lowest byte.
    init(premultiplied word: UInt32) {
        let alpha = word >> 24
        func straight(_ shift: UInt32) -> UInt8 {
            let channel = word >> shift & 255
            return alpha == 0 ? 0 : UInt8(min(255, (channel * 255 + alpha / 2) / alpha))
        }
        self.init(red: straight(0), green: straight(8), blue: straight(16), alpha: UInt8(alpha))
    }
}
