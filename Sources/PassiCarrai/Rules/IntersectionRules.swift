/// At least 12 m from intersections: PC-020.
enum IntersectionRules {
    static func distance(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        let least = regulation.number(.intersectionMinimum)
        guard let nearest = evidence.intersections.first else {
            let uncertainty = evidence.accuracy + (evidence.facing?.widthUncertainty ?? 0) / 2
            let free = Judgement(
                .pass, "Nessuna intersezione sulla strada nei dintorni.", "No intersection on the road nearby.")
            return loose(free, evidence, least + uncertainty).measuring("uncertainty_m", uncertainty)
                .against("min_m", least).within(uncertainty)
        }
        // The nearest tells, unless one that is farther away is worse: known less exactly, or more so.
        var worst = distance(nearest, evidence, regulation)
        for other in evidence.intersections.dropFirst() {
            let judgement = distance(other, evidence, regulation)
            if judgement.severity > worst.severity { worst = judgement }
        }
        return worst
    }

    private static func distance(
        _ nearest: Evidence.Intersection, _ evidence: Evidence, _ regulation: Regulation
    ) -> Judgement {
        let least = regulation.number(.intersectionMinimum)
        let uncertainty = evidence.accuracy + nearest.widthUncertainty
        let distance = nearest.distance
        let streets = nearest.streets.joined(separator: ", ")
        let (it, en) = (
            "L'apertura dista \(distance.it) m dall'area di intersezione con \(streets)",
            "The opening is \(distance.en) m from the intersection with \(streets)"
        )
        let law = "art. 46 Reg. CdS"
        let judgement: Judgement
        if distance >= least + uncertainty - Tolerance.length {
            judgement = loose(
                Judgement(.pass, "\(it) (minimo \(least.it) m, \(law)).", "\(en) (minimum \(least.en) m)."), evidence,
                least + uncertainty)
        } else if distance >= least - uncertainty - Tolerance.length {
            judgement = Judgement(
                .manualReview,
                "\(it), con un'incertezza di \(uncertainty.it) m: il minimo è \(least.it) m, serve una misura in sito.",
                "\(en), give or take \(uncertainty.en) m; minimum \(least.en) m: measure on site.")
        } else {
            judgement = tooClose(evidence, regulation, nearest, it, en)
        }
        return judgement.measuring("distance_m", distance)
            .measuring("node", content: .position(nearest.node))
            .measuring("uncertainty_m", uncertainty)
            .measuring("straight_m", nearest.straightDistance)
            .measuring("node_distance_m", nearest.nodeDistance)
            .measuring("streets", content: .list(nearest.streets.map { .text($0) }))
            .against("min_m", least).within(uncertainty)
            .drawing(.group([nearest.area, nearest.way]))
    }

    private static func tooClose(
        _ evidence: Evidence, _ regulation: Regulation, _ nearest: Evidence.Intersection, _ it: String, _ en: String
    ) -> Judgement {
        let least = regulation.number(.intersectionMinimum)
        let text = ("\(it): il minimo è \(least.it) m (art. 46 Reg. CdS)", "\(en); minimum \(least.en) m")
        let isOld = evidence.proposal.existingSince.map { $0 < regulation.text(.existingCutoff) } ?? false
        // Inside the intersection itself nothing can be derogated.
        guard nearest.distance > Tolerance.length, isOld || evidence.proposal.isTemporary else {
            return Judgement(.reject, text.0 + ".", text.1 + ".")
        }
        return isOld
            ? Judgement(
                .needsWaiver, text.0 + "; passo anteriore al 1993, derogabile se l'adeguamento è impossibile (c. 6).",
                text.1 + "; it is older than 1993, and may be derogated where adaptation is impossible.")
            : Judgement(
                .needsWaiver, text.0 + "; passo provvisorio: serve una deroga con segnaletica (c. 5).",
                text.1 + "; provisional: a waiver with signs is needed.")
    }

    /// A road that ends on ours without a shared node may be an intersection that the graph does not know.
    private static func loose(_ judgement: Judgement, _ evidence: Evidence, _ least: Double) -> Judgement {
        guard let end = evidence.looseEnds.first, end.distance < least else { return judgement }
        var doubtful = Judgement(
            .manualReview,
            "La strada \(end.label) finisce sulla carreggiata senza un nodo comune, a \(end.distance.it) m: il grafo "
                + "stradale va corretto o il luogo verificato.",
            "Road \(end.label) ends on the carriageway without a shared node, \(end.distance.en) m away: mend the road "
                + "graph, or check on site.")
        doubtful = doubtful.measuring("loose_end", content: .position(end.position)).drawing(.point(end.position))
        return doubtful
    }
}
