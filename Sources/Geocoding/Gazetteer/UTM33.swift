import Glibc
import SimpleFeatures

/// ETRS89 / UTM zone 33N (EPSG:25833), which differs from WGS 84 by less than a metre, to and from degrees.
///
/// Krüger's series to the sixth order: better than a millimetre within thirty degrees of the meridian. Written out
/// because an answer asks for some points and must not wait for a database of reference systems to be opened.
/// Source: Karney, *Transverse Mercator with an accuracy of a few nanometers* (2011), eqs. 35 and 36.
enum UTM33 {
    private static let flattening = 1 / 298.257222101
    private static let semiMajor = 6_378_137.0
    private static let scale = 0.9996
    private static let centralMeridian = 15.0
    private static let falseEasting = 500_000.0

    private static let n = flattening / (2 - flattening)
    private static let eccentricity = (flattening * (2 - flattening)).squareRoot()
    private static let rectifying =
        semiMajor / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64 + n * n * n * n * n * n / 256)

    private static let alpha: [Double] = {
        let (n2, n3, n4) = (n * n, n * n * n, n * n * n * n)
        return [
            n / 2 - 2 * n2 / 3 + 5 * n3 / 16 + 41 * n4 / 180, 13 * n2 / 48 - 3 * n3 / 5 + 557 * n4 / 1440,
            61 * n3 / 240 - 103 * n4 / 140, 49561 * n4 / 161_280,
        ]
    }()
    private static let beta: [Double] = {
        let (n2, n3, n4) = (n * n, n * n * n, n * n * n * n)
        return [
            n / 2 - 2 * n2 / 3 + 37 * n3 / 96 - n4 / 360, n2 / 48 + n3 / 15 - 437 * n4 / 1440,
            17 * n3 / 480 - 37 * n4 / 840, 4397 * n4 / 161_280,
        ]
    }()

    /// Metres, x east and y north.
    static func metres(_ coordinate: Coordinate) -> (x: Double, y: Double) {
        let radians = Double.pi / 180
        let latitude = min(max(coordinate.latitude, -89.9), 89.9) * radians
        let longitude = min(max(coordinate.longitude - centralMeridian, -60), 60) * radians
        let sine = sin(latitude)
        let conformal = sinh(atanh(sine) - eccentricity * atanh(eccentricity * sine))
        let xi = atan2(conformal, cos(longitude))
        let eta = asinh(sin(longitude) / (conformal * conformal + cos(longitude) * cos(longitude)).squareRoot())
        var (north, east) = (xi, eta)
        for (index, coefficient) in alpha.enumerated() {
            let order = 2 * Double(index + 1)
            north += coefficient * sin(order * xi) * cosh(order * eta)
            east += coefficient * cos(order * xi) * sinh(order * eta)
        }
        return (falseEasting + scale * rectifying * east, scale * rectifying * north)
    }

    static func coordinate(x: Double, y: Double) -> Coordinate {
        let north = y / (scale * rectifying)
        let east = (x - falseEasting) / (scale * rectifying)
        var (xi, eta) = (north, east)
        // Sines and cosines of the multiples of twice the angles, each from the one before.
        let (sine, cosine, hyperbolicSine, hyperbolicCosine) = (
            sin(2 * north), cos(2 * north), sinh(2 * east), cosh(2 * east)
        )
        var (s, c, h, k) = (sine, cosine, hyperbolicSine, hyperbolicCosine)
        for coefficient in beta {
            xi -= coefficient * s * k
            eta -= coefficient * c * h
            (s, c) = (s * cosine + c * sine, c * cosine - s * sine)
            (h, k) = (h * hyperbolicCosine + k * hyperbolicSine, k * hyperbolicCosine + h * hyperbolicSine)
        }
        let conformal = sin(xi) / (sinh(eta) * sinh(eta) + cos(xi) * cos(xi)).squareRoot()
        var tangent = conformal
        // Newton's method; once more than what the last digit needs.
        for _ in 0..<3 {
            let root = (1 + tangent * tangent).squareRoot()
            let sigma = sinh(eccentricity * atanh(eccentricity * tangent / root))
            let estimate = tangent * (1 + sigma * sigma).squareRoot() - sigma * root
            let squared = 1 - eccentricity * eccentricity
            tangent +=
                (conformal - estimate) / (1 + estimate * estimate).squareRoot()
                * (1 + squared * tangent * tangent) / (squared * root)
        }
        return Coordinate(
            longitude: centralMeridian + atan2(sinh(eta), cos(xi)) * 180 / .pi, latitude: atan(tangent) * 180 / .pi)
    }

    static func coordinate(centimetres point: (x: Int32, y: Int32)) -> Coordinate {
        coordinate(x: Double(point.x) / 100, y: Double(point.y) / 100)
    }

    /// Clamped to what a gazetteer can hold.
    static func centimetres(_ coordinate: Coordinate) -> (x: Int32, y: Int32) {
        guard coordinate.longitude.isFinite, coordinate.latitude.isFinite else { return (0, 0) }
        let (x, y) = metres(coordinate)
        return (Int32(min(max(x, -2e7), 2e7) * 100), Int32(min(max(y, -2e7), 2e7) * 100))
    }

    /// The box of a box of degrees, sides sampled at their corners and middles.
    static func box(_ envelope: Envelope) -> BoxTree.Box {
        var box = BoxTree.Box()
        guard !envelope.isEmpty else { return box }
        for column in 0...2 {
            for row in 0...2 {
                let (x, y) = centimetres(
                    Coordinate(
                        longitude: envelope.minX + envelope.width * Double(column) / 2,
                        latitude: envelope.minY + envelope.height * Double(row) / 2))
                box.extend(x: x, y: y)
            }
        }
        return box
    }

    /// Degrees, `[west, south, east, north]`.
    static func envelope(_ box: BoxTree.Box) -> Envelope? {
        guard box.minX <= box.maxX else { return nil }
        if box.minX == box.maxX, box.minY == box.maxY {
            return Envelope(at: coordinate(centimetres: (box.minX, box.minY)))
        }
        var envelope = Envelope.empty
        for (x, y) in [(box.minX, box.minY), (box.minX, box.maxY), (box.maxX, box.minY), (box.maxX, box.maxY)] {
            let corner = coordinate(centimetres: (x, y))
            envelope.extend(x: corner.longitude, y: corner.latitude)
        }
        return envelope
    }
}
