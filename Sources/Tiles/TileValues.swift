/// The values of one layer of a tile, each once, as their bytes in it. Source: Mapbox Vector Tile 2.1, 4.1 and 4.4.
///
/// A value is written at the end, looked for among those before by its bytes, and taken back where it is there already:
/// no value of a feature becomes a `String` or is hashed by anything but its bytes.
struct TileValues {
    /// Field 4 of the layer, for each value in the order of their indices.
    private(set) var bytes: [UInt8] = []
    /// Where each value begins in ``bytes``, and past the last one.
    private var starts: [Int] = [0]
    private var hashes: [UInt64] = []
    /// Open addressing; an entry is an index plus one.
    private var slots = [UInt32](repeating: 0, count: 256)

    var count: Int { hashes.count }

    /// - Parameter text: UTF-8; what is none is repaired.
    mutating func index(ofText text: Span<UInt8>) -> UInt32 {
        if (try? UTF8Span(validating: text)) != nil { return index(ofUTF8: text) }
        let raw = text.indices.map { text[$0] }
        return index(ofUTF8: Array(String(decoding: raw, as: UTF8.self).utf8).span)
    }

    private mutating func index(ofUTF8 text: Span<UInt8>) -> UInt32 {
        let inner = 1 + Self.length(UInt64(text.count)) + text.count
        begin(inner)
        bytes.append(field: 1, wire: 2)
        bytes.append(varint: UInt64(text.count))
        bytes.append(addingCapacity: text.count) { output in
            for index in text.indices { output.append(text[index]) }
        }
        return settle()
    }

    mutating func index(ofReal number: Double) -> UInt32 {
        begin(9)
        bytes.append(field: 3, wire: 1)
        var bits = number.bitPattern
        for _ in 0..<8 {
            bytes.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
        }
        return settle()
    }

    mutating func index(ofInteger number: Int64) -> UInt32 {
        let (field, value) =
            number >= 0 ? (5 as UInt64, UInt64(number)) : (6, UInt64(bitPattern: (number << 1) ^ (number >> 63)))
        begin(1 + Self.length(value))
        bytes.append(field: field, varint: value)
        return settle()
    }

    mutating func index(ofBoolean flag: Bool) -> UInt32 {
        begin(2)
        bytes.append(field: 7, varint: flag ? 1 : 0)
        return settle()
    }

    private mutating func begin(_ length: Int) {
        bytes.append(field: 4, wire: 2)
        bytes.append(varint: UInt64(length))
    }

    /// Bytes of a varint.
    private static func length(_ value: UInt64) -> Int { value < 0x80 ? 1 : (70 - value.leadingZeroBitCount) / 7 }

    /// The index of the value that was written last: a new one, or that of its equal, and then it is taken back.
    private mutating func settle() -> UInt32 {
        let start = starts[count]
        let hash = hash(from: start)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] > 0 {
            let known = Int(slots[slot]) - 1
            if hashes[known] == hash, isEqual(known, from: start) {
                bytes.removeLast(bytes.count - start)
                return UInt32(known)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        hashes.append(hash)
        starts.append(bytes.count)
        slots[slot] = UInt32(count)
        if 2 * count > slots.count { grow() }
        return UInt32(count - 1)
    }

    private func isEqual(_ known: Int, from start: Int) -> Bool {
        bytes[starts[known]..<starts[known + 1]].elementsEqual(bytes[start...])
    }

    /// Eight bytes at a time, each multiplied into all that follow.
    private func hash(from start: Int) -> UInt64 {
        unsafe bytes.withUnsafeBytes { all in
            let value = unsafe UnsafeRawBufferPointer(rebasing: all[start...])
            var hash = UInt64(value.count) &* 0x9E37_79B9_7F4A_7C15
            var index = 0
            while index + 8 <= value.count {
                hash = Self.mixed(hash, unsafe value.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                index += 8
            }
            var rest: UInt64 = 0
            while index < value.count {
                rest = unsafe rest << 8 | UInt64(value[index])
                index += 1
            }
            return Self.mixed(hash, rest)
        }
    }

    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: 4 * slots.count)
        for index in hashes.indices {
            var slot = Int(truncatingIfNeeded: hashes[index]) & (slots.count - 1)
            while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }
}
