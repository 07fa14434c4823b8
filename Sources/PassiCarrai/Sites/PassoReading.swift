import Languages
import Markup
public import ReferenceSystems

/// What one JSON object asks: a scene that brings everything, or an access at a place of the database.
public enum PassoReading: Sendable {
    case scene(Scene)
    case request(AccessRequest)
    /// A JSON object, and neither: `id` where it could be read.
    case invalid(id: String?, problems: [SceneProblem])
    /// No JSON object at all.
    case unreadable(SceneProblem)

    /// - Parameter bytes: one JSON object: a scene, `{"scene": …}`, or `{"parcel": …, "access": …}`.
    public init(_ bytes: [UInt8]) {
        do throws(JSONValue.Fault) {
            guard case .object(let members) = try JSONValue(bytes, hasNonFinite: true) else {
                self = .unreadable(
                    SceneProblem(
                        "$", it: "occorre un oggetto JSON: una scena o un accesso",
                        en: "expected a JSON object: a scene or an access"))
                return
            }
            self.init(SceneObject(members, "$"))
        } catch {
            self = .unreadable(error.problem)
        }
    }

    init(_ root: SceneObject) {
        var problems = SceneProblems()
        if root.has("scene") {
            guard let scene = root.object("scene", isRequired: true, &problems) else {
                self = .invalid(id: nil, problems: problems.list)
                return
            }
            self.init(SceneReader.read(scene))
        } else if root.has("access") || root.has("parcel") {
            switch AccessRequest.read(root) {
            case .request(let request): self = .request(request)
            case .invalid(let id, let problems): self = .invalid(id: id, problems: problems)
            }
        } else {
            self.init(SceneReader.read(root))
        }
    }

    private init(_ outcome: SceneReader.Outcome) {
        switch outcome {
        case .scene(let scene): self = .scene(scene)
        case .invalid(let id, let problems): self = .invalid(id: id, problems: problems)
        case .unreadable(let problem): self = .unreadable(problem)
        }
    }

    /// A verdict, with what it was put together from.
    public struct Examined: Sendable {
        public var verdict: Verdict
        /// `nil` where none could be put together.
        public var scene: Scene?
        /// The ends of the opening as the request's CRS has them; of a scene in its frame.
        public var opening: [Position]?
    }

    /// Puts the scene together where it has to be, measures and judges.
    ///
    /// - Parameter sites: `nil` where there is no database: an access by reference is then answered as invalid.
    public func examine(_ sites: Sites?, _ regulation: Regulation) -> Examined {
        let evaluator = Evaluator(regulation)
        switch self {
        case .scene(let scene):
            return Examined(
                verdict: evaluator.verdict(of: scene), scene: scene, opening: [scene.proposal.p1, scene.proposal.p2])
        case .invalid(let id, let problems):
            return Examined(verdict: evaluator.verdict(onInvalid: id, problems))
        case .unreadable(let problem):
            return Examined(verdict: evaluator.verdict(onInvalid: nil, [problem]))
        case .request(let request):
            guard let sites else {
                let problem = SceneProblem(
                    "$.access", it: "non c'è una base dati in cui cercare: occorre una scena",
                    en: "there is no database to look in: expected a scene")
                return Examined(verdict: evaluator.verdict(onInvalid: request.id, [problem]))
            }
            do throws(AccessError) {
                let scene = try sites.scene(for: request, regulation)
                let ends = [scene.proposal.p1, scene.proposal.p2]
                let opening = try? Transformation(from: .utm33, to: request.crs).image(of: ends)
                return Examined(verdict: evaluator.verdict(of: scene), scene: scene, opening: opening)
            } catch {
                let words = error.words
                let problem = SceneProblem("$.access", it: words.italian, en: words[.english])
                return Examined(verdict: evaluator.verdict(onInvalid: request.id, [problem]))
            }
        }
    }
}

extension Transformation {
    func image(of points: [Position]) -> [Position] {
        points.map { point in
            let (x, y) = transform(x: point.x, y: point.y)
            return Position(x, y)
        }
    }
}

extension ParcelFront {
    /// The ends of the opening in another CRS; as they are where there is no way to it.
    public func ends(in crs: CRS) -> [Position] {
        (try? Transformation(from: .utm33, to: crs).image(of: [p1, p2])) ?? [p1, p2]
    }

    /// m.
    public var sideLength: Double { side.first.flatMap { first in side.last.map { first.distance(to: $0) } } ?? 0 }
}

extension Sites {
    /// The candidate fronts of what is asked for, in metres of EPSG:25833.
    ///
    /// - Throws: ``AccessError`` where there are none.
    public func fronts(for request: AccessRequest, _ regulation: Regulation) throws(AccessError) -> [ParcelFront] {
        let click: Position?
        do {
            let toPlane = try Transformation(from: request.crs, to: .utm33)
            click = request.place.point.flatMap { toPlane.image(of: [$0]).first }
        } catch {
            throw .unmeasurable("\(error)")
        }
        switch request.target {
        case .reference(let reference):
            return try fronts(of: reference, near: click, width: request.width, regulation)
        case .atPlace: return try fronts(of: nil, near: click, width: request.width, regulation)
        case .drawn(let rings):
            let toPlane = try? Transformation(from: request.crs, to: .utm33)
            let parcel = rings.map { Parcel(id: Self.drawnParcel, ring: toPlane?.image(of: $0) ?? $0) }
            return try fronts(of: parcel, near: click, width: request.width, regulation)
        }
    }
}

extension PassoReading {
    /// The body of an execution of the process: what is under `inputs`, and `response` where it says one.
    ///
    /// Source: OGC API – Processes – Part 1: Core 1.0 (OGC 18-062r2), 7.11.
    /// - Returns: the problem with `$.inputs` or `$.response` as unreadable or invalid.
    public static func execution(_ bytes: [UInt8]) -> (reading: PassoReading, isDocument: Bool) {
        do throws(JSONValue.Fault) {
            guard case .object(let members) = try JSONValue(bytes, hasNonFinite: true) else {
                let problem = SceneProblem(
                    "$", it: "occorre un oggetto JSON con «inputs»", en: "expected a JSON object with \"inputs\"")
                return (.unreadable(problem), false)
            }
            let root = SceneObject(members, "$")
            var problems = SceneProblems()
            let response = root.text("response", &problems) ?? "raw"
            if problems.list.isEmpty, !["raw", "document"].contains(response) {
                problems.add("$.response", "raw o document", "raw or document")
            }
            guard let inputs = root.object("inputs", isRequired: true, &problems), problems.list.isEmpty else {
                return (.unreadable(problems.list[0]), false)
            }
            return (PassoReading(inputs), response == "document")
        } catch {
            return (.unreadable(error.problem), false)
        }
    }
}
