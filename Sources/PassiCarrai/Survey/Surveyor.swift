import SimpleFeatures
import Topology

/// Measures everything that the rules look at. The only part that knows how; the rules only compare.
public struct Surveyor: Sendable {
    private let regulation: Regulation

    public init(_ regulation: Regulation) { self.regulation = regulation }

    /// - Returns: evidence with problems where the scene cannot be measured, never less than that.
    public func survey(_ scene: Scene) -> Evidence {
        var evidence = Evidence(scene)
        evidence.hasRoads = !scene.surroundings.roads.isEmpty
        if regulation.zones[scene.context.zone] == nil {
            let known = regulation.zones.keys.sorted().joined(separator: ", ")
            let zone = scene.context.zone.clipped
            evidence.problems.append(
                SceneProblem(
                    "$.context.zone", it: "«\(zone)» non è uno tra \(known)", en: "\"\(zone)\" is not one of \(known)"))
        }
        // Nothing is measured where no rule would look at it.
        guard scene.proposal.kind != .waterGate,
            regulation.zones[scene.context.zone]?.vehicles != Regulation.Zone.Vehicles.none
        else { return evidence }
        do throws(TopologyError) {
            let border = try ParcelBorder(scene, regulation, &evidence.problems)
            guard evidence.problems.isEmpty, let border else { return evidence }
            evidence.front = border.front
            let network = RoadNetwork(
                scene.surroundings.roads, isBuiltUp: scene.context.isInBuiltUpArea, regulation)
            let site = Site(scene: scene, regulation: regulation, network: network, border: border)
            if let ground = try Ground(site) { try measure(ground, &evidence) }
            evidence.stall = StallSearch(site).stall
        } catch {
            evidence.failures.append(
                SceneProblem(
                    "$", it: "una misura non è riuscita: le geometrie vanno viste da un tecnico (\(error))",
                    en: "a measurement failed: a person has to look at the geometries (\(error))"))
        }
        return evidence
    }

    private func measure(_ ground: Ground, _ evidence: inout Evidence) throws(TopologyError) {
        evidence.facing = try ground.facing()
        let facing = ground.facingRoad
        evidence.estimates = ground.site.network.attributes[facing].estimated.map {
            Evidence.Estimate(ground.site.network.roads[facing], $0)
        }
        if ground.site.network.roads[facing].kind.isPublicVehicular {
            let survey = IntersectionSurvey(ground)
            let found = try survey.nearest()
            evidence.intersections = found.intersections
            evidence.estimates += found.estimates
            evidence.looseEnds = survey.looseEnds()
            evidence.sights = try SightSurvey(ground).sights()
        }
        evidence.curve = ground.curve()
        if let middle = ground.site.scene.proposal.gate?.middle {
            let foot = ground.kerb.place(of: middle)
            // Between the kerb and the other side of the road there is no setback.
            let isOnRoad = (middle - ground.target).dot(ground.site.border.front.outward) > Tolerance.length
            evidence.gate = Evidence.GateSetback(
                setback: isOnRoad ? 0 : foot.distance, figure: .line([middle, foot.foot]))
        }
        let neighbours = NeighbourSurvey(ground)
        evidence.accesses = try neighbours.accesses()
        evidence.crossings = try neighbours.crossings()
        evidence.busStops = try neighbours.busStops()
        evidence.bays = try neighbours.bays()
        evidence.otherFronts = try neighbours.otherFronts()
        let objects = ObjectSurvey(ground)
        evidence.objects = objects.objects()
        evidence.cyclePaths = try objects.cyclePaths()
        evidence.tramLanes = try objects.tramLanes()
        evidence.levelCrossings = objects.levelCrossings()
    }
}

/// The scene with its road network and the border of its parcel: what every measurement begins with.
struct Site {
    let scene: Scene
    let regulation: Regulation
    let network: RoadNetwork
    let border: ParcelBorder

    var around: Surroundings { scene.surroundings }
    var proposal: Proposal { scene.proposal }
}
