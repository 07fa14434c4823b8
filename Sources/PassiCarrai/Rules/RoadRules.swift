/// What the road in front is: PC-010, PC-011, PC-012, PC-022, PC-023.
enum RoadRules {
    static func facesRoad(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        let most = regulation.number(.facingMaximum)
        guard let facing = evidence.facing else {
            guard evidence.hasRoads, evidence.failures.isEmpty else {
                return Judgement(
                    .manualReview, "Mancano le strade dei dintorni: il fronte non è misurabile.",
                    "The roads around are missing: the front cannot be measured."
                ).against("max_m", most)
            }
            return Judgement(
                .reject, "Davanti all'apertura non c'è nessuna carreggiata entro \(most.it) m.",
                "There is no carriageway within \(most.en) m in front of the opening."
            ).against("max_m", most).drawing(.line([evidence.proposal.p1, evidence.proposal.p2]))
        }
        let free = regulation.number(.stripFreeArea)
        let area = facing.obstacles.filter { $0.kind != .wall }.reduce(0) { $0 + $1.extent }
        let walls = facing.obstacles.filter { $0.kind == .wall }
        let isBlocked = area > free + Tolerance.area || !walls.isEmpty
        let obstacle = isBlocked ? facing.obstacles.max { $0.extent < $1.extent } : nil
        // An opening that lies on the carriageway by more than its data may be wrong.
        let slack =
            regulation.number(.frontTolerance) + evidence.accuracy + facing.widthUncertainty / 2 + Tolerance.length
        let isOnRoad = facing.hit.distance(to: evidence.proposal.middle) < 1e-6 && facing.setback > slack
        let judgement =
            if let obstacle {
                Judgement(
                    .reject,
                    "Tra l'accesso e \(facing.name) c'è \(obstacle.italian): serve una servitù di passaggio o un altro "
                        + "punto.",
                    "Between the access and \(facing.name) there is \(obstacle.english): an easement or another point "
                        + "is needed.")
            } else if isOnRoad {
                Judgement(
                    .manualReview,
                    "L'apertura cade sulla carreggiata di \(facing.name), \(facing.setback.it) m oltre il bordo: "
                        + "particella o larghezza della strada vanno verificate.",
                    "The opening lies on the carriageway of \(facing.name), \(facing.setback.en) m beyond the kerb: "
                        + "check the parcel or the road's width.")
            } else {
                Judgement(
                    .pass, "L'apertura affaccia su \(facing.name), a \(facing.setback.it) m dal bordo.",
                    "The opening faces \(facing.name), \(facing.setback.en) m from the kerb.")
            }
        let figures = obstacle.map { [Figure.area([facing.strip]), $0.figure] } ?? [.area([facing.strip])]
        return judgement.measuring("setback_m", facing.setback).measuring("obstacle_m2", area)
            .measuring("obstacle", content: obstacle.map { .text($0.name ?? $0.kind.rawValue) })
            .against("max_m", most).against("max_m2", free).within(facing.widthUncertainty / 2 + evidence.accuracy)
            .drawing(.group(figures))
    }

    static func roundabout(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard evidence.facing?.kind == .roundabout else {
            return Judgement(.pass, "Non è l'anello di una rotatoria.", "Not on a roundabout ring.")
        }
        return Judgement(
            .reject, "Non è ammesso aprire un accesso sull'anello della rotatoria.",
            "No access may open on a roundabout ring.")
    }

    static func roadType(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard let facing = evidence.facing else { return .notApplicable("Nessuna strada.", "No road.") }
        let isPath = [.footway, .pedestrian, .cycleway].contains(facing.kind) || facing.roadClass == .fBis
        let name = isPath ? facing.kind.rawValue : facing.roadClass.rawValue
        let judgement: Judgement =
            if isPath {
                Judgement(
                    .reject, "Su percorsi pedonali o ciclabili gli accessi privati non sono ammessi.",
                    "Private accesses on pedestrian or cycle ways are not allowed.")
            } else {
                switch facing.roadClass {
                case .a, .b:
                    Judgement(
                        .reject, "Su strade di tipo \(name) gli accessi privati a raso non sono ammessi.",
                        "Private accesses at grade on class \(name) roads are not allowed.")
                case .d:
                    Judgement(
                        .needsWaiver, "Su strade di tipo D gli accessi privati richiedono una soluzione concentrata.",
                        "Private accesses on class D roads are subject to waiver: concentrated entries.")
                case .c, .e, .f, .fBis:
                    Judgement(
                        .pass, "Su strade di tipo \(name) gli accessi privati sono ammessi.",
                        "Private accesses on class \(name) roads are allowed.")
                }
            }
        return judgement.measuring("class", content: .text(facing.roadClass.rawValue))
            .measuring("kind", content: .text(facing.kind.rawValue))
    }

    static func secondaryRoad(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard evidence.facing?.roadClass == .d else {
            return .notApplicable("La strada non è di tipo D.", "The road is not of class D.")
        }
        guard let other = evidence.otherFronts.first else {
            return Judgement(
                .pass, "La particella non affaccia su strade di tipo inferiore.",
                "The parcel fronts no road of a lower class.")
        }
        return Judgement(
            .warning, "La particella affaccia anche su \(other.name): l'accesso va previsto di lì.",
            "The parcel also fronts \(other.name): place the access there."
        ).measuring("road", content: .text(other.road)).drawing(other.figure)
    }

    static func dualCarriageway(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard evidence.facing?.isDual == true else {
            return .notApplicable("Non è una strada a carreggiate separate.", "No dual carriageway.")
        }
        return Judgement(.info, "Solo svolta a destra in ingresso e uscita.", "Right turns only.")
    }
}

extension Evidence.Obstacle {
    fileprivate var italian: String {
        switch kind {
        case .parcel: "la particella \(name ?? "")"
        case .building: "un edificio"
        case .wall: "un muro"
        }
    }

    fileprivate var english: String {
        switch kind {
        case .parcel: "parcel \(name ?? "")"
        case .building: "a building"
        case .wall: "a wall"
        }
    }
}
