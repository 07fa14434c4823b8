import AddressTables
import Geocoding
import TerminalText

/// What answers say of themselves, in words.
struct AnswerWords {
    let language: Language

    /// `sicura 0,97`
    func confidence(_ value: Double) -> String {
        let word =
            switch value {
            case 0.95...: language("sicura", "sure")
            case 0.8..<0.95: language("buona", "good")
            case 0.5..<0.8: language("incerta", "unsure")
            default: language("debole", "weak")
            }
        return word + " " + language.decimal(value, 2)
    }

    func ink(_ value: Double) -> Ink { value >= 0.8 ? .good : value >= 0.5 ? .doubtful : .bad }

    /// `5 m`, `1,2 km`
    func length(_ metres: Double) -> String {
        if metres < 10 { return language.decimal(metres, metres < 1 ? 1 : 0) + " m" }
        return metres < 1000 ? language.decimal(metres, 0) + " m" : language.decimal(metres / 1000, 1) + " km"
    }

    /// `45.434512 N 12.343310 E`; `291234.56 E 5035678.12 N EPSG:25833`
    func position(_ coordinate: Coordinate, _ frame: PositionFrame) -> String {
        guard let (x, y) = frame.position(coordinate) else {
            return language("fuori da ", "outside ") + frame.name
        }
        guard frame.isGeographic else { return "\(x.fixed(2)) E \(y.fixed(2)) N \(frame.name)" }
        let suffix = frame.crs == nil ? "" : " " + frame.name
        return "\(abs(y).fixed(6)) \(y < 0 ? "S" : "N") \(abs(x).fixed(6)) \(x < 0 ? "W" : "E")" + suffix
    }

    func kind(_ kind: AnswerKind) -> String {
        switch kind {
        case .civico: language("civico", "house number")
        case .approximate: language("civico vicino", "near number")
        case .interpolated: language("interpolato", "interpolated")
        case .street: language("strada", "street")
        case .crossing: language("incrocio", "crossing")
        case .segment: language("tratto", "stretch")
        case .poi: language("luogo", "place")
        case .bridge: language("ponte", "bridge")
        case .canal: language("canale", "canal")
        case .sestiere: "sestiere"
        case .locality: language("località", "locality")
        case .district: language("quartiere", "district")
        case .municipality: language("municipalità", "borough")
        case .comune: "comune"
        case .sheet: language("foglio", "sheet")
        case .parcel: language("particella", "parcel")
        case .coordinate: language("coordinate", "coordinates")
        case .kilometre: language("progressiva", "kilometre")
        }
    }

    func relation(_ relation: Report.Relation) -> String {
        switch relation {
        case .at: language("a", "at")
        case .near: language("vicino a", "near")
        case .corner: language("angolo", "corner")
        case .between: language("tra", "between")
        case .along: language("lungo", "along")
        case .opposite: language("di fronte a", "opposite")
        case .behind: language("dietro", "behind")
        case .before: language("prima di", "before")
        case .after: language("dopo", "after")
        case .on: language("su", "on")
        case .under: language("sotto", "under")
        }
    }

    func status(_ status: Status) -> String {
        switch status {
        case .sure: language("sicure", "sure")
        case .unsure: language("incerte", "unsure")
        case .notFound: language("non trovate", "not found")
        case .error: language("sbagliate", "wrong")
        }
    }
}
