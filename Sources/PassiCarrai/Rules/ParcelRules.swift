/// The parcel and the width of its opening: PC-040, PC-041, PC-060, PC-061.
enum ParcelRules {
    static func stall(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        let (width, length) = (regulation.number(.stallWidth), regulation.number(.stallLength))
        guard let stall = evidence.stall else {
            return Judgement(.manualReview, "Lo spazio non è stato misurato.", "The room was not measured.")
        }
        let judgement =
            stall.fits
            ? Judgement(.pass, "Oltre l'accesso c'è spazio per un veicolo.", "There is room for one vehicle.")
            : Judgement(
                .reject, "Oltre l'accesso non c'è spazio per un veicolo (minimo \(width.it) x \(length.it) m).",
                "No room for one vehicle (minimum \(width.en) x \(length.en) m).")
        return judgement.measuring("fits", content: .flag(stall.fits))
            .against("width_m", width).against("length_m", length).drawing(stall.rectangle.map { .area([$0]) })
    }

    static func pedestrians(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        switch (evidence.proposal.pedestrianTraffic, evidence.proposal.hasSeparatePedestrianEntrance ?? false) {
        case (.high?, false):
            Judgement(
                .needsWaiver, "Serve un ingresso pedonale separato.", "A separate pedestrian entrance is required.")
        case (.high?, true):
            Judgement(.pass, "C'è un ingresso pedonale separato.", "There is a separate pedestrian entrance.")
        case (.normal?, _):
            Judgement(.pass, "Traffico pedonale normale.", "Ordinary pedestrian traffic.")
        case (nil, _):
            .notApplicable("Traffico pedonale non dichiarato.", "Pedestrian traffic not declared.")
        }
    }

    static func minimumWidth(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        let (width, least) = (evidence.proposal.width, regulation.number(.widthMinimum))
        let judgement =
            width < least - Tolerance.length
            ? Judgement(
                .reject, "Larghezza \(width.it) m inferiore al minimo \(least.it) m.", "Too narrow: \(width.en) m.")
            : Judgement(.pass, "Larghezza \(width.it) m.", "Width \(width.en) m.")
        return judgement.measuring("width_m", width).against("min_m", least).drawing(opening(evidence))
    }

    static func maximumWidth(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        let isHeavy = evidence.proposal.vehicle == .heavy
        let most = regulation.number(isHeavy ? .widthMaximumHeavy : .widthMaximumCar)
        let width = evidence.proposal.width
        let judgement =
            width > most + Tolerance.length
            ? Judgement(
                .needsWaiver, "Larghezza \(width.it) m oltre \(most.it) m: motivare.",
                "Wider than \(most.en) m: justify.")
            : Judgement(.pass, "Larghezza \(width.it) m.", "Width \(width.en) m.")
        return judgement.measuring("width_m", width).against("max_m", most).drawing(opening(evidence))
    }

    static func opening(_ evidence: Evidence) -> Figure { .line([evidence.proposal.p1, evidence.proposal.p2]) }
}
