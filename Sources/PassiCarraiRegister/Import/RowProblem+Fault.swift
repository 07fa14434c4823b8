import DelimitedText
import Languages

extension RowProblem {
    /// A row that cannot be read.
    init(_ fault: RowFault) {
        let reason =
            switch fault {
            case .unclosedQuote:
                LocalizedText(it: "virgolette aperte e mai chiuse", en: "a quote is opened and never closed")
            case .tooLong: LocalizedText(it: "la riga è più lunga di 1 MiB", en: "the row is longer than 1 MiB")
            case .wrongByte(let byte, let encoding):
                LocalizedText(
                    it: "il byte \(byte) non è \(encoding.rawValue)", en: "the byte \(byte) is not \(encoding.rawValue)"
                )
            case .ragged(let expected, let found):
                LocalizedText(
                    it: "\(expected) campi attesi, \(found) trovati", en: "expected \(expected) fields, found \(found)")
            }
        self.init(
            reason, asking: LocalizedText(it: "Come va scritta la riga?", en: "How should the row be written?"))
    }
}
