/// Tells which areas a point lies in, while the gazetteer is made: outlines cut into bands, all in flat arrays.
struct AreaLocator {
    /// The place of each kind of area that holds a point.
    struct Found {
        fileprivate var places = (Int32(-1), Int32(-1), Int32(-1), Int32(-1), Int32(-1))

        subscript(kind: PlaceKind) -> Int? {
            let place: Int32 =
                switch kind {
                case .comune: places.0
                case .municipality: places.1
                case .district: places.2
                case .locality: places.3
                case .sestiere: places.4
                default: -1
                }
            return place < 0 ? nil : Int(place)
        }

        fileprivate mutating func set(_ kind: PlaceKind, _ place: Int32) {
            switch kind {
            case .comune: places.0 = place
            case .municipality: places.1 = place
            case .district: places.2 = place
            case .locality: places.3 = place
            case .sestiere: places.4 = place
            default: break
            }
        }
    }

    private struct Area {
        var place: Int32
        var kind: PlaceKind
        var minY: Double
        var height: Double
        /// Of its first band among ``AreaLocator/bandEnds``.
        var firstBand: Int
    }

    private struct Edge {
        var ax: Double
        var ay: Double
        var bx: Double
        var by: Double
    }

    private static let bandCount = 128
    private var boxes: [BoxTree.Box] = []
    private var areas: [Area] = []
    private var edges: [Edge] = []
    private var bandEnds: [Int] = []

    mutating func add(place: Int, kind: PlaceKind, rings: [[Int32]]) {
        let box = Outline.box(rings)
        guard kind.isArea, box.minX <= box.maxX else { return }
        let height = max(Double(box.maxY) - Double(box.minY), 1) / Double(Self.bandCount)
        var bands: [[Edge]] = Array(repeating: [], count: Self.bandCount)
        for ring in rings {
            for index in stride(from: 2, to: ring.count - 1, by: 2) {
                let edge = Edge(
                    ax: Double(ring[index - 2]), ay: Double(ring[index - 1]), bx: Double(ring[index]),
                    by: Double(ring[index + 1]))
                let low = Self.band((min(edge.ay, edge.by) - Double(box.minY)) / height)
                let high = Self.band((max(edge.ay, edge.by) - Double(box.minY)) / height)
                for band in low...high { bands[band].append(edge) }
            }
        }
        boxes.append(box)
        areas.append(
            Area(
                place: Int32(place), kind: kind, minY: Double(box.minY), height: height, firstBand: bandEnds.count))
        for band in bands {
            edges += band
            bandEnds.append(edges.count)
        }
    }

    private static func band(_ position: Double) -> Int { min(max(Int(position), 0), bandCount - 1) }

    /// Of several areas of one kind the first.
    func locate(x: Int32, y: Int32) -> Found {
        var found = Found()
        for index in boxes.indices {
            let box = boxes[index]
            guard box.minX <= x && x <= box.maxX && box.minY <= y && y <= box.maxY else { continue }
            let area = areas[index]
            if found[area.kind] == nil, holds(area, Double(x), Double(y)) { found.set(area.kind, area.place) }
        }
        return found
    }

    private func holds(_ area: Area, _ x: Double, _ y: Double) -> Bool {
        let band = area.firstBand + Self.band((y - area.minY) / area.height)
        var isInside = false
        for index in (band == 0 ? 0 : bandEnds[band - 1])..<bandEnds[band] {
            let edge = edges[index]
            if (edge.ay > y) != (edge.by > y),
                x < edge.ax + (y - edge.ay) / (edge.by - edge.ay) * (edge.bx - edge.ax)
            {
                isInside.toggle()
            }
        }
        return isInside
    }
}
