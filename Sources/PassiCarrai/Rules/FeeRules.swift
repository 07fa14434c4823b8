import Languages

/// The estimate of the Canone Unico Patrimoniale: PC-100.
enum FeeRules {
    static func fee(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        let width = evidence.proposal.width
        let depth = regulation.number(.feeDepth)
        let area = width * depth
        // An access at road level that is signed on request protects no more than so much.
        let protected =
            evidence.proposal.kind == .level ? min(area, regulation.number(.feeLevelMaximumArea)) : area
        let charged = regulation.text(.feeRounding) == "up" ? (protected - Tolerance.area).rounded(.up) : protected
        let coefficient = regulation.number(.feeCoefficient)
        let isTemporary = evidence.proposal.isTemporary
        let standard = regulation.number(.feeStandard)
        let annual = cents(charged * standard)
        let rate = isTemporary ? regulation.number(.feeTemporary) : standard
        let due = cents(charged * rate * coefficient)
        let euro = (Double(due) / 100, isTemporary ? ("giorno", "day") : ("anno", "year"))
        let unit = isTemporary ? "EUR/m2/day" : "EUR/m2/year"
        return Judgement(
            .info, "Stima canone \(euro.0.it) EUR/\(euro.1.0) (non vincolante).",
            "Estimated fee \(euro.0.en) EUR/\(euro.1.1) (not binding)."
        )
        .measuring("width_m", width)
        .measuring("area_m2", protected)
        .measuring("charged_m2", charged)
        .measuring("annual_standard_eur", Double(annual) / 100)
        .measuring("amount_cents", content: .integer(due))
        .measuring(
            "breakdown",
            content: .object([
                Finding.Value("width_m", .number(width)),
                Finding.Value("depth_m", .number(depth)),
                Finding.Value("charged_m2", .number(charged)),
                Finding.Value("rate", .number(rate)),
                Finding.Value("rate_unit", .text(unit)),
                Finding.Value("coefficient", .number(coefficient)),
                Finding.Value("amount_cents", .integer(due)),
                Finding.Value("redemption_years", .number(regulation.number(.feeRedemption))),
            ])
        )
        .measuring("tariff_version", content: .text(regulation.text(.tariffVersion)))
        .measuring("not_binding", content: .flag(true))
    }

    private static func cents(_ euro: Double) -> Int {
        let cents = (euro * 100).rounded()
        return cents.isFinite && abs(cents) < 1e15 ? Int(cents) : 0
    }
}
