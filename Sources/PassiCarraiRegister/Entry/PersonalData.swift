/// What tells of a person by its form alone.
enum PersonalData {
    /// A fiscal code or an e-mail address.
    static func isPresent(in text: String) -> Bool {
        if text.utf8.contains(UInt8(ascii: "@")) { return true }
        let words = text.uppercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.contains { isFiscalCode(Array($0.utf8)) }
    }

    /// Six letters, two characters, a letter, two, a letter, three, a letter; digits may be letters by omocodia.
    ///
    /// Source: D.M. 23-12-1976, art. 2 and 6.
    private static func isFiscalCode(_ word: [UInt8]) -> Bool {
        guard word.count == 16 else { return false }
        func isLetter(_ index: Int) -> Bool { (0x41...0x5A).contains(word[index]) }
        func isDigit(_ index: Int) -> Bool {
            (0x30...0x39).contains(word[index]) || "LMNPQRSTUV".utf8.contains(word[index])
        }
        return (0...5).allSatisfy(isLetter) && [6, 7, 9, 10, 12, 13, 14].allSatisfy(isDigit)
            && [8, 11, 15].allSatisfy(isLetter)
    }

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
