import Markup
import Publishing

/// The levels of WebMercatorQuad at which something is drawn. Source: OGC 17-083r4, annex D.1.
struct ZoomRange {
    static let deepest = 22

    let least: Int
    let greatest: Int

    init(_ scales: ScaleRange) {
        least = Self.zoom(scales.maximum, roundedUp: true)
        greatest = max(least, Self.zoom(max(scales.minimum, 1), roundedUp: false))
    }

    /// The zoom level of a scale denominator: level 0 is 1 : 559,082,264 for 256 pixels of 0.28 mm.
    private static func zoom(_ denominator: Double, roundedUp: Bool) -> Int {
        guard denominator.isFinite else { return 0 }
        var zoom = 0
        var scale = 559_082_264.029
        while zoom < deepest, roundedUp ? scale >= denominator : scale / 2 >= denominator {
            scale /= 2
            zoom += 1
        }
        return zoom
    }
}

extension JSONWriter {
    mutating func zooms(_ scales: ScaleRange) {
        let range = ZoomRange(scales)
        key("minzoom")
        integer(Int64(range.least))
        key("maxzoom")
        integer(Int64(range.greatest))
    }
}
