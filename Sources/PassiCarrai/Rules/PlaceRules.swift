import Languages

/// Where the place is and who decides: PC-101, PC-001 to PC-004.
enum PlaceRules {
    static func waterGate(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard evidence.proposal.kind == .waterGate else {
            return .notApplicable("Non è una porta d'acqua.", "No water gate.")
        }
        return Judgement(
            .reject,
            "Per una porta d'acqua serve la concessione di spazio o specchio acqueo: domanda a "
                + "mobilitatrasporti@pec.comune.venezia.it.",
            "A water gate needs a mooring-space concession: apply to mobilitatrasporti@pec.comune.venezia.it.")
    }

    static func traffic(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard let zone = regulation.zones[evidence.context.zone] else {
            return .notApplicable("La zona non è nota.", "The zone is not known.")
        }
        let name = zone.title
        switch zone.vehicles {
        case .all:
            return Judgement(.pass, "A \(name) circolano veicoli a motore.", "Motor vehicles circulate in \(name).")
                .measuring("zone", content: .text(zone.id))
        case .some:
            return Judgement(
                .manualReview, "A \(name) circolano solo pochi veicoli: valuta l'ufficio.",
                "Only few vehicles circulate in \(name): the office has to look."
            )
            .measuring("zone", content: .text(zone.id))
        case .none:
            return Judgement(
                .reject,
                "In questa zona (\(name)) non circolano veicoli a motore: il passo carrabile non è autorizzabile. Per "
                    + "l'accesso dall'acqua può richiedere uno spazio acqueo (mobilitatrasporti@pec.comune.venezia.it).",
                "No motor vehicles circulate in \(name): a driveway permit cannot be granted here. For access from the "
                    + "water apply for a mooring space (mobilitatrasporti@pec.comune.venezia.it)."
            )
            .measuring("zone", content: .text(zone.id))
        }
    }

    /// Inside a centro abitato over the threshold the comune decides on stretches of state, regional and provincial
    /// roads; in a smaller one with the owner's nulla osta; outside the owner does. Motorways stay their
    /// concessionaire's.
    static func authority(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        let context = evidence.context
        let threshold = regulation.number(.populationThreshold)
        let isOwners = context.owner == .concessionaria || !context.isInBuiltUpArea
        let authority = isOwners ? context.owner : .comune
        var nullaOsta: Context.Owner?
        if authority == .comune, context.owner != .comune {
            let isLarge = context.population.map { Double($0) > threshold } ?? false
            if !isLarge { nullaOsta = context.owner }
        }
        var italian =
            "La strada è di competenza \(authority.italian.of): la domanda va trasmessa \(authority.italian.to)."
        var english = "This road belongs to \(authority.english); the application must go there."
        if let nullaOsta {
            let isKnown = context.population != nil
            italian = "Decide il Comune, con il nulla osta \(nullaOsta.italian.of)"
            english = "The comune decides, with the consent of \(nullaOsta.english)"
            italian += isKnown ? "." : ": la popolazione del centro abitato non è indicata."
            english += isKnown ? "." : ": the population of the built-up area is not given."
        }
        return Judgement(.info, italian, english)
            .measuring("authority", content: .text(authority.rawValue))
            .measuring("nulla_osta", content: nullaOsta.map { .text($0.rawValue) })
            .against("population", threshold)
    }

    static func restriction(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard evidence.context.isRestricted else {
            return Judgement(
                .pass, "Nessuna area pedonale né ZTL dichiarata.", "No pedestrian area or restricted zone declared.")
        }
        return Judgement(
            .warning,
            "L'accesso ricade in un'area pedonale o ZTL: serve anche il titolo di transito (SCIA o permesso).",
            "The access lies in a restricted zone: a transit title is also needed.")
    }

    static func validInput(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard evidence.problems.isEmpty, let front = evidence.front else { return invalid(evidence.problems) }
        return Judgement(
            .pass, "L'apertura è sul confine della particella \(evidence.proposal.targetParcel).",
            "The opening is on the boundary of parcel \(evidence.proposal.targetParcel)."
        )
        .measuring("boundary_m", front.distanceToBorder)
        .against("max_m", regulation.number(.frontTolerance))
        .drawing(.line([evidence.proposal.p1, evidence.proposal.p2]))
    }

    static func invalid(_ problems: [SceneProblem]) -> Judgement {
        let first = problems.first
        // A message that is a sentence keeps its point once.
        let message = first?.message.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
        let place = first.map { $0.path + ": " } ?? ""
        let rest = problems.count > 1 ? " (+\(problems.count - 1))" : ""
        return Judgement(
            .invalid, "Dati non validi: \(place)\(message?.italian ?? "")\(rest).",
            "Invalid input: \(place)\(message?[.english] ?? "")\(rest)."
        )
        .measuring(
            "problems",
            content: .list(
                problems.map { problem in
                    .object([
                        Finding.Value("path", .text(problem.path)),
                        Finding.Value("it", .text(problem.message.italian)),
                        Finding.Value("en", .text(problem.message[.english])),
                    ])
                }))
    }
}

extension Context.Owner {
    var italian: (of: String, to: String) {
        switch self {
        case .comune: ("del Comune", "al Comune")
        case .cittaMetropolitana: ("della Città metropolitana", "alla Città metropolitana")
        case .regione: ("della Regione (Veneto Strade)", "alla Regione (Veneto Strade)")
        case .anas: ("di ANAS", "ad ANAS")
        case .concessionaria: ("della società concessionaria", "alla società concessionaria")
        }
    }

    var english: String {
        switch self {
        case .comune: "the comune"
        case .cittaMetropolitana: "the Città metropolitana"
        case .regione: "the Region (Veneto Strade)"
        case .anas: "ANAS"
        case .concessionaria: "the motorway's concessionaire"
        }
    }
}
