import Geocoding
import Markup
import ReferenceSystems
import Services
import SimpleFeatures

/// The reference system that coordinates are written in, in the order of its axes.
struct OutputCRS: Sendable {
    let crs: CRS
    private let transformation: Transformation?
    private let decimals: DecimalText

    /// - Throws: `invalidCRS` where nothing leads to it.
    init(_ crs: CRS) throws(ServiceError) {
        self.crs = crs
        do throws(CRSError) {
            transformation = crs == .crs84 ? nil : try Transformation(from: .crs84, to: crs)
        } catch {
            throw ServiceError(.invalidCRS, locator: "crs", error.detail)
        }
        decimals = crs.isGeographic ? DecimalText(decimals: 7) : .metres
    }

    /// CRS84.
    static let degrees = OutputCRS()

    private init() {
        crs = .crs84
        transformation = nil
        decimals = DecimalText(decimals: 7)
    }

    /// East and north.
    func point(_ coordinate: Coordinate) -> (x: Double, y: Double) {
        transformation?.transform(x: coordinate.longitude, y: coordinate.latitude)
            ?? (coordinate.longitude, coordinate.latitude)
    }

    /// A position as GeoJSON has it, in the order of the CRS's axes.
    func write(_ coordinate: Coordinate, into json: inout JSONWriter) {
        let (x, y) = point(coordinate)
        json.array { json in
            json.number(crs.isNorthingFirst ? y : x, decimals)
            json.number(crs.isNorthingFirst ? x : y, decimals)
        }
    }

    func write(_ box: Envelope, into json: inout JSONWriter) {
        let box = transformation?.transform(box) ?? box
        let numbers =
            crs.isNorthingFirst ? [box.minY, box.minX, box.maxY, box.maxX] : [box.minX, box.minY, box.maxX, box.maxY]
        json.array { json in for number in numbers { json.number(number, decimals) } }
    }

    func text(_ number: Double) -> String {
        var bytes: [UInt8] = []
        bytes.append(number, decimals)
        return String(decoding: bytes, as: UTF8.self)
    }
}
