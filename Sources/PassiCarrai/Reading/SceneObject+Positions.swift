import Markup

extension SceneObject {
    /// More points than any survey has: a longer line or ring is refused rather than measured for minutes.
    static let mostPoints = 50_000

    func position(_ name: String, isRequired: Bool = false, _ problems: inout SceneProblems) -> Position? {
        guard let value = value(name, isRequired: isRequired, &problems) else { return nil }
        return Self.position(value, path(name), &problems)
    }

    /// A line of at least two points, not all of them one.
    func line(_ name: String, _ problems: inout SceneProblems) -> [Position]? {
        guard let points = positions(name, atLeast: 2, &problems) else { return nil }
        guard points.contains(where: { $0 != points[0] }) else {
            problems.add(path(name), "la linea ha lunghezza zero", "the line has no length")
            return nil
        }
        return points
    }

    /// A closed ring that encloses something.
    func ring(_ name: String, _ problems: inout SceneProblems) -> [Position]? {
        guard let points = positions(name, atLeast: 4, &problems) else { return nil }
        guard points.first == points.last else {
            problems.add(
                path(name), "l'anello non è chiuso: l'ultimo punto deve ripetere il primo",
                "the ring is not closed: its last point must repeat the first")
            return nil
        }
        guard Ring.signedArea(points) != 0 else {
            problems.add(path(name), "l'anello non racchiude nessuna area", "the ring encloses no area")
            return nil
        }
        return points
    }

    private func positions(_ name: String, atLeast count: Int, _ problems: inout SceneProblems) -> [Position]? {
        guard let items = list(name, isRequired: true, &problems) else { return nil }
        guard items.count >= count else {
            problems.add(
                path(name), "servono almeno \(count) punti, non \(items.count)",
                "expected at least \(count) points, not \(items.count)")
            return nil
        }
        guard items.count <= Self.mostPoints else {
            problems.add(
                path(name),
                "\(items.count) punti sono troppi: al massimo \(Self.mostPoints); semplificare la geometria",
                "\(items.count) points are too many: \(Self.mostPoints) at most; simplify the geometry")
            return nil
        }
        var points: [Position] = []
        points.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            guard let point = Self.position(item, path(name) + "[\(index)]", &problems) else { return nil }
            points.append(point)
        }
        return points
    }

    static func position(_ value: JSONValue, _ path: String, _ problems: inout SceneProblems) -> Position? {
        guard case .list(let items) = value, items.count == 2, case .number(let x) = items[0],
            case .number(let y) = items[1]
        else {
            problems.add(path, "servono due numeri, [x, y]", "expected two numbers, [x, y]")
            return nil
        }
        let position = Position(x, y)
        guard position.isFinite else {
            problems.add(path, "una coordinata non è un numero finito", "a coordinate is not a finite number")
            return nil
        }
        guard abs(x) <= 1e7, abs(y) <= 1e7 else {
            problems.add(
                path, "una coordinata supera 10 000 km: non sono metri di un sistema piano locale",
                "a coordinate is beyond 10,000 km: these are no metres of a local planar frame")
            return nil
        }
        return position
    }
}
