/// A text or a part of it brought to candidates: the cheap spellings first, the dear ones where those do not suffice.
struct Resolution {
    private(set) var text: SearchText
    private(set) var matches: TermMatches
    private(set) var candidates: [Candidate] = []
    private(set) var rules: [String] = []

    /// Good enough that no misspelling can win.
    private static let content = 0.945
    private static let mostNames = 72

    /// - Parameters:
    ///   - scope: the units that take part.
    ///   - most: candidates at most.
    init(
        _ gazetteer: Gazetteer, _ text: SearchText, _ preference: Preference, scope: UInt64 = .max, most: Int = 12,
        completing: Int? = nil
    ) {
        self.text = text
        matches = TermMatches(text, in: gazetteer.terms)
        if let unit = completing {
            matches.complete(text, at: unit)
            rules.append("prefisso")
        }
        rank(gazetteer, preference, scope, most)
        let unknown = matches.unknown(text) & scope & ~(completing.map { 1 << UInt64($0) } ?? 0)
        if isWeak, unknown != 0 {
            self.text = text.guessingGenerics(unknown)
            matches.addMisspellings(self.text, of: unknown)
            rules.append("errori nelle parole sconosciute")
            rank(gazetteer, preference, scope, most)
        }
        let known = text.content & scope & ~unknown
        if known != 0, isPoor {
            matches.addMisspellings(self.text, of: known)
            rules.append("errori in tutte le parole")
            rank(gazetteer, preference, scope, most)
        }
    }

    private var isWeak: Bool {
        guard let best = candidates.first else { return true }
        return best.score < Self.content
            && (best.features.has(.unread) || best.features.value(.unsaid) > 0.3 || best.features.has(.misspelt))
    }

    /// So much is unread that even a word that is known may be an error.
    private var isPoor: Bool {
        guard let best = candidates.first else { return true }
        return isWeak && (best.score < 0.8 || best.features.value(.unread) > 0.1 || best.features.value(.unsaid) > 0.4)
    }

    private mutating func rank(_ gazetteer: Gazetteer, _ preference: Preference, _ scope: UInt64, _ most: Int) {
        let search = NameSearch(gazetteer: gazetteer, text: text)
        let names = search.best(matches, most: Self.mostNames, restrictedTo: scope)
        let scoring = CandidateScoring(gazetteer, text, matches, names, preference, scope: scope)
        candidates = scoring.candidates(names, most: most)
    }
}

extension TermMatches {
    /// Takes a unit for the beginning of a word.
    mutating func complete(_ text: SearchText, at index: Int) {
        let unit = text.units[index]
        guard !unit.isDigits else { return }
        addPrefix(unit.word, 1 << UInt64(index), quality: 0.97, most: 400)
        refresh(text)
    }
}
