import AddressTables
import Geocoding
import TerminalText

extension AnswerTable {
    /// How the text was read, which rules fired, and what the score is made of.
    func explain(_ explanation: Explanation) -> [String] {
        let language = words.language
        var lines = ["", inks(.strong, language("Come è stato letto", "How it was read"))]
        var parts = TextTable([.init(""), .init(""), .init("", isFlexible: true)])
        for part in explanation.parts {
            parts.add([.init(part.text), .init(part.role, .faint), .init(part.match ?? "")])
        }
        lines += parts.lines(width: width - 2, inks, hasHeader: false).map { "  " + $0 }
        if !explanation.rules.isEmpty {
            lines.append(inks(.strong, language("Regole", "Rules")))
            for rule in explanation.rules { lines += rule.harmless.wrapped(to: width - 2).map { "  " + $0 } }
        }
        lines.append(inks(.strong, language("Perché ha vinto", "Why it won")))
        var features = TextTable([.init("", isFlexible: true), .init("", isRight: true), .init("", isRight: true)])
        for feature in explanation.features {
            features.add([
                .init(feature.name), .init(language.decimal(feature.value, 3), .faint),
                .init((feature.contribution < 0 ? "" : "+") + language.decimal(feature.contribution, 3)),
            ])
        }
        features.add([
            .init(language("punteggio", "score"), .strong), .init(""), .init(language.decimal(explanation.score, 3)),
        ])
        if let second = explanation.runnerUp {
            features.add([.init(language("secondo", "runner-up")), .init(""), .init(language.decimal(second, 3))])
        }
        lines += features.lines(width: width - 2, inks, hasHeader: false).map { "  " + $0 }
        return lines
    }
}
