/// Numbers as people and programs write them.
enum DecimalNumber {
    /// Powers of ten that a double holds exactly.
    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    /// `12.5`, `-3e4`, and with a decimal comma `12,5` and `1.234,5`; `nil` for anything else and beyond doubles.
    static func real(_ bytes: ArraySlice<UInt8>) -> Double? {
        if let quick = simple(bytes) { return quick }
        var text: [UInt8] = []
        if bytes.contains(0x2C) {
            guard let plain = withoutGroups(bytes) else { return nil }
            text = plain
        } else {
            text = Array(bytes)
        }
        guard text.last != 0x2E, text.allSatisfy({ isDigit($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }),
            let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
        else { return nil }
        return value
    }

    /// Optional sign and digits; `nil` for anything else and beyond 64 bits.
    static func integer(_ bytes: ArraySlice<UInt8>) -> Int64? {
        var digits = bytes
        let isNegative = digits.first == 0x2D
        if isNegative || digits.first == 0x2B { digits = digits.dropFirst() }
        guard !digits.isEmpty else { return nil }
        var value: Int64 = 0
        for byte in digits {
            guard isDigit(byte) else { return nil }
            let (tens, over) = value.multipliedReportingOverflow(by: 10)
            let digit = Int64(byte - 0x30)
            let (next, past) =
                isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
            guard !over && !past else { return nil }
            value = next
        }
        return value
    }

    /// Sign, digits and at most one point: exact, because digits and power of ten both are.
    ///
    /// Source: W. D. Clinger, *How to read floating point numbers accurately*, 1990.
    private static func simple(_ bytes: ArraySlice<UInt8>) -> Double? {
        var mantissa: UInt64 = 0
        var (digits, decimals, hasPoint, isNegative) = (0, 0, false, false)
        for (offset, byte) in bytes.enumerated() {
            switch byte {
            case 0x30...0x39:
                digits += 1
                guard digits <= 15 else { return nil }
                mantissa = mantissa * 10 + UInt64(byte - 0x30)
                if hasPoint { decimals += 1 }
            case 0x2E where !hasPoint && digits > 0: hasPoint = true
            case 0x2D where offset == 0: isNegative = true
            default: return nil
            }
        }
        guard digits > 0, !hasPoint || decimals > 0 else { return nil }
        let value = Double(mantissa) / powers[decimals]
        return isNegative ? -value : value
    }

    /// Turns `1.234,5` into `1234.5`; `nil` unless there is one comma and the points before it part thousands.
    private static func withoutGroups(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        let halves = bytes.split(separator: 0x2C, omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[1].isEmpty, halves[1].allSatisfy(isDigit) else { return nil }
        let groups = halves[0].split(separator: 0x2E, omittingEmptySubsequences: false)
        guard groups.dropFirst().allSatisfy({ $0.count == 3 && $0.allSatisfy(isDigit) }),
            !(groups.first?.isEmpty ?? true)
        else { return nil }
        return groups.flatMap { Array($0) } + [0x2E] + Array(halves[1])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
