/// Seen in time, and not in a bend: PC-030, PC-031.
enum SightRules {
    static func visibility(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard let facing = evidence.facing, !evidence.sights.isEmpty else {
            return .notApplicable("Nessuna corsia da cui guardare.", "No lane to look from.")
        }
        let needed = StoppingDistance(speed: facing.speed, regulation)
        func severity(_ sight: Evidence.Sight) -> Severity {
            if sight.visible < min(needed.braking, sight.approach) - Tolerance.length { return .reject }
            return sight.visible < min(needed.stopping, sight.approach) - Tolerance.length ? .warning : .pass
        }
        let worst = evidence.sights.min { one, other in
            let (a, b) = (severity(one), severity(other))
            return a == b ? one.visible < other.visible : a > b
        }
        guard let worst else { return .notApplicable("Nessuna corsia.", "No lane.") }
        let found = severity(worst)
        let distance = found == .reject ? needed.braking : needed.stopping
        let note = (
            " Veicoli in sosta, vegetazione e profilo della strada non sono considerati.",
            " Parked cars, vegetation and the vertical profile are not modelled."
        )
        let speed = facing.speed.isFinite ? Int(facing.speed.rounded()) : 0
        let text =
            found == .pass && worst.visible < needed.stopping - Tolerance.length
            ? (
                "L'accesso è visibile da tutto il tratto da cui si arriva, \(worst.visible.it) m.",
                "Visible along the whole way that traffic comes, \(worst.visible.en) m."
            )
            : found == .pass
                ? (
                    "L'accesso è visibile da \(worst.visible.it) m, quanto basta a \(speed) km/h.",
                    "Visible from \(worst.visible.en) m, enough at \(speed) km/h."
                )
                : (
                    "L'accesso è visibile da \(worst.visible.it) m; a \(speed) km/h ne servono \(distance.it).",
                    "Visible from \(worst.visible.en) m; \(distance.en) m needed at \(speed) km/h."
                )
        let directions = evidence.sights.map { sight -> Finding.Value.Content in
            .object([
                Finding.Value("from", .text(sight.from.rawValue)),
                Finding.Value("visible_m", .number(sight.visible)),
                Finding.Value("approach_m", .number(sight.approach)),
                Finding.Value("verdict", .text(severity(sight).rawValue)),
            ])
        }
        return Judgement(found, text.0 + note.0, text.1 + note.1)
            .measuring("visible_m", worst.visible)
            .measuring("braking_m", needed.braking)
            .measuring("stopping_m", needed.stopping)
            .measuring("speed_kmh", facing.speed)
            .measuring("directions", content: .list(directions))
            .against("reject_below_m", min(needed.braking, worst.approach))
            .against("warn_below_m", min(needed.stopping, worst.approach))
            .drawing(.group(evidence.sights.map(\.figure)))
    }

    static func curve(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard let curve = evidence.curve else { return .notApplicable("Nessuna strada.", "No road.") }
        let least = regulation.number(.curveRadius)
        guard let radius = curve.radius else {
            return Judgement(.pass, "La strada è dritta.", "The road is straight.").against("min_m", least)
        }
        let judgement =
            radius < least - Tolerance.length
            ? Judgement(
                .warning, "Accesso in curva (raggio \(radius.it) m): verifica del tecnico.",
                "Access on a bend (radius \(radius.en) m): a technician has to look.")
            : Judgement(.pass, "La curva ha un raggio di \(radius.it) m.", "The bend has a radius of \(radius.en) m.")
        return judgement.measuring("radius_m", radius).against("min_m", least).drawing(.line(curve.points))
    }
}
