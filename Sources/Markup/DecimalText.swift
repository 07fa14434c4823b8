/// Writes numbers with at most so many decimals, trailing zeros trimmed: `12.5`, `-0.001`, `7`.
///
/// Up to eight decimals and below 9e15 units of the last one, a number goes through integers and is rounded half away
/// from zero; larger numbers are written as Swift describes them, to the last bit.
public struct DecimalText: Hashable, Sendable {
    /// 0 to 8.
    public let decimals: Int
    @usableFromInline let scale: Double
    @usableFromInline let units: UInt64
    /// Takes a fraction in units of the last decimal to eight digits.
    @usableFromInline let widening: UInt64

    /// The most bytes that one number takes.
    public static let capacity = 32

    /// - Parameter decimals: more than 8 are taken for 8.
    public init(decimals: Int) {
        self.decimals = min(max(decimals, 0), 8)
        units = DecimalText.powersOfTen[self.decimals]
        widening = DecimalText.powersOfTen[8 - self.decimals]
        scale = Double(units)
    }

    private static let powersOfTen: [UInt64] = [
        1, 10, 100, 1000, 10000, 100_000, 1_000_000, 10_000_000, 100_000_000,
    ]

    /// Millimetres, for coordinates in metres.
    public static let metres = DecimalText(decimals: 3)
    /// A centimetre or less, for coordinates in degrees. Source: RFC 7946, 11.2.
    public static let degrees = DecimalText(decimals: 7)

    /// Writes `number`. One that is not finite is written as `NaN`, `INF` or `-INF`, as XML Schema spells them.
    @inlinable public func write(_ number: Double, into output: inout OutputSpan<UInt8>) {
        let scaled = (number.magnitude * scale).rounded(.toNearestOrAwayFromZero)
        guard scaled < 9e15 else { return writeLarge(number, into: &output) }
        var rest = UInt64(scaled)
        if number < 0, rest > 0 { output.append(0x2D) }
        let whole: UInt64
        switch decimals {  // a constant divisor becomes a multiplication
        case 0: whole = rest
        case 3: whole = rest / 1000
        case 7: whole = rest / 10_000_000
        default: whole = rest / units
        }
        rest -= whole * units
        if whole < 100_000_000 {
            output.append(digits: DecimalText.eightDigits(whole), trimmingLeading: true)
        } else {
            output.append(integer: whole)
        }
        if rest > 0 {
            output.append(0x2E)
            output.append(digits: DecimalText.eightDigits(rest * widening), trimmingLeading: false)
        }
    }

    @usableFromInline func writeLarge(_ number: Double, into output: inout OutputSpan<UInt8>) {
        let text =
            number.isNaN ? "NaN" : number.isInfinite ? (number < 0 ? "-INF" : "INF") : number.description
        for byte in text.utf8 { output.append(byte) }
    }

    /// The eight decimal digits of a number below 1e8, the first in the lowest byte, each 0 to 9.
    ///
    /// Halves are divided side by side in one register: 4 + 4 digits, then 2 + 2 + 2 + 2, then one each.
    @inlinable static func eightDigits(_ number: UInt64) -> UInt64 {
        let high = number / 10000
        let fours = high | ((number - high * 10000) << 32)
        let hundreds = ((fours &* 10486) >> 20) & 0x0000_007F_0000_007F
        let twos = hundreds | ((fours &- hundreds &* 100) << 16)
        let tens = ((twos &* 103) >> 10) & 0x000F_000F_000F_000F
        return tens | ((twos &- tens &* 10) << 8)
    }
}

extension OutputSpan<UInt8> {
    /// Appends digits as ``DecimalText`` has them, without the zeros before (one is kept) or after.
    @inlinable mutating func append(digits: UInt64, trimmingLeading: Bool) {
        var text = digits | 0x3030_3030_3030_3030
        var length = 8
        if trimmingLeading {
            let skipped = min(digits.trailingZeroBitCount, 56) & ~7
            text &>>= UInt64(skipped)
            length -= skipped / 8
        } else {
            length -= digits.leadingZeroBitCount / 8
        }
        for _ in 0..<length {
            append(UInt8(truncatingIfNeeded: text))
            text &>>= 8
        }
    }

    /// Appends a whole number, at most 20 digits.
    @inlinable mutating func append(integer: UInt64) {
        guard integer >= 100_000_000 else {
            return append(digits: DecimalText.eightDigits(integer), trimmingLeading: true)
        }
        let high = integer / 100_000_000
        append(integer: high)
        var text = DecimalText.eightDigits(integer - high * 100_000_000) | 0x3030_3030_3030_3030
        for _ in 0..<8 {
            append(UInt8(truncatingIfNeeded: text))
            text &>>= 8
        }
    }
}

extension [UInt8] {
    /// Appends `number` with at most as many decimals as `format` has.
    @inlinable public mutating func append(_ number: Double, _ format: DecimalText) {
        append(addingCapacity: DecimalText.capacity) { format.write(number, into: &$0) }
    }

    @inlinable public mutating func append(integer number: Int64) {
        append(addingCapacity: DecimalText.capacity) { output in
            if number < 0 { output.append(0x2D) }
            output.append(integer: number.magnitude)
        }
    }
}
