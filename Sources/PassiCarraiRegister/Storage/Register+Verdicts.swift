import Services
import Markup

extension Register {
    /// Keeps a verdict that is about no entry.
    ///
    /// - Returns: the verdict with its id, which nobody guesses: 27 of 30 letters and digits are 132 random bits.
    /// - Throws: ``RegisterError/invalid(_:)`` where what was asked tells of a person.
    public func keep(_ verdict: KeptVerdict) throws(RegisterError) -> KeptVerdict.Record {
        if let request = try? JSONValue(Array(verdict.request.utf8), hasNonFinite: true) {
            do throws(FieldFault) { try PersonalData.check(request, "$") } catch { throw .invalid([error]) }
        }
        let id = "v" + RandomText.letters(27)
        let record = KeptVerdict.Record(id: id, passo: id, moment: now, verdict: verdict)
        return try transaction { (changes) throws(RegisterError) in
            try self.append(record.batch, &changes)
            return record
        }
    }
}

extension PersonalData {
    /// - Parameter path: of the value, as JSONPath writes it.
    /// - Throws: ``FieldFault`` for the first text that tells of a person.
    static func check(_ value: JSONValue, _ path: String) throws(FieldFault) {
        switch value {
        case .null, .boolean, .number: return
        case .text(let text):
            guard isPresent(in: text) else { return }
            throw FieldFault(
                path,
                it:
                    "contiene un codice fiscale o un indirizzo e-mail: con un verdetto non si conservano dati personali",
                en: "it has a fiscal code or an e-mail address: no personal data is kept with a verdict")
        case .list(let values):
            for (index, value) in values.enumerated() { try check(value, "\(path)[\(index)]") }
        case .object(let members):
            for (name, value) in members.sorted(by: { $0.key < $1.key }) {
                try check(value, "\(path).\(name.prefix(60))")
            }
        }
    }
}
