import AddressTables
import Geocoding
import TerminalText

/// Answers for a person at a terminal.
struct AnswerTable {
    let words: AnswerWords
    let frame: PositionFrame
    let width: Int
    let inks: Inks
    /// Whether all candidates are shown, even beside a sure one.
    var showsAll = false

    private var language: Language { words.language }

    /// - Parameter query: put above, where there are several.
    func lines(_ query: String?, _ reply: Reply) -> [String] {
        var lines: [String] = []
        if let query { lines += query.harmless.wrapped(to: width).map { inks(.strong, $0) } }
        switch reply {
        case .found(let outcome): lines += found(outcome)
        case .report(let report, let outcome): lines += mentions(report) + found(outcome)
        case .place(let place, let outcome): lines += surroundings(place, outcome)
        }
        return lines
    }

    private func found(_ outcome: Outcome) -> [String] {
        guard let best = outcome.answers.first else {
            let nothing = inks(.bad, language("Nessun luogo trovato.", "No place was found."))
            return [nothing] + notes(outcome.notes)
        }
        let shown = outcome.status == .sure && !showsAll ? [best] : outcome.answers
        let hasDistance = shown.contains { $0.distance != nil }
        var columns = [
            TextTable.Column("#", isRight: true),
            TextTable.Column(language("Indirizzo", "Address"), isFlexible: true),
            TextTable.Column(language("Tipo", "Kind")),
            TextTable.Column(language("Confidenza", "Confidence")),
            TextTable.Column("±", isRight: true),
        ]
        if hasDistance { columns.append(TextTable.Column(language("Distanza", "Distance"), isRight: true)) }
        var table = TextTable(columns)
        for (rank, answer) in shown.enumerated() {
            table.add(
                [
                    .init(String(rank + 1), .faint), .init(answer.label, rank == 0 ? .strong : nil),
                    .init(words.kind(answer.kind)),
                    .init(words.confidence(answer.confidence), words.ink(answer.confidence)),
                    .init(words.length(answer.uncertainty)), .init(answer.distance.map(words.length) ?? ""),
                ].prefix(columns.count).map(\.self), below: details(answer))
        }
        var lines = table.lines(width: width, inks) + notes(outcome.notes)
        if let question = outcome.question { lines += ask(question) }
        if let explanation = best.explanation { lines += explain(explanation) }
        return lines
    }

    private func details(_ answer: Answer) -> [TextTable.Cell] {
        var facts: [String] = []
        facts.append(
            answer.position.map { words.position($0, frame) } ?? language("senza posizione", "without a position"))
        if let feature = answer.feature { facts.append("\(feature.collection)/\(feature.id)") }
        if let reference = answer.components.cadastralReference { facts.append(reference) }
        if let category = answer.components.category { facts.append(category) }
        return [.init(facts.joined(separator: " · "), .faint)] + answer.notes.map { .init("! " + $0.text, .doubtful) }
    }

    private func notes(_ notes: [Note]) -> [String] {
        notes.flatMap { note in
            ("! " + note.text.harmless).wrapped(to: width).map { inks(.doubtful, $0) }
        }
    }

    func ask(_ question: Question) -> [String] {
        var lines = ("? " + question.text.harmless).wrapped(to: width).map { inks(.accent, $0) }
        for option in question.options {
            lines.append("  \(option.answer + 1)  " + option.label.harmless.clipped(to: width - 5))
        }
        return lines
    }

    private func mentions(_ report: Report) -> [String] {
        guard !report.mentions.isEmpty else { return [] }
        var table = TextTable([
            .init(language("Nel testo", "In the text")), .init(language("Luogo", "Place"), isFlexible: true),
            .init(language("Confidenza", "Confidence")),
        ])
        for mention in report.mentions {
            let label = mention.candidates.first?.label ?? language("non trovato", "not found")
            let text = "«" + mention.text.harmless.clipped(to: max(16, width / 3)) + "»"
            table.add([
                .init(text),
                .init(
                    (mention.isAside ? language("non qui: ", "not here: ") : "") + words.relation(mention.relation)
                        + " "
                        + label),
                .init(words.confidence(mention.confidence), words.ink(mention.confidence)),
            ])
        }
        return table.lines(width: width, inks) + [""]
    }

    private func surroundings(_ place: ReverseResult, _ outcome: Outcome) -> [String] {
        var lines = [inks(.strong, place.label.harmless)]
        var table = TextTable([.init(""), .init("", isFlexible: true), .init("", isRight: true)])
        for (rank, answer) in place.civici.enumerated() {
            let side =
                rank == 0
                ? place.side.map { $0 == .left ? language("a sinistra", "left") : language("a destra", "right") } : nil
            table.add([
                .init(words.kind(answer.kind), .faint), .init(answer.label),
                .init([answer.distance.map(words.length), side].compactMap(\.self).joined(separator: " ")),
            ])
        }
        for (_, answer) in place.surroundings {
            table.add([
                .init(words.kind(answer.kind), .faint), .init(answer.label),
                .init(answer.distance.map { $0 < 0.5 ? "" : words.length($0) } ?? ""),
            ])
        }
        lines += table.lines(width: width, inks, hasHeader: false).map { "  " + $0 }
        if let first = place.civici.first?.position { lines.append(inks(.faint, "  " + words.position(first, frame))) }
        return lines + notes(place.notes + (place.parcel?.notes ?? []))
    }
}
