extension [UInt8] {
    /// Source: Protocol Buffers, *Encoding*: base 128 varints.
    @inline(__always)
    mutating func append(varint value: UInt64) {
        var value = value
        while value >= 0x80 {
            append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        append(UInt8(truncatingIfNeeded: value))
    }

    /// The tag of a field. - Parameter wire: 0 for a varint, 1 for eight bytes, 2 for a length and bytes.
    mutating func append(field number: UInt64, wire: UInt64) { append(varint: number << 3 | wire) }

    mutating func append(field number: UInt64, bytes: some Collection<UInt8>) {
        append(field: number, wire: 2)
        append(varint: UInt64(bytes.count))
        append(contentsOf: bytes)
    }

    mutating func append(field number: UInt64, varint value: UInt64) {
        append(field: number, wire: 0)
        append(varint: value)
    }

    /// A packed field of unsigned numbers, whose length is counted before.
    mutating func append(field number: UInt64, packed values: [UInt32]) {
        var length = 0
        for value in values { length += value < 0x80 ? 1 : (38 - value.leadingZeroBitCount) / 7 }
        append(field: number, wire: 2)
        append(varint: UInt64(length))
        append(addingCapacity: length) { output in
            for var value in values {
                while value >= 0x80 {
                    output.append(UInt8(truncatingIfNeeded: value) | 0x80)
                    value >>= 7
                }
                output.append(UInt8(truncatingIfNeeded: value))
            }
        }
    }
}
