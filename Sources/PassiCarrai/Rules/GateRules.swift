/// Gate and ramp: PC-050, PC-051, PC-052.
enum GateRules {
    static func setback(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard evidence.proposal.gate != nil else { return .notApplicable("Nessun cancello.", "No gate.") }
        guard let gate = evidence.gate else {
            return Judgement(
                .manualReview, "La posizione del cancello non è indicata.", "The gate's position is not given.")
        }
        let isHeavy = evidence.proposal.vehicle == .heavy
        let least = regulation.number(isHeavy ? .gateSetbackHeavy : .gateSetbackCar)
        let setback = gate.setback
        let behindSidewalk = setback - evidence.sidewalk
        let text = (
            "Il cancello è a \(setback.it) m dalla carreggiata (minimo \(least.it))",
            "Gate \(setback.en) m from the carriageway (min \(least.en))"
        )
        let judgement: Judgement =
            if setback >= least - Tolerance.length {
                behindSidewalk >= least - Tolerance.length
                    ? Judgement(.pass, text.0 + ".", text.1 + ".")
                    : Judgement(
                        .warning,
                        text.0 + ", ma a \(behindSidewalk.it) m dal marciapiede: il veicolo in attesa lo occupa.",
                        text.1 + ", yet \(behindSidewalk.en) m from the sidewalk: a waiting vehicle stands on it.")
            } else if evidence.context.isDeadEnd || evidence.context.hasVeryLowTraffic {
                Judgement(
                    .info, text.0 + ": strada senza uscita o a bassissimo traffico, l'arretramento non è richiesto.",
                    text.1 + ": a dead end or very low traffic, no setback is required.")
            } else if evidence.proposal.gate?.isAutomatic == true {
                Judgement(
                    .needsWaiver,
                    text.0 + ", automatico: ammesso solo se l'arretramento è impossibile per vincoli costruttivi.",
                    text.1 + ", automatic: allowed only where a setback is impossible.")
            } else {
                Judgement(
                    .reject, text.0 + ": va arretrato o, se impossibile, automatizzato.",
                    text.1 + ": set back or, if impossible, automate.")
            }
        return judgement.measuring("setback_m", setback).measuring("behind_sidewalk_m", behindSidewalk)
            .against("min_m", least).within(evidence.accuracy + (evidence.facing?.widthUncertainty ?? 0) / 2)
            .drawing(gate.figure)
    }

    static func ramp(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        let (slope, flat) = (evidence.proposal.slope.map { abs($0) }, evidence.proposal.flatLength)
        guard slope != nil || flat != nil else {
            return .notApplicable("Nessuna rampa dichiarata.", "No ramp declared.")
        }
        let (steepest, shortest) = (regulation.number(.slopeMaximum), regulation.number(.flatLength))
        let isSteep = slope.map { $0 > steepest + 1e-9 } ?? false
        let isShort = flat.map { $0 < shortest - Tolerance.length } ?? false
        let measured = (slope?.it ?? "–", flat?.it ?? "–")
        let judgement =
            isSteep || isShort
            ? Judgement(
                .needsWaiver, "Pendenza \(measured.0)% / tratto piano \(measured.1) m non conformi.",
                "Slope (\(slope?.en ?? "–")%) or flat stretch (\(flat?.en ?? "–") m) out of limits.")
            : Judgement(.pass, "Pendenza e tratto piano nei limiti.", "Slope and flat stretch within limits.")
        return judgement.measuring("slope_pct", slope).measuring("flat_len_m", flat)
            .against("max_pct", steepest).against("min_m", shortest)
    }

    static func opening(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard let gate = evidence.proposal.gate else { return .notApplicable("Nessun cancello.", "No gate.") }
        switch gate.opens {
        case .outward:
            return Judgement(
                .reject, "Il cancello non può aprirsi verso la strada.", "The gate must not open onto the road.")
        case .inward, .sliding:
            return Judgement(
                .pass, "Il cancello si apre verso l'interno o scorre.", "The gate opens inwards or slides.")
        case nil:
            return .notApplicable("Il verso di apertura non è dichiarato.", "How the gate opens is not declared.")
        }
    }
}
