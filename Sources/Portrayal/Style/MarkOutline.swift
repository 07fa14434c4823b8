import SimpleFeatures

/// A shape of a mark that a style draws itself, as GeoServer's `wkt://` names do: well-known text of lines or areas in
/// the square from −0.5 to 0.5, y up.
public struct MarkOutline: Hashable, Sendable {
    /// `wkt://POLYGON((…))`.
    public let name: String
    /// `x0, y0, …`, y **down**; rings without their repeated last point.
    let paths: [[Double]]
    /// Whether it has an area to fill.
    let isClosed: Bool

    static let prefix = "wkt://"
    /// Points of one outline at most: at the size of a mark nobody sees more.
    static let pointLimit = 500

    /// - Returns: `nil` for what is no well-known text of lines or areas, or has coordinates beyond ±2.
    public init?(name: String) {
        guard name.lowercased().hasPrefix(Self.prefix) else { return nil }
        let text = name.dropFirst(Self.prefix.count)
        guard let start = text.firstIndex(of: "(") else { return nil }
        let kind = text[..<start].filter { $0 != " " }.uppercased()
        switch kind {
        case "POLYGON", "MULTIPOLYGON": isClosed = true
        case "LINESTRING", "MULTILINESTRING": isClosed = false
        default: return nil
        }
        let expected = ["LINESTRING": 1, "MULTILINESTRING": 2, "POLYGON": 2, "MULTIPOLYGON": 3][kind]
        guard let paths = Self.paths(text[start...], depth: expected ?? 0) else { return nil }
        self.paths = isClosed ? paths.map(Self.open) : paths
        self.name = name
    }

    /// The innermost lists of `((x y, x y), (x y, x y))`, where all lie as deep as they should.
    private static func paths(_ text: Substring, depth expected: Int) -> [[Double]]? {
        var paths: [[Double]] = []
        var (depth, points) = (0, "")
        for letter in text {
            switch letter {
            case "(": depth += 1
            case ")":
                if depth == expected {
                    guard let path = path(points) else { return nil }
                    paths.append(path)
                    points = ""
                }
                depth -= 1
            case "," where depth < expected, " ", "\n", "\t":
                if depth == expected { points.append(" ") }
            default:
                guard depth == expected else { return nil }
                points.append(letter)
            }
            if depth < 0 || depth > expected { return nil }
        }
        let count = paths.reduce(0) { $0 + $1.count / 2 }
        return depth == 0 && !paths.isEmpty && count <= pointLimit ? paths : nil
    }

    /// `x y, x y` with y turned down.
    private static func path(_ text: String) -> [Double]? {
        var coordinates: [Double] = []
        for point in text.split(separator: ",") {
            let numbers = point.split(whereSeparator: \.isWhitespace).map { Double($0) }
            guard numbers.count == 2, let x = numbers[0], let y = numbers[1], abs(x) <= 2, abs(y) <= 2 else {
                return nil
            }
            coordinates += [x, -y]
        }
        return coordinates.count >= 4 ? coordinates : nil
    }

    private static func open(_ ring: [Double]) -> [Double] {
        let count = ring.count
        return ring[0] == ring[count - 2] && ring[1] == ring[count - 1] ? Array(ring.dropLast(2)) : ring
    }
}
