public import Services

/// What stands for a person.
public enum Pseudonym {
    /// - Throws: ``FieldFault`` for anything but letters, digits, `-` and `_`, and for what is a fiscal code, a VAT or a
    ///   telephone number by its form.
    public static func check(_ text: String, field: String, shortest: Int = 8) throws(FieldFault) {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == 0x2D || byte == 0x5F
        }
        guard isPlain, (shortest...128).contains(text.utf8.count) else {
            throw FieldFault(
                field, it: "occorre uno pseudonimo di \(shortest)–128 lettere, cifre, - e _",
                en: "expected a pseudonym of \(shortest) to 128 letters, digits, - and _")
        }
        guard !PersonalData.isPresent(in: text), !text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw FieldFault(
                field, it: "sembra un codice fiscale, una partita IVA o un telefono: occorre uno pseudonimo",
                en: "it looks like a fiscal code, a VAT number or a telephone: expected a pseudonym")
        }
    }
}
