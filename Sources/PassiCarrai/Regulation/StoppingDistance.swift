/// How far a vehicle goes before it stands, on level wet ground.
///
/// Source: D.M. 5-11-2001 n. 6792 par. 5.1.2, without aerodynamic drag and rolling resistance.
struct StoppingDistance: Hashable, Sendable {
    /// From the first touch of the brake, m.
    let braking: Double
    /// Reaction included, m.
    let stopping: Double

    private static let gravity = 9.81

    /// - Parameter speed: km/h.
    init(speed: Double, _ regulation: Regulation) {
        var rows: [Parameter.Row] = []
        if case .table(let table)? = regulation.parameter(.friction)?.value { rows = table }
        // Simpson's rule over each stretch where friction is linear.
        let bounds = [0] + rows.map(\.key).filter { $0 > 0 && $0 < speed } + [speed]
        var integral = 0.0
        for index in bounds.indices.dropFirst() {
            let (from, to) = (bounds[index - 1], bounds[index])
            let steps = 32
            let width = (to - from) / Double(steps)
            for step in 0...steps {
                let weight: Double = step == 0 || step == steps ? 1 : step % 2 == 1 ? 4 : 2
                let speed = from + Double(step) * width
                integral += weight * speed / Self.friction(speed, rows) * width / 3
            }
        }
        braking = integral / (3.6 * 3.6 * Self.gravity)
        let reaction = regulation.number(.reactionBase) - regulation.number(.reactionSlope) * speed
        stopping = speed / 3.6 * max(0, reaction) + braking
    }

    private static func friction(_ speed: Double, _ rows: [Parameter.Row]) -> Double {
        guard let first = rows.first, let last = rows.last else { return .infinity }
        if speed <= first.key { return first.value }
        for index in rows.indices.dropFirst() where speed <= rows[index].key {
            let (low, high) = (rows[index - 1], rows[index])
            return low.value + (speed - low.key) / (high.key - low.key) * (high.value - low.value)
        }
        return last.value
    }
}
