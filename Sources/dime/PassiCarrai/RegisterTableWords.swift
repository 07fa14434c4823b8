import PassiCarraiRegister
import TerminalText

/// Entries for a person at a terminal.
struct RegisterTableWords {
    let language: Language

    func table() -> TextTable {
        TextTable([
            TextTable.Column(language("numero", "number"), isRight: true), TextTable.Column(language("stato", "state")),
            TextTable.Column(language("dove", "where"), isFlexible: true),
            TextTable.Column(language("particella", "parcel")),
            TextTable.Column(language("largh. m", "width m"), isRight: true),
            TextTable.Column(language("aggiornato", "updated")), TextTable.Column("id"),
        ])
    }

    func cells(_ entry: PassoCarraio) -> [TextTable.Cell] {
        let details = entry.details
        let place = [details.street, details.houseNumber].compactMap(\.self).joined(separator: " ")
        return [
            .init(entry.sign?.description ?? "–"), .init(language(entry.state.title), ink(entry.state)), .init(place),
            .init(details.parcel ?? ""), .init(details.width.map { language.decimal($0, 2) } ?? ""),
            .init(String(entry.updated.prefix(10))), .init(entry.id, .faint),
        ]
    }

    func ink(_ state: PassoState) -> Ink? {
        switch state {
        case .rilasciata: .good
        case .presentata, .inIstruttoria: .strong
        case .respinta, .revocata: .bad
        default: nil
        }
    }

    /// What stands of one entry, a line each.
    func lines(_ entry: PassoCarraio) -> [(name: String, value: String)] {
        let details = entry.details
        let origin: String? = details.opening.map { opening in
            let known =
                switch opening.origin {
                case .rilievo: language("rilevata", "surveyed")
                case .punto: language("da un punto", "from a point")
                case .indirizzo: language("dall’indirizzo", "from the address")
                }
            return [opening.x1, opening.y1, opening.x2, opening.y2].map { language.decimal($0, 2) }
                .joined(separator: "  ")
                + " EPSG:25833, " + known + (opening.uncertainty.map { " ±\(language.decimal($0, 1)) m" } ?? "")
        }
        let lines: [(String, String?)] = [
            ("id", entry.id), (language("numero", "number"), entry.sign?.description),
            (language("stato", "state"), language(entry.state.title)),
            (language("particella", "parcel"), details.parcel),
            (language("via", "street"), details.street), (language("civico", "house number"), details.houseNumber),
            (language("larghezza", "width"), details.width.map { language.decimal($0, 2) + " m" }),
            (language("apertura", "opening"), origin), (language("genere", "kind"), details.kind?.rawValue),
            (language("veicolo", "vehicle"), details.vehicle?.rawValue),
            (language("esistente dal", "existing since"), details.existingSince),
            (language("scadenza", "expiry"), details.expiry), (language("esito", "outcome"), entry.outcome),
            (
                language("aggiornato", "updated"),
                "\(entry.updated), \(language("revisione", "revision")) \(entry.revision)"
            ),
        ]
        return lines.compactMap { name, value in value.map { (name, $0) } }
    }
}
