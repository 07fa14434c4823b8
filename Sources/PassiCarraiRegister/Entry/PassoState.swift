public import Languages

/// Where an application or an access stands, in the words of the procedure.
///
/// Source: L. 241/1990, art. 2 and 10-bis (istruttoria, preavviso, provvedimento); D.Lgs. 285/1992, art. 22.
public enum PassoState: String, Hashable, Sendable, CaseIterable {
    /// An application has come in.
    case presentata
    /// An officer is working on it.
    case inIstruttoria = "in_istruttoria"
    /// Authorised: it has a number and a year, those of its sign.
    case rilasciata
    case respinta
    /// By whoever had applied.
    case ritirata
    /// The authorisation was taken back.
    case revocata
    /// The authorisation was for a time that has ended.
    case scaduta
    /// An opening that is there and was never authorised, or of which no authorisation is known.
    case esistente

    /// What may follow, by what there is.
    static let transitions: [PassoState: [PassoState]] = [
        .presentata: [.inIstruttoria, .ritirata],
        .inIstruttoria: [.rilasciata, .respinta, .ritirata],
        .rilasciata: [.revocata, .scaduta],
        // Examined again, by the office itself or because a court says so.
        .respinta: [.inIstruttoria],
        .ritirata: [],
        .revocata: [],
        // Renewed under its number.
        .scaduta: [.rilasciata, .revocata],
        // Regularised, with an application or by the office; or closed.
        .esistente: [.inIstruttoria, .rilasciata, .revocata],
    ]

    /// What an entry may begin as.
    static let initial: [PassoState] = [.presentata, .esistente, .rilasciata]

    /// The states that may follow this one; none for one that is final.
    public var successors: [PassoState] { Self.transitions[self] ?? [] }

    /// Whether there is, or may be, an opening that the rules on other accesses have to count.
    public var isOpen: Bool { self == .rilasciata || self == .esistente }

    /// Whether everybody may know of it: of an application only whoever applied and the office do.
    public var isPublic: Bool {
        switch self {
        case .rilasciata, .esistente, .revocata, .scaduta: true
        case .presentata, .inIstruttoria, .respinta, .ritirata: false
        }
    }

    public var title: LocalizedText {
        switch self {
        case .presentata: LocalizedText(it: "Presentata", en: "Applied for")
        case .inIstruttoria: LocalizedText(it: "In istruttoria", en: "Being examined")
        case .rilasciata: LocalizedText(it: "Rilasciata", en: "Granted")
        case .respinta: LocalizedText(it: "Respinta", en: "Rejected")
        case .ritirata: LocalizedText(it: "Ritirata", en: "Withdrawn")
        case .revocata: LocalizedText(it: "Revocata", en: "Revoked")
        case .scaduta: LocalizedText(it: "Scaduta", en: "Expired")
        case .esistente: LocalizedText(it: "Esistente", en: "Existing")
        }
    }

    /// As people write it in a table: `In istruttoria`, `IN_ISTRUTTORIA`.
    init?(written text: String) {
        let plain = String(text.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
        self.init(rawValue: plain)
    }
}
