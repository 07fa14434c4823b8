extension [UInt8] {
    /// Appends text, with the bytes that `escape` names replaced and invalid UTF-8 repaired.
    ///
    /// - Parameters:
    ///   - plain: the bytes below 80 that are copied as they are.
    ///   - escape: appends what stands for a byte below 80 that is not plain.
    @inline(__always)
    mutating func append(
        escaping text: Span<UInt8>, plain: ASCIISet, escape: (UInt8, inout [UInt8]) -> Void,
        refuse: (UInt8, UInt8, UInt8) -> Bool = { _, _, _ in false }
    ) {
        var index = 0
        while index < text.count {
            let start = index
            while index < text.count, text[index] < 0x80, plain.contains(text[index]) { index += 1 }
            if index > start { append(copying: text.extracting(start..<index)) }
            guard index < text.count else { return }
            let byte = text[index]
            if byte < 0x80 {
                escape(byte, &self)
                index += 1
                continue
            }
            let length = UTF8Repair.length(text, at: index)
            if length == 0 || (length == 3 && refuse(byte, text[index + 1], text[index + 2])) {
                append(contentsOf: UTF8Repair.replacement)
            } else {
                append(copying: text.extracting(index..<(index + length)))
            }
            index += Swift.max(length, 1)
        }
    }

    /// Appends the elements of a span.
    @inlinable public mutating func append(copying span: Span<UInt8>) {
        append(addingCapacity: span.count) { output in
            for index in span.indices { output.append(span[index]) }
        }
    }
}

/// A set of bytes below 80, as bits.
struct ASCIISet {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// Every byte from 20 to 7F but these.
    @inline(__always)
    init(printableExcept excluded: [UInt8]) {
        low = 0xFFFF_FFFF_0000_0000
        high = .max
        for byte in excluded {
            if byte < 64 { low &= ~(1 << UInt64(byte)) } else { high &= ~(1 << UInt64(byte - 64)) }
        }
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool { ((byte < 64 ? low : high) &>> UInt64(byte & 63)) & 1 != 0 }
}
