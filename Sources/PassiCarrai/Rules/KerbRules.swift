/// What shares the kerb or lies under the wheels: PC-080 to PC-085.
enum KerbRules {
    static func crossing(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        let least = regulation.number(.crossingGap)
        guard let near = evidence.crossings.first else {
            return Judgement(.pass, "Nessun attraversamento pedonale vicino.", "No pedestrian crossing nearby.")
                .against("min_m", least)
        }
        let judgement: Judgement =
            if near.gap < -Tolerance.length {
                Judgement(
                    .reject, "L'apertura interferisce con l'attraversamento pedonale.", "Interferes with a crossing.")
            } else if near.gap < least - Tolerance.length {
                Judgement(
                    .needsWaiver, "L'attraversamento pedonale è a \(near.gap.it) m (minimo \(least.it)).",
                    "The pedestrian crossing is \(near.gap.en) m away (minimum \(least.en)).")
            } else {
                Judgement(
                    .pass, "L'attraversamento pedonale è a \(near.gap.it) m.",
                    "The pedestrian crossing is \(near.gap.en) m away.")
            }
        return judgement.measuring("gap_m", max(0, near.gap)).against("min_m", least).drawing(near.figure)
    }

    static func busStop(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard let near = evidence.busStops.first else {
            return Judgement(.pass, "Nessuna fermata su questo lato.", "No bus stop on this side.")
        }
        let judgement =
            near.gap < -Tolerance.length
            ? Judgement(
                .needsWaiver, "Ricade nella zona di fermata \(near.name ?? ""): parere del gestore TPL.",
                "Inside the bus-stop zone \(near.name ?? ""): ask the operator.")
            : Judgement(
                .pass, "La zona di fermata è a \(near.gap.it) m.", "The bus-stop zone is \(near.gap.en) m away.")
        return judgement.measuring("gap_m", max(0, near.gap)).against("min_m", 0).drawing(near.figure)
    }

    static func objects(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        func least(_ object: Evidence.NearObject) -> Double {
            regulation.number(object.kind == .tree ? .treeGap : .lampGap)
        }
        let near = evidence.objects.min { $0.distance - least($0) < $1.distance - least($1) }
        guard let near else {
            return Judgement(.pass, "Nessun albero né palo vicino.", "No tree or pole nearby.")
                .against("tree_min_m", regulation.number(.treeGap)).against("lamp_min_m", regulation.number(.lampGap))
        }
        let names = near.kind == .tree ? ("un albero", "a tree") : ("un palo", "a pole")
        let judgement =
            near.distance < least(near) - Tolerance.length
            ? Judgement(
                .needsWaiver, "A \(near.distance.it) m da \(names.0): spostamento o parere.",
                "\(near.distance.en) m from \(names.1): removal or an opinion is needed.")
            : Judgement(.pass, "A \(near.distance.it) m da \(names.0).", "\(near.distance.en) m from \(names.1).")
        return judgement.measuring("distance_m", near.distance)
            .measuring("object", content: .text(near.name ?? near.kind.rawValue))
            .against("min_m", least(near)).drawing(near.figure)
    }

    static func bays(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard let bays = evidence.bays else {
            return .notApplicable("Nessun rilievo degli stalli riservati.", "Reserved bays were not surveyed.")
        }
        guard let near = bays.first, near.gap < -Tolerance.length else {
            return Judgement(.pass, "Nessuno stallo riservato interferisce.", "No reserved bay interferes.")
                .measuring("gap_m", bays.first?.gap)
        }
        return Judgement(.needsWaiver, "Interferisce con uno stallo riservato.", "Interferes with a reserved bay.")
            .measuring("gap_m", 0).drawing(near.figure)
    }

    static func tramway(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard evidence.tramLanes != nil || evidence.levelCrossings != nil else {
            return .notApplicable("Nessun rilievo di tram e passaggi a livello.", "Tramways were not surveyed.")
        }
        if let lane = evidence.tramLanes?.first {
            return Judgement(.needsWaiver, "Attraversa la sede tramviaria.", "Crosses the tramway.").drawing(
                lane.figure)
        }
        let least = regulation.number(.levelCrossingGap)
        let near = evidence.levelCrossings?.min { $0.distance < $1.distance }
        guard let near, near.distance < least - Tolerance.length else {
            return Judgement(.pass, "Nessuna sede tramviaria né passaggio a livello.", "No tramway or level crossing.")
                .measuring("distance_m", near?.distance).against("min_m", least)
        }
        return Judgement(
            .needsWaiver, "A \(near.distance.it) m da un passaggio a livello (minimo \(least.it)).",
            "\(near.distance.en) m from a level crossing (minimum \(least.en))."
        ).measuring("distance_m", near.distance).against("min_m", least).drawing(near.figure)
    }

    static func cyclePath(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard let path = evidence.cyclePaths.first else {
            return Judgement(.pass, "Nessuna pista ciclabile da attraversare.", "No cycle path to cross.")
        }
        return Judgement(
            .warning, "Attraversa una pista ciclabile: segnaletica aggiuntiva.",
            "Crosses a cycle path: additional signs."
        ).measuring("path", content: path.name.map { .text($0) }).drawing(path.figure)
    }
}
