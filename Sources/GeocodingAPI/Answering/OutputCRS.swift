import AddressTables
import Geocoding
import Markup
import ReferenceSystems
import Services
import SimpleFeatures

/// The reference system that coordinates are written in, in the order of its axes, as GeoJSON has them.
struct OutputCRS: Sendable {
    /// The same with x always east, as columns have it.
    let frame: PositionFrame
    private let decimals: DecimalText

    /// - Throws: `invalidCRS` where nothing leads to it.
    init(_ crs: CRS) throws(ServiceError) {
        do throws(CRSError) {
            self.init(try PositionFrame(crs))
        } catch {
            throw ServiceError(.invalidCRS, locator: "crs", error.detail)
        }
    }

    /// CRS84.
    static let degrees = OutputCRS(.degrees)

    private init(_ frame: PositionFrame) {
        self.frame = frame
        decimals = DecimalText(decimals: frame.decimals)
    }

    var crs: CRS { frame.crs ?? .crs84 }

    func write(_ coordinate: Coordinate, into json: inout JSONWriter) {
        let (x, y) = frame.position(coordinate) ?? (.nan, .nan)
        json.array { json in
            json.number(crs.isNorthingFirst ? y : x, decimals)
            json.number(crs.isNorthingFirst ? x : y, decimals)
        }
    }

    func write(_ box: Envelope, into json: inout JSONWriter) {
        let box = frame.box(box)
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
