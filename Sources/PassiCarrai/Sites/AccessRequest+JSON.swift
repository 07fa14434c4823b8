import Markup
import ReferenceSystems
import SimpleFeatures

extension AccessRequest {
    /// What became of one JSON object.
    public enum Reading: Sendable {
        case request(AccessRequest)
        case invalid(id: String?, problems: [SceneProblem])
    }

    private static let members = ["id", "title", "crs", "parcel", "access", "proposal", "declared"]

    /// Reads `{"parcel": …, "access": …, "proposal": …}` as `docs/passo-request.schema.json` describes it.
    static func read(_ root: SceneObject) -> Reading {
        var problems = SceneProblems()
        root.close(members, &problems)
        let id = root.text("id", &problems)
        _ = root.text("title", &problems)
        let crs = root.crs(&problems)
        let target = root.target(&problems)
        let access = root.object("access", &problems)
        access?.close(["p1", "p2", "at", "width_m", "front"], &problems)
        let place = access?.place(&problems) ?? .anywhere
        if case .anywhere = place, case .atPlace = target, problems.list.isEmpty {
            problems.add(
                "$.access", "occorrono gli estremi dell'apertura (p1, p2), un punto (at) o una particella",
                "expected the ends of the opening (p1, p2), a point (at) or a parcel")
        }
        var request = AccessRequest(target, place, crs: crs ?? .crs84)
        request.id = id
        request.width = access?.number("width_m", in: 0.5...50, &problems)
        request.front = access?.integer("front", in: 0...2, &problems) ?? 0
        root.object("proposal", &problems)?.facts(&request.proposal, &problems)
        if let declared = root.object("declared", &problems) { request.declared = Declared(declared, &problems) }
        if problems.list.isEmpty { request.checkFrame(&problems) }
        return problems.list.isEmpty ? .request(request) : .invalid(id: id, problems: problems.list)
    }

    /// Coordinates that are those of another reference system than the one named.
    private func checkFrame(_ problems: inout SceneProblems) {
        let given: [Position] =
            switch place {
            case .opening(let p1, let p2): [p1, p2]
            case .near(let point): [point]
            case .anywhere: []
            }
        guard !given.isEmpty, !given.allSatisfy({ Self.isInComune($0, crs) }) else { return }
        let guess = FrameCheck.frame(of: given)
        problems.add(
            "$.access",
            "le coordinate non cadono nel territorio in \(crs.description)"
                + (guess.map { ": sembrano \($0.it)" } ?? "; longitudine o est per prima"),
            "the coordinates do not fall into the territory in \(crs.description)"
                + (guess.map { ": they look like \($0.en)" } ?? "; longitude or easting first"))
    }

    private static func isInComune(_ point: Position, _ crs: CRS) -> Bool {
        guard let toGeographic = try? Transformation(from: crs, to: .crs84) else { return false }
        let place = toGeographic.transform(x: point.x, y: point.y)
        return Transformation.areaOfInterest.contains(x: place.x, y: place.y)
    }
}

extension AccessRequest.Declared {
    fileprivate init(_ object: SceneObject, _ problems: inout SceneProblems) {
        object.close(
            ["centro_abitato", "population", "owner", "dead_end", "very_low_traffic", "restricted_traffic"], &problems)
        isInBuiltUpArea = object.flag("centro_abitato", &problems)
        population = object.integer("population", in: 0...100_000_000, &problems)
        owner = object.word("owner", as: Context.Owner.self, &problems)
        isDeadEnd = object.flag("dead_end", &problems)
        hasVeryLowTraffic = object.flag("very_low_traffic", &problems)
        isRestricted = object.flag("restricted_traffic", &problems)
    }
}

extension SceneObject {
    fileprivate func crs(_ problems: inout SceneProblems) -> CRS? {
        guard let text = text("crs", &problems) else { return nil }
        guard let crs = try? CRS(text) else {
            problems.add(
                path("crs"), "«\(text.clipped)» non è un sistema di riferimento noto, come EPSG:25833 o EPSG:4326",
                "\"\(text.clipped)\" is no known reference system, such as EPSG:25833 or EPSG:4326")
            return nil
        }
        return crs
    }

    fileprivate func target(_ problems: inout SceneProblems) -> AccessRequest.Target {
        switch value("parcel", &problems) {
        case nil: return .atPlace
        case .text(let reference)?: return .reference(reference)
        case .object(let members)?:
            let rings = SceneObject(members, path("parcel")).polygon(&problems)
            return rings.map { .drawn($0) } ?? .atPlace
        case let other?:
            problems.add(
                path("parcel"), "serve un riferimento catastale o un poligono GeoJSON, non \(other.kind.it)",
                "expected a cadastral reference or a GeoJSON polygon, not \(other.kind.en)")
            return .atPlace
        }
    }

    fileprivate func place(_ problems: inout SceneProblems) -> AccessRequest.Place? {
        let at = position("at", &problems)
        let (p1, p2) = (position("p1", &problems), position("p2", &problems))
        switch (at, p1, p2) {
        case (let at?, nil, nil): return .near(at)
        case (nil, let p1?, let p2?): return .opening(p1, p2)
        case (nil, nil, nil): return nil
        default:
            problems.add(
                path, "o i due estremi (p1 e p2), o un punto (at)", "either both ends (p1 and p2) or one point (at)")
            return nil
        }
    }

    /// The rings of a GeoJSON Polygon or MultiPolygon.
    private func polygon(_ problems: inout SceneProblems) -> [[Position]]? {
        let type = text("type", isRequired: true, &problems)
        guard let coordinates = list("coordinates", isRequired: true, &problems) else { return nil }
        let polygons: [JSONValue]
        switch type {
        case "Polygon"?: polygons = [.list(coordinates)]
        case "MultiPolygon"?: polygons = coordinates
        default:
            problems.add(path("type"), "serve Polygon o MultiPolygon", "expected Polygon or MultiPolygon")
            return nil
        }
        var rings: [[Position]] = []
        for polygon in polygons {
            guard case .list(let list) = polygon else {
                problems.add(path("coordinates"), "serve un elenco di anelli", "expected a list of rings")
                return nil
            }
            for ring in list {
                let object = SceneObject(["coordinates": ring], path)
                guard let points = object.ring("coordinates", &problems) else { return nil }
                rings.append(points)
            }
        }
        return rings.isEmpty ? nil : rings
    }
}
