import Languages

/// What was estimated, and what holds for a time only: PC-090, PC-091.
enum DataRules {
    static func quality(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        if let failure = evidence.failures.first {
            return Judgement(.manualReview, failure.message.italian + ".", failure.message[.english] + ".")
        }
        let kinds = evidence.unsurveyed.compactMap(SiteDefinition.Kind.init(rawValue:)).map(\.words)
        let estimated = estimates(evidence)
        guard !kinds.isEmpty else { return estimated }
        var judgement = Judgement(
            .warning,
            "Nessun rilievo di \(kinds.map(\.it).joined(separator: ", ")): verifica in sito. "
                + (evidence.estimates.isEmpty ? "" : estimated.message.italian),
            "Not surveyed: \(kinds.map(\.en).joined(separator: ", ")): check on site. "
                + (evidence.estimates.isEmpty ? "" : estimated.message[.english]))
        judgement.measured =
            estimated.measured + [Finding.Value("unsurveyed", .list(evidence.unsurveyed.map { .text($0) }))]
        judgement.uncertainty = estimated.uncertainty
        return judgement
    }

    private static func estimates(_ evidence: Evidence) -> Judgement {
        guard !evidence.estimates.isEmpty else {
            return Judgement(.pass, "Larghezza, limite e classe sono noti.", "Width, limit and class are known.")
                .measuring("missing", content: .list([]))
        }
        var (names, details): ([String], [String]) = ([], [])
        var roads: [(label: String, attributes: [Evidence.Estimate.Attribute])] = []
        for estimate in evidence.estimates {
            if !names.contains(estimate.attribute.rawValue) { names.append(estimate.attribute.rawValue) }
            let detail = estimate.road + "." + estimate.attribute.rawValue
            guard !details.contains(detail) else { continue }
            details.append(detail)
            // Which of the parts of a street it is stands in the details.
            let label = estimate.name ?? estimate.road
            if let known = roads.firstIndex(where: { $0.label == label }) {
                if !roads[known].attributes.contains(estimate.attribute) {
                    roads[known].attributes.append(estimate.attribute)
                }
            } else {
                roads.append((label, [estimate.attribute]))
            }
        }
        let (it, en) = (
            roads.map { road in "\(road.label): \(road.attributes.map(\.words.it).joined(separator: ", "))" },
            roads.map { road in "\(road.label): \(road.attributes.map(\.words.en).joined(separator: ", "))" }
        )
        return Judgement(
            .info, "Valori stimati – \(it.joined(separator: "; ")). Verifica in sito.",
            "Estimated – \(en.joined(separator: "; ")). Check on site."
        )
        .measuring("missing", content: .list(names.map { .text($0) }))
        .measuring("details", content: .list(details.map { .text($0) }))
        .within((evidence.facing?.widthUncertainty ?? 0) / 2)
    }

    static func temporary(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        guard evidence.proposal.isTemporary else { return .notApplicable("Non è provvisorio.", "Not provisional.") }
        return Judgement(
            .info, "Autorizzazione provvisoria per la durata del cantiere, con segnaletica di cantiere.",
            "Provisional, for as long as the works last, with site signs.")
    }
}

extension Evidence.Estimate.Attribute {
    fileprivate var words: (it: String, en: String) {
        switch self {
        case .width: ("larghezza", "width")
        case .speed: ("limite di velocità", "speed limit")
        case .roadClass: ("classe", "class")
        }
    }
}
