/// Open Location Codes: `8FQJC8MQ+JH`, short `C8MQ+JH Venezia`.
///
/// Source: Google, *Open Location Code specification* 1.0.
struct PlusCode: Hashable {
    /// Upper case, with its plus sign.
    var code: String
    /// UTF-8 offsets.
    var span: Range<Int>

    private static let alphabet = Array("23456789CFGHJMPQRVWX".utf8)

    var isShort: Bool {
        (code.utf8.firstIndex(of: 0x2B).map { code.utf8.distance(from: code.utf8.startIndex, to: $0) } ?? 8) < 8
    }

    /// The first code in a text.
    static func first(in text: String, limit: Int) -> PlusCode? {
        let bytes = Array(text.utf8.prefix(limit))
        for plus in bytes.indices where bytes[plus] == 0x2B {
            var start = plus
            while start > 0, digit(bytes[start - 1]) != nil { start -= 1 }
            var end = plus + 1
            while end < bytes.count, digit(bytes[end]) != nil { end += 1 }
            let (before, after) = (plus - start, end - plus - 1)
            guard [4, 6, 8].contains(before), (2...7).contains(after) else { continue }
            // `SR14 km 5+300` has digits alone.
            guard bytes[start..<end].contains(where: { $0 | 0x20 >= 0x61 }) else { continue }
            return PlusCode(code: String(decoding: bytes[start..<end], as: UTF8.self).uppercased(), span: start..<end)
        }
        return nil
    }

    private static func digit(_ byte: UInt8) -> Int? {
        alphabet.firstIndex(of: byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte)
    }

    /// The middle of the cell, and half its height in metres. A short code is completed near `reference`.
    func centre(near reference: Coordinate) -> (coordinate: Coordinate, uncertainty: Double)? {
        var digits = code.utf8.compactMap { Self.digit($0) }
        let before = code.utf8.prefix { $0 != 0x2B }.count
        let missing = 8 - before
        guard missing >= 0, missing % 2 == 0, digits.count + missing >= 10 else { return nil }
        if missing > 0 { digits = Array(Self.encode(reference).prefix(missing)) + digits }
        var (latitude, longitude) = (-90.0, -180.0)
        var (height, width) = (400.0, 400.0)
        for pair in 0..<5 {
            (height, width) = (height / 20, width / 20)
            latitude += Double(digits[2 * pair]) * height
            longitude += Double(digits[2 * pair + 1]) * width
        }
        for digit in digits.dropFirst(10) {
            (height, width) = (height / 5, width / 4)
            latitude += Double(digit / 4) * height
            longitude += Double(digit % 4) * width
        }
        var centre = Coordinate(longitude: longitude + width / 2, latitude: latitude + height / 2)
        if missing > 0 {
            // The nearest cell of those that end like this.
            let step = missing == 2 ? 20.0 : missing == 4 ? 1.0 : 0.05
            if centre.latitude - reference.latitude > step / 2 { centre.latitude -= step }
            if reference.latitude - centre.latitude > step / 2 { centre.latitude += step }
            if centre.longitude - reference.longitude > step / 2 { centre.longitude -= step }
            if reference.longitude - centre.longitude > step / 2 { centre.longitude += step }
        }
        return (centre, max(height * 55_000, 2))
    }

    private static func encode(_ coordinate: Coordinate) -> [Int] {
        var (latitude, longitude) = (coordinate.latitude + 90, coordinate.longitude + 180)
        var digits: [Int] = []
        var step = 20.0
        for _ in 0..<4 {
            digits.append(min(max(Int(latitude / step), 0), 19))
            digits.append(min(max(Int(longitude / step), 0), 19))
            latitude -= Double(digits[digits.count - 2]) * step
            longitude -= Double(digits[digits.count - 1]) * step
            step /= 20
        }
        return digits
    }
}
