import HTTPTypes
import Languages
import Markup
import ServiceRequests
import Services
import YAMLText

/// The body of a PATCH of a report, and the revision that it was decided on.
struct ReportChangeBody: Sendable {
    let revision: Int
    private(set) var change = RequestChange()

    static let known = [
        "revisione", "stato", "servizio", "ente", "prevista", "nota_pubblica", "descrizione_pubblica", "duplicata_di",
        "nota",
    ]

    /// - Throws: `invalidParameter` with all that is wrong, `missingParameter` without a revision.
    init(_ request: Request, _ catalog: ServiceCatalog) throws(ServiceError) {
        guard case .object(let members)? = try? JSONValue(request.body) else {
            throw ServiceError(
                .malformedRequest, it: "Occorre un oggetto JSON con \(Self.known.joined(separator: ", ")).",
                en: "Expected a JSON object with \(Self.known.joined(separator: ", ")).")
        }
        var reader = MemberReader(members: members)
        for name in members.keys.sorted() where !Self.known.contains(name) {
            reader.faults.append(
                FieldFault(
                    String(name.prefix(60)),
                    LocalizedText(it: "membro sconosciuto", en: "unknown member")
                        + Nearest.hint(name, among: Self.known)))
        }
        if let text = reader.text("stato") {
            change.state = RequestState(rawValue: text)
            let states = RequestState.allCases.map(\.rawValue)
            if change.state == nil { reader.refuse("stato", text, states) }
        }
        if let code = reader.text("servizio") {
            change.service = catalog[code]
            if change.service == nil { reader.refuse("servizio", code, catalog.codes) }
        }
        if let text = reader.text("prevista") {
            let moment = Moment.seconds(text)
            change.expected = moment.map { Timestamp(seconds: $0).description }
            if moment == nil {
                reader.faults.append(
                    FieldFault(
                        "prevista", it: "occorre un momento come 2026-12-01T00:00:00+01:00, con il fuso",
                        en: "expected a moment such as 2026-12-01T00:00:00+01:00, with its offset"))
            }
        }
        change.agency = reader.text("ente")
        change.statusNote = reader.changeable("nota_pubblica")
        change.description = reader.changeable("descrizione_pubblica")
        change.duplicateOf = reader.text("duplicata_di")
        change.note = reader.text("nota")
        let written = reader.whole("revisione")
        let tag = request.headers[.ifMatch].flatMap(Self.revision)
        guard reader.faults.isEmpty else {
            let faults = FieldFaults(reader.faults)
            throw ServiceError(.invalidParameter, locator: faults.list.first?.field, faults.words)
        }
        guard let revision = written ?? tag else {
            throw ServiceError(
                .missingParameter, locator: "revisione",
                it: "Occorre la revisione su cui si è deciso: «revisione» nel corpo, o If-Match con l’ETag letto.",
                en: "The revision that was decided on is needed: \"revisione\" in the body, or If-Match with the ETag.")
        }
        guard tag == nil || tag == revision else {
            throw ServiceError(
                .invalidParameter, locator: "revisione", it: "«revisione» e If-Match si contraddicono.",
                en: "\"revisione\" and If-Match contradict each other.")
        }
        guard change != RequestChange() else {
            throw ServiceError(.missingParameter, locator: "stato", it: "Nulla da cambiare.", en: "Nothing to change.")
        }
        self.revision = revision
    }

    /// `"3"`, weak or of the compressed twin. Source: RFC 9110, 13.1.1.
    private static func revision(_ header: String) -> Int? {
        var tag = header.split(separator: ",").first.map { String($0.trimmed) } ?? ""
        if tag.hasPrefix("W/") { tag.removeFirst(2) }
        return Int(tag.split(separator: "\"").first?.split(separator: "-").first ?? "")
    }

    /// Reads members of an object, and notes what is wrong with them.
    private struct MemberReader {
        let members: [String: JSONValue]
        var faults: [FieldFault] = []

        mutating func text(_ name: String) -> String? {
            guard let value = members[name] else { return nil }
            if case .text(let text) = value, !text.isEmpty { return text }
            faults.append(FieldFault(name, it: "occorre un testo", en: "expected a text"))
            return nil
        }

        /// `null` takes away what was said.
        mutating func changeable(_ name: String) -> String?? {
            if members[name] == .null { return .some(nil) }
            return text(name).map { .some($0) }
        }

        mutating func whole(_ name: String) -> Int? {
            guard let value = members[name] else { return nil }
            if case .number(let number) = value, let whole = Int(exactly: number) { return whole }
            faults.append(FieldFault(name, it: "occorre un numero intero", en: "expected a whole number"))
            return nil
        }

        mutating func refuse(_ name: String, _ word: String, _ words: [String]) {
            let list = words.joined(separator: ", ")
            faults.append(
                FieldFault(
                    name,
                    LocalizedText(
                        it: "«\(word.prefix(60))» non è tra \(list)", en: "\"\(word.prefix(60))\" is none of \(list)")
                        + Nearest.hint(word, among: words)))
        }
    }
}
