import SimpleFeatures

/// An end of a public road that lies on another's carriageway without a shared node: an intersection that the graph does
/// not know of.
struct LooseEnd {
    /// The road that meets ours.
    var road: Int
    var position: Position
    /// Half of that road's width.
    var half: Double

    /// What it takes of a kerb, if it is one: stations.
    func extent(on kerb: Path) -> Stretch {
        let foot = kerb.place(of: position).station
        return Stretch(foot - half, foot + half)
    }

    /// Those on a corridor's carriageway, and those where it is the corridor that ends on another's.
    ///
    /// - Parameter isNear: which positions matter.
    static func all(
        of corridor: Corridor, in network: RoadNetwork, where isNear: (Position) -> Bool
    ) -> [LooseEnd] {
        let own = corridor.roads
        var ends: [LooseEnd] = []
        for (index, road) in network.roads.enumerated()
        where road.kind.isPublicVehicular && !own.contains(index) && !road.isClosed {
            let line = network.lines[index]
            for vertex in [0, line.count - 1] {
                let point = line[vertex]
                guard isNear(point), network.nodes[network.vertexNodes[index][vertex]].visits.count == 1
                else { continue }
                let place = corridor.axis.place(of: point)
                guard place.distance <= corridor.halves[place.segment] + RoadNetwork.tolerance,
                    place.station > 0, place.station < corridor.axis.length
                else { continue }
                ends.append(LooseEnd(road: index, position: point, half: network.attributes[index].half))
            }
        }
        for (vertex, station) in [(0, 0), (corridor.nodes.count - 1, corridor.axis.length)] {
            let (point, node) = (corridor.axis.point(at: station), corridor.nodes[vertex])
            guard node >= 0, network.nodes[node].visits.count == 1, isNear(point) else { continue }
            for (index, road) in network.roads.enumerated()
            where road.kind.isPublicVehicular && !own.contains(index)
                && network.boxes[index].contains(x: point.x, y: point.y)
            {
                let half = network.attributes[index].half
                guard Path(network.lines[index]).place(of: point).distance < half else { continue }
                ends.append(LooseEnd(road: index, position: point, half: half))
            }
        }
        return ends
    }
}
