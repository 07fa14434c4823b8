/// What OpenStreetMap's tags say of a road. Source: docs/passi-carrai.md, public vehicular edge; OSM wiki, Key:highway.
struct Highway {
    let kind: Road.Kind
    let roadClass: Road.Class?

    /// - Parameters:
    ///   - value: of `highway`; of several, joined with semicolons, the one that carries most traffic counts.
    ///   - isBuiltUp: whether it lies in a centro abitato.
    /// - Returns: `nil` for what is no road yet, or no more.
    init?(_ value: String, service: String?, access: String?, isBuiltUp: Bool) {
        let values = value.split(separator: ";").map { $0.drop { $0 == " " } }
        guard let strongest = values.min(by: { Self.rank($0) < Self.rank($1) }) else { return nil }
        let isLink = strongest.hasSuffix("_link")
        let name = String(isLink ? strongest.dropLast(5) : strongest)
        var roadClass: Road.Class?
        switch name {
        case "motorway": roadClass = .a
        case "trunk": roadClass = isBuiltUp ? .e : .b
        case "primary", "secondary": roadClass = isBuiltUp ? .e : .c
        case "tertiary": roadClass = isBuiltUp ? .e : .f
        case "unclassified", "residential": roadClass = .f
        case "living_street":
            (kind, self.roadClass) = (.livingStreet, .f)
            return
        case "service":
            let isPublic =
                (service == nil || service == "alley") && !["private", "no", "customers"].contains(access ?? "")
            kind = isPublic ? .servicePublic : service == "parking_aisle" ? .parkingAisle : .driveway
            self.roadClass = isPublic ? .f : nil
            return
        case "cycleway":
            (kind, self.roadClass) = (.cycleway, nil)
            return
        case "pedestrian":
            (kind, self.roadClass) = (.pedestrian, nil)
            return
        case "footway", "path", "steps", "bridleway", "corridor":
            (kind, self.roadClass) = (.footway, nil)
            return
        case "track":
            (kind, self.roadClass) = (.driveway, nil)
            return
        case "road":
            (kind, self.roadClass) = (.road, nil)
            return
        default: return nil
        }
        kind = isLink ? .link : .road
        self.roadClass = roadClass
    }

    private static let order = [
        "motorway", "trunk", "primary", "secondary", "tertiary", "unclassified", "residential", "living_street", "road",
        "service", "track", "pedestrian", "cycleway", "footway", "path", "steps",
    ]

    private static func rank(_ value: Substring) -> Int {
        let name = value.hasSuffix("_link") ? value.dropLast(5) : value
        return order.firstIndex(of: String(name)) ?? order.count
    }
}
