/// The numbers, marks and words of a text that may hold coordinates.
struct CoordinateLexer {
    enum Item: Hashable {
        /// With how many decimals it was written.
        case number(Double, decimals: Int)
        case degree, minute, second
        /// Lower case.
        case word(String)
    }

    private(set) var items: [(item: Item, span: Range<Int>)] = []

    /// - Parameter bytes: UTF-8. A comma between digits is a decimal one where no point is.
    init(_ bytes: ArraySlice<UInt8>, mostItems: Int = 512) {
        let hasPoint = Self.hasDecimalPoint(bytes)
        var index = bytes.startIndex
        while index < bytes.endIndex, items.count < mostItems {
            let byte = bytes[index]
            if FoldedText.isDigit(byte) {
                number(bytes, &index, hasPoint: hasPoint)
            } else if Self.isLetter(byte) {
                let start = index
                while index < bytes.endIndex, Self.isLetter(bytes[index]) { index += 1 }
                let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
                items.append((.word(word), start..<index))
            } else {
                mark(bytes, &index)
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private static func hasDecimalPoint(_ bytes: ArraySlice<UInt8>) -> Bool {
        for index in bytes.indices.dropFirst().dropLast() where bytes[index] == 0x2E {
            if FoldedText.isDigit(bytes[index - 1]), FoldedText.isDigit(bytes[index + 1]) { return true }
        }
        return false
    }

    private mutating func number(_ bytes: ArraySlice<UInt8>, _ index: inout Int, hasPoint: Bool) {
        var start = index
        var (digits, decimals, points) = ("", -1, 0)
        while index < bytes.endIndex, digits.utf8.count < 24 {
            let byte = bytes[index]
            if FoldedText.isDigit(byte) {
                digits.unicodeScalars.append(Unicode.Scalar(byte))
                if decimals >= 0 { decimals += 1 }
            } else if byte == 0x2E || (byte == 0x2C && !hasPoint), index + 1 < bytes.endIndex,
                FoldedText.isDigit(bytes[index + 1]), decimals < 0 || (byte == 0x2E && decimals == 3 && points > 0)
            {
                // A second point means that both part thousands.
                if decimals < 0 { digits += "." } else { digits = digits.split(separator: ".").joined() + "." }
                decimals = 0
                points += 1
            } else {
                break
            }
            index += 1
        }
        if points > 0, decimals == 3, points > 1 || digits.utf8.count == 7,
            let fraction = Self.fraction(bytes, at: index)
        {
            // `5.034.609,07` as Italians write it.
            digits = digits.split(separator: ".").joined() + "." + fraction
            index += 1 + fraction.utf8.count
            (points, decimals) = (1, fraction.utf8.count)
        }
        guard var value = Double(digits) else { return }
        if points > 1, decimals == 3 {
            value = Double(digits.split(separator: ".").joined()) ?? value
            decimals = 0
        }
        if start > bytes.startIndex, bytes[start - 1] == 0x2D,
            start - 1 == bytes.startIndex || bytes[start - 2] == 0x20 || bytes[start - 2] == 0x2C
        {
            value = -value
            start -= 1
        }
        items.append((.number(value, decimals: max(decimals, 0)), start..<index))
    }

    /// Digits after a comma that no point follows.
    private static func fraction(_ bytes: ArraySlice<UInt8>, at comma: Int) -> String? {
        guard comma < bytes.endIndex, bytes[comma] == 0x2C else { return nil }
        let digits = bytes[(comma + 1)...].prefix { FoldedText.isDigit($0) }
        let end = digits.endIndex
        guard !digits.isEmpty, digits.count < 6, end >= bytes.endIndex || bytes[end] != 0x2E else { return nil }
        return String(decoding: digits, as: UTF8.self)
    }

    private mutating func mark(_ bytes: ArraySlice<UInt8>, _ index: inout Int) {
        let start = index
        let rest = bytes[index...].prefix(3)
        func has(_ sequence: [UInt8]) -> Bool { rest.starts(with: sequence) }
        if has([0xC2, 0xB0]) || has([0xC2, 0xBA]) {
            index += 2
            items.append((.degree, start..<index))
        } else if has([0x27, 0x27]) || has([0x22]) {
            index += bytes[index] == 0x22 ? 1 : 2
            items.append((.second, start..<index))
        } else if has([0xE2, 0x80, 0xB3]) || has([0xE2, 0x80, 0x9D]) {
            index += 3
            items.append((.second, start..<index))
        } else if has([0x27]) || has([0xE2, 0x80, 0xB2]) || has([0xE2, 0x80, 0x99]) {
            index += bytes[index] == 0x27 ? 1 : 3
            items.append((.minute, start..<index))
        } else {
            index += 1
        }
    }
}
