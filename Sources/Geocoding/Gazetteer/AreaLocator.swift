/// Tells which areas a point lies in, while the gazetteer is made: outlines cut into bands.
struct AreaLocator {
    private struct Area {
        var place: Int
        var kind: PlaceKind
        var box: BoxTree.Box
        var bands: [[(ax: Double, ay: Double, bx: Double, by: Double)]]
        var height: Double
    }

    private static let bandCount = 128
    private var areas: [Area] = []

    mutating func add(place: Int, kind: PlaceKind, rings: [[Int32]]) {
        let box = Outline.box(rings)
        guard box.minX <= box.maxX else { return }
        let height = max(Double(box.maxY) - Double(box.minY), 1) / Double(Self.bandCount)
        var bands: [[(ax: Double, ay: Double, bx: Double, by: Double)]] = Array(repeating: [], count: Self.bandCount)
        for ring in rings {
            for index in stride(from: 2, to: ring.count - 1, by: 2) {
                let edge = (
                    ax: Double(ring[index - 2]), ay: Double(ring[index - 1]), bx: Double(ring[index]),
                    by: Double(ring[index + 1])
                )
                let low = Self.band((min(edge.ay, edge.by) - Double(box.minY)) / height)
                let high = Self.band((max(edge.ay, edge.by) - Double(box.minY)) / height)
                for band in low...high { bands[band].append(edge) }
            }
        }
        areas.append(Area(place: place, kind: kind, box: box, bands: bands, height: height))
    }

    private static func band(_ position: Double) -> Int { min(max(Int(position), 0), bandCount - 1) }

    /// The place of each kind that holds the point.
    func locate(x: Int32, y: Int32) -> [PlaceKind: Int] {
        var found: [PlaceKind: Int] = [:]
        for area in areas
        where found[area.kind] == nil && area.box.minX <= x && x <= area.box.maxX && area.box.minY <= y
            && y <= area.box.maxY
        {
            let (px, py) = (Double(x), Double(y))
            var isInside = false
            for edge in area.bands[Self.band((py - Double(area.box.minY)) / area.height)]
            where (edge.ay > py) != (edge.by > py)
                && px < edge.ax + (py - edge.ay) / (edge.by - edge.ay) * (edge.bx - edge.ax)
            {
                isInside.toggle()
            }
            if isInside { found[area.kind] = area.place }
        }
        return found
    }
}
