/// Texts in one buffer of UTF-8, each kept once; 0 is the empty one.
///
/// An open-addressed table of numbers finds a text again: no string is made of one that is only kept.
struct TextPool {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    /// Numbers of texts, 0 for a free slot; a power of two of them, never more than half of them taken.
    private var slots = [UInt32](repeating: 0, count: 1 << 10)

    /// How many there are, the empty one included.
    var count: Int { ends.count }
    var byteCount: Int { bytes.count }

    subscript(text: UInt32) -> ArraySlice<UInt8> {
        bytes[(text == 0 ? 0 : ends[Int(text) - 1])..<ends[Int(text)]]
    }

    func string(_ text: UInt32) -> String { String(decoding: self[text], as: UTF8.self) }

    /// The number of a text, which is kept if it is a new one.
    mutating func number(_ text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { unsafe number($0) }
    }

    mutating func number(_ text: ArraySlice<UInt8>) -> UInt32 {
        unsafe text.withUnsafeBufferPointer { unsafe number($0) }
    }

    /// - Parameter text: UTF-8; what is not is repaired by whoever reads it.
    @unsafe mutating func number(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if text.isEmpty { return 0 }
        if ends.count * 2 > slots.count { grow() }
        var slot = unsafe Self.hash(text) & (slots.count - 1)
        while slots[slot] != 0 {
            if unsafe equals(slots[slot], text) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        // A pool that is too large for its numbers is refused when it is written.
        let number = UInt32(truncatingIfNeeded: ends.count)
        unsafe bytes.append(contentsOf: text)
        ends.append(bytes.count)
        slots[slot] = number
        return number
    }

    @unsafe private func equals(_ number: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = ends[Int(number) - 1]
        guard ends[Int(number)] - start == text.count else { return false }
        return unsafe bytes.withUnsafeBufferPointer { own in
            for index in 0..<text.count where unsafe own[start + index] != text[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 4)
        unsafe bytes.withUnsafeBufferPointer { bytes in
            for number in 1..<ends.count {
                let start = ends[number - 1]
                let text = unsafe UnsafeBufferPointer(rebasing: bytes[start..<ends[number]])
                var slot = unsafe Self.hash(text) & (slots.count - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = UInt32(truncatingIfNeeded: number)
            }
        }
    }

    /// Eight bytes at a time, multiplied and folded.
    @unsafe private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
        let raw = UnsafeRawBufferPointer(text)
        var index = 0
        func mix(_ word: UInt64) {
            let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
            hash = product.high ^ product.low
        }
        while index + 8 <= raw.count {
            mix(unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        if index < raw.count {
            var word: UInt64 = 0
            while index < raw.count {
                word = word << 8 | UInt64(unsafe raw[index])
                index += 1
            }
            mix(word)
        }
        hash ^= hash >> 29
        return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF_FFFF_FFFF)
    }
}

/// The texts of a pool that a file holds, numbered in the order in which they are asked for.
struct TextNumbering {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [UInt32] = [0]
    /// Text of the pool → text of the file, ``GazetteerFormat/none`` for those not asked for yet.
    private var numbers: [UInt32] = [0]

    /// The number that a text of the pool has in the file.
    mutating func number(_ text: UInt32, in pool: borrowing TextPool) -> UInt32 {
        if Int(text) >= numbers.count {
            numbers += repeatElement(GazetteerFormat.none, count: max(pool.count, Int(text) + 1) - numbers.count)
        }
        if numbers[Int(text)] != GazetteerFormat.none { return numbers[Int(text)] }
        bytes += pool[text]
        let number = UInt32(truncatingIfNeeded: ends.count)
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
        numbers[Int(text)] = number
        return number
    }
}
