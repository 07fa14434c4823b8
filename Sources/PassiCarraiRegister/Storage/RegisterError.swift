public import Services
public import FeatureStores
public import Languages

/// Why the register refuses. Nothing has been changed.
public enum RegisterError: Error, Hashable, Sendable {
    case unknown(id: String)
    /// The entry has been changed since whoever asks has read it.
    case conflict(current: PassoCarraio)
    case transition(PassoState, to: PassoState)
    case initialState(PassoState)
    /// Another entry has the number.
    case numberTaken(SignNumber, by: String)
    /// A number for an entry that is not granted.
    case numberWithoutGrant(PassoState)
    case invalid([FieldFault])
    /// Of one applicant.
    case tooManyApplications(most: Int)
    /// A table that cannot be read, at a line; 0 for the whole of it.
    case table(file: String, line: Int, LocalizedText)
    case store(StoreError)

    public var words: LocalizedText {
        switch self {
        case .unknown(let id):
            return LocalizedText(it: "nel registro non c’è il passo «\(id)»", en: "there is no entry \"\(id)\"")
        case .conflict(let current):
            let state = current.state.title
            return LocalizedText(
                it: "il passo \(current.id) è cambiato nel frattempo: è alla revisione \(current.revision), "
                    + "stato «\(state.italian)»; rileggerlo e riprovare",
                en: "entry \(current.id) has changed meanwhile: it is at revision \(current.revision), "
                    + "state \"\(state[.english])\"; read it again and retry")
        case .transition(let from, let to):
            let next = from.successors.map(\.rawValue).joined(separator: ", ")
            return LocalizedText(
                it: "da «\(from.rawValue)» non si passa a «\(to.rawValue)»; "
                    + (next.isEmpty ? "lo stato è definitivo" : "ammessi: \(next)"),
                en: "\"\(to.rawValue)\" does not follow \"\(from.rawValue)\"; "
                    + (next.isEmpty ? "the state is final" : "permitted: \(next)"))
        case .initialState(let state):
            let states = PassoState.initial.map(\.rawValue).joined(separator: ", ")
            return LocalizedText(
                it: "un passo non comincia come «\(state.rawValue)»; ammessi: \(states)",
                en: "no entry begins as \"\(state.rawValue)\"; permitted: \(states)")
        case .numberTaken(let sign, let id):
            return LocalizedText(
                it: "il numero \(sign) è già del passo \(id)", en: "entry \(id) has the number \(sign)")
        case .numberWithoutGrant(let state):
            return LocalizedText(
                it: "il numero si assegna allo stato «rilasciata», non «\(state.rawValue)»",
                en: "a number goes with the state \"rilasciata\", not \"\(state.rawValue)\"")
        case .invalid(let faults):
            return FieldFaults(faults).words
        case .tooManyApplications(let most):
            return LocalizedText(
                it: "sono già in corso \(most) domande di questa persona: al massimo tante",
                en: "\(most) applications of this person are under way: no more may be")
        case .table(let file, let line, let words):
            return words.map { line > 0 ? "\(file):\(line): \($0)" : "\(file): \($0)" }
        case .store(.unavailable(let reason)):
            return LocalizedText(it: "la base dati ora non risponde («\(reason)»)", en: reason)
        case .store(.fault(let reason)):
            return LocalizedText(it: "la base dati ha risposto con un errore («\(reason)»)", en: reason)
        case .store(let error):
            return LocalizedText(it: "la base dati ha rifiutato («\(error)»)", en: "\(error)")
        }
    }
}
