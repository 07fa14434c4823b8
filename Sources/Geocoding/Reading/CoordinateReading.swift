import ReferenceSystems

/// A position that is written in a text as numbers.
struct CoordinateReading: Hashable {
    var coordinate: Coordinate
    /// UTF-8 offsets.
    var span: Range<Int>
    /// The order of the two, or the reference system, is what puts the point into the area.
    var isGuessed = false
    /// How finely it is written, metres.
    var uncertainty = 10.0

    /// Words that may stand around coordinates without being part of an address.
    static let companions: Set<String> = [
        "lat", "latitude", "latitudine", "lon", "long", "lng", "longitude", "longitudine", "n", "s", "e", "o", "w",
        "nord",
        "sud", "est", "ovest", "north", "south", "east", "west", "gps", "coord", "coordinate", "coordinates", "punto",
        "posizione", "pos", "wgs", "utm", "epsg", "gauss", "boaga", "fuso", "zona", "zone", "t", "x", "y", "etrs",
        "rdn",
        "monte", "mario", "roma", "geo", "https", "http", "www", "est", "nord", "h", "d", "m", "gb", "datum", "sistema",
    ]

    /// Every position in the text, in its order; of what is no link only the plainly written ones.
    static func all(in text: String, limit: Int, most: Int = 8) -> [CoordinateReading] {
        let bytes = Array(text.utf8.prefix(limit))
        if let link = link(bytes) { return [link] }
        let items = CoordinateLexer(bytes[...]).items
        var readings: [CoordinateReading] = []
        var index = 0
        while index < items.count, readings.count < most {
            if let (reading, next) = projected(items, at: index) ?? angles(items, at: index) {
                readings.append(reading)
                index = next
            } else {
                index += 1
            }
        }
        return readings
    }

    typealias Items = [(item: CoordinateLexer.Item, span: Range<Int>)]

    // MARK: Degrees

    private struct Angle {
        var value: Double
        var direction: Character?
        var decimals: Int
        var isMarked: Bool
        var next: Int
    }

    private static let directions: [String: Character] = [
        "n": "n", "nord": "n", "north": "n", "lat": "n", "latitudine": "n", "latitude": "n", "s": "s", "sud": "s",
        "south": "s", "e": "e", "est": "e", "east": "e", "lon": "e", "long": "e", "lng": "e", "longitudine": "e",
        "longitude": "e", "o": "w", "w": "w", "ovest": "w", "west": "w",
    ]

    private static func angles(_ items: Items, at start: Int) -> (CoordinateReading, Int)? {
        guard let one = angle(items, at: start) else { return nil }
        var next = one.next
        // What joins two: `45.43 e 12.33` is no east.
        var first = one
        if next < items.count, first.direction == nil, case .word("e") = items[next].item { next += 1 }
        guard let two = angle(items, at: next) else { return nil }
        if first.direction == "e", two.direction == "e", first.value > 30, two.value < 30 { first.direction = nil }
        let isWritten =
            (first.decimals >= 3 && two.decimals >= 3) || (first.isMarked && two.isMarked)
            || (first.direction != nil && two.direction != nil && first.decimals >= 2)
        guard isWritten else { return nil }
        let span = items[start].span.lowerBound..<items[two.next - 1].span.upperBound
        func isLatitude(_ angle: Angle) -> Bool? { angle.direction.map { $0 == "n" || $0 == "s" } }
        func signed(_ angle: Angle) -> Double {
            angle.direction == "s" || angle.direction == "w" ? -angle.value : angle.value
        }
        var reading: CoordinateReading
        if let isFirst = isLatitude(first) ?? isLatitude(two).map({ !$0 }) {
            let (latitude, longitude) = isFirst ? (first, two) : (two, first)
            reading = CoordinateReading(
                coordinate: Coordinate(longitude: signed(longitude), latitude: signed(latitude)), span: span)
        } else {
            // Italy lies between 35 and 48 degrees north, and 6 and 19 east.
            let isSwapped = first.value < 25 && two.value > 30
            let (latitude, longitude) = isSwapped ? (two, first) : (first, two)
            reading = CoordinateReading(
                coordinate: Coordinate(longitude: longitude.value, latitude: latitude.value), span: span,
                isGuessed: isSwapped)
        }
        guard abs(reading.coordinate.latitude) <= 90, abs(reading.coordinate.longitude) <= 180 else { return nil }
        let decimals = min(first.decimals, two.decimals)
        reading.uncertainty = first.isMarked ? 30 : [11_000, 1100, 1100, 110, 11, 5][min(decimals, 5)]
        return (reading, two.next)
    }

