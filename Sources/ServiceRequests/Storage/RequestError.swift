public import Services
public import FeatureStores
public import Languages

/// Why the reports refuse. Nothing has been changed.
public enum RequestError: Error, Hashable, Sendable {
    case unknown(id: String)
    /// The report has been changed since whoever asks has read it.
    case conflict(current: ServiceRequest)
    case transition(RequestState, to: RequestState)
    case invalid(FieldFaults)
    /// Of one reporter in one day.
    case tooMany(most: Int)
    case store(StoreError)

    public var words: LocalizedText {
        switch self {
        case .unknown(let id):
            return LocalizedText(it: "la segnalazione «\(id)» non c’è", en: "there is no report \"\(id)\"")
        case .conflict(let current):
            let state = current.state.title
            return LocalizedText(
                it: "la segnalazione \(current.id) è cambiata nel frattempo: è alla revisione \(current.revision), "
                    + "stato «\(state.italian)»; rileggerla e riprovare",
                en: "report \(current.id) has changed meanwhile: it is at revision \(current.revision), "
                    + "state \"\(state[.english])\"; read it again and retry")
        case .transition(let from, let to):
            let next = from.successors.map(\.rawValue).joined(separator: ", ")
            return LocalizedText(
                it: "da «\(from.rawValue)» non si passa a «\(to.rawValue)»; "
                    + (next.isEmpty ? "lo stato è definitivo" : "ammessi: \(next)"),
                en: "\"\(to.rawValue)\" does not follow \"\(from.rawValue)\"; "
                    + (next.isEmpty ? "the state is final" : "permitted: \(next)"))
        case .invalid(let faults):
            return faults.words
        case .tooMany(let most):
            return LocalizedText(
                it: "oggi sono già arrivate \(most) segnalazioni, il massimo di un giorno; riprovare domani",
                en: "\(most) reports have come today, which is the most in a day; try again tomorrow")
        case .store(.unavailable(let reason)):
            return LocalizedText(it: "la base dati ora non risponde («\(reason)»)", en: reason)
        case .store(.fault(let reason)):
            return LocalizedText(it: "la base dati ha risposto con un errore («\(reason)»)", en: reason)
        case .store(let error):
            return LocalizedText(it: "la base dati ha rifiutato («\(error)»)", en: "\(error)")
        }
    }
}
