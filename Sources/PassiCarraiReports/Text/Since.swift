public import Languages
public import PassiCarrai

/// What has changed since a verdict was kept, and what the rules of today say of what was measured then.
public struct Since: Hashable, Sendable {
    /// ISO 8601.
    public var keptAt: String
    public var outcomeThen: Outcome
    /// By the rules of today, of the evidence that was kept; `nil` where it cannot be read any more.
    public var outcomeNow: Outcome?
    /// Versions.
    public var regulationThen: String
    public var regulationNow: String
    /// Collections that have changed, come or gone.
    public var changedCollections: [String]

    public init(
        keptAt: String, outcomeThen: Outcome, outcomeNow: Outcome?, regulationThen: String, regulationNow: String,
        changedCollections: [String]
    ) {
        self.keptAt = keptAt
        self.outcomeThen = outcomeThen
        self.outcomeNow = outcomeNow
        self.regulationThen = regulationThen
        self.regulationNow = regulationNow
        self.changedCollections = changedCollections
    }

    /// For the head of a report.
    public var notices: [LocalizedText] {
        [kept, rules, data].compactMap { $0 }
    }

    private var kept: LocalizedText {
        said {
            $0(
                "Verdetto conservato il \($0.day(keptAt)): riporta ciò che allora è stato misurato e giudicato.",
                "Verdict kept on \($0.day(keptAt)): it tells what was measured and judged then.")
        }
    }

    private var rules: LocalizedText? {
        let change = said { say in
            regulationThen == regulationNow
                ? say("Con i valori che le norme hanno oggi ", "With the values that the rules have today ")
                : say(
                    "Da allora le norme sono cambiate (\(regulationThen) → \(regulationNow)): con quelle di oggi ",
                    "The rules have changed since (\(regulationThen) → \(regulationNow)): by those of today ")
        }
        guard let outcomeNow else {
            return LocalizedText(
                it: "Ciò che allora è stato misurato non si legge più: il verdetto non si può rifare.",
                en: "What was measured then cannot be read any more: the verdict cannot be given again.")
        }
        if outcomeNow == outcomeThen {
            guard regulationThen != regulationNow else { return nil }
            return change + LocalizedText(it: "l'esito sarebbe lo stesso.", en: "the outcome would be the same.")
        }
        return change
            + said { say in
                say("l'esito sarebbe: ", "the outcome would be: ") + outcomeNow.title(say).lowercased() + "."
            }
    }

    private var data: LocalizedText? {
        guard !changedCollections.isEmpty else { return nil }
        let names = changedCollections.joined(separator: ", ")
        return LocalizedText(
            it: "Da allora sono cambiati i dati (\(names)): il verdetto non ne tiene conto.",
            en: "The data have changed since (\(names)): the verdict takes no account of it.")
    }

    private func said(_ words: (Wording) -> String) -> LocalizedText {
        LocalizedText(it: words(Wording(language: .italian)), en: words(Wording(language: .english)))
    }
}