    private static func angle(_ items: Items, at start: Int) -> Angle? {
        var index = start
        var direction: Character?
        if index < items.count, case .word(let word) = items[index].item, let found = directions[word] {
            direction = found
            index += 1
        }
        guard let (degrees, decimals) = number(items, index), abs(degrees) <= 180 else { return nil }
        var angle = Angle(value: degrees, direction: direction, decimals: decimals, isMarked: false, next: index + 1)
        if isMark(items, angle.next, .degree) {
            angle.isMarked = true
            angle.next += 1
            if let (minutes, _) = number(items, angle.next), minutes < 60, isMark(items, angle.next + 1, .minute) {
                angle.value += minutes / 60
                angle.next += 2
                if let (seconds, _) = number(items, angle.next), seconds < 60,
                    isMark(items, angle.next + 1, .second) || isMark(items, angle.next + 1, .minute)
                {
                    angle.value += seconds / 3600
                    angle.next += 2
                }
            }
        } else if decimals == 0, let (minutes, minuteDecimals) = number(items, index + 1), minutes < 60, minutes >= 0 {
            // Without marks only with a direction after it: `45 26 02 N`.
            var (value, next) = (degrees + minutes / 60, index + 2)
            if minuteDecimals == 0, let (seconds, _) = number(items, next), seconds < 60, seconds >= 0 {
                value += seconds / 3600
                next += 1
            }
            if next < items.count, case .word(let word) = items[next].item, let found = directions[word],
                direction == nil
            {
                return Angle(value: value, direction: found, decimals: 3, isMarked: true, next: next + 1)
            }
        }
        if angle.direction == nil, angle.next < items.count, case .word(let word) = items[angle.next].item,
            word.utf8.count == 1 || ["nord", "sud", "est", "ovest"].contains(word), let found = directions[word],
            word != "e" || !hasNumberWithoutDirection(items, after: angle.next)
        {
            angle.direction = found
            angle.next += 1
        }
        return angle
    }

    /// Whether a number follows that no letter of its own follows: then an `e` before it is the Italian *and*.
    private static func hasNumberWithoutDirection(_ items: Items, after index: Int) -> Bool {
        guard let (value, _) = number(items, index + 1), value < 30 else { return false }
        return true
    }

    private static func number(_ items: Items, _ index: Int) -> (Double, Int)? {
        guard index < items.count, case .number(let value, let decimals) = items[index].item else { return nil }
        return (value, decimals)
    }

    private static func isMark(_ items: Items, _ index: Int, _ mark: CoordinateLexer.Item) -> Bool {
        index < items.count && items[index].item == mark
    }

    // MARK: Metres

    /// Where a pair of metres lies in Veneto, by reference system: `[minX, maxX]`.
    private static let eastings: [(epsg: Int32, range: ClosedRange<Double>)] = [
        (25833, 250_000...345_000), (25832, 640_000...860_000), (3003, 1_640_000...1_860_000),
        (3004, 2_250_000...2_370_000),
        (7794, 6_980_000...7_120_000), (7795, 2_990_000...3_090_000),
    ]

