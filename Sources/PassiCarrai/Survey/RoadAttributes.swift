/// What is known of a road, and what the regulation estimates where nothing is.
struct RoadAttributes: Hashable, Sendable {
    var roadClass: Road.Class
    var isClassKnown: Bool
    var width: Double
    /// ±, m; 0 for a width that was measured.
    var widthUncertainty: Double
    var speed: Double
    var estimated: [Evidence.Estimate.Attribute] = []

    init(_ road: Road, isBuiltUp: Bool, _ regulation: Regulation) {
        roadClass = road.roadClass ?? .f
        isClassKnown = road.roadClass != nil
        var subject = Parameter.Subject()
        subject.roadClass = roadClass
        subject.kind = road.kind
        subject.isOneway = road.oneway != .no
        subject.isBuiltUp = isBuiltUp
        if let measured = road.width {
            (width, widthUncertainty) = (measured, 0)
        } else if let lanes = road.lanes {
            width = Double(lanes) * regulation.number(.laneWidth, subject) + regulation.number(.laneMargin)
            widthUncertainty = regulation.number(.laneUncertainty)
        } else {
            width = regulation.number(.widthDefault, subject)
            widthUncertainty = regulation.number(.widthUncertainty)
        }
        speed = road.speed ?? regulation.number(.speedDefault, subject)
        if road.width == nil { estimated.append(.width) }
        if road.speed == nil { estimated.append(.speed) }
        if road.roadClass == nil, ![.footway, .cycleway, .pedestrian].contains(road.kind) {
            estimated.append(.roadClass)
        }
    }

    var half: Double { width / 2 }
}
