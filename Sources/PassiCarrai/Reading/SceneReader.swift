import Markup

/// Reads a scene as `docs/passi-scene.schema.json` describes it.
public enum SceneReader {
    /// What became of one JSON text.
    public enum Outcome: Sendable {
        case scene(Scene)
        /// A JSON object, and no scene: `id` where it could be read.
        case invalid(id: String?, problems: [SceneProblem])
        /// No JSON object at all.
        case unreadable(SceneProblem)
    }

    /// - Parameter bytes: one JSON object.
    public static func read(_ bytes: [UInt8]) -> Outcome {
        do throws(JSONValue.Fault) {
            guard case .object(let members) = try JSONValue(bytes, hasNonFinite: true) else {
                return .unreadable(
                    SceneProblem("$", it: "una scena è un oggetto JSON", en: "a scene is a JSON object"))
            }
            return read(SceneObject(members, "$"))
        } catch {
            return .unreadable(error.problem)
        }
    }

    static func read(_ root: SceneObject) -> Outcome {
        var problems = SceneProblems()
        let id = root.text("id", &problems)
        let title = root.text("title", &problems)
        let context = root.object("context", isRequired: true, &problems).flatMap { $0.context(&problems) }
        let surroundings = root.surroundings(&problems)
        let target = root.text("target_parcel", isRequired: true, &problems)
        let proposal = root.object("proposal", isRequired: true, &problems)
            .flatMap { $0.proposal(target ?? "", &problems) }
        if problems.list.isEmpty, let proposal {
            FrameCheck.check(surroundings, proposal, &problems)
        }
        guard problems.list.isEmpty, let context, let proposal else {
            return .invalid(id: id, problems: problems.list)
        }
        var scene = Scene(context: context, surroundings: surroundings, proposal: proposal)
        (scene.id, scene.title) = (id, title)
        return .scene(scene)
    }
}

extension SceneObject {
    fileprivate func context(_ problems: inout SceneProblems) -> Context? {
        guard let zone = text("zone", isRequired: true, &problems) else { return nil }
        var context = Context(zone: zone)
        context.isInBuiltUpArea = flag("centro_abitato", &problems) ?? true
        context.population = integer("population", in: 0...100_000_000, &problems)
        context.owner = word("owner", as: Context.Owner.self, &problems) ?? .comune
        context.isDeadEnd = flag("dead_end", &problems) ?? false
        context.hasVeryLowTraffic = flag("very_low_traffic", &problems) ?? false
        context.isRestricted = flag("restricted_traffic", &problems) ?? false
        return context
    }

    fileprivate func proposal(_ target: String, _ problems: inout SceneProblems) -> Proposal? {
        guard let p1 = position("p1", isRequired: true, &problems),
            let p2 = position("p2", isRequired: true, &problems)
        else { return nil }
        var proposal = Proposal(p1: p1, p2: p2, targetParcel: target)
        facts(&proposal, &problems)
        return proposal
    }

    /// Everything of a proposal but where it is.
    func facts(_ proposal: inout Proposal, _ problems: inout SceneProblems) {
        proposal.kind = word("kind", as: Proposal.Kind.self, &problems) ?? .built
        proposal.vehicle = word("vehicle", as: Proposal.Vehicle.self, &problems) ?? .car
        proposal.gate = object("gate", &problems).map { gate in
            Proposal.Gate(
                middle: gate.position("mid", &problems),
                opens: gate.word("opens", as: Proposal.Gate.Opening.self, &problems),
                isAutomatic: gate.flag("automatic", &problems) ?? false)
        }
        proposal.slope = number("slope_pct", in: -100...100, &problems)
        proposal.flatLength = number("flat_len_m", in: 0...10_000, &problems)
        proposal.isTemporary = flag("temporary", &problems) ?? false
        proposal.pedestrianTraffic = word("pedestrian_traffic", as: Proposal.PedestrianTraffic.self, &problems)
        proposal.hasSeparatePedestrianEntrance = flag("separate_pedestrian", &problems)
        if let since = text("existing_since", &problems) {
            if Day.isValid(since) {
                proposal.existingSince = since
            } else {
                problems.add(
                    path("existing_since"), "«\(since.clipped)» non è una data AAAA-MM-GG",
                    "\"\(since.clipped)\" is no date YYYY-MM-DD")
            }
        }
    }
}

/// A day as ISO 8601 writes it: `1992-06-30`. Such texts compare as the days do.
enum Day {
    static func isValid(_ text: String) -> Bool {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.map(\.utf8.count) == [4, 2, 2],
            text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
            let year = Int(fields[0]), let month = Int(fields[1]), let day = Int(fields[2]),
            (1...12).contains(month), day >= 1
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}
