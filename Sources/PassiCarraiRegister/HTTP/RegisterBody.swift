import Services
import Languages
import Markup
import ReferenceSystems

/// What the body of a POST or a PATCH says, read and checked.
struct RegisterBody {
    private let members: [String: JSONValue]
    private(set) var faults: [FieldFault] = []

    static let details = [
        "particella", "via", "civico", "larghezza_m", "genere", "veicolo", "esistente_dal", "scadenza", "apertura",
        "crs", "precisione_m",
    ]
    static let common = details + ["stato", "numero", "anno", "nota", "verifica"]

    /// - Parameter known: the members that there may be.
    /// - Throws: ``FieldFault`` for what is no JSON object, and for a member that is none of them.
    init(_ bytes: [UInt8], known: [String]) throws(FieldFault) {
        guard case .object(let members)? = try? JSONValue(bytes) else {
            throw FieldFault("body", it: "occorre un oggetto JSON", en: "expected a JSON object")
        }
        self.members = members
        for name in members.keys.sorted() where !known.contains(name) {
            faults.append(
                FieldFault(
                    String(name.prefix(60)), it: "membro sconosciuto; ammessi: \(known.joined(separator: ", "))",
                    en: "unknown member; permitted: \(known.joined(separator: ", "))"))
        }
    }

    var isEmpty: Bool { members.keys.allSatisfy { $0 == "revisione" } }

    mutating func text(_ name: String) -> String? {
        switch members[name] {
        case nil, .null?: return nil
        case .text(let text)?: return text
        default:
            faults.append(FieldFault(name, it: "occorre un testo", en: "expected a text"))
            return nil
        }
    }

    mutating func number(_ name: String) -> Double? {
        switch members[name] {
        case nil, .null?: return nil
        case .number(let number)?: return number
        default:
            faults.append(FieldFault(name, it: "occorre un numero", en: "expected a number"))
            return nil
        }
    }

