import Foundation

@testable import PassiCarrai

extension Scene {
    func turned(byDegrees angle: Double) -> Scene {
        let (sine, cosine) = (sin(angle * .pi / 180), cos(angle * .pi / 180))
        return mapped { Position($0.x * cosine - $0.y * sine, $0.x * sine + $0.y * cosine) }
    }

    func moved(byX x: Double, y: Double) -> Scene { mapped { Position($0.x + x, $0.y + y) } }

    /// The same scene with every position changed.
    func mapped(_ change: (Position) -> Position) -> Scene {
        var scene = self
        var around = surroundings
        for index in around.roads.indices {
            around.roads[index].points = around.roads[index].points.map(change)
            if let center = around.roads[index].circle?.center { around.roads[index].circle?.center = change(center) }
        }
        for index in around.parcels.indices { around.parcels[index].ring = around.parcels[index].ring.map(change) }
        for index in around.buildings.indices {
            around.buildings[index].ring = around.buildings[index].ring.map(change)
        }
        for index in around.walls.indices { around.walls[index].line = around.walls[index].line.map(change) }
        for index in around.existingAccesses.indices {
            around.existingAccesses[index].p1 = change(around.existingAccesses[index].p1)
            around.existingAccesses[index].p2 = change(around.existingAccesses[index].p2)
        }
        for index in around.busStops.indices { around.busStops[index].point = change(around.busStops[index].point) }
        func areas(_ areas: [Area]) -> [Area] { areas.map { Area(id: $0.id, ring: $0.ring.map(change)) } }
        func spots(_ spots: [Spot]) -> [Spot] { spots.map { Spot(id: $0.id, point: change($0.point)) } }
        around.crossings = areas(around.crossings)
        around.reservedBays = around.reservedBays.map(areas)
        around.tramLanes = around.tramLanes.map(areas)
        around.trees = spots(around.trees)
        around.lampPosts = spots(around.lampPosts)
        around.levelCrossings = around.levelCrossings.map(spots)
        scene.surroundings = around
        scene.proposal.p1 = change(proposal.p1)
        scene.proposal.p2 = change(proposal.p2)
        if let middle = proposal.gate?.middle { scene.proposal.gate?.middle = change(middle) }
        return scene
    }
}

/// Numbers that are the same in every run. Source: Steele, Lea, Flood 2014 (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
