/// Other accesses: PC-070, PC-071, PC-072.
enum AccessRules {
    static func sameSide(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        let (least, most) = (regulation.number(.gapOtherAccess), regulation.number(.overlapOtherAccess))
        let near = evidence.accesses.filter { $0.gap != nil }.min { ($0.gap ?? 0) < ($1.gap ?? 0) }
        guard let near, let gap = near.gap else {
            return Judgement(.pass, "Nessun altro passo su questo lato.", "No other access on this side.")
                .against("min_m", least)
        }
        let name = near.name ?? "?"
        let judgement: Judgement =
            if gap < -most - Tolerance.length {
                Judgement(.reject, "Si sovrappone al passo n. \(name).", "Overlaps licence \(name).")
            } else if gap < least - Tolerance.length {
                Judgement(
                    .warning, "A \(max(0, gap).it) m da altro passo (n. \(name)): valutare accorpamento.",
                    "\(max(0, gap).en) m from another access (\(name)): consider merging them.")
            } else {
                Judgement(
                    .pass, "Il passo più vicino (n. \(name)) è a \(gap.it) m.",
                    "The nearest access (\(name)) is \(gap.en) m away.")
            }
        return judgement.measuring("gap_m", max(0, gap)).measuring("overlap_m", gap < 0 ? -gap : nil)
            .measuring("access", content: near.name.map { .text($0) })
            .against("min_m", least).drawing(near.figure)
    }

    static func onePerParcel(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        let most = regulation.number(.maximumAccesses)
        let own = evidence.accesses.filter { $0.parcel == evidence.proposal.targetParcel }
        guard let first = own.first, Double(own.count) >= most else {
            return Judgement(
                .pass, "Nessun altro passo per questa particella.", "The parcel has no other access."
            ).measuring("count", content: .integer(own.count)).against("max", most)
        }
        return Judgement(
            .needsWaiver, "Esiste già il passo n. \(first.name ?? "?") per questa particella.",
            "Parcel already served by licence \(first.name ?? "?")."
        ).measuring("count", content: .integer(own.count)).against("max", most).drawing(first.figure)
    }

    static func spacing(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard let facing = evidence.facing, !evidence.context.isInBuiltUpArea,
            [.b, .c].contains(facing.roadClass) || !facing.isClassKnown
        else {
            return .notApplicable(
                "Vale fuori dai centri abitati, su strade B e C.", "Holds outside built-up areas, on class B and C.")
        }
        var subject = Parameter.Subject()
        subject.roadClass = facing.isClassKnown ? facing.roadClass : .c
        let (least, floor) = (regulation.number(.spacingMinimum, subject), regulation.number(.spacingFloor, subject))
        let near = evidence.accesses.filter { $0.axisDistance != nil }
            .min { ($0.axisDistance ?? 0) < ($1.axisDistance ?? 0) }
        guard let near, let distance = near.axisDistance else {
            return Judgement(.pass, "Nessun altro accesso su questo lato.", "No other access on this side.")
                .against("min_m", least).against("floor_m", floor)
        }
        let text = (
            "L'accesso più vicino è a \(distance.it) m (minimo \(least.it), derogabile a \(floor.it)).",
            "Nearest access \(distance.en) m away (minimum \(least.en), \(floor.en) with a waiver)."
        )
        var severity: Severity =
            distance < floor - Tolerance.length ? .reject : distance < least - Tolerance.length ? .needsWaiver : .pass
        // Whether the rule holds at all is what is not known.
        if !facing.isClassKnown, severity > .pass { severity = .manualReview }
        return Judgement(severity, text.0, text.1).measuring("axis_m", distance)
            .measuring("access", content: near.name.map { .text($0) })
            .against("min_m", least).against("floor_m", floor).drawing(near.figure)
    }
}
