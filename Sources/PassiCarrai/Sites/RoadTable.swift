/// The roads of a collection as accesses are measured against, worked out once: what the tags make of them, and what their
/// shape tells.
struct RoadTable {
    /// Of each row, in a built-up area.
    private var builtUp: [[Road]] = []
    /// Of the rows that are something else outside one.
    private var elsewhere: [Int: [Road]] = [:]

    static let none = RoadTable()

    private init() {}

    /// - Parameter highways: values of `highway` by street, for roads that have none. O(points).
    init(_ collection: SiteCollection, _ highways: [String: String]) {
        let traits = RoadTraits(collection, highways)
        for row in 0..<collection.count {
            let inside = Self.roads(collection, row, highways, traits, isBuiltUp: true)
            let outside = Self.roads(collection, row, highways, traits, isBuiltUp: false)
            builtUp.append(inside)
            if outside != inside { elsewhere[row] = outside }
        }
    }

    func roads(ofRow row: Int, isBuiltUp: Bool) -> [Road] {
        isBuiltUp ? builtUp[row] : elsewhere[row] ?? builtUp[row]
    }

    private static func roads(
        _ collection: SiteCollection, _ row: Int, _ highways: [String: String], _ traits: RoadTraits, isBuiltUp: Bool
    ) -> [Road] {
        let street = collection.text("street", row)
        var kind = Road.Kind.road
        var roadClass: Road.Class?
        if let value = collection.highway(row, highways) {
            guard let highway = collection.highway(value, row, isBuiltUp: isBuiltUp) else { return [] }
            (kind, roadClass) = (highway.kind, highway.roadClass)
        }
        // What the tags tell is an estimate: a class is assigned (C.d.S. art. 13 c. 5).
        let assigned = collection.text("class", row)
        let isClassEstimated = assigned == nil && roadClass != nil
        if let assigned { roadClass = assigned == "E-bis" ? .e : Road.Class(rawValue: assigned) }
        let id = collection.id(row)
        return collection.paths(row).enumerated().filter { $0.element.count > 1 }.map { part, points in
            var road = Road(id: Sites.roadID(id, part: part), points: points, kind: kind)
            (road.roadClass, road.isClassEstimated) = (roadClass, isClassEstimated)
            road.street = street
            road.corridor = collection.text("corridor", row)
            road.width = collection.number("width", row).flatMap { (0.5...100).contains($0) ? $0 : nil }
            road.lanes = collection.number("lanes", row).flatMap { Int(exactly: $0) }.flatMap {
                (1...20).contains($0) ? $0 : nil
            }
            road.speed = collection.number("speed", row).flatMap { (1...200).contains($0) ? $0 : nil }
            road.oneway = oneway(collection.text("oneway", row))
            traits.mark(&road, row: row)
            return road
        }
    }

    /// OpenStreetMap's values beside ours.
    private static func oneway(_ value: String?) -> Road.Oneway {
        switch value {
        case "yes", "true", "1", "forward": .forward
        case "-1", "reverse", "backward": .backward
        default: .no
        }
    }
}
