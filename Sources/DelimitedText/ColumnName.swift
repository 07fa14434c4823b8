/// Names of columns as people write them, made comparable.
public enum ColumnName {
    /// Lower case, without accents, one blank for whatever is neither letter nor digit: `N° Civico` is `n civico`.
    public static func folded(_ name: String) -> String {
        var (text, isBlankDue) = ("", false)
        for character in name.lowercased() {
            let letter = plain[character] ?? character
            if letter.isASCII, letter.isLetter || letter.isNumber {
                if isBlankDue, !text.isEmpty { text.append(" ") }
                text.append(letter)
                isBlankDue = false
            } else {
                isBlankDue = true
            }
        }
        return text
    }

    private static let plain: [Character: Character] = [
        "à": "a", "á": "a", "â": "a", "ä": "a", "è": "e", "é": "e", "ê": "e", "ë": "e", "ì": "i", "í": "i", "î": "i",
        "ò": "o", "ó": "o", "ô": "o", "ö": "o", "ù": "u", "ú": "u", "û": "u", "ü": "u", "ç": "c", "ñ": "n",
    ]
}
