import PassiCarrai

extension Severity {
    /// One or two words, as a column of a table has room for.
    func title(_ say: Wording) -> String {
        switch self {
        case .notApplicable: say("Non applicabile", "Not applicable")
        case .pass: say("Conforme", "Met")
        case .info: say("Informazione", "Information")
        case .warning: say("Avvertenza", "Warning")
        case .manualReview: say("Da verificare", "To be checked")
        case .needsWaiver: say("Serve deroga o parere", "Waiver or opinion needed")
        case .reject: say("Non conforme", "Not met")
        case .invalid: say("Dati non validi", "Invalid input")
        }
    }
}

extension Verdict {
    /// What the whole is shown by: what is only told is no obstacle.
    var sign: Severity { overall <= .info ? .pass : overall }
}

extension Outcome {
    func title(_ say: Wording) -> String {
        switch self {
        case .favourable: say("Nessun motivo ostativo rilevato", "No obstacle found")
        case .favourableWithWarnings: say("Nessun motivo ostativo, con avvertenze", "No obstacle found, with warnings")
        case .needsWaiver: say("Serve una deroga o un parere", "A waiver or an opinion is needed")
        case .manualReview: say("Serve la verifica di un tecnico", "A technician has to check")
        case .reject: say("Rilevati motivi ostativi", "Obstacles found")
        case .invalidInput: say("Dati non validi: nulla è stato valutato", "Invalid input: nothing was evaluated")
        }
    }

    func explanation(_ say: Wording) -> String {
        switch self {
        case .favourable:
            say(
                "I requisiti verificabili in automatico risultano rispettati.",
                "All requirements that can be checked automatically are met.")
        case .favourableWithWarnings:
            say(
                "I requisiti risultano rispettati; le avvertenze vanno valutate dall'ufficio.",
                "The requirements are met; the office has to weigh the warnings.")
        case .needsWaiver:
            say(
                "Almeno un requisito è rispettato solo con una deroga o con il parere di un altro ente.",
                "At least one requirement is met only with a waiver or another body's opinion.")
        case .manualReview:
            say(
                "I dati non bastano per rispondere: almeno una misura va verificata in sito.",
                "The data cannot tell: at least one measurement has to be checked on site.")
        case .reject:
            say(
                "Almeno un requisito non risulta rispettato. La tabella dice quale, quanto manca e per quale norma.",
                "At least one requirement is not met. The table tells which, by how much and by which law.")
        case .invalidInput:
            say("I dati inseriti vanno corretti.", "The input has to be corrected.")
        }
    }
}
