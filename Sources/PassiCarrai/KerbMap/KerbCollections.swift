public import SimpleFeatures
import Topology

/// The collections that a ``KerbMap`` is kept in, to be published as layers.
public enum KerbCollections {
    public static let kerbs = FeatureType(
        name: "bordi_carreggiata",
        properties: [
            Property("stato", .text, isRequired: true), Property("regola", .text), Property("via", .text),
            Property("intersezione", .text), Property("distanza_m", .real), Property("minimo_m", .real),
            Property("incertezza_m", .real), Property("lunghezza_m", .real), Property("lato", .text),
            Property("strada", .text, isRequired: true), Property("zona", .text),
            Property("regolamento", .text, isRequired: true),
        ], geometry: .lineString, srid: 25833)

    public static let intersections = FeatureType(
        name: "incroci",
        properties: [
            Property("vie", .text), Property("tipo", .text, isRequired: true), Property("bracci", .integer),
            Property("minimo_m", .real), Property("incertezza_m", .real), Property("area_m2", .real),
            Property("zona", .text), Property("regolamento", .text, isRequired: true),
        ], geometry: .multiPolygon, srid: 25833)

    public static let all = [kerbs, intersections]

    public static func batch(_ stretches: [KerbStretch], _ regulation: Regulation) -> FeatureBatch {
        var batch = FeatureBatch(type: kerbs)
        for stretch in stretches {
            batch.append(
                id: stretch.id, geometry: .line(stretch.points),
                values: [
                    .text(stretch.state.rawValue), Value(stretch.rule), Value(stretch.street),
                    Value(stretch.intersection), .decimetres(stretch.distance), .real(stretch.minimum),
                    .decimetres(stretch.uncertainty), .decimetres(Path(stretch.points).length),
                    .text(stretch.side.rawValue), .text(stretch.road), Value(regulation.zones[stretch.zone]?.title),
                    .text(regulation.version),
                ])
        }
        return batch
    }

    public static func batch(_ intersections: [RealIntersection], _ regulation: Regulation) -> FeatureBatch {
        var batch = FeatureBatch(type: Self.intersections)
        for intersection in intersections {
            let streets = intersection.streets.joined(separator: ", ")
            batch.append(
                id: intersection.id, geometry: intersection.area.promotedToMulti,
                values: [
                    Value(streets.isEmpty ? nil : streets),
                    .text(intersection.isRoundabout ? "rotatoria" : "incrocio"), .integer(Int64(intersection.arms)),
                    .real(intersection.minimum), .decimetres(intersection.uncertainty),
                    .decimetres(intersection.area.area), Value(regulation.zones[intersection.zone]?.title),
                    .text(regulation.version),
                ])
        }
        return batch
    }
}

extension Value {
    fileprivate static func decimetres(_ metres: Double?) -> Value {
        metres.map { .real(($0 * 10).rounded() / 10) } ?? .null
    }
}