    private static func projected(_ items: Items, at start: Int) -> (CoordinateReading, Int)? {
        var index = start
        var stated: Int32?
        if index < items.count, case .word("epsg") = items[index].item, let (code, _) = number(items, index + 1) {
            stated = Int32(exactly: code)
            index += 2
        }
        func skipLetters() {
            while index < items.count, case .word(let word) = items[index].item, word.utf8.count <= 4,
                companions.contains(word)
            {
                index += 1
            }
        }
        skipLetters()
        if let (zone, _) = number(items, index), zone == 32 || zone == 33, index + 1 < items.count,
            case .word(let band) = items[index + 1].item, band.utf8.count == 1
        {
            stated = zone == 32 ? 25832 : 25833
            index += 2
        }
        skipLetters()
        guard let (first, _) = number(items, index), first > 100_000, first < 10_000_000 else { return nil }
        index += 1
        skipLetters()
        guard let (second, _) = number(items, index), second > 100_000, second < 10_000_000 else { return nil }
        var end = index + 1
        if end + 1 < items.count, case .word("epsg") = items[end].item, let (code, _) = number(items, end + 1) {
            stated = Int32(exactly: code)
            end += 2
        }
        let span = items[start].span.lowerBound..<items[end - 1].span.upperBound
        let pairs = [(first, second), (second, first)]
        if let stated, let crs = try? CRS(epsg: stated), !crs.isGeographic {
            for (x, y) in pairs {
                if let reading = reading(x, y, crs, span) { return (reading, end) }
            }
            return nil
        }
        for (x, y) in pairs where (4_900_000...5_150_000).contains(y) {
            for system in eastings where system.range.contains(x) {
                guard let crs = try? CRS(epsg: system.epsg), var reading = reading(x, y, crs, span) else { continue }
                reading.isGuessed = true
                return (reading, end)
            }
        }
        return nil
    }

    private static func reading(_ x: Double, _ y: Double, _ crs: CRS, _ span: Range<Int>) -> CoordinateReading? {
        guard let toDegrees = try? Transformation(from: crs, to: .crs84) else { return nil }
        let point = toDegrees.transform(x: x, y: y)
        guard point.x.isFinite, point.y.isFinite, (6...19).contains(point.x), (35...48).contains(point.y) else {
            return nil
        }
        return CoordinateReading(
            coordinate: Coordinate(longitude: point.x, latitude: point.y), span: span,
            uncertainty: max(5, toDegrees.accuracy ?? 5))
    }

    // MARK: Links

    /// What stands before the two numbers in `geo:` URIs (RFC 5870) and in the links of map sites.
    private static let openings: [(text: String, isLatitudeFirst: Bool)] = [
        ("geo:", true), ("/@", true), ("?q=", true), ("&q=", true), ("ll=", true), ("query=", true), ("center=", true),
        ("mlat=", true), ("destination=", true), ("/place/", true), ("/search/", true), ("loc:", true),
    ]

    private static func link(_ bytes: [UInt8]) -> CoordinateReading? {
        let isURI = contains(bytes, "geo:") != nil || contains(bytes, "http") != nil || contains(bytes, "maps.") != nil
        guard isURI else { return nil }
        for opening in openings {
            guard let start = contains(bytes, opening.text) else { continue }
            if let pair = pair(bytes, from: start + opening.text.utf8.count) { return pair }
        }
        // #map=17/45.434/12.339
        if let start = contains(bytes, "map="), let slash = bytes[start...].firstIndex(of: 0x2F) {
            return pair(bytes, from: slash + 1)
        }
        return nil
    }

    private static func contains(_ bytes: [UInt8], _ text: String) -> Int? {
        let sought = Array(text.utf8)
        guard bytes.count >= sought.count else { return nil }
        return (0...(bytes.count - sought.count)).first { start in
            sought.indices.allSatisfy {
                bytes[start + $0] | (bytes[start + $0] >= 0x41 && bytes[start + $0] <= 0x5A ? 0x20 : 0) == sought[$0]
            }
        }
    }

    private static func pair(_ bytes: [UInt8], from start: Int) -> CoordinateReading? {
        var index = start
        func next() -> Double? {
            var text = ""
            while index < bytes.count, text.utf8.count < 20,
                FoldedText.isDigit(bytes[index]) || bytes[index] == 0x2E || bytes[index] == 0x2D
            {
                text.unicodeScalars.append(Unicode.Scalar(bytes[index]))
                index += 1
            }
            return Double(text)
        }
        guard let latitude = next() else { return nil }
        for separator in [",", "%2C", "/", "&mlon=", "&lon=", "+", "%20"]
        where bytes[index...].starts(with: separator.utf8) {
            index += separator.utf8.count
            break
        }
        guard let longitude = next(), abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
        return CoordinateReading(
            coordinate: Coordinate(longitude: longitude, latitude: latitude), span: start..<index, uncertainty: 10)
    }
}
