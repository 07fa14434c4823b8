import Services

extension PersonalData {
    /// - Throws: ``FieldFault`` for a note that is too long or tells of a person.
    static func check(note: String?) throws(FieldFault) {
        guard let note else { return }
        guard note.utf8.count <= 1000 else {
            throw FieldFault("nota", it: "occorrono al massimo 1000 byte", en: "expected 1000 bytes at the most")
        }
        guard !isPresent(in: note) else {
            throw FieldFault(
                "nota", it: "contiene un codice fiscale o un indirizzo e-mail: nel registro non vanno dati personali",
                en: "it has a fiscal code or an e-mail address: no personal data goes into the register")
        }
    }
}
