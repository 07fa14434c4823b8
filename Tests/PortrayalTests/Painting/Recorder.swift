import Portrayal

/// A canvas that remembers what it was asked to draw.
struct Recorder: Canvas {
    enum Event: Equatable {
        case fill(Color)
        case stroke(Color, width: Double, dashOffset: Double)
        case text
    }
    let width: Int
    let height: Int
    var events: [Event] = []
    var coordinates: [[Float]] = []
    var ends: [Int] = []

    init(width: Int, height: Int, background: Color) {
        self.width = width
        self.height = height
    }

    mutating func fill(_ path: borrowing Path, _ color: Color) {
        events.append(.fill(color))
        coordinates.append(path.coordinates)
        ends.append(path.subpaths.count)
    }
    mutating func stroke(_ path: borrowing Path, _ stroke: Stroke, _ color: Color) {
        events.append(.stroke(color, width: stroke.width, dashOffset: stroke.dashOffset))
        coordinates.append(path.coordinates)
        ends.append(path.subpaths.count)
    }
    mutating func draw(_ text: borrowing PlacedText, fill: Color, halo: Halo?) { events.append(.text) }
    mutating func draw(_ raster: borrowing Raster, x: Double, y: Double, opacity: Double) {}
    consuming func raster() -> Raster { Raster(width: 0, height: 0, pixels: []) }

    /// The colours in the order of drawing.
    var colors: [Color] {
        events.compactMap { event in
            switch event {
            case .fill(let color): color
            case .stroke(let color, _, _): color
            case .text: nil
            }
        }
    }
}
