/// What tells of a person by its form alone.
public enum PersonalData {
    /// A fiscal code or an e-mail address.
    public static func isPresent(in text: String) -> Bool {
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
}
