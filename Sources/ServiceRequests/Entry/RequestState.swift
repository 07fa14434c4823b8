public import Languages

/// Where a report stands. The standard knows open and closed; ours say more, and each is one of those two.
public enum RequestState: String, Hashable, Sendable, CaseIterable {
    case ricevuta
    case presaInCarico = "presa_in_carico"
    /// Works are planned.
    case programmata
    /// Something else has to happen first.
    case sospesa
    case risolta
    /// Another body answers for it.
    case nonDiCompetenza = "non_di_competenza"
    /// Another report is about the same thing.
    case duplicata
    /// Nobody found it.
    case nonRiscontrata = "non_riscontrata"
    /// By whoever had reported.
    case ritirata

    /// The standard's word. Source: Open311 GeoReport v2, GET Service Requests, status.
    public enum Status: String, Hashable, Sendable, CaseIterable { case open, closed }

    public var status: Status {
        switch self {
        case .ricevuta, .presaInCarico, .programmata, .sospesa: .open
        case .risolta, .nonDiCompetenza, .duplicata, .nonRiscontrata, .ritirata: .closed
        }
    }

    /// The states that may follow this one.
    public var successors: [RequestState] {
        let ends: [RequestState] = [.risolta, .nonDiCompetenza, .duplicata, .nonRiscontrata, .ritirata]
        switch self {
        case .ricevuta: return [.presaInCarico, .programmata] + ends
        case .presaInCarico: return [.programmata, .sospesa] + ends
        case .programmata: return [.presaInCarico, .sospesa] + ends
        case .sospesa: return [.presaInCarico, .programmata] + ends
        // It was not so: opened again.
        case .risolta, .nonDiCompetenza, .duplicata, .nonRiscontrata: return [.presaInCarico]
        case .ritirata: return []
        }
    }

    public var title: LocalizedText {
        switch self {
        case .ricevuta: LocalizedText(it: "Ricevuta", en: "Received")
        case .presaInCarico: LocalizedText(it: "Presa in carico", en: "Being dealt with")
        case .programmata: LocalizedText(it: "Intervento programmato", en: "Works planned")
        case .sospesa: LocalizedText(it: "Sospesa", en: "Suspended")
        case .risolta: LocalizedText(it: "Risolta", en: "Resolved")
        case .nonDiCompetenza: LocalizedText(it: "Non di competenza del Comune", en: "Not for the Comune to deal with")
        case .duplicata: LocalizedText(it: "Già segnalata", en: "Reported already")
        case .nonRiscontrata: LocalizedText(it: "Non riscontrata", en: "Not found")
        case .ritirata: LocalizedText(it: "Ritirata", en: "Withdrawn")
        }
    }
}