    mutating func integer(_ name: String) -> Int? {
        guard let number = number(name) else { return nil }
        guard let whole = Int(exactly: number) else {
            faults.append(FieldFault(name, it: "occorre un numero intero", en: "expected a whole number"))
            return nil
        }
        return whole
    }

    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let text = text(name) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        faults.append(.noneOf(Choice.allCases.map(\.rawValue), name, text))
        return nil
    }

    /// The number of a sign with its year, or the number of this year.
    mutating func sign(year: Int) -> SignNumber? {
        let number = members["numero"].flatMap { $0 == .null ? nil : $0 }
        let wantedYear = integer("anno")
        guard let number else {
            if wantedYear != nil {
                faults.append(
                    FieldFault("numero", it: "l’anno non basta: occorre il numero", en: "the year has no number"))
            }
            return nil
        }
        let text: String? =
            switch number {
            case .text(let text): text
            case .number(let value): Int(exactly: value).map { String($0) }
            default: nil
            }
        if let text, let sign = SignNumber(text, year: wantedYear ?? year) { return sign }
        faults.append(
            FieldFault(
                "numero", it: "occorre un numero come 123 o 12/B, con un anno dal 1900 in poi",
                en: "expected a number such as 123 or 12/B, with a year from 1900 on"))
        return nil
    }

    /// What is said of the access; what is not said is as it was, and `null` takes away what was said.
    mutating func details(changing known: PassoDetails = PassoDetails()) -> PassoDetails? {
        guard members.keys.contains(where: Self.details.contains) else { return nil }
        var details = known
        if has("particella") { details.parcel = text("particella") }
        if has("via") { details.street = text("via") }
        if has("civico") { details.houseNumber = text("civico") }
        if has("larghezza_m") { details.width = number("larghezza_m").map(centimetres) }
        if has("genere") { details.kind = choice("genere", PassoDetails.Kind.self) }
        if has("veicolo") { details.vehicle = choice("veicolo", PassoDetails.Vehicle.self) }
        if has("esistente_dal") { details.existingSince = text("esistente_dal") }
        if has("scadenza") { details.expiry = text("scadenza") }
        for name in ["crs", "precisione_m"] where has(name) && !has("apertura") {
            faults.append(
                FieldFault(name, it: "vale solo insieme ad apertura", en: "it holds together with apertura only"))
        }
        if has("apertura") {
            details.opening = opening()
            if !has("larghezza_m") { details.width = details.opening.map { centimetres($0.width) } }
        }
        return details
    }

    /// Two positions in a CRS that has to be named, east or longitude first.
    private mutating func opening() -> Opening? {
        guard let value = members["apertura"], value != .null else { return nil }
        guard case .list(let points) = value, points.count == 2, let one = Self.position(points[0]),
            let two = Self.position(points[1])
        else {
            faults.append(
                FieldFault(
                    "apertura", it: "occorrono i due estremi, come [[284580.1, 5041520.3], [284583.1, 5041520.9]]",
                    en: "expected the two ends, such as [[284580.1, 5041520.3], [284583.1, 5041520.9]]"))
            return nil
        }
        guard let name = text("crs") else {
            faults.append(
                FieldFault(
                    "crs", it: "con apertura occorre il sistema di riferimento, come EPSG:25833 o CRS:84",
                    en: "with apertura a CRS is needed, such as EPSG:25833 or CRS:84"))
            return nil
        }
        let uncertainty = number("precisione_m")
        do {
            let transformation = try Transformation(from: CRS(name), to: .utm33)
            let (start, end) = (
                transformation.transform(x: one.0, y: one.1), transformation.transform(x: two.0, y: two.1)
            )
            return try Opening(
                x1: start.x, y1: start.y, x2: end.x, y2: end.y, origin: .rilievo,
                uncertainty: uncertainty ?? transformation.accuracy.flatMap { $0 > 0 ? $0 : nil })
        } catch let error as CRSError {
            faults.append(FieldFault("crs", error.detail))
        } catch let error as FieldFault {
            faults.append(error)
        } catch {
            faults.append(FieldFault("apertura", it: "non si può leggere", en: "cannot be read"))
        }
        return nil
    }

    /// A verdict to be kept: `{esito, regolamento, dati, richiesta, evidenza, verdetto}`.
    mutating func verdict() -> KeptVerdict? {
        guard let value = members["verifica"], value != .null else { return nil }
        let names = ["dati", "evidenza", "regolamento", "richiesta", "verdetto"]
        guard case .object(let parts) = value, parts.keys.sorted() == names,
            case .object(let verdict)? = parts["verdetto"], case .text(let outcome)? = verdict["outcome"],
            case .text(let regulation)? = parts["regolamento"]
        else {
            faults.append(
                FieldFault(
                    "verifica", it: "occorre un oggetto con \(names.joined(separator: ", ")); verdetto ha un outcome",
                    en: "expected an object with \(names.joined(separator: ", ")); verdetto has an outcome"))
            return nil
        }
        return KeptVerdict(
            outcome: outcome, regulation: regulation, data: parts["dati"]?.json ?? "null",
            request: parts["richiesta"]?.json ?? "null", evidence: parts["evidenza"]?.json ?? "null",
            verdict: parts["verdetto"]?.json ?? "null")
    }

    private func has(_ name: String) -> Bool { members[name] != nil }

    private static func position(_ value: JSONValue) -> (Double, Double)? {
        guard case .list(let numbers) = value, numbers.count == 2, case .number(let x) = numbers[0],
            case .number(let y) = numbers[1]
        else { return nil }
        return (x, y)
    }
}

extension PassoDetails {
    /// What is wrong with an entry that is nowhere.
    var placeFault: FieldFault? {
        guard parcel == nil, opening == nil, street == nil else { return nil }
        return FieldFault(
            "apertura", it: "occorre un luogo: apertura, particella o via",
            en: "a place is needed: apertura, particella or via")
    }
}
