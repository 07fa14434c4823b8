/// Text of the office that everybody reads, or that stays in the history: nothing in it tells of a person by its form.
enum PublicText {
    /// - Throws: ``FieldFault`` for a text that is too long, or has an e-mail address or a fiscal code in it.
    static func check(_ text: String?, _ field: String, most: Int) throws(FieldFault) {
        guard let text else { return }
        guard text.count <= most else {
            throw FieldFault(field, it: "al massimo \(most) caratteri", en: "\(most) characters at the most")
        }
        let words = text.uppercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        guard !text.utf8.contains(UInt8(ascii: "@")), !words.contains(where: { isFiscalCode(Array($0.utf8)) }) else {
            throw FieldFault(
                field, it: "contiene un indirizzo e-mail o un codice fiscale: qui non vanno dati personali",
                en: "it has an e-mail address or a fiscal code: no personal data goes here")
        }
    }

    /// Source: D.M. 23-12-1976, art. 2 and 6: six letters, two digits, a letter, two, a letter, three, a letter; digits may
    /// be letters by omocodia.
    private static func isFiscalCode(_ word: [UInt8]) -> Bool {
        guard word.count == 16 else { return false }
        return word.enumerated().allSatisfy { index, byte in
            let isLetter = (0x41...0x5A).contains(byte)
            switch index {
            case 0...5, 8, 11, 15: return isLetter
            default: return (0x30...0x39).contains(byte) || "LMNPQRSTUV".utf8.contains(byte)
            }
        }
    }
}
