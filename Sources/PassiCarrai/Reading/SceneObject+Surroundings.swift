import Markup

extension SceneObject {
    func surroundings(_ problems: inout SceneProblems) -> Surroundings {
        var around = Surroundings()
        around.accuracy = number("accuracy_m", in: 0...1000, &problems) ?? 0
        around.sidewalk = number("sidewalk_m", in: 0...1000, &problems) ?? 0
        around.roads = objects("roads", isRequired: true, &problems).compactMap { $0.road(&problems) }
        around.parcels = objects("parcels", isRequired: true, &problems).compactMap { item in
            item.close(["id", "ring"], &problems)
            guard let id = item.text("id", isRequired: true, &problems), let ring = item.ring("ring", &problems)
            else { return nil }
            return Parcel(id: id, ring: ring)
        }
        around.buildings = areas("buildings", &problems).map { Building(id: $0.id, ring: $0.ring) }
        around.walls = objects("walls", &problems).compactMap { item in
            item.close(["id", "line"], &problems)
            guard let line = item.line("line", &problems) else { return nil }
            return Wall(id: item.text("id", &problems), line: line)
        }
        around.existingAccesses = objects("existing_accesses", &problems).compactMap { item in
            item.close(["id", "p1", "p2", "parcel"], &problems)
            guard let p1 = item.position("p1", isRequired: true, &problems),
                let p2 = item.position("p2", isRequired: true, &problems)
            else { return nil }
            return ExistingAccess(
                id: item.text("id", &problems), p1: p1, p2: p2, parcel: item.text("parcel", &problems))
        }
        around.crossings = areas("crossings", &problems)
        around.busStops = objects("bus_stops", &problems).compactMap { item in
            item.close(["id", "point", "zone_len"], &problems)
            guard let point = item.position("point", isRequired: true, &problems) else { return nil }
            return BusStop(
                id: item.text("id", &problems), point: point,
                zoneLength: item.number("zone_len", in: 0...1000, &problems))
        }
        around.trees = spots("trees", &problems)
        around.lampPosts = spots("lamp_posts", &problems)
        if has("reserved_bays") { around.reservedBays = areas("reserved_bays", &problems) }
        if has("tram_lanes") { around.tramLanes = areas("tram_lanes", &problems) }
        if has("level_crossings") { around.levelCrossings = spots("level_crossings", &problems) }
        return around
    }

    private func areas(_ name: String, _ problems: inout SceneProblems) -> [Area] {
        objects(name, &problems).compactMap { item in
            item.close(["id", "ring"], &problems)
            guard let ring = item.ring("ring", &problems) else { return nil }
            return Area(id: item.text("id", &problems), ring: ring)
        }
    }

    private func spots(_ name: String, _ problems: inout SceneProblems) -> [Spot] {
        objects(name, &problems).compactMap { item in
            item.close(["id", "point"], &problems)
            guard let point = item.position("point", isRequired: true, &problems) else { return nil }
            return Spot(id: item.text("id", &problems), point: point)
        }
    }

    private static let roadMembers = [
        "id", "class", "class_estimated", "kind", "points", "width", "lanes", "speed", "oneway", "street", "corridor",
        "ring",
    ]

    private func road(_ problems: inout SceneProblems) -> Road? {
        close(Self.roadMembers, &problems)
        guard let id = text("id", isRequired: true, &problems), let points = line("points", &problems) else {
            return nil
        }
        var road = Road(id: id, points: points)
        road.kind = word("kind", as: Road.Kind.self, &problems) ?? .road
        road.roadClass = word("class", as: Road.Class.self, &problems)
        road.isClassEstimated = flag("class_estimated", &problems) ?? false
        road.width = number("width", in: 0.5...100, &problems)
        road.lanes = integer("lanes", in: 1...20, &problems)
        road.speed = number("speed", in: 1...200, &problems)
        road.oneway = word("oneway", as: Road.Oneway.self, &problems) ?? .no
        road.street = name("street", &problems)
        road.corridor = name("corridor", &problems)
        guard let ring = list("ring", &problems) else { return road }
        let numbers = ring.compactMap { item -> Double? in
            guard case .number(let number) = item, number.isFinite, abs(number) <= 1e7 else { return nil }
            return number
        }
        guard ring.count == 3, numbers.count == 3, numbers[2] > 0 else {
            problems.add(
                path("ring"), "servono centro x, centro y e raggio dell'asse, maggiore di zero",
                "expected centre x, centre y and axis radius above zero")
            return road
        }
        road.circle = Road.Circle(center: Position(numbers[0], numbers[1]), radius: numbers[2])
        return road
    }
}
