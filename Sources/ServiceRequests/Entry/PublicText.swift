import Services

/// Text of the office that everybody reads, or that stays in the history: nothing in it tells of a person by its form.
enum PublicText {
    /// - Throws: ``FieldFault`` for a text that is too long, or has an e-mail address or a fiscal code in it.
    static func check(_ text: String?, _ field: String, most: Int) throws(FieldFault) {
        guard let text else { return }
        guard text.count <= most else {
            throw FieldFault(field, it: "al massimo \(most) caratteri", en: "\(most) characters at the most")
        }
        guard !PersonalData.isPresent(in: text) else {
            throw FieldFault(
                field, it: "contiene un indirizzo e-mail o un codice fiscale: qui non vanno dati personali",
                en: "it has an e-mail address or a fiscal code: no personal data goes here")
        }
    }
}
