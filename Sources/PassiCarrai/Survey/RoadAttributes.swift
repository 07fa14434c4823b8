/// What is known of a road, and what the regulation estimates where nothing is.
struct RoadAttributes: Hashable, Sendable {
    var roadClass: Road.Class
    var isClassKnown: Bool
    var width: Double
    /// ±, m; 0 for a width that was measured.
    var widthUncertainty: Double
    var speed: Double
    var estimated: [Evidence.Estimate.Attribute] = []

    init(_ road: Road, isBuiltUp: Bool, _ defaults: inout RoadDefaults) {
        roadClass = road.roadClass ?? .f
        isClassKnown = road.roadClass != nil
        var subject = Parameter.Subject()
        subject.roadClass = roadClass
        subject.kind = road.kind
        subject.isOneway = road.oneway != .no
        subject.isBuiltUp = isBuiltUp
        let usual = defaults.values(for: subject)
        if let measured = road.width {
            (width, widthUncertainty) = (measured, 0)
        } else if let lanes = road.lanes {
            width = Double(lanes) * usual.laneWidth + usual.laneMargin
            widthUncertainty = usual.laneUncertainty
        } else {
            (width, widthUncertainty) = (usual.width, usual.widthUncertainty)
        }
        speed = road.speed ?? usual.speed
        if road.width == nil { estimated.append(.width) }
        if road.speed == nil { estimated.append(.speed) }
        if road.roadClass == nil || road.isClassEstimated, ![.footway, .cycleway, .pedestrian].contains(road.kind) {
            estimated.append(.roadClass)
        }
    }

    var half: Double { width / 2 }
}

/// What a regulation takes roads for of which nothing is known, looked up once for each sort of road.
struct RoadDefaults {
    struct Values {
        var laneWidth: Double
        var laneMargin: Double
        var laneUncertainty: Double
        var width: Double
        var widthUncertainty: Double
        var speed: Double
    }

    private let regulation: Regulation
    private var known: [Parameter.Subject: Values] = [:]

    init(_ regulation: Regulation) { self.regulation = regulation }

    mutating func values(for subject: Parameter.Subject) -> Values {
        if let values = known[subject] { return values }
        let values = Values(
            laneWidth: regulation.number(.laneWidth, subject), laneMargin: regulation.number(.laneMargin),
            laneUncertainty: regulation.number(.laneUncertainty), width: regulation.number(.widthDefault, subject),
            widthUncertainty: regulation.number(.widthUncertainty), speed: regulation.number(.speedDefault, subject))
        known[subject] = values
        return values
    }
}
